package io.rapport.domain.analysis.survey;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.MeanInterval;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.ResponseRate;
import io.rapport.domain.statistics.WilsonInterval;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All figures of one wave, for every unit of the organisation: items, dimension indices, response
 * rates, each unit against everybody else, and the change since the wave before.
 */
public final class SurveyAnalysis {
  private final Questionnaire questionnaire;
  private final SurveyMethod method;

  /** An analysis of one questionnaire. */
  public SurveyAnalysis(Questionnaire questionnaire, SurveyMethod method) {
    this.questionnaire = questionnaire;
    this.method = method;
  }

  /**
   * Computes the figures.
   *
   * @param current the wave reported
   * @param previous the wave before, for changes
   */
  public List<Figure> figures(WaveResults current, Optional<EarlierWave> previous) {
    List<Figure> figures = new ArrayList<>();
    for (Unit unit : current.organisation().inOrder()) {
      figures.add(response(current, unit));
      items(current, unit, figures);
      dimensions(current, unit, figures);
    }
    figures.addAll(versusRest(current));
    previous.ifPresent(before -> figures.addAll(changes(current, before)));
    return figures;
  }

  private Figure response(WaveResults wave, Unit unit) {
    CellKey key = key(Statistic.RESPONSE, wave, unit, "");
    long answered = wave.of(unit.code()).respondents();
    long eligible = wave.organisation().headcount(unit.code());
    boolean told =
        questionnaire.columns().unit().isPresent() || unit.equals(wave.organisation().root());
    if (eligible == 0 || !told) {
      return new Figure.Missing(key, Figure.Reason.NOT_RECORDED);
    }
    ResponseRate.Result rate =
        ResponseRate.withDefaults().of(Math.min(answered, eligible), eligible);
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, rate.rate());
    values.put(Measure.LOW, rate.interval().low());
    values.put(Measure.HIGH, rate.interval().high());
    return new Figure.Computed(
        key, Quantity.SHARE, values, new Support.Answers(answered, eligible), 1, Reading.NONE);
  }

  private void items(WaveResults wave, Unit unit, List<Figure> figures) {
    Tally tally = wave.of(unit.code());
    for (int i = 0; i < questionnaire.items().size(); i++) {
      Item item = questionnaire.items().get(i);
      CellKey key = key(Statistic.ITEM, wave, unit, item.id());
      Tally.ItemCounts counts = tally.item(i);
      long n = counts.base();
      if (n == 0) {
        figures.add(new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
        continue;
      }
      long population = population(wave, unit, n);
      WilsonInterval.Result plain = WilsonInterval.withDefaults().ofCounts(counts.favourable(), n);
      WilsonInterval.Result corrected =
          population == 0
              ? plain
              : WilsonInterval.withDefaults()
                  .withPopulation(population)
                  .ofCounts(counts.favourable(), n);
      Map<Measure, Double> values = new EnumMap<>(Measure.class);
      values.put(Measure.VALUE, plain.share());
      values.put(Measure.LOW, corrected.interval().low());
      values.put(Measure.HIGH, corrected.interval().high());
      values.put(Measure.LOW_UNCORRECTED, plain.interval().low());
      values.put(Measure.HIGH_UNCORRECTED, plain.interval().high());
      values.put(Measure.NEUTRAL, (double) counts.neutral() / n);
      values.put(Measure.UNFAVOURABLE, (double) counts.unfavourable() / n);
      values.put(
          Measure.NOT_APPLICABLE, (double) counts.notApplicable() / (n + counts.notApplicable()));
      values.put(Measure.MEAN, counts.codes().mean());
      if (n > 1) {
        values.put(Measure.SD, counts.codes().standardDeviation());
      }
      figures.add(computed(key, Quantity.SHARE, values, wave, unit, n));
    }
  }

  private void dimensions(WaveResults wave, Unit unit, List<Figure> figures) {
    Tally tally = wave.of(unit.code());
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      CellKey key = key(Statistic.INDEX, wave, unit, questionnaire.dimensions().get(d).id());
      Moments scores = tally.scores(d);
      if (scores.n() == 0) {
        figures.add(new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
        continue;
      }
      Map<Measure, Double> values = new EnumMap<>(Measure.class);
      values.put(Measure.VALUE, scores.mean());
      if (scores.n() > 1) {
        long population = population(wave, unit, scores.n());
        MeanInterval.Result plain = MeanInterval.withDefaults().of(scores);
        MeanInterval.Result corrected =
            population == 0
                ? plain
                : MeanInterval.withDefaults().withPopulation(population).of(scores);
        values.put(Measure.LOW, corrected.interval().clamp(0, 100).low());
        values.put(Measure.HIGH, corrected.interval().clamp(0, 100).high());
        values.put(Measure.LOW_UNCORRECTED, plain.interval().clamp(0, 100).low());
        values.put(Measure.HIGH_UNCORRECTED, plain.interval().clamp(0, 100).high());
        values.put(Measure.SD, scores.standardDeviation());
      }
      figures.add(computed(key, Quantity.SCORE, values, wave, unit, scores.n()));
    }
  }

  private List<Figure> versusRest(WaveResults wave) {
    ComparisonFamily family = new ComparisonFamily(method);
    for (Unit unit : wave.organisation().inOrder()) {
      if (unit.parent().isPresent()) {
        Tally own = wave.of(unit.code());
        Tally rest = wave.restOf(unit.code());
        for (int i = 0; i < questionnaire.items().size(); i++) {
          String id = questionnaire.items().get(i).id();
          family.item(key(Statistic.ITEM_VS_REST, wave, unit, id), own.item(i), rest.item(i));
        }
        for (int d = 0; d < questionnaire.dimensions().size(); d++) {
          String id = questionnaire.dimensions().get(d).id();
          CellKey key = key(Statistic.INDEX_VS_REST, wave, unit, id);
          family.index(key, own.skewedScores(d), rest.skewedScores(d), isOutcome(id));
        }
      }
    }
    return family.figures();
  }

  private List<Figure> changes(WaveResults current, EarlierWave previous) {
    ComparisonFamily family = new ComparisonFamily(method);
    for (Unit unit : current.organisation().inOrder()) {
      String code = unit.code();
      Tally now = current.of(code);
      for (int i = 0; i < questionnaire.items().size(); i++) {
        int position = i;
        Item item = questionnaire.items().get(i);
        CellKey key = key(Statistic.ITEM_CHANGE, current, unit, item.id());
        previous
            .obstacle(code, item)
            .ifPresentOrElse(
                reason -> family.missing(key, reason),
                () -> family.item(key, now.item(position), previous.item(code, item)));
      }
      for (int d = 0; d < questionnaire.dimensions().size(); d++) {
        int position = d;
        Dimension dimension = questionnaire.dimensions().get(d);
        CellKey key = key(Statistic.INDEX_CHANGE, current, unit, dimension.id());
        previous
            .obstacle(code, dimension)
            .ifPresentOrElse(
                reason -> family.missing(key, reason),
                () ->
                    family.index(
                        key,
                        now.skewedScores(position),
                        previous.scores(code, dimension),
                        isOutcome(dimension.id())));
      }
    }
    return family.figures();
  }

  private boolean isOutcome(String dimension) {
    return dimension.equals(questionnaire.outcome());
  }

  private static Figure computed(
      CellKey key,
      Quantity quantity,
      Map<Measure, Double> values,
      WaveResults wave,
      Unit unit,
      long n) {
    long eligible = wave.organisation().headcount(unit.code());
    return new Figure.Computed(
        key, quantity, values, new Support.Answers(n, eligible), 1, Reading.NONE);
  }

  /** Eligible people, or 0 where the headcount is unknown or smaller than the number of answers. */
  private static long population(WaveResults wave, Unit unit, long n) {
    long eligible = wave.organisation().headcount(unit.code());
    return eligible >= n ? eligible : 0;
  }

  private static CellKey key(Statistic statistic, WaveResults wave, Unit unit, String part) {
    return new CellKey(statistic, wave.wave().id(), new Scope.Unit(unit.code()), part);
  }
}
