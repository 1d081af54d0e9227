package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.SkillEvent;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.TimeEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of the register: a sheet of its workbook, or a CSV file of its folder. */
public enum RegisterTable {
  /** One request or piece of work a row. */
  ENGAGEMENTS(
      "Engagements",
      "engagement",
      Engagement.class,
      "engagement_id!",
      "requested_on!",
      "needed_by",
      "contracted_on",
      "discovery_on",
      "feedback_on",
      "decision_on",
      "started_on",
      "closed_on",
      "status!",
      "function_code!|function",
      "consultant_id|consultant",
      "manager_id!|manager",
      "department_code!|department",
      "request_text",
      "request_kind",
      "role_requested",
      "role_played",
      "role_client_view",
      "role_source",
      "collaboration_offered",
      "collaboration_accepted",
      "initiated_by",
      "entry_point|entry_points",
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
      "cause_levels|cause_level",
      "expertise_use",
      "solution_fit",
      "client_rating",
      "disagreed",
      "pushback",
      "business_goal_ref",
      "value_quantified",
      "value_amount",
      "value_currency|currency",
      "outcome_met",
      "harm_reported",
      "method_step",
      "hours_consultant",
      "hours_client",
      "follows_engagement_id",
      "repeat_of_engagement_id",
      "quality_event_ids|quality_event_id",
      "survey_wave"),
  /** A line manager a row. */
  MANAGERS(
      "Managers",
      "manager",
      Manager.class,
      "manager_id!|manager",
      "department_code!|department",
      "level",
      "own_leadership",
      "team_size",
      "active_from",
      "active_to"),
  /** An internal adviser a row. */
  CONSULTANTS(
      "Consultants",
      "consultant",
      Consultant.class,
      "consultant_id!|consultant",
      "function_code!|function",
      "job_family",
      "active_from",
      "active_to"),
  /** A touch with information, help or access a row. */
  EXCHANGES(
      "Exchanges",
      "exchange",
      Exchange.class,
      "exchange_id!",
      "occurred_on!",
      "consultant_id|consultant",
      "manager_id!|manager",
      "function_code|function",
      "engagement_id",
      "direction",
      "initiator",
      "unsolicited",
      "kind",
      "depth",
      "uptake",
      "follows_exchange_id",
      "minutes"),
  /** Entry of a relationship into a stage a row. */
  STAGE_LOG(
      "StageLog",
      "stage_entry",
      StageEntry.class,
      "manager_id!|manager",
      "function_code!|function",
      "entered_on!",
      "stage!",
      "evidence_engagement_id",
      "assessed_by"),
  /** One side's answers in one wave a row. */
  PULSE(
      "Pulse",
      "pulse_form",
      PulseForm.class,
      "wave!",
      "wave_date!",
      "manager_id!|manager",
      "function_code!|function",
      "department_code!|department",
      "side!",
      "cred1",
      "cred2",
      "cred3",
      "trust1",
      "trust2",
      "trust3",
      "trust4",
      "access1",
      "access2",
      "access3",
      "partner1",
      "partner2"),
  /** A deviation, corrective action, observation, complaint or commitment a row. */
  QUALITY_EVENTS(
      "QualityEvents",
      "quality_event",
      QualityEvent.class,
      "event_id!",
      "type!|event_type",
      "opened_on!",
      "due_on",
      "closed_on",
      "department_code!|department",
      "process_code",
      "severity",
      "cause|cause_category",
      "cause_justified",
      "repeat_of_event_id",
      "engagement_id",
      "action_scope",
      "effectiveness_checked_on",
      "effective"),
  /** Hours of a consultant in a week on one nature of work a row. */
  TIME_LOG(
      "TimeLog",
      "time_entry",
      TimeEntry.class,
      "consultant_id!|consultant",
      "week_start!|week",
      "work_nature!",
      "hours!"),
  /** A rating of one skill a row. */
  SKILLS(
      "Skills",
      "skill_rating",
      SkillRating.class,
      "consultant_id!|consultant",
      "rated_on!|date",
      "rater!",
      "skill!",
      "level!"),
  /** A training or coaching a row. */
  SKILL_EVENTS(
      "SkillEvents",
      "skill_event",
      SkillEvent.class,
      "consultant_id!|consultant",
      "date!|held_on",
      "kind!"),
  /** A consultant's answers about a month a row. */
  FRUSTRATION(
      "Frustration",
      "frustration_form",
      FrustrationForm.class,
      "consultant_id!|consultant",
      "month!",
      "last_minute",
      "not_early",
      "fires",
      "expertise_unasked",
      "fix_people");

  private final String sheet;
  private final String entity;
  private final Class<? extends Record> recordType;
  private final List<RegisterColumn> columns;

  RegisterTable(
      String sheet, String entity, Class<? extends Record> recordType, String... columns) {
    this.sheet = sheet;
    this.entity = entity;
    this.recordType = recordType;
    this.columns = Arrays.stream(columns).map(RegisterColumn::of).toList();
  }

  /** Name of its sheet in the workbook. */
  public String sheet() {
    return sheet;
  }

  /** Name of what a row describes, as a profile writes it. */
  public String entity() {
    return entity;
  }

  /** What a row becomes. */
  public Class<? extends Record> recordType() {
    return recordType;
  }

  /** All columns that are read. */
  public List<RegisterColumn> columns() {
    return columns;
  }

  /** The column of a field. */
  public Optional<RegisterColumn> column(String field) {
    return columns.stream().filter(column -> column.name().equals(field)).findFirst();
  }

  /**
   * The table of a sheet or file name, whatever its case, separators or file ending: {@code
   * StageLog}, {@code stage_log.csv} and {@code stage entries} are the same.
   */
  public static Optional<RegisterTable> ofName(String name) {
    String letters = letters(name.replaceFirst("(?i)\\.(csv|tsv|txt|xlsx|xlsm|xls)$", ""));
    return Arrays.stream(values())
        .filter(table -> table.names().anyMatch(letters::equals))
        .findFirst();
  }

  /** The table whose rows describe an entity, as a profile names it. */
  public static Optional<RegisterTable> ofEntity(String entity) {
    return Arrays.stream(values()).filter(table -> table.entity.equals(entity)).findFirst();
  }

  private Stream<String> names() {
    String single = letters(entity);
    String plural =
        single.endsWith("y") ? single.substring(0, single.length() - 1) + "ies" : single + "s";
    return Stream.of(letters(sheet), single, plural);
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
