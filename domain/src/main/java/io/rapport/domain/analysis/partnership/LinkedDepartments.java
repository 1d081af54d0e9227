package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.link.LinkedDepartment;
import io.rapport.domain.analysis.link.LinkedWaves;
import io.rapport.domain.analysis.link.SurveyLinkAnalysis;
import io.rapport.domain.analysis.link.SurveyedDepartment;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.link.WavePair;
import io.rapport.domain.analysis.partnership.index.HealthIndex;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings index and survey together for the latest two waves up to a month (S40).
 *
 * <p>The exposure of a department is its index over the six whole months before the month in which
 * the later wave closed, where it has one by the rule for twelve. It is treated from the day on
 * which a relationship of one of its managers first reached the stage of partner. Head-counts are
 * the survey's; if it lacks one of them, the sums of the managers' teams; if these are not recorded
 * everywhere, the respondents.
 */
final class LinkedDepartments {
  private static final int EXPOSURE_MONTHS = 6;

  private final PartnershipMethod method;
  private final History history;
  private final Cells cells;
  private final HealthIndices indices;

  LinkedDepartments(PartnershipMethod method, History history, Cells cells, HealthIndices indices) {
    this.method = method;
    this.history = history;
    this.cells = cells;
    this.indices = indices;
  }

  /** Empty with fewer than two waves that can be compared. */
  Optional<LinkedWaves> of(YearMonth month, SurveyedWaves survey) {
    List<SurveyedWaves.Wave> waves = survey.until(month.atEndOfMonth()).lastComparable();
    if (waves.size() < 2) {
      return Optional.empty();
    }
    SurveyedWaves.Wave baseline = waves.get(waves.size() - 2);
    SurveyedWaves.Wave followUp = waves.get(waves.size() - 1);
    WavePair pair = new WavePair(baseline.number(), followUp.number());
    CellKey key = new CellKey(Statistic.S40, month.toString(), Scope.Whole.WHOLE, "link");
    return Optional.of(
        new LinkedWaves(
            pair,
            baseline.closed(),
            followUp.closed(),
            SurveyLinkAnalysis.analyse(
                pair, departments(waves, followUp), Seeds.ofIndex(key, method))));
  }

  private List<LinkedDepartment> departments(
      List<SurveyedWaves.Wave> waves, SurveyedWaves.Wave followUp) {
    SortedMap<String, TreeMap<Integer, SurveyedDepartment>> byCode = new TreeMap<>();
    for (SurveyedWaves.Wave wave : waves) {
      for (SurveyedDepartment department : wave.departments()) {
        byCode
            .computeIfAbsent(department.code(), code -> new TreeMap<>())
            .put(wave.number(), department);
      }
    }
    Map<String, SurveyedDepartment> latest = new TreeMap<>();
    byCode.forEach((code, results) -> latest.put(code, results.lastEntry().getValue()));
    Map<String, Integer> headCounts = headCounts(latest);
    Map<String, LocalDate> starts = starts();
    Cells.InWindow before =
        cells.of(new Window(YearMonth.from(followUp.closed()).minusMonths(1), EXPOSURE_MONTHS));
    List<LinkedDepartment> departments = new ArrayList<>();
    byCode.forEach(
        (code, results) -> {
          TreeMap<Integer, Double> engagement = new TreeMap<>();
          results.forEach((wave, result) -> engagement.put(wave, result.score()));
          SurveyedDepartment last = results.lastEntry().getValue();
          departments.add(
              new LinkedDepartment(
                  code,
                  exposure(before.of(new Scope.Department(code))),
                  engagement,
                  headCounts.getOrDefault(code, last.respondents()),
                  last.respondents(),
                  treatedFrom(Optional.ofNullable(starts.get(code)), waves)));
        });
    return departments;
  }

  private OptionalDouble exposure(Cell cell) {
    return indices.of(cell) instanceof HealthIndex.Published published
        ? OptionalDouble.of(published.score())
        : OptionalDouble.empty();
  }

  private static OptionalInt treatedFrom(
      Optional<LocalDate> start, List<SurveyedWaves.Wave> waves) {
    return start.isEmpty()
        ? OptionalInt.empty()
        : waves.stream()
            .filter(wave -> wave.closed().isAfter(start.get()))
            .mapToInt(SurveyedWaves.Wave::number)
            .findFirst();
  }

  /** First day on which a relationship of the department was at the level of partner. */
  private Map<String, LocalDate> starts() {
    ManagerDepartments departments = new ManagerDepartments(history);
    Map<String, LocalDate> starts = new HashMap<>();
    for (StageEntry entry : history.stages()) {
      if (entry.stage() == Stage.PARTNER || entry.stage() == Stage.STRATEGIC_PARTNER) {
        departments
            .of(entry.managerId())
            .ifPresent(
                code ->
                    starts.merge(
                        code, entry.enteredOn(), (one, two) -> one.isBefore(two) ? one : two));
      }
    }
    return starts;
  }

  /** From one source for all departments; empty if no source has them all. */
  private Map<String, Integer> headCounts(Map<String, SurveyedDepartment> latest) {
    Map<String, Integer> surveyed = new HashMap<>();
    latest.forEach(
        (code, result) -> result.headCount().ifPresent(people -> surveyed.put(code, people)));
    if (surveyed.size() == latest.size()) {
      return surveyed;
    }
    Map<String, Integer> teams = new HashMap<>();
    for (Manager manager : history.managers()) {
      Integer size = manager.teamSize();
      if (size != null && size > 0 && latest.containsKey(manager.departmentCode())) {
        teams.merge(manager.departmentCode(), size, Integer::sum);
      }
    }
    return teams.size() == latest.size() ? teams : Map.of();
  }
}
