package io.rapport.domain.release.audit.interval;

import io.rapport.domain.figure.Measure;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which numbers of answers agree with what is printed of a cell, by an attacker who knows how many
 * answers there are.
 *
 * <p>A share in points stands for all shares that are rounded to it, or beyond it at the ends where
 * it is cut off. Interval ends, worst-case bounds, a score of promoters and the like follow from
 * the shares as printed and add nothing. The shares of kinds of answers that are told apart
 * together add up to all, so each narrows the others. Spread and agreement, shown from 30 answers
 * on with one decimal, tell how the answers of a kind are spread over its codes rather than how
 * many they are; so does the mean, in steps as coarse as those of the shares.
 */
final class PrintedNumbers {
  private static final double NOISE = 1e-9;

  private final Map<Measure, BigDecimal> values;
  private final long n;
  private final Steps steps;

  /**
   * @param n number of answers
   * @param steps how the values are printed
   */
  PrintedNumbers(Map<Measure, BigDecimal> values, long n, Steps steps) {
    this.values = values;
    this.n = n;
    this.steps = steps;
  }

  /** How the values are printed. */
  Steps steps() {
    return steps;
  }

  /** The same cell printed in coarser steps; empty if there are none. */
  Optional<PrintedNumbers> coarser() {
    return steps
        .coarser(n)
        .map(
            wider -> {
              Map<Measure, BigDecimal> printed = new EnumMap<>(Measure.class);
              for (Kind kind : Kind.values()) {
                kind.share(values)
                    .ifPresent(
                        share ->
                            printed.put(
                                kind.measure().orElseThrow(),
                                BigDecimal.valueOf(wider.printed(share.intValue()))));
              }
              return new PrintedNumbers(printed, n, wider);
            });
  }

  /**
   * Numbers of answers of one kind, by an attacker who knows that they are whole.
   *
   * @throws IllegalArgumentException if no number of answers looks like what is printed
   */
  Range answers(Kind kind) {
    return beside(kind, this::whole);
  }

  /**
   * Amounts of answers of one kind: all that the shares allow, parts of people too.
   *
   * @throws IllegalArgumentException if no amounts look like what is printed
   */
  Range amounts(Kind kind) {
    return beside(kind, this::alone);
  }

  private Range beside(Kind kind, Function<Kind, Range> alone) {
    Range own = alone.apply(kind);
    double least = 0;
    double most = 0;
    for (Kind other : kind.together()) {
      if (other != kind) {
        Range range = alone.apply(other);
        least += range.low();
        most += range.high();
      }
    }
    double low = Math.max(own.low(), n - most);
    double high = Math.min(own.high(), n - least);
    if (low > high + NOISE * n) {
      throw new IllegalArgumentException("the shares printed of a cell do not add up");
    }
    return new Range(low, Math.max(low, high));
  }

  private Range alone(Kind kind) {
    return kind.share(values)
        .map(printed -> steps.points(printed.doubleValue()))
        .map(points -> new Range(points.low() * n / 100, points.high() * n / 100))
        .orElseGet(() -> new Range(0, n));
  }

  private Range whole(Kind kind) {
    Range amounts = alone(kind);
    double low = 0.0 + Math.ceil(amounts.low() - NOISE);
    double high = amounts.high() >= n ? n : Math.ceil(amounts.high() - NOISE) - 1;
    if (low > high) {
      throw new IllegalArgumentException("no number of answers looks like the share of a cell");
    }
    return new Range(low, high);
  }

  /** Sums of scores, in points of 100. */
  Range scores() {
    BigDecimal printed = values.get(Measure.VALUE);
    if (printed == null) {
      return new Range(0, 100.0 * n);
    }
    Range points = steps.points(printed.doubleValue());
    return new Range(points.low() * n, points.high() * n);
  }
}
