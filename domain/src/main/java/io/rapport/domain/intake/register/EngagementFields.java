package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.CauseLevel;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Engagement.Contract;
import io.rapport.domain.engagement.Engagement.Links;
import io.rapport.domain.engagement.Engagement.Ownership;
import io.rapport.domain.engagement.Engagement.Request;
import io.rapport.domain.engagement.Engagement.Result;
import io.rapport.domain.engagement.Engagement.Roles;
import io.rapport.domain.engagement.Engagement.Solution;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.GapFinder;
import io.rapport.domain.engagement.Initiator;
import io.rapport.domain.engagement.MethodStep;
import io.rapport.domain.engagement.NeedHorizon;
import io.rapport.domain.engagement.NeedImportance;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.engagement.Owner;
import io.rapport.domain.engagement.Pushback;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.RoleRule;
import io.rapport.domain.engagement.RoleSource;
import io.rapport.domain.engagement.SolutionOrigin;
import io.rapport.domain.engagement.SolutionType;
import io.rapport.domain.engagement.Status;
import io.rapport.domain.engagement.Treatment;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.intake.Checked;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an engagement. */
final class EngagementFields {
  private static final Pattern MONEY =
      Pattern.compile("([+-]?\\d{1,12}(?:\\.\\d{1,9})?)(?:\\s*([A-Z]{3}))?");
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(2000);
  private static final int LATEST_WAVE = 100_000;

  private EngagementFields() {}

  static Checked<Engagement> read(FieldReader fields) {
    String id = fields.requiredId("engagement_id");
    Engagement.Dates dates = EngagementDates.read(fields);
    Status status = fields.requiredCode("status", Status.class);
    String function = fields.requiredLocalCode("function_code");
    String manager = fields.requiredText("manager_id");
    String department = fields.requiredText("department_code");
    if (fields.isRecorded("request_text")) {
      fields.warn(
          "V18", "request_text", "free text is not kept, only the role that its words suggest");
    }
    Request request = request(fields);
    Roles roles = roles(fields);
    Contract contract = contract(fields);
    Ownership ownership = ownership(fields);
    Solution solution = solution(fields);
    Result result = result(fields);
    Links links = links(fields);
    String consultant = fields.text("consultant_id");
    if (fields.isRefused()
        || id == null
        || dates == null
        || status == null
        || function == null
        || manager == null
        || department == null) {
      return fields.refused();
    }
    Status fromDate = EngagementDates.status(fields, status, dates);
    return fields.accepted(
        new Engagement(
            id,
            fromDate,
            function,
            consultant,
            manager,
            department,
            dates,
            request,
            roles,
            contract,
            ownership,
            solution,
            result,
            links));
  }

  private static Request request(FieldReader fields) {
    return new Request(
        fields.code("request_kind", RequestKind.class),
        fields.code("initiated_by", Initiator.class),
        List.copyOf(fields.codes("entry_point", EntryPoint.class)),
        fields.code("involvement_phase", Codes::phase),
        fields.code("work_nature", WorkNature.class),
        fields.code("need_horizon", NeedHorizon.class),
        fields.code("need_importance", NeedImportance.class),
        fields.code("gap_found_by", GapFinder.class),
        fields.date("gap_found_on"));
  }

  private static Roles roles(FieldReader fields) {
    return new Roles(
        fields.code("role_requested", Role.class),
        fields.code("role_played", Role.class),
        fields.code("role_client_view", Role.class),
        fields.code("role_source", RoleSource.class),
        fields.yesNo("collaboration_offered"),
        fields.yesNo("collaboration_accepted"),
        fields.code("treated_as", Treatment.class),
        fields.yesNo("disagreed"),
        fields.code("pushback", Pushback.class),
        RoleRule.suggest(fields.unkept("request_text")).orElse(null));
  }

  private static Contract contract(FieldReader fields) {
    return new Contract(
        fields.code("contract_purpose", Agreement.class),
        fields.code("contract_benefits", Agreement.class),
        fields.code("contract_roles", Agreement.class),
        fields.code("contract_process", Agreement.class));
  }

  private static Ownership ownership(FieldReader fields) {
    return new Ownership(
        fields.code("owner_diagnosis", Owner.class),
        fields.code("owner_solution", Owner.class),
        fields.code("owner_implementation", Owner.class));
  }

  private static Solution solution(FieldReader fields) {
    return new Solution(
        fields.code("solution_origin", SolutionOrigin.class),
        fields.code("solution_type", SolutionType.class),
        fields.yesNo("diagnosis_done"),
        fields.codes("cause_levels", CauseLevel.class),
        fields.rating("expertise_use"),
        fields.rating("solution_fit"),
        fields.code("method_step", MethodStep.class));
  }

  private static Result result(FieldReader fields) {
    Money value = value(fields);
    return new Result(
        fields.code("outcome_met", Outcome.class),
        fields.yesNo("harm_reported"),
        fields.rating("client_rating"),
        goal(fields),
        fields.yesNo("value_quantified"),
        value.amount(),
        value.currency(),
        hours(fields, "hours_consultant"),
        hours(fields, "hours_client"));
  }

  private static Links links(FieldReader fields) {
    return new Links(
        fields.text("follows_engagement_id"),
        fields.text("repeat_of_engagement_id"),
        fields.texts("quality_event_ids"),
        fields.whole("survey_wave", 1, LATEST_WAVE, "not-a-number"));
  }

  /** The goal's reference, unless it names or reaches a person (V18). */
  private static @Nullable String goal(FieldReader fields) {
    String goal = fields.text("business_goal_ref");
    if (goal != null && PersonalText.isPersonal(goal)) {
      fields.nulled("V18", "business_goal_ref", "text that names or reaches a person is not kept");
      return null;
    }
    return goal;
  }

  private record Money(@Nullable BigDecimal amount, @Nullable String currency) {}

  /** An amount whose currency stands beside it, "12500 EUR", or in a column of its own. */
  private static Money value(FieldReader fields) {
    String currency = currency(fields);
    String text = fields.text("value_amount");
    if (text == null) {
      return new Money(null, currency);
    }
    Matcher money = MONEY.matcher(text);
    if (!money.matches()) {
      fields.nulled(
          "not-a-number",
          "value_amount",
          "not a number with a decimal point, with or without a currency of three letters");
      return new Money(null, currency);
    }
    BigDecimal amount = new BigDecimal(money.group(1)).stripTrailingZeros();
    return new Money(
        amount.scale() < 0 ? amount.setScale(0) : amount,
        money.group(2) == null ? currency : money.group(2));
  }

  private static @Nullable String currency(FieldReader fields) {
    String code = fields.localCode("value_currency");
    if (code != null && !code.matches("[A-Z]{3}")) {
      fields.nulled("V06", "value_currency", "not a currency code of three letters");
      return null;
    }
    return code;
  }

  /** Hours of one engagement, 0 to 2,000 (V11): more is kept and flagged, less cannot be. */
  private static @Nullable BigDecimal hours(FieldReader fields, String field) {
    BigDecimal hours = fields.decimal(field);
    if (hours != null && hours.signum() < 0) {
      fields.nulled("V11", field, "hours below zero");
      return null;
    }
    if (hours != null && hours.compareTo(MOST_HOURS) > 0) {
      fields.warn("V11", field, "more than 2,000 hours");
    }
    return hours;
  }
}
