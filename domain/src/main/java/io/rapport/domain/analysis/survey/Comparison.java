package io.rapport.domain.analysis.survey;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.statistics.BenjaminiHochberg;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.PermutationTest;
import io.rapport.domain.statistics.SkewedMoments;
import io.rapport.domain.statistics.TwoProportions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A difference between two groups of people, before its p is adjusted within its family.
 *
 * @param quantity of the difference: of shares, or of scores
 * @param difference first less second; shares of one, or points of 100
 * @param interval of the difference, in its unit; empty if there was no variance to tell it by
 * @param p two-sided, empty if there were too few to test
 * @param decisiveP at least p: decides, adjusted, whether the difference is visible
 * @param effect Cohen's h of shares, Hedges' g of scores; empty if it does not exist
 * @param support who stands behind both sides
 */
public record Comparison(
    CellKey key,
    Quantity quantity,
    double difference,
    Optional<Interval> interval,
    OptionalDouble p,
    OptionalDouble decisiveP,
    OptionalDouble effect,
    Support support) {

  /** Shares of favourable answers; empty if either side has no answers. */
  static Optional<Comparison> ofItems(
      CellKey key,
      Tally.ItemCounts first,
      Tally.ItemCounts second,
      int testedFrom,
      Support support) {
    return ShareTest.of(first, second, testedFrom)
        .map(
            shares ->
                new Comparison(
                    key,
                    Quantity.SHARE_DIFFERENCE,
                    shares.difference(),
                    Optional.of(shares.interval()),
                    optional(shares.test().map(TwoProportions.Result::pValue)),
                    shares.decisiveP(),
                    OptionalDouble.of(shares.cohenH()),
                    support));
  }

  /** Mean scores of a dimension; empty if either side has no scores. */
  static Optional<Comparison> ofScores(
      CellKey key, SkewedMoments first, SkewedMoments second, int testedFrom, Support support) {
    return ScoreTest.of(first, second, testedFrom)
        .map(
            scores ->
                new Comparison(
                    key,
                    Quantity.SCORE_DIFFERENCE,
                    scores.difference(),
                    scores.interval(),
                    optional(scores.test().map(PermutationTest.Result::pValue)),
                    optional(scores.test().map(PermutationTest.Result::pValue)),
                    scores.hedgesG(),
                    support));
  }

  /** The same with the p of people who are on both sides, if there is one and it was tested. */
  Comparison tested(OptionalDouble linked) {
    return p.isEmpty() || linked.isEmpty()
        ? this
        : new Comparison(key, quantity, difference, interval, linked, linked, effect, support);
  }

  private static OptionalDouble optional(Optional<Double> number) {
    return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  /**
   * Figures of one declared family of comparisons: p adjusted over all tested ones, and a reading
   * that needs both a practical and a significant difference.
   *
   * @return a figure for each comparison, in their order
   */
  public static List<Figure> figures(List<Comparison> family, SurveyMethod method) {
    double[] adjusted = adjusted(family, Comparison::p);
    double[] decisive = adjusted(family, Comparison::decisiveP);
    List<Figure> figures = new ArrayList<>();
    int next = 0;
    for (Comparison comparison : family) {
      if (comparison.p().isPresent()) {
        figures.add(
            comparison.figure(
                OptionalDouble.of(adjusted[next]), comparison.reading(decisive[next], method)));
        next++;
      } else {
        figures.add(comparison.figure(OptionalDouble.empty(), Reading.NOT_TESTED));
      }
    }
    return figures;
  }

  private static double[] adjusted(
      List<Comparison> family, Function<Comparison, OptionalDouble> p) {
    return BenjaminiHochberg.adjust(
        family.stream().map(p).flatMapToDouble(OptionalDouble::stream).toArray());
  }

  private Figure figure(OptionalDouble adjustedP, Reading reading) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, difference);
    interval.ifPresent(
        ends -> {
          values.put(Measure.LOW, ends.low());
          values.put(Measure.HIGH, ends.high());
        });
    p.ifPresent(number -> values.put(Measure.P, number));
    adjustedP.ifPresent(number -> values.put(Measure.P_ADJUSTED, number));
    effect.ifPresent(number -> values.put(Measure.EFFECT, number));
    return new Figure.Computed(key, quantity, values, support, 1, reading);
  }

  private Reading reading(double adjusted, SurveyMethod method) {
    double points = quantity == Quantity.SHARE_DIFFERENCE ? 100 * difference : difference;
    boolean visible =
        adjusted <= method.falseDiscoveryRate() && Math.abs(points) >= method.practicalPoints();
    if (!visible) {
      return Reading.NO_VISIBLE_CHANGE;
    }
    return difference > 0 ? Reading.BETTER : Reading.WORSE;
  }
}
