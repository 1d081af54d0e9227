package io.rapport.jobs.sample;

import io.rapport.domain.engagement.Rater;
import io.rapport.domain.engagement.Skill;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.jobs.sample.SampleRoster.SampleConsultant;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * What consultants note about themselves: hours by week, a monthly word on what frustrates them,
 * and skills as they and their clients see them. Planted: support and, in its last three months, HR
 * spend more of their hours on fires.
 */
final class SampleDiaries {
  private static final List<String> FRUSTRATIONS =
      List.of("LAST_MINUTE", "NOT_EARLY", "FIRES", "EXPERTISE_UNASKED", "FIX_PEOPLE");

  private static final int MONTHS = 24;

  private SampleDiaries() {}

  static Table timeLog(List<SampleConsultant> consultants) {
    Dice dice = Dice.of("time log");
    List<Fields> rows = new ArrayList<>();
    LocalDate first = SampleFunction.FIRST_DAY.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    for (LocalDate week = first;
        !week.plusDays(6).isAfter(SampleFunction.LAST_DAY);
        week = week.plusDays(7)) {
      boolean holidays = week.getMonthValue() == 12 && week.getDayOfMonth() > 20;
      for (SampleConsultant consultant : consultants) {
        if (!holidays && !dice.chance(0.16)) {
          rows.addAll(week(consultant, week, dice));
        }
      }
    }
    return Table.of(
        "TimeLog", List.of("consultant_id", "week_start", "work_nature", "hours"), rows);
  }

  private static List<Fields> week(SampleConsultant consultant, LocalDate monday, Dice dice) {
    Odds<WorkNature> odds = natures(consultant.function(), monday);
    double available = 24 + 12 * dice.uniform();
    List<Fields> rows = new ArrayList<>();
    for (int i = 0; i < odds.outcomes().size(); i++) {
      double share = odds.weights().get(i) * dice.lognormal(0.5);
      long halfHours = Math.round(2 * available * share / odds.total());
      if (halfHours > 1) {
        rows.add(
            new Fields()
                .set("consultant_id", consultant.id())
                .set("week_start", monday)
                .set("work_nature", odds.outcomes().get(i))
                .set("hours", BigDecimal.valueOf(halfHours * 5, 1).stripTrailingZeros()));
      }
    }
    return rows;
  }

  private static Odds<WorkNature> natures(SampleFunction function, LocalDate day) {
    double fires =
        switch (function) {
          case SUPPORT -> 0.34;
          case IT, LEGAL -> 0.24;
          case HR -> function.hasSlipped(day) ? 0.32 : 0.18;
          case PERFORMANCE_CONSULTING -> 0.08;
          case FINANCE, COMPLIANCE -> 0.15;
        };
    boolean strategic = function == SampleFunction.PERFORMANCE_CONSULTING;
    return Odds.of(WorkNature.FIREFIGHTING, fires)
        .or(WorkNature.TRANSACTIONAL, 0.3)
        .or(WorkNature.MINI_PROJECT, 0.18)
        .or(WorkNature.PROJECT, 0.22)
        .or(WorkNature.STRATEGIC, strategic ? 0.16 : 0.06);
  }

  static Table frustration(List<SampleConsultant> consultants) {
    Dice dice = Dice.of("frustration");
    List<Fields> rows = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      YearMonth month = YearMonth.from(SampleFunction.FIRST_DAY).plusMonths(i);
      for (SampleConsultant consultant : consultants) {
        if (dice.chance(0.84)) {
          rows.add(frustrationForm(consultant, month, dice));
        }
      }
    }
    List<String> header = new ArrayList<>(List.of("consultant_id", "month"));
    header.addAll(FRUSTRATIONS);
    return Table.of("Frustration", header, rows);
  }

  private static Fields frustrationForm(SampleConsultant consultant, YearMonth month, Dice dice) {
    SampleFunction function = consultant.function();
    double slipped = function.hasSlipped(month.atDay(1)) ? 0.7 : 0;
    double[] level = {1.6 + 4 * function.lastMinute, 2.7, 2.4, 2.6, 2.0};
    Fields row = new Fields().set("consultant_id", consultant.id()).set("month", month.toString());
    for (int i = 0; i < FRUSTRATIONS.size(); i++) {
      long answer = Math.round(level[i] + slipped + dice.gaussian(0, 0.8));
      if (!dice.chance(0.02)) {
        row.set(FRUSTRATIONS.get(i), (int) Math.max(1, Math.min(5, answer)));
      }
    }
    return row;
  }

  static Table skills(List<SampleConsultant> consultants) {
    Dice dice = Dice.of("skills");
    LocalDate day = LocalDate.of(2026, 3, 16);
    List<Fields> rows = new ArrayList<>();
    for (SampleConsultant consultant : consultants) {
      double able = dice.gaussian(3.2, 0.3);
      rows.addAll(ratings(consultant, day, Rater.SELF, able + 0.4, dice));
      for (int client = 1; client <= 3; client++) {
        rows.addAll(ratings(consultant, day.plusDays(7L * client), Rater.CLIENT, able, dice));
      }
    }
    return Table.of(
        "Skills", List.of("consultant_id", "rated_on", "rater", "skill", "level"), rows);
  }

  private static List<Fields> ratings(
      SampleConsultant consultant, LocalDate day, Rater rater, double level, Dice dice) {
    List<Fields> rows = new ArrayList<>();
    for (Skill skill : Skill.values()) {
      long rating = Math.round(level + dice.gaussian(skill == Skill.KNOW_FINANCE ? -0.5 : 0, 0.7));
      if (!dice.chance(0.08)) {
        rows.add(
            new Fields()
                .set("consultant_id", consultant.id())
                .set("rated_on", day)
                .set("rater", rater)
                .set("skill", skill)
                .set("level", (int) Math.max(1, Math.min(5, rating))));
      }
    }
    return rows;
  }
}
