package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.statistics.Rounding;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A coefficient that may be shown, in two decimals and never at 1: that would say that one answer
 * follows from another. Under {@value #FEWEST} people nothing of it is shown, whatever was decided.
 */
final class CoefficientCell {
  static final int FEWEST = 30;
  private static final double LARGEST = 0.99;

  private final Figure.Computed figure;
  private final long people;
  private final Optional<BigDecimal> index;

  /**
   * @param index the dimension's index in the same cell as it is shown, for what is made of both
   */
  CoefficientCell(Figure.Computed figure, Support.Sheets sheets, Optional<BigDecimal> index) {
    this.figure = figure;
    this.people = sheets.complete();
    this.index = index;
  }

  /** The cell as readers get it. */
  ReleasedCell released() {
    if (people < FEWEST) {
      return new ReleasedCell.Hidden(figure.key());
    }
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    figure
        .values()
        .forEach(
            (measure, number) -> coded(measure, number).ifPresent(v -> values.put(measure, v)));
    return new ReleasedCell.Shown(
        figure.key(),
        figure.quantity(),
        values,
        Coding.base(people),
        bound(figure.values().getOrDefault(Measure.VALUE, 0.0)),
        Optional.empty(),
        figure.reading());
  }

  private Optional<BigDecimal> coded(Measure measure, double number) {
    return switch (measure) {
      case ITEMS, UNITS, RANK, SIGNIFICANT -> Optional.of(Rounding.of(number, 0));
      case SHARE, TOP_THREE -> Optional.of(Rounding.of(number, 2));
      case PRIORITY -> index.map(this::priority);
      default -> Optional.of(coefficient(number));
    };
  }

  /**
   * Of the weight and the index as they are shown, for the exact ones would give the index away.
   */
  private BigDecimal priority(BigDecimal shownIndex) {
    double weight = coefficient(figure.values().getOrDefault(Measure.VALUE, 0.0)).doubleValue();
    return Rounding.of(weight * (100 - shownIndex.doubleValue()), 1);
  }

  private static BigDecimal coefficient(double number) {
    return Rounding.of(Math.max(-LARGEST, Math.min(LARGEST, number)), 2);
  }

  private static Bound bound(double value) {
    if (value > LARGEST) {
      return Bound.AT_LEAST;
    }
    return value < -LARGEST ? Bound.AT_MOST : Bound.EXACT;
  }
}
