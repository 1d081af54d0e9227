package io.rapport.jobs.sample;

import io.rapport.domain.engagement.ActionScope;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Effectiveness;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Deviations, CAPAs and the like of the units that make, test, ship and service things. Planted:
 * Packaging puts far more of its events down to operator error than the others do.
 */
final class SampleQualityEvents {
  static final int COUNT = 480;

  static final List<String> HEADER =
      List.of(
          "event_id",
          "type",
          "opened_on",
          "due_on",
          "closed_on",
          "department_code",
          "process_code",
          "severity",
          "cause",
          "cause_justified",
          "repeat_of_event_id",
          "engagement_id",
          "action_scope",
          "effectiveness_checked_on",
          "effective");

  private static final Odds<String> UNITS =
      Odds.of("OPS-REA-A", 3.0)
          .or("OPS-REA-B", 3.0)
          .or("OPS-REA-C", 3.0)
          .or("OPS-ANA", 5.0)
          .or("OPS-PAC", 5.0)
          .or("OPS-MNT", 1.5)
          .or("SCM-WHS", 2.5)
          .or("SCM-SHP", 1.5)
          .or("SCM-PUR", 1.0)
          .or("QRA-QCL", 4.0)
          .or("QRA-QAS", 1.5)
          .or("RND-ASY", 1.0)
          .or("RND-HWE", 1.5)
          .or("COM-FSE", 2.5)
          .or("COM-HOT", 1.0);

  private static final Odds<QualityEventType> TYPES =
      Odds.of(QualityEventType.DEVIATION, 0.52)
          .or(QualityEventType.CAPA, 0.22)
          .or(QualityEventType.AUDIT_OBSERVATION, 0.1)
          .or(QualityEventType.COMPLAINT, 0.1)
          .or(QualityEventType.COMMITMENT, 0.06);

  private static final Odds<Severity> SEVERITIES =
      Odds.of(Severity.MINOR, 0.66).or(Severity.MAJOR, 0.29).or(Severity.CRITICAL, 0.05);

  private SampleQualityEvents() {}

  /** An event that engagements can point at. */
  record SampleEvent(
      String id, QualityEventType type, LocalDate openedOn, String unit, Cause cause, Fields row) {}

  static List<SampleEvent> draw() {
    Dice dice = Dice.of("quality events");
    List<LocalDate> days =
        IntStream.range(0, COUNT)
            .mapToObj(i -> dice.workday(SampleFunction.FIRST_DAY, SampleFunction.LAST_DAY))
            .sorted()
            .toList();
    List<SampleEvent> events = new ArrayList<>();
    for (LocalDate day : days) {
      events.add(event(String.format("Q%04d", events.size() + 1), day, events, dice));
    }
    return events;
  }

  static Table table(List<SampleEvent> events) {
    return Table.of(
        "QualityEvents",
        HEADER,
        events.stream()
            .sorted(Comparator.comparing(SampleEvent::id))
            .map(SampleEvent::row)
            .toList());
  }

  private static SampleEvent event(
      String id, LocalDate opened, List<SampleEvent> earlier, Dice dice) {
    String unit = dice.pick(UNITS);
    Cause cause = dice.pick(causes(unit));
    QualityEventType type = dice.pick(TYPES);
    int allowed = type == QualityEventType.CAPA ? 90 : 45;
    int days = (int) Math.round(allowed * 0.75 * dice.lognormal(0.5)) + 2;
    LocalDate closed = opened.plusDays(days);
    boolean isClosed = !closed.isAfter(SampleFunction.LAST_DAY);
    Fields row =
        new Fields()
            .set("event_id", id)
            .set("type", type)
            .set("opened_on", opened)
            .set("due_on", dice.chance(0.95) ? opened.plusDays(allowed) : null)
            .set("closed_on", isClosed ? closed : null)
            .set("department_code", unit)
            .set("process_code", "P" + dice.between(1, 6))
            .set("severity", dice.chance(0.96) ? dice.pick(SEVERITIES) : null)
            .set("cause", cause)
            .set("repeat_of_event_id", repeated(unit, cause, earlier, dice))
            .set("action_scope", dice.pick(Odds.of("LOCAL", 0.66).or("SYSTEM", 0.24).or("", 0.1)));
    if (cause == Cause.OPERATOR_ERROR) {
      row.set("cause_justified", dice.pick(Odds.of("Y", 0.5).or("N", 0.36).or("", 0.14)));
    }
    if (type == QualityEventType.CAPA && isClosed) {
      check(row, closed, dice);
    }
    return new SampleEvent(id, type, opened, unit, cause, row);
  }

  private static Odds<Cause> causes(String unit) {
    return Odds.of(Cause.OPERATOR_ERROR, unit.equals("OPS-PAC") ? 1.0 : 0.17)
        .or(Cause.TRAINING, 0.1)
        .or(Cause.PERFORMANCE, 0.08)
        .or(Cause.PROCEDURE, 0.14)
        .or(Cause.PROCESS, 0.15)
        .or(Cause.EQUIPMENT, 0.13)
        .or(Cause.MATERIAL_SUPPLIER, 0.09)
        .or(Cause.POLICY, 0.03)
        .or(Cause.RESOURCE, 0.05)
        .or(Cause.OTHER, 0.02)
        .or(Cause.NOT_DETERMINED, 0.06);
  }

  private static String repeated(String unit, Cause cause, List<SampleEvent> earlier, Dice dice) {
    List<SampleEvent> alike =
        earlier.stream().filter(e -> e.unit().equals(unit) && e.cause() == cause).toList();
    return !alike.isEmpty() && dice.chance(0.25) ? alike.get(alike.size() - 1).id() : "";
  }

  private static void check(Fields row, LocalDate closed, Dice dice) {
    LocalDate checked = closed.plusDays(dice.between(30, 60));
    boolean isChecked = !checked.isAfter(SampleFunction.LAST_DAY);
    row.set("effectiveness_checked_on", isChecked ? checked : null)
        .set(
            "effective",
            isChecked
                ? dice.pick(Odds.of(Effectiveness.YES, 0.8).or(Effectiveness.NO, 0.2))
                : Effectiveness.PENDING)
        .set(
            "action_scope",
            row.has("action_scope")
                ? row.get("action_scope")
                : dice.pick(Odds.of(ActionScope.LOCAL, 0.5).or(ActionScope.SYSTEM, 0.5)));
  }
}
