package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.release.audit.Evidence;
import io.rapport.domain.release.audit.WaveEvidence;
import io.rapport.domain.survey.Questionnaire;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Evidence for tests. */
public final class Evidences {
  private Evidences() {}

  /** Limits with some threshold for answers. */
  public static Evidence.Limits limits(int answers) {
    return new Evidence.Limits(answers, 5, 5, 3, 3, 0.5);
  }

  /** Of a wave that is compared with none. */
  public static Evidence of(Questionnaire questionnaire, WaveResults wave, int answers) {
    return ofWaves(answers, surveyed(questionnaire, wave, Optional.empty()));
  }

  /** Of waves, oldest first. */
  public static Evidence ofWaves(int answers, SurveyWave... waves) {
    return new Evidence(
        limits(answers), Stream.of(waves).map(EvidenceOf::wave).toList(), List.of());
  }

  /** Of figures of work records and of the pulse. */
  public static Evidence ofRecords(List<Figure> figures) {
    return new Evidence(limits(10), List.of(), EvidenceOf.records(figures));
  }

  /** A wave that is compared with none. */
  public static WaveEvidence wave(Questionnaire questionnaire, WaveResults wave) {
    return EvidenceOf.wave(surveyed(questionnaire, wave, Optional.empty()));
  }

  /** A wave without figures. */
  public static SurveyWave surveyed(
      Questionnaire questionnaire, WaveResults wave, Optional<EarlierWave> before) {
    return new SurveyWave(questionnaire, wave, before, List.of());
  }
}
