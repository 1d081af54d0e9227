package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.survey.Questionnaire;
import java.util.List;
import java.util.Optional;

/**
 * One wave and its figures, as they come to disclosure control.
 *
 * @param questionnaire the version the wave answered
 * @param results the tallies the figures were computed from
 * @param before the wave that its changes are measured from; empty for the first one
 * @param figures the wave's figures
 */
public record SurveyWave(
    Questionnaire questionnaire,
    WaveResults results,
    Optional<EarlierWave> before,
    List<Figure> figures) {
  public SurveyWave {
    figures = List.copyOf(figures);
  }
}
