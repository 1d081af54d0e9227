package io.rapport.jobs.sample;

import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.WorkNature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An engagement as it was, beside the row that somebody wrote about it.
 *
 * @param phase how far the client had gone when the consultant came in, 0 to 5
 * @param agreed how many of the four agreements were recorded as reached
 */
record SampleEngagement(
    String id,
    SampleRelation relation,
    LocalDate requestedOn,
    Optional<LocalDate> closedOn,
    RequestKind kind,
    Role played,
    WorkNature nature,
    int phase,
    int agreed,
    Fields row) {

  static final List<String> HEADER =
      List.of(
          "engagement_id",
          "requested_on",
          "needed_by",
          "contracted_on",
          "discovery_on",
          "feedback_on",
          "decision_on",
          "started_on",
          "closed_on",
          "status",
          "function_code",
          "consultant_id",
          "manager_id",
          "department_code",
          "request_text",
          "request_kind",
          "role_requested",
          "role_played",
          "role_client_view",
          "role_source",
          "collaboration_offered",
          "collaboration_accepted",
          "initiated_by",
          "entry_point",
          "involvement_phase",
          "work_nature",
          "need_horizon",
          "need_importance",
          "gap_found_by",
          "gap_found_on",
          "contract_purpose",
          "contract_benefits",
          "contract_roles",
          "contract_process",
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
          "pushback",
          "business_goal_ref",
          "value_quantified",
          "value_amount",
          "outcome_met",
          "harm_reported",
          "method_step",
          "hours_consultant",
          "hours_client",
          "follows_engagement_id",
          "repeat_of_engagement_id",
          "quality_event_ids",
          "survey_wave");

  static final List<String> AGREEMENTS =
      List.of("contract_purpose", "contract_benefits", "contract_roles", "contract_process");

  static final List<String> OWNERS =
      List.of("owner_diagnosis", "owner_solution", "owner_implementation");

  static Table table(List<SampleEngagement> engagements) {
    return Table.of(
        "Engagements", HEADER, engagements.stream().map(SampleEngagement::row).toList());
  }

  boolean isOpen(LocalDate day) {
    return !day.isBefore(requestedOn) && closedOn.map(closed -> !day.isAfter(closed)).orElse(true);
  }

  /** Whether the engagement is evidence of a partnership: worked together on clear agreements. */
  boolean showsPartnership() {
    return closedOn.isPresent() && played == Role.COLLABORATIVE && agreed >= 3;
  }
}
