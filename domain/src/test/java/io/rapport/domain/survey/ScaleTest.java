package io.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.survey.Scale.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void theEndsOfAScaleLeaveNotApplicableOut() {
    assertThat(Surveys.AGREEMENT.lowest()).isEqualTo(1);
    assertThat(Surveys.AGREEMENT.highest()).isEqualTo(5);
    assertThat(Surveys.AGREEMENT.descending()).isFalse();
    assertThat(Surveys.AGREEMENT.answer(9)).isPresent();
    assertThat(Surveys.AGREEMENT.answer(6)).isEmpty();
  }

  @Test
  void aReversedItemMirrorsCodesAndKinds() {
    Item item = Surveys.reversed("R");

    assertThat(item.aligned(5)).isEqualTo(1);
    assertThat(item.aligned(2)).isEqualTo(4);
    assertThat(item.kind(Surveys.AGREEMENT.answer(5).orElseThrow())).isEqualTo(Kind.UNFAVOURABLE);
    assertThat(item.kind(Surveys.AGREEMENT.answer(1).orElseThrow())).isEqualTo(Kind.FAVOURABLE);
    assertThat(item.kind(Surveys.AGREEMENT.answer(3).orElseThrow())).isEqualTo(Kind.NEUTRAL);
    assertThat(item.kind(Surveys.AGREEMENT.answer(9).orElseThrow())).isEqualTo(Kind.NOT_APPLICABLE);
  }

  @Test
  void aScaleThatRunsDownIsAlignedUpwards() {
    Scale down = scale(Kind.FAVOURABLE, Kind.NEUTRAL, Kind.UNFAVOURABLE);

    assertThat(down.descending()).isTrue();
    assertThat(new Item("A", "A", "A", down, false).aligned(1)).isEqualTo(3);
    assertThat(new Item("A", "A", "A", down, true).aligned(1)).isEqualTo(1);
  }

  @Test
  void aScaleWithItsBestAnswerInTheMiddleIsRefused() {
    assertThatThrownBy(() -> scale(Kind.UNFAVOURABLE, Kind.FAVOURABLE, Kind.UNFAVOURABLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("scale s must run from unfavourable");
  }

  @Test
  void aScaleNeedsTwoAnswersThatCanBeScoredAndDifferentCodes() {
    assertThatThrownBy(() -> scale(Kind.FAVOURABLE, Kind.NOT_APPLICABLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scale s needs two answers that can be scored");
    assertThatThrownBy(
            () ->
                new Scale(
                    "s",
                    List.of(
                        new Scale.Answer(1, "a", Kind.FAVOURABLE),
                        new Scale.Answer(1, "b", Kind.UNFAVOURABLE))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scale s has code 1 twice");
    assertThatThrownBy(() -> new Scale.Answer(40_000, "a", Kind.NEUTRAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Scale scale(Kind... kinds) {
    List<Scale.Answer> answers = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      answers.add(new Scale.Answer(i + 1, "Answer " + i, kinds[i]));
    }
    return new Scale("s", answers);
  }
}
