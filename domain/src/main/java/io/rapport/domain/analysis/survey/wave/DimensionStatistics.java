package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.MeanInterval;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import java.util.List;
import java.util.OptionalLong;

/**
 * A dimension as a group of people answered it.
 *
 * @param dimension id of the dimension
 * @param n people who answered at least half of its items
 * @param index their mean score, 0–100
 * @param sd of the scores
 * @param se standard error of the index, with the finite-population correction where the headcount
 *     is known
 * @param interval of the index by Student's t, with the same correction
 * @param uncorrected the same as if from a population without end
 * @param percentFavourable mean of its items' favourable shares
 */
public record DimensionStatistics(
    String dimension,
    long n,
    Value index,
    Value sd,
    Value se,
    Bounds interval,
    Bounds uncorrected,
    PercentFavourable percentFavourable,
    Reliability reliability,
    Aggregation aggregation) {
  private static final int LOWEST = 0;
  private static final int HIGHEST = 100;

  /**
   * @param groups tallies of the units in which these people answered
   */
  static DimensionStatistics of(
      Questionnaire questionnaire,
      int position,
      Tally tally,
      List<Tally> groups,
      Eligible eligible) {
    Dimension dimension = questionnaire.dimensions().get(position);
    List<Item> items =
        dimension.items().stream().map(id -> questionnaire.item(id).orElseThrow()).toList();
    Reliability reliability = Reliability.of(dimension.items(), tally.completeItems(position));
    Aggregation aggregation = Aggregation.of(items, position, groups);
    PercentFavourable favourable = PercentFavourable.of(tally.favourablePairs(position), eligible);
    Moments scores = tally.scores(position);
    if (scores.n() < 2) {
      String reason =
          scores.n() == 0
              ? "nobody answered half of the items"
              : "a single score has no standard error";
      Value none = new Value.Missing(reason);
      return new DimensionStatistics(
          dimension.id(),
          scores.n(),
          scores.n() == 0 ? none : Value.of(scores.mean()),
          none,
          none,
          Bounds.missing(reason),
          Bounds.missing(reason),
          favourable,
          reliability,
          aggregation);
    }
    MeanInterval mean = MeanInterval.withDefaults();
    MeanInterval.Result plain = mean.of(scores);
    OptionalLong population = eligible.population(scores.n());
    MeanInterval.Result corrected =
        population.isPresent() ? mean.withPopulation(population.getAsLong()).of(scores) : plain;
    return new DimensionStatistics(
        dimension.id(),
        scores.n(),
        Value.of(scores.mean()),
        Value.of(scores.standardDeviation()),
        Value.of(corrected.standardError()),
        bounds(corrected.interval()),
        bounds(plain.interval()),
        favourable,
        reliability,
        aggregation);
  }

  private static Bounds bounds(Interval interval) {
    return Bounds.of(interval.clamp(LOWEST, HIGHEST));
  }
}
