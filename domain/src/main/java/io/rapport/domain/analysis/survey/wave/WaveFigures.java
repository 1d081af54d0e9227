package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The statistics of a wave as figures, which disclosure control then decides over. Nothing is
 * computed here.
 */
public final class WaveFigures {
  private static final double POINTS = 100;

  private final Questionnaire questionnaire;
  private final WaveResults wave;
  private final WholeFigures whole;

  private WaveFigures(Questionnaire questionnaire, WaveResults wave, WholeFigures whole) {
    this.questionnaire = questionnaire;
    this.wave = wave;
    this.whole = whole;
  }

  /**
   * Response, items, indices, reliabilities and drivers of the whole and of every unit that has
   * enough answers for them; a unit without drivers of its own is left to those of a unit above.
   */
  public static List<Figure> of(
      Questionnaire questionnaire, WaveResults wave, SurveyMethod method) {
    WaveStatistics statistics =
        new WaveStatistics(questionnaire, wave, Tally.empty(questionnaire), method);
    WaveFigures figures = new WaveFigures(questionnaire, wave, WholeFigures.of(statistics, wave));
    List<Figure> all = new ArrayList<>();
    Stream.concat(Stream.of(statistics.everybody()), statistics.units())
        .forEach(
            unit -> {
              figures.add(unit, all);
              figures.addDrivers(unit.unit(), statistics.drivers(unit.unit()), all);
            });
    return all;
  }

  private void add(UnitStatistics unit, List<Figure> figures) {
    long eligible = wave.organisation().headcount(unit.unit().code());
    UnitKeys keys = keys(unit.unit());
    figures.add(response(unit, keys, eligible));
    for (ItemStatistics item : unit.items()) {
      figures.add(item(item, keys, eligible));
      item.netPromoter().ifPresent(score -> figures.add(score(item, score, keys, eligible)));
    }
    CoefficientFigures coefficients = new CoefficientFigures(keys, unit.unit().parent().isEmpty());
    for (DimensionStatistics dimension : unit.dimensions()) {
      figures.add(index(dimension, keys, eligible));
      figures.addAll(coefficients.of(dimension));
    }
  }

  private void addDrivers(Unit unit, Drivers drivers, List<Figure> figures) {
    DriverFigures found = new DriverFigures(questionnaire, keys(unit));
    figures.addAll(
        drivers instanceof Drivers.None && unit.parent().isEmpty()
            ? found.missing()
            : found.of(drivers));
  }

  private Figure response(UnitStatistics unit, UnitKeys keys, long eligible) {
    CellKey key = keys.of(Statistic.RESPONSE, "");
    boolean told = questionnaire.columns().unit().isPresent() || unit.unit().parent().isEmpty();
    if (eligible == 0 || !told) {
      return new Figure.Missing(key, Figure.Reason.NOT_RECORDED);
    }
    long answered = unit.response().respondents();
    // More people than there are can answer where the headcount is of another day.
    ResponseStatistics rate = new Eligible(eligible).response(Math.min(answered, eligible));
    Measured numbers =
        new Measured()
            .with(Measure.VALUE, rate.rate())
            .with(Measure.LOW, Measure.HIGH, rate.interval());
    if (isWhole(keys)) {
      whole.addTo(numbers);
    }
    return numbers.figure(key, Quantity.SHARE, new Support.Answers(answered, eligible));
  }

  private Figure item(ItemStatistics item, UnitKeys keys, long eligible) {
    Measured numbers =
        AnswerNumbers.of(item)
            .with(Measure.SD, item.sd())
            .with(Measure.WORST_LOW, Measure.WORST_HIGH, item.favourable().worstCase())
            .with(Measure.AGREEMENT, item.agreement());
    if (item.n() > 0) {
      numbers.with(
          Measure.NOT_APPLICABLE,
          (double) item.notApplicable() / (item.n() + item.notApplicable()));
    }
    if (isWhole(keys)) {
      whole.addTo(numbers, item);
    }
    return numbers.figure(
        keys.of(Statistic.ITEM, item.item()),
        Quantity.SHARE,
        new Support.Answers(item.n(), eligible));
  }

  private Figure index(DimensionStatistics dimension, UnitKeys keys, long eligible) {
    Measured numbers = AnswerNumbers.of(dimension).with(Measure.SD, dimension.sd());
    if (isWhole(keys)) {
      whole.addTo(numbers, dimension);
    }
    return numbers.figure(
        keys.of(Statistic.INDEX, dimension.dimension()),
        Quantity.SCORE,
        new Support.Answers(dimension.n(), eligible));
  }

  private boolean isWhole(UnitKeys keys) {
    return keys.unit().equals(wave.organisation().root().code());
  }

  /** A difference of two shares; its parts go with it, for they are what is coded. */
  private static Figure score(
      ItemStatistics item, ItemStatistics.NetPromoter score, UnitKeys keys, long eligible) {
    Measured numbers =
        new Measured()
            .with(Measure.PROMOTERS, score.promoters())
            .with(Measure.DETRACTORS, score.detractors());
    if (score.score() instanceof Value.Known known) {
      numbers.with(Measure.VALUE, known.number() / POINTS);
    }
    return numbers.figure(
        keys.of(Statistic.ENPS, item.item()),
        Quantity.SHARE_DIFFERENCE,
        new Support.Answers(item.n(), eligible));
  }

  private UnitKeys keys(Unit unit) {
    return new UnitKeys(wave.wave().id(), unit.code());
  }
}
