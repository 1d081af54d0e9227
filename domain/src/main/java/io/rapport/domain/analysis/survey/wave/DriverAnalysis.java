package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.DriverModel;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.statistics.CrossProducts;
import io.rapport.domain.statistics.DriverBootstrap;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.RelativeWeights;
import io.rapport.domain.statistics.Seed;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Finds the drivers of a wave's outcome, of everybody or of a unit. */
final class DriverAnalysis {
  private final Questionnaire questionnaire;
  private final DriverModel model;
  private final String outcome;

  DriverAnalysis(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    this.model = DriverModel.of(questionnaire);
    this.outcome = questionnaire.outcome();
  }

  /**
   * Drivers of a group of people.
   *
   * @param unit code of the unit that they are; empty for everybody
   * @param units by code the tally of each unit in which people answered, without units below it
   */
  Drivers of(String wave, Optional<String> unit, Tally group, Map<String, Tally> units) {
    int drivers = model.drivers().size();
    if (drivers == 0) {
      return new Drivers.None(outcome, "every dimension shares an item with the outcome");
    }
    CrossProducts scores = group.driverScoresAboutMeans();
    int needed = DriverBootstrap.answersNeeded(drivers);
    if (scores.n() < needed) {
      return new Drivers.None(
          outcome, "fewer than " + needed + " people have a score of every dimension");
    }
    Finding<RelativeWeights.Result> weights = RelativeWeights.of(scores, drivers);
    if (weights.value().isEmpty()) {
      return new Drivers.None(outcome, Value.words(weights));
    }
    Map<String, CrossProducts> byUnit = new TreeMap<>();
    units.forEach((code, tally) -> byUnit.put(code, tally.driverScores()));
    Finding<DriverBootstrap.Result> bootstrap =
        DriverBootstrap.withDefaults().of(byUnit, drivers, new SplittableRandom(seed(wave, unit)));
    return found(weights.value().get(), bootstrap, group);
  }

  private long seed(String wave, Optional<String> unit) {
    String drivers = "drivers of " + outcome + unit.map(code -> " in " + code).orElse("");
    return Seed.of(wave, questionnaire.id(), drivers, "" + questionnaire.version());
  }

  private Drivers found(
      RelativeWeights.Result weights, Finding<DriverBootstrap.Result> bootstrap, Tally group) {
    List<Drivers.Driver> drivers = new ArrayList<>();
    for (int i = 0; i < weights.predictors().size(); i++) {
      int at = i;
      Optional<DriverBootstrap.Driver> drawn =
          bootstrap.value().map(result -> result.drivers().get(at));
      drivers.add(driver(weights, i, drawn, Value.words(bootstrap), group));
    }
    return new Drivers.Found(
        outcome,
        weights.n(),
        weights.rSquared(),
        weights.adjustedRSquared(),
        Value.of(bootstrap, DriverBootstrap.Result::units),
        drivers);
  }

  private Drivers.Driver driver(
      RelativeWeights.Result weights,
      int position,
      Optional<DriverBootstrap.Driver> drawn,
      String whyNot,
      Tally group) {
    RelativeWeights.Predictor predictor = weights.predictors().get(position);
    int dimension = model.drivers().get(position);
    Moments scores = group.scores(dimension);
    long ahead =
        weights.predictors().stream().filter(other -> other.weight() > predictor.weight()).count();
    return new Drivers.Driver(
        questionnaire.dimensions().get(dimension).id(),
        predictor.weight(),
        Value.of(predictor.share(), "the drivers explain nothing"),
        (int) ahead + 1,
        predictor.zeroOrder(),
        predictor.beta(),
        predictor.varianceInflation(),
        Value.of(predictor.priority(Math.min(100, scores.mean()))),
        Bounds.of(drawn.map(DriverBootstrap.Driver::interval), whyNot),
        Value.of(drawn, driver -> driver.significant() ? 1 : 0, whyNot),
        Value.of(drawn, DriverBootstrap.Driver::topShare, whyNot));
  }
}
