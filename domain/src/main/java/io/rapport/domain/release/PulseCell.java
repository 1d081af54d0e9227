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
import java.util.function.BiFunction;

/**
 * Answers of few people to the pulse, about skills or about frustration: shares, scores and ratings
 * are cut off at both ends and in steps, since a unanimous group would disclose its members. Their
 * spread is left out for the same reason, and how many were counted.
 */
final class PulseCell {
  /** A rating from 1 to 5 in points of 100. */
  private static final double POINTS_OF_RATING = 25;

  private static final double LOWEST_RATING = 1;

  private final Figure.Computed figure;
  private final Support.Pulse pulse;
  private final Coding coding;
  private final Kind kind;

  private enum Kind {
    SHARE,
    SCORE,
    RATING,
    UNCODED
  }

  PulseCell(Figure.Computed figure, Support.Pulse pulse) {
    this.figure = figure;
    this.pulse = pulse;
    this.coding = Coding.ofPulse(pulse.respondents());
    this.kind =
        switch (figure.quantity()) {
          case SHARE -> Kind.SHARE;
          case SCORE -> Kind.SCORE;
          case RATING -> Kind.RATING;
          default -> Kind.UNCODED;
        };
  }

  /**
   * The cell.
   *
   * @param plain rounds what is not coded
   */
  ReleasedCell released(BiFunction<Measure, Double, BigDecimal> plain) {
    double value = points(figure.values().getOrDefault(Measure.VALUE, 0.0));
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    figure
        .values()
        .forEach(
            (measure, number) ->
                coded(measure, value, number)
                    .or(
                        () ->
                            measure == Measure.COUNT || measure == Measure.SD
                                ? Optional.empty()
                                : Optional.of(plain.apply(measure, number)))
                    .ifPresent(released -> values.put(measure, released)));
    return new ReleasedCell.Shown(
        figure.key(),
        figure.quantity(),
        values,
        Coding.base(pulse.respondents()),
        kind == Kind.UNCODED ? Bound.EXACT : coding.bound(value),
        Optional.of(Rounding.toPoints(figure.recorded(), 0)),
        figure.reading());
  }

  private Optional<BigDecimal> coded(Measure measure, double value, double number) {
    if (kind == Kind.UNCODED) {
      return Optional.empty();
    }
    return switch (measure) {
      case VALUE -> Optional.of(released(coding.value(value)));
      case LOW, LOW_UNCORRECTED -> Optional.of(released(coding.lowApart(value, points(number))));
      case HIGH, HIGH_UNCORRECTED -> Optional.of(released(coding.highApart(value, points(number))));
      default -> Optional.empty();
    };
  }

  private double points(double number) {
    return switch (kind) {
      case SHARE -> 100 * number;
      case RATING -> POINTS_OF_RATING * (number - LOWEST_RATING);
      case SCORE, UNCODED -> number;
    };
  }

  private BigDecimal released(BigDecimal points) {
    return kind == Kind.RATING
        ? points.divide(BigDecimal.valueOf(POINTS_OF_RATING)).add(BigDecimal.valueOf(LOWEST_RATING))
        : points;
  }
}
