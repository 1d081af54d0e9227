package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.CronbachAlpha;
import io.rapport.domain.statistics.CrossProducts;
import io.rapport.domain.statistics.McDonaldOmega;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reliability of some items of the pulse on complete forms. With fewer complete forms than a
 * reliable score must rest on there is none, and the score is indicative.
 *
 * @param complete share of the forms that are complete
 */
record Reliability(
    Optional<CronbachAlpha.Result> alpha,
    Optional<McDonaldOmega.Result> omega,
    double complete,
    Limits limits) {

  /**
   * Of the items from one place up to another.
   *
   * @param from first item, 0 to 9
   * @param to the item after the last
   */
  static Reliability of(List<PulseScore> scores, int from, int to, Limits limits) {
    double[][] rows =
        scores.stream()
            .map(score -> Arrays.copyOfRange(score.answers(), from, to))
            .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
            .toArray(double[][]::new);
    if (rows.length < limits.reliableForms() || rows.length < 2) {
      return new Reliability(Optional.empty(), Optional.empty(), 0, limits);
    }
    CrossProducts sums = CrossProducts.ofRows(rows);
    return new Reliability(
        CronbachAlpha.withDefaults().of(sums),
        McDonaldOmega.of(sums),
        (double) rows.length / scores.size(),
        limits);
  }

  boolean isReliable() {
    return alpha.filter(found -> limits.isReliable(found.alpha(), found.n())).isPresent();
  }

  /** α with Feldt's interval, and ω. */
  List<Figure> figures(Cell cell, String part, Support.Pulse support) {
    Map<Measure, Double> ofAlpha = new EnumMap<>(Measure.class);
    alpha.ifPresent(
        found -> {
          ofAlpha.put(Measure.VALUE, found.alpha());
          ofAlpha.put(Measure.COUNT, (double) found.n());
          PooledFigures.put(ofAlpha, Measure.LOW, Measure.HIGH, found.interval());
        });
    Map<Measure, Double> ofOmega = new EnumMap<>(Measure.class);
    omega.ifPresent(found -> ofOmega.put(Measure.VALUE, found.omega()));
    return List.of(
        figure(cell, part + ".alpha", ofAlpha, support),
        figure(cell, part + ".omega", ofOmega, support));
  }

  private Figure figure(
      Cell cell, String part, Map<Measure, Double> values, Support.Pulse support) {
    CellKey key = new CellKey(Statistic.S13, cell.period(), cell.scope(), part);
    return values.isEmpty()
        ? new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT)
        : new Figure.Computed(key, Quantity.NUMBER, values, support, complete, Reading.NONE);
  }
}
