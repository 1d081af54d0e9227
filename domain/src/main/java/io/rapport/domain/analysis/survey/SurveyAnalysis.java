package io.rapport.domain.analysis.survey;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.wave.WaveFigures;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
    List<Figure> figures = new ArrayList<>(WaveFigures.of(questionnaire, current, method));
    figures.addAll(versusRest(current));
    previous.ifPresent(before -> figures.addAll(changes(current, before)));
    return figures;
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

  /**
   * Differences, intervals and effects are those of everybody in either wave. Where at least half
   * of those who answer now are known from the wave before, p is that of the people in both, who
   * tell more of a change than two groups that are taken for strangers to each other.
   */
  private List<Figure> changes(WaveResults current, EarlierWave previous) {
    ComparisonFamily family = new ComparisonFamily(method);
    for (Unit unit : current.organisation().inOrder()) {
      String code = unit.code();
      Tally now = current.of(code);
      Optional<LinkedTests> linked =
          previous.linked().map(people -> new LinkedTests(people.of(code), method));
      for (int i = 0; i < questionnaire.items().size(); i++) {
        int position = i;
        Item item = questionnaire.items().get(i);
        CellKey key = key(Statistic.ITEM_CHANGE, current, unit, item.id());
        previous
            .obstacle(code, item)
            .ifPresentOrElse(
                reason -> family.missing(key, reason),
                () ->
                    family.item(
                        key,
                        now.item(position),
                        previous.item(code, item),
                        linked
                            .map(tests -> tests.ofItem(position, now.item(position).base()))
                            .orElseGet(OptionalDouble::empty)));
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
                        isOutcome(dimension.id()),
                        linked
                            .map(
                                tests ->
                                    tests.ofIndex(
                                        position,
                                        now.scores(position).n(),
                                        isOutcome(dimension.id())))
                            .orElseGet(OptionalDouble::empty)));
      }
    }
    return family.figures();
  }

  private boolean isOutcome(String dimension) {
    return dimension.equals(questionnaire.outcome());
  }

  private static CellKey key(Statistic statistic, WaveResults wave, Unit unit, String part) {
    return new CellKey(statistic, wave.wave().id(), new Scope.Unit(unit.code()), part);
  }
}
