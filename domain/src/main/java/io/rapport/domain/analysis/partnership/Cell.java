package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.figure.Scope;
import java.util.List;

/**
 * The records of one scope in one window, each list in the order of the history.
 *
 * @param time empty for departments and levels: hours are recorded by consultant only
 * @param events empty for functions and levels: events belong to departments
 * @param skills ratings, empty for departments and levels: they are of a consultant
 * @param frustrations forms, empty for departments and levels
 */
record Cell(
    Scope scope,
    Window window,
    List<Engagement> engagements,
    List<Touch> touches,
    List<TimeEntry> time,
    List<PulseForm> pulse,
    List<QualityEvent> events,
    List<SkillRating> skills,
    List<FrustrationForm> frustrations) {

  String period() {
    return window.period();
  }
}
