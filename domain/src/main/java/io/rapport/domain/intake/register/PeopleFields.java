package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.ManagerLevel;
import io.rapport.domain.engagement.Rater;
import io.rapport.domain.engagement.Skill;
import io.rapport.domain.engagement.SkillEvent;
import io.rapport.domain.engagement.SkillEventKind;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.intake.Checked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** Reads what describes managers and consultants: rosters, hours, skills and frustrations. */
final class PeopleFields {
  private static final int LARGEST_TEAM = 1_000_000;
  private static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(7 * 24);

  private PeopleFields() {}

  static Checked<Manager> manager(FieldReader fields) {
    String id = fields.requiredId("manager_id");
    String department = fields.requiredText("department_code");
    ManagerLevel level = fields.code("level", ManagerLevel.class);
    Boolean ownLeadership = fields.yesNo("own_leadership");
    Integer teamSize = fields.whole("team_size", 0, LARGEST_TEAM, "not-a-number");
    LocalDate from = fields.date("active_from");
    LocalDate to = fields.date("active_to");
    if (fields.isRefused() || id == null || department == null) {
      return fields.refused();
    }
    return fields.accepted(new Manager(id, department, level, ownLeadership, teamSize, from, to));
  }

  static Checked<Consultant> consultant(FieldReader fields) {
    String id = fields.requiredId("consultant_id");
    String function = fields.requiredLocalCode("function_code");
    String family = fields.text("job_family");
    LocalDate from = fields.date("active_from");
    LocalDate to = fields.date("active_to");
    if (fields.isRefused() || id == null || function == null) {
      return fields.refused();
    }
    return fields.accepted(new Consultant(id, function, family, from, to));
  }

  /** Hours of a week on one nature of work, 0 to 168 (V11). */
  static Checked<TimeEntry> time(FieldReader fields) {
    String consultant = fields.requiredText("consultant_id");
    LocalDate week = fields.requiredDate("week_start");
    WorkNature nature = fields.requiredCode("work_nature", WorkNature.class);
    BigDecimal hours = fields.required("hours", "V23", fields.decimal("hours"));
    if (hours != null && (hours.signum() < 0 || hours.compareTo(HOURS_OF_A_WEEK) > 0)) {
      fields.refuse("V11", "hours", "not the hours of one week");
    }
    if (fields.isRefused()
        || consultant == null
        || week == null
        || nature == null
        || hours == null) {
      return fields.refused();
    }
    return fields.accepted(new TimeEntry(consultant, week, nature, hours));
  }

  static Checked<SkillRating> skillRating(FieldReader fields) {
    String consultant = fields.requiredText("consultant_id");
    LocalDate rated = fields.requiredDate("rated_on");
    Rater rater = fields.requiredCode("rater", Rater.class);
    Skill skill = fields.requiredCode("skill", Skill.class);
    Integer level = fields.required("level", "V12", fields.rating("level"));
    if (fields.isRefused()
        || consultant == null
        || rated == null
        || rater == null
        || skill == null
        || level == null) {
      return fields.refused();
    }
    return fields.accepted(new SkillRating(consultant, rated, rater, skill, level));
  }

  static Checked<SkillEvent> skillEvent(FieldReader fields) {
    String consultant = fields.requiredText("consultant_id");
    LocalDate date = fields.requiredDate("date");
    SkillEventKind kind = fields.requiredCode("kind", SkillEventKind.class);
    if (fields.isRefused() || consultant == null || date == null || kind == null) {
      return fields.refused();
    }
    return fields.accepted(new SkillEvent(consultant, date, kind));
  }

  static Checked<FrustrationForm> frustration(FieldReader fields) {
    String consultant = fields.requiredText("consultant_id");
    YearMonth month = fields.requiredMonth("month");
    Integer lastMinute = fields.rating("last_minute");
    Integer notEarly = fields.rating("not_early");
    Integer fires = fields.rating("fires");
    Integer unasked = fields.rating("expertise_unasked");
    Integer fixPeople = fields.rating("fix_people");
    if (fields.isRefused() || consultant == null || month == null) {
      return fields.refused();
    }
    return fields.accepted(
        new FrustrationForm(consultant, month, lastMinute, notEarly, fires, unasked, fixPeople));
  }
}
