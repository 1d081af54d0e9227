package io.rapport.jobs.sample;

import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.jobs.sample.SampleEngagements.Request;
import io.rapport.jobs.sample.SampleQualityEvents.SampleEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Tells what happened in one engagement: roles, timing, dates and what it hangs together with. */
final class EngagementStory {
  private final EngagementOrigin origin;
  private final Dice dice;

  EngagementStory(List<SampleEvent> events, Dice dice) {
    this.origin = new EngagementOrigin(events, dice);
    this.dice = dice;
  }

  SampleEngagement tell(String id, Request request, List<SampleEngagement> earlier) {
    SampleRelation relation = request.relation();
    SampleFunction function = relation.function();
    LocalDate day = request.day();
    boolean followsSurvey = request.followsSurvey();
    Role requested = followsSurvey ? Role.COLLABORATIVE : dice.pick(function.requested(day));
    Role played = followsSurvey ? Role.COLLABORATIVE : function.played(requested, day, dice);
    boolean lastMinute = !followsSurvey && dice.chance(function.lastMinute);
    WorkNature nature =
        followsSurvey ? WorkNature.MINI_PROJECT : dice.pick(natures(played, lastMinute));
    int phase = followsSurvey ? dice.between(0, 1) : phase(requested, lastMinute);
    RequestKind kind =
        followsSurvey
            ? RequestKind.SURVEY_FOLLOW_UP
            : dice.pick(RequestWords.kinds(function, requested));

    Fields row =
        new Fields()
            .set("engagement_id", id)
            .set("requested_on", day)
            .set("needed_by", Dice.plusWorkingDays(day, lead(lastMinute)))
            .set("function_code", function)
            .set("consultant_id", relation.consultant().id())
            .set("manager_id", relation.manager().id())
            .set("department_code", relation.manager().unit())
            .set("request_text", RequestWords.text(kind, dice))
            .set("request_kind", kind)
            .set("role_requested", requested)
            .set("involvement_phase", InvolvementPhase.values()[phase])
            .set("work_nature", nature)
            .set("need_horizon", horizon(lastMinute))
            .set(
                "need_importance",
                dice.pick(Odds.of("HIGH", 0.3).or("NORMAL", 0.55).or("LOW", 0.15)));
    origin.record(row, request, kind, nature, earlier);
    Optional<LocalDate> closed = schedule(row, day, nature, lastMinute, followsSurvey);
    boolean happened =
        !row.get("status").equals("DECLINED") && !row.get("status").equals("CANCELLED");
    if (happened) {
      new EngagementOutcome(dice).record(row, request, requested, played, nature, closed);
    }
    EngagementGaps.leave(row, function, played, happened, dice);
    int agreed =
        (int)
            SampleEngagement.AGREEMENTS.stream()
                .filter(column -> row.get(column).equals("AGREED"))
                .count();
    return new SampleEngagement(
        id, relation, day, closed, kind, played, nature, phase, agreed, row);
  }

  private static Odds<WorkNature> natures(Role played, boolean lastMinute) {
    if (lastMinute) {
      return Odds.of(WorkNature.FIREFIGHTING, 0.62)
          .or(WorkNature.TRANSACTIONAL, 0.26)
          .or(WorkNature.MINI_PROJECT, 0.12);
    }
    return switch (played) {
      case COLLABORATIVE ->
          Odds.of(WorkNature.FIREFIGHTING, 0.04)
              .or(WorkNature.TRANSACTIONAL, 0.12)
              .or(WorkNature.MINI_PROJECT, 0.42)
              .or(WorkNature.PROJECT, 0.24)
              .or(WorkNature.STRATEGIC, 0.18);
      case EXPERT ->
          Odds.of(WorkNature.FIREFIGHTING, 0.16)
              .or(WorkNature.TRANSACTIONAL, 0.3)
              .or(WorkNature.MINI_PROJECT, 0.34)
              .or(WorkNature.PROJECT, 0.18)
              .or(WorkNature.STRATEGIC, 0.02);
      case PAIR_OF_HANDS ->
          Odds.of(WorkNature.FIREFIGHTING, 0.12)
              .or(WorkNature.TRANSACTIONAL, 0.55)
              .or(WorkNature.MINI_PROJECT, 0.27)
              .or(WorkNature.PROJECT, 0.06);
    };
  }

