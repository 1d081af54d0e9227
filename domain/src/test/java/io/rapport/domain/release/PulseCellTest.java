package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell.Bound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What readers see of the answers of few people. */
class PulseCellTest {

  private static ReleasedCell.Shown released(
      Statistic statistic,
      String period,
      String part,
      Quantity quantity,
      double value,
      int people) {
    CellKey key = new CellKey(statistic, period, Scope.Whole.WHOLE, part);
    Figure figure =
        new Figure.Computed(
            key,
            quantity,
            Map.of(
                Measure.VALUE, value,
                Measure.LOW, value,
                Measure.HIGH, value,
                Measure.SD, 0.0,
                Measure.COUNT, 7.0),
            new Support.Pulse(people, people),
            1,
            Reading.NONE);
    return (ReleasedCell.Shown)
        CellRelease.of(List.of(figure), Map.of(key, Decision.Show.SHOW), Optional.empty()).get(key);
  }

  private static ReleasedCell.Shown frustration(double rating, int people) {
    return released(Statistic.S30, "2026-06.12m", "FIRES", Quantity.RATING, rating, people);
  }

  @Test
  @DisplayName("ten consultants who all answer 5 are shown as 4.2 or more, with an open interval")
  void aUnanimousRatingDoesNotShow() {
    ReleasedCell.Shown cell = frustration(5, 10);

    assertThat(cell.value()).isEqualByComparingTo("4.2");
    assertThat(cell.bound()).isEqualTo(Bound.AT_LEAST);
    assertThat(cell.value(Measure.HIGH))
        .hasValueSatisfying(high -> assertThat(high).isEqualByComparingTo("5"));
    assertThat(cell.values()).doesNotContainKeys(Measure.SD, Measure.COUNT);
    assertThat(frustration(1, 10).value()).isEqualByComparingTo("1.8");
    assertThat(frustration(1, 10).bound()).isEqualTo(Bound.AT_MOST);
  }

  @Test
  @DisplayName("ratings go in steps of a fifth below thirty people, of a twenty-fifth from there")
  void ratingsGoInSteps() {
    assertThat(frustration(3.11, 29).value()).isEqualByComparingTo("3.2");
    assertThat(frustration(3.11, 30).value()).isEqualByComparingTo("3.12");
    assertThat(frustration(3.11, 29).bound()).isEqualTo(Bound.EXACT);
  }

  @Test
  void sharesAndScoresAreCutOffAlike() {
    assertThat(released(Statistic.S14, "2026-06.12m", "apart", Quantity.SHARE, 1, 10).value())
        .isEqualByComparingTo("80");
    assertThat(released(Statistic.S13, "2026-06.12m", "client", Quantity.SCORE, 100, 10).value())
        .isEqualByComparingTo("80");
  }
}
