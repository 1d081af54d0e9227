package io.rapport.jobs.sample;

import io.rapport.domain.engagement.GapFinder;
import io.rapport.domain.engagement.Owner;
import io.rapport.domain.engagement.Role;
import java.util.List;

/** What people forget to write down, and the few entries that contradict each other. */
final class EngagementGaps {
  /** Nearly always filled in, because the register's form asks for it first. */
  private static final List<String> FAITHFUL =
      List.of("consultant_id", "request_kind", "role_requested", "role_played", "work_nature");

  private static final List<String> FORGETTABLE =
      List.of(
          "needed_by",
          "contracted_on",
          "discovery_on",
          "feedback_on",
          "decision_on",
          "started_on",
          "request_text",
          "role_client_view",
          "collaboration_offered",
          "initiated_by",
          "entry_point",
          "involvement_phase",
          "need_horizon",
          "need_importance",
          "gap_found_by",
          "owner_diagnosis",
          "owner_solution",
          "owner_implementation",
          "treated_as",
          "solution_origin",
          "solution_type",
          "diagnosis_done",
          "cause_levels",
          "expertise_use",
          "solution_fit",
          "client_rating",
          "disagreed",
          "outcome_met",
          "harm_reported",
          "method_step",
          "hours_consultant");

  /** Share of engagements whose owners contradict the role, as real registers have them. */
  private static final double CONTRADICTING = 0.02;

  private EngagementGaps() {}

  static void leave(Fields row, SampleFunction function, Role played, boolean happened, Dice dice) {
    FORGETTABLE.forEach(column -> forget(row, column, function.missing, dice));
    FAITHFUL.forEach(column -> forget(row, column, function.missing / 3, dice));
    forget(row, "hours_client", 0.45, dice);
    boolean noAgreements = dice.chance(function.agreementsMissing);
    for (String column : SampleEngagement.AGREEMENTS) {
      forget(row, column, noAgreements ? 1 : 0.02, dice);
    }
    clearDependents(row);
    if (happened && row.has("role_played")) {
      fitOwners(row, played, dice);
    }
  }

  private static void forget(Fields row, String column, double p, Dice dice) {
    if (dice.chance(p)) {
      row.clear(column);
    }
  }

  private static void clearDependents(Fields row) {
    if (!row.has("collaboration_offered")) {
      row.clear("collaboration_accepted");
    }
    if (!row.has("disagreed")) {
      row.clear("pushback");
    }
    if (!row.has("gap_found_by")) {
      row.clear("gap_found_on");
    }
    if (!row.has("role_requested") && !row.has("role_played") && !row.has("role_client_view")) {
      row.clear("role_source");
    } else if (!row.has("role_source")) {
      row.set("role_source", "CONSULTANT");
    }
    if (row.get("gap_found_by").equals(GapFinder.CAPA.name()) && !row.has("quality_event_ids")) {
      throw new IllegalStateException("a gap found by a CAPA needs its event");
    }
  }

  /** Working together leaves at least one step shared; the other roles leave one that is not. */
  private static void fitOwners(Fields row, Role played, Dice dice) {
    boolean together = played == Role.COLLABORATIVE;
    boolean contradicting = dice.chance(CONTRADICTING);
    List<String> recorded = SampleEngagement.OWNERS.stream().filter(row::has).toList();
    if (together && contradicting) {
      recorded.forEach(column -> row.set(column, Owner.CONSULTANT));
    } else if (together && recorded.stream().noneMatch(column -> isShared(row, column))) {
      row.set("owner_solution", Owner.SHARED);
    } else if (!together && recorded.stream().allMatch(column -> isShared(row, column))) {
      row.set("owner_solution", played == Role.EXPERT ? Owner.CONSULTANT : Owner.CLIENT);
    }
  }

  private static boolean isShared(Fields row, String column) {
    return row.get(column).equals(Owner.SHARED.name());
  }
}
