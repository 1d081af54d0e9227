package io.rapport.domain.release;

import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.Protection;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Which figures of a survey are shown and how they are coded. Protection decides first; where what
 * it shows must be withheld because it would let small groups be guessed, it decides again without
 * it.
 *
 * @param decisions one for each computed figure
 * @param grains by id of the wave
 */
record SafeSurvey(Map<CellKey, Decision> decisions, Map<String, Grains> grains) {
  SafeSurvey {
    decisions = Map.copyOf(decisions);
    grains = Map.copyOf(grains);
  }

  /**
   * Decides over a survey.
   *
   * @param waves oldest first
   * @param earlier cells of waves as the newest earlier release showed them
   */
  static SafeSurvey of(
      List<SurveyWave> waves, Map<CellKey, ReleasedCell.Shown> earlier, DisclosurePolicy policy) {
    List<SafeSteps> steps =
        waves.stream().map(wave -> new SafeSteps(wave, earlier, policy.answers())).toList();
    List<SurveyWave> withheld = waves;
    while (true) {
      Map<CellKey, Decision> decisions = new Protection(policy).ofSurvey(withheld);
      Map<String, Grains> grains = new HashMap<>();
      List<SurveyWave> more = new ArrayList<>();
      boolean isSafe = true;
      for (int i = 0; i < waves.size(); i++) {
        SurveyWave wave = withheld.get(i);
        SafeSteps.Found found = steps.get(i).of(cells(wave, decisions, Grains.BY_ANSWERS));
        grains.put(wave.results().wave().id(), found.grains());
        more.add(wave.withholding(found.toHide()));
        // What readers have is shown whatever is withheld: whether it may be is for the audit.
        isSafe &= wave.withheld().containsAll(found.toHide());
      }
      if (isSafe) {
        return new SafeSurvey(decisions, grains);
      }
      withheld = more;
    }
  }

  /** The cells of a wave. */
  SortedMap<CellKey, ReleasedCell> cells(SurveyWave wave) {
    return cells(
        wave, decisions, grains.getOrDefault(wave.results().wave().id(), Grains.BY_ANSWERS));
  }

  private static SortedMap<CellKey, ReleasedCell> cells(
      SurveyWave wave, Map<CellKey, Decision> decisions, Grains grains) {
    return CellRelease.of(wave.figures(), decisions, Optional.of(wave.questionnaire()), grains);
  }
}
