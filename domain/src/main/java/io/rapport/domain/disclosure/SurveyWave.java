package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.survey.Questionnaire;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One wave and its figures, as they come to disclosure control.
 *
 * @param questionnaire the version the wave answered
 * @param results the tallies the figures were computed from
 * @param before the wave that its changes are measured from; empty for the first one
 * @param figures the wave's figures
 * @param profiles who answered, as far as releases tell people apart; without them units alone do
 * @param published what readers have of the wave already
 * @param withheld items and indices that must not be shown, however coarsely
 */
public record SurveyWave(
    Questionnaire questionnaire,
    WaveResults results,
    Optional<EarlierWave> before,
    List<Figure> figures,
    Optional<WaveProfiles> profiles,
    List<PublishedCells> published,
    Set<CellKey> withheld) {
  public SurveyWave {
    withheld = Set.copyOf(withheld);
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

  /** A wave of which nothing must be withheld beside what protection hides. */
  public SurveyWave(
      Questionnaire questionnaire,
      WaveResults results,
      Optional<EarlierWave> before,
      List<Figure> figures,
      Optional<WaveProfiles> profiles,
      List<PublishedCells> published) {
    this(questionnaire, results, before, figures, profiles, published, Set.of());
  }

  /** The same wave with fewer figures that may be shown. */
  public SurveyWave withholding(Set<CellKey> more) {
    Set<CellKey> all = new HashSet<>(withheld);
    all.addAll(more);
    return new SurveyWave(questionnaire, results, before, figures, profiles, published, all);
  }
}
