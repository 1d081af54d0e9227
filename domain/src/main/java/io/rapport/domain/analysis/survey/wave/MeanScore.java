package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.MeanInterval;
import io.rapport.domain.statistics.Moments;
import java.util.OptionalLong;

/**
 * An index as a group of people gave it.
 *
 * @param n people with a score
 * @param index their mean score, 0–100
 * @param sd of the scores
 * @param se standard error, with the finite-population correction where the headcount is known
 * @param interval by Student's t, with the same correction
 * @param uncorrected the same as if from a population without end
 */
record MeanScore(long n, Value index, Value sd, Value se, Bounds interval, Bounds uncorrected) {
  private static final int LOWEST = 0;
  private static final int HIGHEST = 100;

  static MeanScore of(Moments scores, Eligible eligible) {
    if (scores.n() < 2) {
      String reason =
          scores.n() == 0
              ? "nobody answered half of the items"
              : "a single score has no standard error";
      Value none = new Value.Missing(reason);
      return new MeanScore(
          scores.n(),
          scores.n() == 0 ? none : Value.of(scores.mean()),
          none,
          none,
          Bounds.missing(reason),
          Bounds.missing(reason));
    }
    MeanInterval mean = MeanInterval.withDefaults();
    MeanInterval.Result plain = mean.of(scores);
    OptionalLong population = eligible.population(scores.n());
    MeanInterval.Result corrected =
        population.isPresent() ? mean.withPopulation(population.getAsLong()).of(scores) : plain;
    return new MeanScore(
        scores.n(),
        Value.of(scores.mean()),
        Value.of(scores.standardDeviation()),
        Value.of(corrected.standardError()),
        bounds(corrected.interval()),
        bounds(plain.interval()));
  }

  private static Bounds bounds(Interval interval) {
    return Bounds.of(interval.clamp(LOWEST, HIGHEST));
  }
}