  private int phase(Role requested, boolean lastMinute) {
    double mean = requested == Role.COLLABORATIVE ? 1.4 : requested == Role.EXPERT ? 2.4 : 3.3;
    double drawn = dice.gaussian(mean + (lastMinute ? 0.8 : 0), 1.0);
    return (int) Math.max(0, Math.min(5, Math.round(drawn)));
  }

  /** Working days from the request to the day on which the result is needed. */
  private int lead(boolean lastMinute) {
    return lastMinute ? dice.between(0, 5) : 6 + (int) (18 * dice.lognormal(0.6));
  }

  private Object horizon(boolean lastMinute) {
    return dice.pick(
        lastMinute
            ? Odds.of("URGENT", 0.78).or("ONGOING", 0.18).or("PLANNED", 0.04)
            : Odds.of("URGENT", 0.14).or("ONGOING", 0.5).or("PLANNED", 0.36));
  }

  /** Sets status, dates and hours; gives the closing day, if the engagement came to one. */
  private Optional<LocalDate> schedule(
      Fields row, LocalDate day, WorkNature nature, boolean lastMinute, boolean followsSurvey) {
    String never = followsSurvey ? "" : dice.pick(neverDone());
    if (!never.isEmpty()) {
      row.set("status", never);
      return Optional.empty();
    }
    LocalDate started =
        Dice.plusWorkingDays(day, lastMinute ? dice.between(0, 2) : dice.between(1, 12));
    int days = duration(nature);
    LocalDate closed = Dice.plusWorkingDays(started, days);
    setPast(row, "started_on", started);
    contract(row, day, started, closed);
    if (nature != WorkNature.FIREFIGHTING && nature != WorkNature.TRANSACTIONAL) {
      setPast(row, "discovery_on", started.plusDays(days / 5));
      setPast(row, "feedback_on", started.plusDays(days * 2L / 5));
      setPast(row, "decision_on", started.plusDays(days / 2));
    }
    boolean isClosed = !closed.isAfter(SampleFunction.LAST_DAY);
    row.set("status", isClosed ? "CLOSED" : dice.pick(Odds.of("OPEN", 0.88).or("ON_HOLD", 0.12)));
    row.set("closed_on", isClosed ? closed : null);
    row.set("hours_consultant", hours(nature, started, closed));
    return isClosed ? Optional.of(closed) : Optional.empty();
  }

  private static Odds<String> neverDone() {
    return Odds.of("", 0.955).or("DECLINED", 0.02).or("CANCELLED", 0.025);
  }

  /** One engagement in eight is contracted only after the work has begun. */
  private void contract(Fields row, LocalDate day, LocalDate started, LocalDate closed) {
    if (dice.chance(0.125) && started.plusDays(3).isBefore(closed)) {
      setPast(row, "contracted_on", started.plusDays(dice.between(1, 3)));
    } else if (dice.chance(0.8)) {
      long wait = ChronoUnit.DAYS.between(day, started);
      setPast(row, "contracted_on", day.plusDays(dice.between(0, (int) wait)));
    }
  }

  /** Sets a working day, a Friday for a weekend, unless it has not come yet. */
  private static void setPast(Fields row, String column, LocalDate day) {
    LocalDate worked = day;
    while (Dice.isWeekend(worked)) {
      worked = worked.minusDays(1);
    }
    row.set(column, worked.isAfter(SampleFunction.LAST_DAY) ? null : worked);
  }

  private int duration(WorkNature nature) {
    return switch (nature) {
      case FIREFIGHTING -> dice.between(1, 6);
      case TRANSACTIONAL -> dice.between(1, 8);
      case MINI_PROJECT -> dice.between(8, 35);
      case PROJECT -> dice.between(30, 90);
      case STRATEGIC -> dice.between(45, 120);
    };
  }

  private BigDecimal hours(WorkNature nature, LocalDate started, LocalDate closed) {
    double whole =
        switch (nature) {
          case FIREFIGHTING -> 2 + 6 * dice.uniform();
          case TRANSACTIONAL -> 0.5 + 3.5 * dice.uniform();
          case MINI_PROJECT -> 6 + 32 * dice.uniform();
          case PROJECT -> 40 + 90 * dice.uniform();
          case STRATEGIC -> 35 + 80 * dice.uniform();
        };
    double length = Math.max(1, ChronoUnit.DAYS.between(started, closed));
    double past = ChronoUnit.DAYS.between(started, SampleFunction.LAST_DAY);
    double done = Math.max(0.05, Math.min(1, past / length));
    return BigDecimal.valueOf(whole * done).setScale(1, RoundingMode.HALF_UP);
  }
}
