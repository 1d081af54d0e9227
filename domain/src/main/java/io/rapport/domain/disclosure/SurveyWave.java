package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.WaveResults;
import java.util.List;

/**
 * One wave and its figures, as they come to disclosure control.
 *
 * @param results the tallies the figures were computed from
 * @param figures the wave's figures
 */
public record SurveyWave(WaveResults results, List<Figure> figures) {
  public SurveyWave {
    figures = List.copyOf(figures);
  }
}
