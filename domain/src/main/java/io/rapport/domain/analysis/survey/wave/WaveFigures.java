package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Scope;
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
  private final Questionnaire questionnaire;
  private final WaveResults wave;

  private WaveFigures(Questionnaire questionnaire, WaveResults wave) {
    this.questionnaire = questionnaire;
    this.wave = wave;
  }

  /** Response, items and indices of the whole and of every unit. */
  public static List<Figure> of(
      Questionnaire questionnaire, WaveResults wave, SurveyMethod method) {
    WaveFigures figures = new WaveFigures(questionnaire, wave);
    WaveStatistics statistics =
        new WaveStatistics(questionnaire, wave, Tally.empty(questionnaire), method);
    List<Figure> all = new ArrayList<>();
    Stream.concat(Stream.of(statistics.everybody()), statistics.units())
        .forEach(unit -> figures.add(unit, all));
    return all;
  }

  private void add(UnitStatistics unit, List<Figure> figures) {
    long eligible = wave.organisation().headcount(unit.unit().code());
    figures.add(response(unit, eligible));
    for (ItemStatistics item : unit.items()) {
      figures.add(item(unit.unit(), item, eligible));
    }
    for (DimensionStatistics dimension : unit.dimensions()) {
      figures.add(index(unit.unit(), dimension, eligible));
    }
  }

  private Figure response(UnitStatistics unit, long eligible) {
    CellKey key = key(Statistic.RESPONSE, unit.unit(), "");
    boolean told = questionnaire.columns().unit().isPresent() || unit.unit().parent().isEmpty();
    if (eligible == 0 || !told) {
      return new Figure.Missing(key, Figure.Reason.NOT_RECORDED);
    }
    long answered = unit.response().respondents();
    // More people than there are can answer where the headcount is of another day.
    ResponseStatistics rate = new Eligible(eligible).response(Math.min(answered, eligible));
    return new Measured()
        .with(Measure.VALUE, rate.rate())
        .with(Measure.LOW, Measure.HIGH, rate.interval())
        .figure(key, Quantity.SHARE, new Support.Answers(answered, eligible));
  }

  private Figure item(Unit unit, ItemStatistics item, long eligible) {
    Measured numbers =
        new Measured()
            .with(Measure.VALUE, item.favourable().share())
            .with(Measure.LOW, Measure.HIGH, item.favourable().interval())
            .with(
                Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, item.favourable().uncorrected())
            .with(Measure.NEUTRAL, item.neutral())
            .with(Measure.UNFAVOURABLE, item.unfavourable())
            .with(Measure.MEAN, item.mean())
            .with(Measure.SD, item.sd());
    if (item.n() > 0) {
      numbers.with(
          Measure.NOT_APPLICABLE,
          (double) item.notApplicable() / (item.n() + item.notApplicable()));
    }
    return numbers.figure(
        key(Statistic.ITEM, unit, item.item()),
        Quantity.SHARE,
        new Support.Answers(item.n(), eligible));
  }

  private Figure index(Unit unit, DimensionStatistics dimension, long eligible) {
    return new Measured()
        .with(Measure.VALUE, dimension.index())
        .with(Measure.LOW, Measure.HIGH, dimension.interval())
        .with(Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, dimension.uncorrected())
        .with(Measure.SD, dimension.sd())
        .figure(
            key(Statistic.INDEX, unit, dimension.dimension()),
            Quantity.SCORE,
            new Support.Answers(dimension.n(), eligible));
  }

  private CellKey key(Statistic statistic, Unit unit, String part) {
    return new CellKey(statistic, wave.wave().id(), new Scope.Unit(unit.code()), part);
  }
}
