package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.survey.Questionnaire;
import java.util.List;
import java.util.Optional;

/**
 * What stands beside the figures of the whole organisation alone: them weighted to the headcounts,
 * and how evenly the units answered.
 *
 * <p>Weighted figures tell two hidden units apart if their weights differ much, so there are none
 * unless an answer that went from the smallest weight to the largest would move a share by a point
 * at most, which is what is shown of it. Weights are of groups with at least 20 answers. With 500
 * people invited, one more answer in a unit moves the R-indicator by less than a hundredth unless
 * its response rate is more than 2.5 standard deviations from that of all.
 */
public final class WholeFigures {
  /** Fewest answers to be weighted. */
  static final int FEWEST_ANSWERS = 100;

  /** Fewest units whose response is compared. */
  static final int FEWEST_UNITS = 10;

  /** Fewest people in them. */
  static final int FEWEST_INVITED = 500;

  private static final int POINTS = 100;

  private final Optional<WeightedStatistics> weighted;
  private final Optional<Value.Known> representativeness;

  private WholeFigures(
      Optional<WeightedStatistics> weighted, Optional<Value.Known> representativeness) {
    this.weighted = weighted;
    this.representativeness = representativeness;
  }

  /** Those of a wave; none if nothing is known of its people beside their unit. */
  static WholeFigures of(WaveStatistics statistics, WaveResults wave) {
    return wave.groups()
        .map(groups -> statistics.demographics(groups.tallies(), groups.headcounts()))
        .map(
            demographics ->
                new WholeFigures(
                    Optional.of(demographics.weighted()).filter(WholeFigures::mayBeShown),
                    indicator(demographics.representativeness(), wave)))
        .orElseGet(() -> new WholeFigures(Optional.empty(), Optional.empty()));
  }

  /**
   * Names of the headcounts to which a wave's figures are weighted; empty if they are not.
   *
   * @return ids of demographics, and words for the units
   */
  public static List<String> margins(
      Questionnaire questionnaire, WaveResults wave, SurveyMethod method) {
    WaveStatistics statistics =
        new WaveStatistics(questionnaire, wave, Tally.empty(questionnaire), method);
    return of(statistics, wave)
        .weighted
        .map(WeightedStatistics::weights)
        .map(
            weights ->
                weights instanceof Weights.Raked raked
                    ? raked.margins().stream().map(WholeFigures::name).toList()
                    : List.<String>of())
        .orElseGet(List::of);
  }

  private static String name(Weights.Margin margin) {
    return margin.name().equals(Margins.UNITS) ? "units directly below the whole" : margin.name();
  }

  private static boolean mayBeShown(WeightedStatistics weighted) {
    return weighted.weights() instanceof Weights.Raked raked
        && raked.n() >= FEWEST_ANSWERS
        && POINTS * (raked.largest() - raked.smallest()) <= raked.n();
  }

  private static Optional<Value.Known> indicator(Representativeness response, WaveResults wave) {
    int invited = wave.organisation().headcount(wave.organisation().root().code());
    return response.adjusted() instanceof Value.Known adjusted
            && response.cells() instanceof Value.Known cells
            && cells.number() >= FEWEST_UNITS
            && invited >= FEWEST_INVITED
        ? Optional.of(adjusted)
        : Optional.empty();
  }

  void addTo(Measured numbers, ItemStatistics item) {
    if (item.n() >= FEWEST_ANSWERS) {
      weighted.stream()
          .flatMap(all -> all.items().stream())
          .filter(each -> each.item().equals(item.item()))
          .forEach(
              each ->
                  numbers
                      .with(Measure.WEIGHTED, each.share())
                      .with(Measure.WEIGHTED_LOW, Measure.WEIGHTED_HIGH, each.interval()));
    }
  }

  void addTo(Measured numbers, DimensionStatistics dimension) {
    if (dimension.n() >= FEWEST_ANSWERS) {
      weighted.stream()
          .flatMap(all -> all.dimensions().stream())
          .filter(each -> each.dimension().equals(dimension.dimension()))
          .forEach(
              each ->
                  numbers
                      .with(Measure.WEIGHTED, each.index())
                      .with(Measure.WEIGHTED_LOW, Measure.WEIGHTED_HIGH, each.interval()));
    }
  }

  void addTo(Measured response) {
    representativeness.ifPresent(known -> response.with(Measure.REPRESENTATIVENESS, known));
  }
}
