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
 * it shows must be withheld because it would let small groups be guessed, it decides again.
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
    Map<CellKey, Decision> decisions = new Protection(policy).ofSurvey(waves);
    Map<String, Grains> grains = new HashMap<>();
    List<SurveyWave> withheld = new ArrayList<>();
    boolean isSafe = true;
    for (SurveyWave wave : waves) {
      SafeSteps.Found found =
          SafeSteps.of(
              wave, cells(wave, decisions, Grains.BY_ANSWERS), earlier, policy.answers());
      grains.put(wave.results().wave().id(), found.grains());
      withheld.add(wave.withholding(found.toHide()));
      isSafe &= found.toHide().isEmpty();
    }
    return isSafe ? new SafeSurvey(decisions, grains) : of(withheld, earlier, policy);
  }

  /** The cells of a wave. */
  SortedMap<CellKey, ReleasedCell> cells(SurveyWave wave) {
    return cells(
        wave,
        decisions,
        grains.getOrDefault(wave.results().wave().id(), Grains.BY_ANSWERS));
  }

  private static SortedMap<CellKey, ReleasedCell> cells(
      SurveyWave wave, Map<CellKey, Decision> decisions, Grains grains) {
    return CellRelease.of(wave.figures(), decisions, Optional.of(wave.questionnaire()), grains);
  }
}
