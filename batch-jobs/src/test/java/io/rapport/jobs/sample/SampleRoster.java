package io.rapport.jobs.sample;

import io.rapport.domain.engagement.ManagerLevel;
import io.rapport.jobs.sample.SampleUnits.SampleUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Managers and consultants, under pseudonyms. Twenty managers meet no consultant in the two years.
 */
record SampleRoster(List<SampleManager> managers, List<SampleConsultant> consultants) {
  private static final int UNSERVED = 20;
  private static final int PEOPLE_PER_MANAGER = 15;

  /**
   * A line manager.
   *
   * @param served whether any consultant worked with the manager
   */
  record SampleManager(
      String id,
      String unit,
      ManagerLevel level,
      int teamSize,
      LocalDate from,
      LocalDate to,
      boolean served) {
    boolean isActive(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  record SampleConsultant(String id, SampleFunction function, String jobFamily, LocalDate from) {}

  static SampleRoster draw() {
    Dice dice = Dice.of("roster");
    return new SampleRoster(managers(dice), consultants(dice));
  }

  private static List<SampleManager> managers(Dice dice) {
    List<SampleManager> all = new ArrayList<>();
    for (SampleUnit unit : SampleUnits.ALL) {
      int leaders = Math.max(1, Math.round(unit.headcount() / (float) PEOPLE_PER_MANAGER));
      for (int i = 0; i < leaders; i++) {
        all.add(manager(unit, i, leaders, all.size() + 1, dice));
      }
    }
    Set<String> unserved = new HashSet<>();
    while (unserved.size() < UNSERVED) {
      unserved.add(dice.pick(all, SampleRoster::remoteness).id());
    }
    return all.stream().map(m -> unserved.contains(m.id()) ? unserved(m) : m).toList();
  }

  private static SampleManager manager(
      SampleUnit unit, int index, int leaders, int number, Dice dice) {
    boolean overDivision = !unit.code().contains("-");
    ManagerLevel level =
        overDivision
            ? ManagerLevel.EXECUTIVE
            : index == 0 ? ManagerLevel.SENIOR : ManagerLevel.LINE;
    int team = overDivision ? dice.between(5, 9) : Math.max(3, unit.headcount() / leaders);
    boolean newcomer = !overDivision && index > 0 && dice.chance(0.06);
    boolean leaver = !overDivision && index > 0 && !newcomer && dice.chance(0.05);
    return new SampleManager(
        String.format("M%03d", number),
        unit.code(),
        level,
        team,
        newcomer
            ? LocalDate.of(2025, dice.between(9, 12), 1)
            : LocalDate.of(dice.between(2019, 2024), dice.between(1, 12), 1),
        leaver ? LocalDate.of(2026, dice.between(2, 4), 28) : LocalDate.MAX,
        true);
  }

  /** Managers in the field and on the lines are left out more often than those next door. */
  private static double remoteness(SampleManager manager) {
    if (manager.level() == ManagerLevel.EXECUTIVE) {
      return 0;
    }
    if (manager.level() == ManagerLevel.SENIOR) {
      return SampleUnits.FOLLOWED_UP.contains(manager.unit()) ? 0 : 0.15;
    }
    return switch (manager.unit()) {
      case "COM-FSE", "COM-NOR", "COM-SOU", "COM-HOT" -> 4;
      case "OPS-ANA", "SCM-SHP", "RND-HWE", "RND-ASY" -> 1.5;
      default -> 0.7;
    };
  }

  private static SampleManager unserved(SampleManager manager) {
    return new SampleManager(
        manager.id(),
        manager.unit(),
        manager.level(),
        manager.teamSize(),
        manager.from(),
        manager.to(),
        false);
  }

  private static List<SampleConsultant> consultants(Dice dice) {
    List<SampleConsultant> all = new ArrayList<>();
    for (SampleFunction function : SampleFunction.values()) {
      for (int i = 0; i < function.consultants; i++) {
        all.add(
            new SampleConsultant(
                String.format("C%02d", all.size() + 1),
                function,
                jobFamily(function, i),
                LocalDate.of(dice.between(2018, 2024), dice.between(1, 12), 1)));
      }
    }
    return all;
  }

  private static String jobFamily(SampleFunction function, int index) {
    return switch (function) {
      case HR -> index < 4 ? "Business partner" : "Generalist";
      case PERFORMANCE_CONSULTING -> index < 2 ? "Performance consultant" : "Technical trainer";
      case IT -> index < 2 ? "Business analyst" : "Service manager";
      case FINANCE -> "Controller";
      case LEGAL -> "Counsel";
      case COMPLIANCE -> "Compliance officer";
      case SUPPORT -> "Support lead";
    };
  }

  Table managersTable() {
    return Table.of(
        "Managers",
        List.of(
            "manager_id",
            "department_code",
            "level",
            "own_leadership",
            "team_size",
            "active_from",
            "active_to"),
        managers.stream()
            .map(
                m ->
                    new Fields()
                        .set("manager_id", m.id())
                        .set("department_code", m.unit())
                        .set("level", m.level())
                        .set("own_leadership", m.unit().equals("COR") || m.unit().equals("QRA"))
                        .set("team_size", m.teamSize())
                        .set("active_from", m.from())
                        .set("active_to", m.to().equals(LocalDate.MAX) ? null : m.to()))
            .toList());
  }

  Table consultantsTable() {
    return Table.of(
        "Consultants",
        List.of("consultant_id", "function_code", "job_family", "active_from", "active_to"),
        consultants.stream()
            .map(
                c ->
                    new Fields()
                        .set("consultant_id", c.id())
                        .set("function_code", c.function())
                        .set("job_family", c.jobFamily())
                        .set("active_from", c.from()))
            .toList());
  }

  /** Active consultants by function. */
  Map<SampleFunction, List<SampleConsultant>> byFunction() {
    Map<SampleFunction, List<SampleConsultant>> result = new HashMap<>();
    consultants.forEach(c -> result.computeIfAbsent(c.function(), key -> new ArrayList<>()).add(c));
    return result;
  }
}
