package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.WaveProfiles;
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
 * @param profiles who answered, as far as releases tell people apart; without them units alone do
 * @param published what readers have of the wave already
 */
public record SurveyWave(
    Questionnaire questionnaire,
    WaveResults results,
    Optional<EarlierWave> before,
    List<Figure> figures,
    Optional<WaveProfiles> profiles,
    List<PublishedCells> published) {
  public SurveyWave {
    figures = List.copyOf(figures);
    published = List.copyOf(published);
  }

  /** A wave of which nothing was published, and that tells people apart by their unit alone. */
  public SurveyWave(
      Questionnaire questionnaire,
      WaveResults results,
      Optional<EarlierWave> before,
      List<Figure> figures) {
    this(questionnaire, results, before, figures, Optional.empty(), List.of());
  }
}
