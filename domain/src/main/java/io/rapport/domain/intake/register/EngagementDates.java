package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the dates of an engagement and holds them against each other (V02 to V05). */
final class EngagementDates {
  private EngagementDates() {}

  /** The dates; null if the engagement has no valid date of request. */
  static Engagement.@Nullable Dates read(FieldReader fields) {
    LocalDate requested = fields.requiredDate("requested_on");
    LocalDate needed = fields.date("needed_by");
    LocalDate contracted = fields.date("contracted_on");
    LocalDate discovery = fields.date("discovery_on");
    LocalDate feedback = fields.date("feedback_on");
    LocalDate decision = fields.date("decision_on");
    LocalDate started = fields.date("started_on");
    LocalDate closed = fields.date("closed_on");
    if (requested == null) {
      return null;
    }
    if (isBefore(needed, requested)) {
      fields.warn("V04", "needed_by", "needed before it was requested; the lead counts as 0 days");
    }
    if (isBefore(contracted, requested)) {
      fields.warn("V03", "contracted_on", "contracted before the request");
    }
    if (isBefore(started, requested)) {
      fields.warn("V03", "started_on", "started before the request");
    }
    if (isBefore(closed, requested) || isBefore(closed, contracted) || isBefore(closed, started)) {
      fields.warn("V03", "closed_on", "closed before the request, the contract or the start");
    }
    return new Engagement.Dates(
        requested, needed, contracted, discovery, feedback, decision, started, closed);
  }

  /** The status as the closing date says (V05). */
  static Status status(FieldReader fields, Status status, Engagement.Dates dates) {
    boolean closed = dates.closedOn() != null;
    if (closed == (status == Status.CLOSED)) {
      return status;
    }
    fields.warn("V05", "status", "status contradicts the closing date; taken from the date");
    return closed ? Status.CLOSED : Status.OPEN;
  }

  private static boolean isBefore(@Nullable LocalDate date, @Nullable LocalDate other) {
    return date != null && other != null && date.isBefore(other);
  }
}
