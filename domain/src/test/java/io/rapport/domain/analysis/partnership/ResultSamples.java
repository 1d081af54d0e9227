package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.CauseLevel;
import io.rapport.domain.engagement.Effectiveness;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.SkillEvent;
import io.rapport.domain.engagement.SkillRating;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds to built records what came of them, and builds the records of results. */
final class ResultSamples {
  private ResultSamples() {}

  static Engagement with(
      Engagement engagement, Engagement.Solution solution, Engagement.Result result) {
    return copy(engagement, solution, result, engagement.links());
  }

  static Engagement outcome(Engagement engagement, @Nullable Outcome outcome) {
    Engagement.Result old = engagement.result();
    return with(
        engagement,
        engagement.solution(),
        new Engagement.Result(
            outcome,
            old.harmReported(),
            old.clientRating(),
            old.businessGoalRef(),
            old.valueQuantified(),
            old.valueAmount(),
            old.valueCurrency(),
            old.hoursConsultant(),
            old.hoursClient()));
  }

  static Engagement.Result result(
      @Nullable Outcome outcome,
      @Nullable Boolean harm,
      @Nullable String goal,
      @Nullable Boolean valueQuantified) {
    return new Engagement.Result(
        outcome, harm, null, goal, valueQuantified, null, null, null, null);
  }

  static Engagement.Solution solution(@Nullable Integer fit, CauseLevel... levels) {
    return new Engagement.Solution(null, null, null, Set.of(levels), null, fit, null);
  }

  static Engagement linked(Engagement engagement, String... eventIds) {
    return copy(
        engagement,
        engagement.solution(),
        engagement.result(),
        new Engagement.Links(null, null, Set.of(eventIds), null));
  }

  private static Engagement copy(
      Engagement old,
      Engagement.Solution solution,
      Engagement.Result result,
      Engagement.Links links) {
    return new Engagement(
        old.engagementId(),
        old.status(),
        old.functionCode(),
        old.consultantId(),
        old.managerId(),
        old.departmentCode(),
        old.dates(),
        old.request(),
        old.roles(),
        old.contract(),
        old.ownership(),
        solution,
        result,
        links);
  }

  static Event event(String id, QualityEventType type, String department, String openedOn) {
    return new Event(id, type, department, LocalDate.parse(openedOn));
  }

  static Register register(
      List<Engagement> engagements, List<QualityEvent> events, List<Manager> managers) {
    return register(engagements, events, managers, List.of(), List.of(), List.of());
  }

  static Register register(
      List<Engagement> engagements,
      List<QualityEvent> events,
      List<Manager> managers,
      List<SkillRating> ratings,
      List<SkillEvent> trainings,
      List<FrustrationForm> forms) {
    return new Register(
        engagements,
        List.of(),
        List.of(),
        List.of(),
        events,
        managers,
        List.of(),
        List.of(),
        ratings,
        trainings,
        forms);
  }

  /** Fields that are not set stay unrecorded. */
  static final class Event {
    private final String id;
    private final QualityEventType type;
    private final String department;
    private final LocalDate openedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate closedOn;
    private @Nullable String process;
    private @Nullable Cause cause;
    private @Nullable Boolean justified;
    private @Nullable String engagementId;
    private @Nullable LocalDate checkedOn;
    private @Nullable Effectiveness effective;

    private Event(String id, QualityEventType type, String department, LocalDate openedOn) {
      this.id = id;
      this.type = type;
      this.department = department;
      this.openedOn = openedOn;
    }

    Event due(@Nullable LocalDate day) {
      dueOn = day;
      return this;
    }

    Event closed(@Nullable LocalDate day) {
      closedOn = day;
      return this;
    }

    Event process(@Nullable String code) {
      process = code;
      return this;
    }

    Event cause(@Nullable Cause newCause, @Nullable Boolean isJustified) {
      cause = newCause;
      justified = isJustified;
      return this;
    }

    Event engagement(@Nullable String newId) {
      engagementId = newId;
      return this;
    }

    Event effective(@Nullable Effectiveness found, @Nullable LocalDate checked) {
      effective = found;
      checkedOn = checked;
      return this;
    }

    QualityEvent build() {
      return new QualityEvent(
          id,
          type,
          openedOn,
          dueOn,
          closedOn,
          department,
          process,
          null,
          cause,
          justified,
          null,
          engagementId,
          null,
          checkedOn,
          effective);
    }
  }
}
