package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.Poststrata;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.RakedEstimate;
import io.rapport.domain.statistics.Raking;
import io.rapport.domain.statistics.WilsonInterval;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Function;

/** Weights everybody to the headcounts. */
final class WeightingAnalysis {
  private static final int HIGHEST = 100;

  private final Questionnaire questionnaire;
  private final Margins margins;
  private final WaveTallies tallies;
  private final Eligible eligible;
  private final Raking raking;

  WeightingAnalysis(
      Questionnaire questionnaire,
      Margins margins,
      WaveTallies tallies,
      Eligible eligible,
      Raking raking) {
    this.questionnaire = questionnaire;
    this.margins = margins;
    this.tallies = tallies;
    this.eligible = eligible;
    this.raking = raking;
  }

  WeightedStatistics weighted() {
    if (margins.used().isEmpty()) {
      return none("no margin of headcounts can be used");
    }
    if (tallies.tooManyCells()) {
      return none("there are too many combinations of categories");
    }
    Map<List<Integer>, Long> answers = new HashMap<>();
    tallies
        .cells()
        .forEach((cell, tally) -> answers.merge(key(cell), tally.respondents(), Long::sum));
    Finding<Raking.Result> raked =
        raking.of(margins.used().stream().map(Margins.Margin::headcountMargin).toList(), answers);
    return raked
        .value()
        .map(this::weighted)
        .orElseGet(
            () ->
                none(
                    raked.reason().filter(Finding.Reason.NOT_CONVERGED::equals).isPresent()
                        ? "the margins contradict each other in these answers"
                        : Value.words(raked)));
  }

  private WeightedStatistics weighted(Raking.Result raked) {
    List<Weights.Margin> used = new ArrayList<>();
    for (int m = 0; m < margins.used().size(); m++) {
      used.add(margins.used().get(m).raked(raked.groups().get(m)));
    }
    List<WeightedStatistics.Item> items = new ArrayList<>();
    for (int i = 0; i < questionnaire.items().size(); i++) {
      items.add(item(raked, i));
    }
    List<WeightedStatistics.Dimension> dimensions = new ArrayList<>();
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      dimensions.add(dimension(raked, d));
    }
    return new WeightedStatistics(
        new Weights.Raked(
            raked.n(),
            raked.effectiveN(),
            raked.smallest(),
            raked.largest(),
            raked.trimmed(),
            raked.rounds(),
            used,
            margins.unused()),
        items,
        dimensions);
  }

  private WeightedStatistics.Item item(Raking.Result raked, int position) {
    Finding<RakedEstimate.Result> found =
        estimate(
            raked,
            tally -> {
              Tally.ItemCounts counts = tally.item(position);
              return counts.base() == 0
                  ? Moments.NONE
                  : Moments.ofCounts(counts.favourable(), counts.base());
            });
    return new WeightedStatistics.Item(
        questionnaire.items().get(position).id(),
        Value.of(found, result -> share(result.mean())),
        Value.of(found, RakedEstimate.Result::standardError),
        Bounds.of(found.value().map(this::wilson), Value.words(found)),
        Value.of(found, RakedEstimate.Result::effectiveN));
  }

  private Interval wilson(RakedEstimate.Result result) {
    OptionalLong population = eligible.population(result.n());
    WilsonInterval wilson = WilsonInterval.withDefaults();
    return (population.isPresent() ? wilson.withPopulation(population.getAsLong()) : wilson)
        .ofShare(share(result.mean()), result.effectiveN(), (double) result.n())
        .interval();
  }

  /** A weighted mean of zeros and ones can miss its ends by the last digit. */
  private static double share(double mean) {
    return Math.max(0, Math.min(1, mean));
  }

  private WeightedStatistics.Dimension dimension(Raking.Result raked, int position) {
    Finding<RakedEstimate.Result> found = estimate(raked, tally -> tally.scores(position));
    return new WeightedStatistics.Dimension(
        questionnaire.dimensions().get(position).id(),
        Value.of(found, RakedEstimate.Result::mean),
        Value.of(found, RakedEstimate.Result::standardError),
        Bounds.of(
            found.value().map(result -> result.interval().clamp(0, HIGHEST)), Value.words(found)));
  }

  private Finding<RakedEstimate.Result> estimate(
      Raking.Result raked, Function<Tally, Moments> moments) {
    Map<List<Integer>, Moments> values = new HashMap<>();
    SortedMap<Poststrata.Cell, Tally> cells = tallies.cells();
    cells.forEach((cell, tally) -> values.merge(key(cell), moments.apply(tally), Moments::plus));
    OptionalLong population = eligible.population(raked.n());
    RakedEstimate estimate = RakedEstimate.withDefaults();
    return (population.isPresent() ? estimate.withPopulation(population.getAsLong()) : estimate)
        .of(raked, values);
  }

  private List<Integer> key(Poststrata.Cell cell) {
    return margins.used().stream().map(margin -> margin.position(cell)).toList();
  }

  private WeightedStatistics none(String reason) {
    Value none = new Value.Missing(reason);
    Bounds open = Bounds.missing(reason);
    return new WeightedStatistics(
        new Weights.None(reason, margins.unused()),
        questionnaire.items().stream()
            .map(item -> new WeightedStatistics.Item(item.id(), none, none, open, none))
            .toList(),
        questionnaire.dimensions().stream()
            .map(each -> new WeightedStatistics.Dimension(each.id(), none, none, open))
            .toList());
  }
}
