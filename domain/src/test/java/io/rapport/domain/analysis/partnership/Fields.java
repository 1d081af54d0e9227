package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.GapFinder;
import io.rapport.domain.engagement.NeedHorizon;
import io.rapport.domain.engagement.NeedImportance;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.engagement.Status;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Engagements with one more thing recorded. */
final class Fields {
  private Fields() {}

  static Engagement need(
      Engagement of, @Nullable NeedHorizon horizon, @Nullable NeedImportance importance) {
    Engagement.Request old = of.request();
    return with(
        of,
        new Engagement.Request(
            old.kind(),
            old.initiatedBy(),
            old.entryPoints(),
            old.involvementPhase(),
            old.workNature(),
            horizon,
            importance,
            old.gapFoundBy(),
            old.gapFoundOn()));
  }

  static Engagement gap(Engagement of, @Nullable GapFinder by, @Nullable LocalDate on) {
    Engagement.Request old = of.request();
    return with(
        of,
        new Engagement.Request(
            old.kind(),
            old.initiatedBy(),
            old.entryPoints(),
            old.involvementPhase(),
            old.workNature(),
            old.horizon(),
            old.importance(),
            by,
            on));
  }

  static Engagement expertise(Engagement of, @Nullable Integer use) {
    Engagement.Solution old = of.solution();
    return copy(
        of,
        of.status(),
        of.dates(),
        of.request(),
        new Engagement.Solution(
            old.origin(),
            old.type(),
            old.diagnosisDone(),
            old.causeLevels(),
            use,
            old.solutionFit(),
            old.methodStep()),
        of.result(),
        of.links());
  }

  static Engagement outcome(Engagement of, @Nullable Outcome outcome) {
    Engagement.Result old = of.result();
    return copy(
        of,
        of.status(),
        of.dates(),
        of.request(),
        of.solution(),
        new Engagement.Result(
            outcome,
            old.harmReported(),
            old.clientRating(),
            old.businessGoalRef(),
            old.valueQuantified(),
            old.valueAmount(),
            old.valueCurrency(),
            old.hoursConsultant(),
            old.hoursClient()),
        of.links());
  }

  static Engagement events(Engagement of, Set<String> ids) {
    return copy(
        of,
        of.status(),
        of.dates(),
        of.request(),
        of.solution(),
        of.result(),
        new Engagement.Links(
            of.links().followsEngagementId(),
            of.links().repeatOfEngagementId(),
            ids,
            of.links().surveyWave()));
  }

  static Engagement phases(
      Engagement of,
      @Nullable LocalDate discovery,
      @Nullable LocalDate feedback,
      @Nullable LocalDate decision) {
    Engagement.Dates old = of.dates();
    return copy(
        of,
        of.status(),
        new Engagement.Dates(
            old.requestedOn(),
            old.neededBy(),
            old.contractedOn(),
            discovery,
            feedback,
            decision,
            old.startedOn(),
            old.closedOn()),
        of.request(),
        of.solution(),
        of.result(),
        of.links());
  }

  static Engagement status(Engagement of, Status status) {
    return copy(of, status, of.dates(), of.request(), of.solution(), of.result(), of.links());
  }

  private static Engagement with(Engagement of, Engagement.Request request) {
    return copy(of, of.status(), of.dates(), request, of.solution(), of.result(), of.links());
  }

  private static Engagement copy(
      Engagement of,
      Status status,
      Engagement.Dates dates,
      Engagement.Request request,
      Engagement.Solution solution,
      Engagement.Result result,
      Engagement.Links links) {
    return new Engagement(
        of.engagementId(),
        status,
        of.functionCode(),
        of.consultantId(),
        of.managerId(),
        of.departmentCode(),
        dates,
        request,
        of.roles(),
        of.contract(),
        of.ownership(),
        solution,
        result,
        links);
  }
}
