package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.ActionScope;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Effectiveness;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Severity;
import io.rapport.domain.intake.Checked;
import java.time.LocalDate;

/** Reads a quality event. */
final class QualityEventFields {
  private QualityEventFields() {}

  static Checked<QualityEvent> read(FieldReader fields) {
    String id = fields.requiredId("event_id");
    QualityEventType type = fields.requiredCode("type", QualityEventType.class);
    LocalDate opened = fields.requiredDate("opened_on");
    LocalDate due = fields.date("due_on");
    LocalDate closed = fields.date("closed_on");
    String department = fields.requiredText("department_code");
    String process = fields.text("process_code");
    Severity severity = fields.code("severity", Severity.class);
    Cause cause = fields.code("cause", Cause.class);
    Boolean justified = fields.yesNo("cause_justified");
    String repeat = fields.text("repeat_of_event_id");
    String engagement = fields.text("engagement_id");
    ActionScope scope = fields.code("action_scope", ActionScope.class);
    LocalDate checked = fields.date("effectiveness_checked_on");
    Effectiveness effective = fields.code("effective", Effectiveness.class);
    if (fields.isRefused() || id == null || type == null || opened == null || department == null) {
      return fields.refused();
    }
    return fields.accepted(
        new QualityEvent(
            id,
            type,
            opened,
            due,
            closed,
            department,
            process,
            severity,
            cause,
            justified,
            repeat,
            engagement,
            scope,
            checked,
            effective));
  }
}
