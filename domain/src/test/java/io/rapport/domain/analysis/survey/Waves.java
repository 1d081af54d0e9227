package io.rapport.domain.analysis.survey;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Wave;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Waves of answers for tests. */
public final class Waves {
  private Waves() {}

  /** A tally of answer sheets. */
  public static Tally tally(Questionnaire questionnaire, List<List<Optional<Short>>> sheets) {
    Tally tally = Tally.empty(questionnaire);
    sheets.forEach(tally::add);
    return tally;
  }

  public static WaveResults wave(
      Questionnaire questionnaire, Wave wave, Organisation organisation, Map<String, Tally> own) {
    return new WaveResults(wave, organisation, own, Tally.empty(questionnaire));
  }

  /**
   * Answers of everybody in an organisation.
   *
   * @param response chance that a person answers
   * @param missing chance that an answer of a respondent is missing
   */
  public static WaveResults random(
      Questionnaire questionnaire,
      Wave wave,
      Organisation organisation,
      double response,
      double missing,
      Random random) {
    Map<String, Tally> own = new HashMap<>();
    for (Unit unit : organisation.inOrder()) {
      List<List<Optional<Short>>> sheets = new ArrayList<>();
      for (int person = 0; person < unit.headcount(); person++) {
        if (random.nextDouble() < response) {
          sheets.add(sheet(questionnaire, missing, random));
        }
      }
      own.put(unit.code(), tally(questionnaire, sheets));
    }
    return wave(questionnaire, wave, organisation, own);
  }

  /** A wave compared with a later one of the same questionnaire, with units as their codes say. */
  public static EarlierWave before(
      Questionnaire questionnaire, WaveResults before, WaveResults now) {
    return EarlierWave.alike(before, QuestionnaireLineage.same(questionnaire), now);
  }

  /** One person's answers. */
  public static List<Optional<Short>> sheet(
      Questionnaire questionnaire, double missing, Random random) {
    List<Optional<Short>> sheet = new ArrayList<>();
    for (Item item : questionnaire.items()) {
      List<Scale.Answer> answers = item.scale().answers();
      int code = answers.get(random.nextInt(answers.size())).code();
      sheet.add(random.nextDouble() < missing ? Optional.empty() : Optional.of((short) code));
    }
    return sheet;
  }

  /** The computed figures by key. */
  public static Map<CellKey, Figure.Computed> computed(List<Figure> figures) {
    Map<CellKey, Figure.Computed> computed = new HashMap<>();
    for (Figure figure : figures) {
      if (figure instanceof Figure.Computed numbers) {
        computed.put(numbers.key(), numbers);
      }
    }
    return computed;
  }

  public static CellKey key(Statistic statistic, Wave wave, String unit, String part) {
    return new CellKey(statistic, wave.id(), new Scope.Unit(unit), part);
  }
}
