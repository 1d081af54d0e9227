package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.figure.Scope;
import java.util.List;

/**
 * The records of one scope in one window, each list in the order of the history.
 *
 * @param time empty for departments: hours are recorded by consultant only
 * @param events empty for functions: events belong to departments
 */
record Cell(
    Scope scope,
    Window window,
    List<Engagement> engagements,
    List<Touch> touches,
    List<TimeEntry> time,
    List<PulseForm> pulse,
    List<QualityEvent> events) {

  String period() {
    return window.period();
  }
}
