package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Question;
import io.rapport.domain.figure.Reading;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  private static Figure.Computed figure(String key, Reading reading) {
    return new Figure.Computed(
        CellKey.parse(key),
        Quantity.SHARE,
        Map.of(Measure.VALUE, .4),
        new Support.Records(40, 12, 6, .2),
        1,
        reading);
  }

  @Test
  @DisplayName("the headline of the whole, its comparison, and what stands beside it in its order")
  void roles() {
    Figure.Computed headline = figure("S01/2026-06.3m/whole/played.COLLABORATIVE", Reading.NONE);
    Figure.Computed comparison =
        figure("S01/2026-06.3m~12m/whole/played.COLLABORATIVE", Reading.BETTER);
    Figure.Computed odds = figure("S42/2026-06.12m/whole/oddsRatio", Reading.NO_VISIBLE_CHANGE);
    Figure.Computed hands = figure("S01/2026-06.3m/whole/played.PAIR_OF_HANDS", Reading.NONE);
    List<Answer> answers =
        Answer.of(
            List.of(
                hands,
                figure("S01/2026-05.3m/whole/played.COLLABORATIVE", Reading.NONE),
                figure("S01/2026-06.3m/function:HR/played.COLLABORATIVE", Reading.NONE),
                comparison,
                odds,
                headline,
                new Figure.Missing(
                    CellKey.parse("S01/2026-06.3m/whole/played.EXPERT"),
                    Figure.Reason.NOTHING_TO_COUNT)),
            JUNE);
    assertThat(answers).extracting(Answer::question).containsExactly(Question.values());
    Answer roles = answers.get(0);
    assertThat(roles.figure()).contains(headline);
    assertThat(roles.comparison()).contains(comparison);
    assertThat(roles.beside()).containsExactly(odds, hands);
    assertThat(roles.reading()).isEqualTo(Reading.BETTER);
  }

  @Test
  @DisplayName("a question nothing answers is not tested")
  void unanswered() {
    assertThat(Answer.of(List.of(), JUNE))
        .hasSize(10)
        .allSatisfy(
            answer -> {
              assertThat(answer.figure()).isEmpty();
              assertThat(answer.comparison()).isEmpty();
              assertThat(answer.beside()).isEmpty();
              assertThat(answer.reading()).isEqualTo(Reading.NOT_TESTED);
            });
  }
}
