package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.SurveyAnalysis;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Released cells of waves with their comparisons, for tests; all are shown that may be asked for.
 */
final class Compared {
  private Compared() {}

  /** Everything is shown; a wave is compared with the one before it. */
  static SortedMap<CellKey, ReleasedCell> released(
      Questionnaire questionnaire, WaveResults... waves) {
    return released(questionnaire, key -> true, waves);
  }

  /**
   * The same where some figures are hidden.
   *
   * @param shown the others
   */
  static SortedMap<CellKey, ReleasedCell> released(
      Questionnaire questionnaire, Predicate<CellKey> shown, WaveResults... waves) {
    return released(surveyed(questionnaire, waves), shown);
  }

  /** Waves with their figures, each compared with the one before it. */
  static List<SurveyWave> surveyed(Questionnaire questionnaire, WaveResults... waves) {
    List<SurveyWave> surveyed = new ArrayList<>();
    Optional<WaveResults> previous = Optional.empty();
    for (WaveResults results : waves) {
      Optional<EarlierWave> earlier =
          previous.map(was -> Waves.before(questionnaire, was, results));
      surveyed.add(
          new SurveyWave(
              questionnaire,
              results,
              earlier,
              new SurveyAnalysis(questionnaire, SurveyMethod.DEFAULT).figures(results, earlier)));
      previous = Optional.of(results);
    }
    return surveyed;
  }

  /** The cells of waves, oldest first. */
  static SortedMap<CellKey, ReleasedCell> released(
      List<SurveyWave> waves, Predicate<CellKey> shown) {
    SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
    Optional<PrintedWave> before = Optional.empty();
    for (SurveyWave wave : waves) {
      SortedMap<CellKey, ReleasedCell> plain = plain(wave, shown);
      PrintedWave printed = new PrintedWave(wave, plain);
      cells.putAll(
          new ShownDifferences(wave, printed, before, SurveyMethod.DEFAULT).among(plain, shown));
      before = Optional.of(printed);
    }
    return cells;
  }

  /** Without comparisons. */
  static SortedMap<CellKey, ReleasedCell> plain(SurveyWave wave, Predicate<CellKey> shown) {
    Map<CellKey, Decision> decisions = new HashMap<>();
    for (Figure figure : wave.figures()) {
      decisions.put(
          figure.key(),
          shown.test(figure.key())
              ? Decision.Show.SHOW
              : new Decision.Hide(Decision.HideReason.TOO_FEW));
    }
    return CellRelease.of(wave.figures(), decisions, Optional.of(wave.questionnaire()));
  }

  /** A wave of answer sheets, by code of the unit. */
  static WaveResults wave(
      Questionnaire questionnaire,
      Wave wave,
      Organisation tree,
      Map<String, List<List<Optional<Short>>>> sheets) {
    Map<String, Tally> own = new HashMap<>();
    sheets.forEach((code, rows) -> own.put(code, Waves.tally(questionnaire, rows)));
    return Waves.wave(questionnaire, wave, tree, own);
  }

  /** So many copies of one sheet, and of another. */
  static List<List<Optional<Short>>> sheets(
      int some, List<Optional<Short>> sheet, int others, List<Optional<Short>> other) {
    List<List<Optional<Short>>> sheets = new ArrayList<>(Collections.nCopies(some, sheet));
    sheets.addAll(Collections.nCopies(others, other));
    return sheets;
  }
}
