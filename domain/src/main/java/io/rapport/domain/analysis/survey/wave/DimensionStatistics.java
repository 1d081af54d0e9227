package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import java.util.List;

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
    MeanScore score = MeanScore.of(tally.scores(position), eligible);
    return new DimensionStatistics(
        dimension.id(),
        score.n(),
        score.index(),
        score.sd(),
        score.se(),
        score.interval(),
        score.uncorrected(),
        favourable,
        reliability,
        aggregation);
  }
}
