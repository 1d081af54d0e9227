package io.rapport.jobs.compute.register;

import io.rapport.domain.analysis.partnership.Unserved;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.analysis.partnership.alert.MonthAlerts;
import io.rapport.domain.figure.Scope;
import io.rapport.jobs.compute.JsonFields;

/** Alerts with their budget of false alarms, as JSON. */
final class AlertJson {
  private AlertJson() {}

  static void write(JsonFields json, MonthAlerts month) {
    json.array(
            "budget",
            month.budget(),
            budget ->
                json.text("alert", budget.kind().name())
                    .text("title", budget.kind().title())
                    .whole("watched", budget.watched())
                    .whole("alerts", budget.alerts())
                    .number("expectedFalse", budget.expected()))
        .array("alerts", month.alerts(), alert -> alert(json, alert));
  }

  private static void alert(JsonFields json, Alert alert) {
    json.text("alert", alert.kind().name())
        .text("title", alert.kind().title())
        .text("words", alert.words())
        .yesNo("restricted", alert.isRestricted());
    subject(json, alert.subject());
    json.number("figure", alert.figure());
    alert.limit().ifPresent(limit -> json.number("limit", limit));
    alert.usual().ifPresent(usual -> json.number("usual", usual));
  }

  private static void subject(JsonFields json, AlertSubject subject) {
    if (subject instanceof AlertSubject.Relation relation) {
      json.text("manager", relation.managerId()).text("function", relation.functionCode());
    } else if (subject instanceof AlertSubject.OneManager manager) {
      json.text("manager", manager.managerId()).text("department", manager.departmentCode());
    } else if (subject instanceof AlertSubject.Event event) {
      json.text("event", event.eventId()).text("department", event.departmentCode());
    } else if (subject instanceof AlertSubject.Area area) {
      json.text("of", area.figure());
      area(json, area.scope());
    } else if (subject instanceof AlertSubject.Field field) {
      json.text("field", field.name());
    }
  }

  private static void area(JsonFields json, Scope scope) {
    if (scope instanceof Scope.Function function) {
      json.text("function", function.code());
    } else if (scope instanceof Scope.Department department) {
      json.text("department", department.code());
    }
  }

  static void unserved(JsonFields json, Unserved manager) {
    json.text("manager", manager.managerId()).text("department", manager.departmentCode());
    manager
        .daysSinceContact()
        .ifPresentOrElse(
            days -> json.whole("daysSinceContact", days),
            () -> json.missing("daysSinceContact", "never in touch"));
  }
}
