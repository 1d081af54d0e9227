package io.rapport.domain.analysis.link;

import java.time.LocalDate;

/**
 * What can be said of partnership and the latest two waves of the survey.
 *
 * @param waves their numbers
 * @param baselineClosed last day of the earlier
 * @param followUpClosed last day of the later
 */
public record LinkedWaves(
    WavePair waves, LocalDate baselineClosed, LocalDate followUpClosed, SurveyLink link) {}
