package io.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.survey.ItemLineage.Declared;
import io.rapport.domain.survey.Scale.Answer;
import io.rapport.domain.survey.Scale.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemLineageTest {
  private static final Answer NO = new Answer(1, "No", Kind.UNFAVOURABLE);
  private static final Answer YES = new Answer(2, "Yes", Kind.FAVOURABLE);
  private static final Scale SHORT = new Scale("short", List.of(NO, YES));
  private static final Scale WITH_NA =
      new Scale("short", List.of(NO, YES, new Answer(9, "n/a", Kind.NOT_APPLICABLE)));
  private static final Scale OTHER_LABELS =
      new Scale("short", List.of(NO, new Answer(2, "Very much", Kind.FAVOURABLE)));
  private static final Scale LONG =
      new Scale(
          "long",
          List.of(
              NO, new Answer(2, "Perhaps", Kind.NEUTRAL), new Answer(3, "Yes", Kind.FAVOURABLE)));

  @Test
  void sameWordsAndScaleAreComparableWhateverTheMarks() {
    assertThat(state(item("A", "I like it here.", SHORT), item("A", "I like  it here", SHORT)))
        .isEqualTo(Comparability.COMPARABLE);
  }

  @Test
  void otherWordsOrLabelsAreComparableButReworded() {
    assertThat(state(item("A", "I like it", SHORT), item("A", "I enjoy it", SHORT)))
        .isEqualTo(Comparability.REWORDED);
    assertThat(state(item("A", "I like it", SHORT), item("A", "I like it", OTHER_LABELS)))
        .isEqualTo(Comparability.REWORDED);
    assertThat(state(item("A", "I like it", SHORT), item("A", "I like it", WITH_NA)))
        .isEqualTo(Comparability.REWORDED);
  }

  @Test
  void anotherScaleOrDirectionIsNotComparable() {
    assertThat(state(item("A", "I like it", SHORT), item("A", "I like it", LONG)))
        .isEqualTo(Comparability.NOT_COMPARABLE);
    assertThat(state(item("A", "I like it", SHORT), new Item("A", "A", "I like it", SHORT, true)))
        .isEqualTo(Comparability.NOT_COMPARABLE);
  }

  @Test
  void renamedItemsAreFoundByTheirWordsAndOthersAreAddedOrRemoved() {
    ItemLineage lineage =
        ItemLineage.between(
            questionnaire(item("A", "I like it", SHORT), item("B", "I stay", SHORT)),
            questionnaire(item("X", "I like it!", SHORT), item("C", "I know why", SHORT)),
            List.of());

    assertThat(lineage.pairs())
        .containsExactly(
            new ItemPair(
                "A",
                "X",
                Comparability.COMPARABLE,
                ComparabilityReason.of(ComparabilityReason.Kind.SAME_ITEM)));
    assertThat(lineage.added()).containsExactly("C");
    assertThat(lineage.removed()).containsExactly("B");
    assertThat(lineage.of("C")).isEmpty();
  }

  @Test
  void aDeclarationPairsItemsAndDecidesWhatWordsMean() {
    Questionnaire older = questionnaire(item("A", "I like it", SHORT), item("B", "I go", SHORT));
    Questionnaire newer = questionnaire(item("B", "I enjoy it", SHORT));

    ItemLineage lineage =
        ItemLineage.between(
            older, newer, List.of(new Declared("A", "B", Comparability.COMPARABLE)));

    assertThat(lineage.of("B"))
        .contains(
            new ItemPair(
                "A",
                "B",
                Comparability.COMPARABLE,
                ComparabilityReason.of(ComparabilityReason.Kind.DECLARED)));
    assertThat(lineage.removed()).containsExactly("B");
  }

  @Test
  void aDeclarationCannotMakeScalesEqualOrNameUnknownItems() {
    Questionnaire older = questionnaire(item("A", "I like it", SHORT));
    Questionnaire newer = questionnaire(item("A", "I like it", LONG));

    assertThatThrownBy(
            () ->
                ItemLineage.between(
                    older, newer, List.of(new Declared("A", "A", Comparability.COMPARABLE))))
        .hasMessageContaining("cannot be declared comparable");
    assertThatThrownBy(
            () ->
                ItemLineage.between(
                    older, newer, List.of(new Declared("Z", "A", Comparability.REWORDED))))
        .hasMessageContaining("unknown item");
    Declared twice = new Declared("A", "A", Comparability.NOT_COMPARABLE);
    assertThatThrownBy(() -> ItemLineage.between(older, newer, List.of(twice, twice)))
        .hasMessageContaining("twice");
  }

  private static Comparability state(Item older, Item newer) {
    return ItemLineage.between(questionnaire(older), questionnaire(newer), List.of())
        .of(newer.id())
        .orElseThrow()
        .comparability();
  }

  private static Item item(String id, String wording, Scale scale) {
    return new Item(id, id, wording, scale, false);
  }

  private static Questionnaire questionnaire(Item... items) {
    return new Questionnaire(
        "q",
        1,
        "Q",
        List.of(items),
        List.of(new Dimension("D", "D", List.of(items[0].id()))),
        "D",
        List.of(new Wave("w", "W", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5))),
        new Questionnaire.Columns(
            Optional.empty(), Optional.of("unit"), Optional.empty(), Optional.empty(), Map.of()));
  }
}
