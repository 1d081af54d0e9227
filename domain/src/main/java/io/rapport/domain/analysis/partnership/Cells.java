package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.ManagerLevel;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.figure.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Gathers the records of windows into cells, one pass a table. */
final class Cells {
  private final History history;
  private final Map<String, String> consultantFunctions;
  private final List<Scope> scopes;

  Cells(History history) {
    this.history = history;
    this.consultantFunctions = history.consultantFunctions();
    this.scopes = scopes(history);
  }

  /**
   * Everybody, every function, department and level of managers, every function in a department it
   * served.
   */
  List<Scope> scopes() {
    return scopes;
  }

  /** The cells of a window; a scope without records has an empty one. */
  InWindow of(Window window) {
    return new InWindow(
        window,
        gather(
            history.engagements(),
            each -> window.contains(each.dates().requestedOn()),
            each -> Optional.of(each.functionCode()),
            each -> Optional.of(each.departmentCode()),
            each -> level(each.managerId())),
        gather(
            history.touches(),
            each -> window.contains(each.exchange().occurredOn()),
            Touch::function,
            Touch::department,
            each -> level(each.exchange().managerId())),
        gather(
            history.time(),
            each -> window.contains(each.weekStart()),
            each -> function(each.consultantId()),
            each -> Optional.empty(),
            each -> Optional.empty()),
        gather(
            history.pulse(),
            each -> window.contains(each.waveDate()),
            each -> Optional.of(each.functionCode()),
            each -> Optional.of(each.departmentCode()),
            each -> level(each.managerId())),
        gather(
            history.events(),
            each -> window.contains(each.openedOn()),
            each -> Optional.empty(),
            each -> Optional.of(each.departmentCode()),
            each -> Optional.empty()),
        gather(
            history.skillRatings(),
            each -> window.contains(each.ratedOn()),
            each -> function(each.consultantId()),
            each -> Optional.empty(),
            each -> Optional.empty()),
        gather(
            history.frustrations(),
            each -> window.contains(each.month().atDay(1)),
            each -> function(each.consultantId()),
            each -> Optional.empty(),
            each -> Optional.empty()));
  }

  private Optional<String> function(String consultantId) {
    return Optional.ofNullable(consultantFunctions.get(consultantId));
  }

  private Optional<String> level(String managerId) {
    return Optional.ofNullable(history.levels().get(managerId)).map(ManagerLevel::name);
  }

  /** The records of one window by scope. */
  record InWindow(
      Window window,
      Map<Scope, List<Engagement>> engagements,
      Map<Scope, List<Touch>> touches,
      Map<Scope, List<TimeEntry>> time,
      Map<Scope, List<PulseForm>> pulse,
      Map<Scope, List<QualityEvent>> events,
      Map<Scope, List<SkillRating>> skills,
      Map<Scope, List<FrustrationForm>> frustrations) {

    Cell of(Scope scope) {
      return new Cell(
          scope,
          window,
          engagements.getOrDefault(scope, List.of()),
          touches.getOrDefault(scope, List.of()),
          time.getOrDefault(scope, List.of()),
          pulse.getOrDefault(scope, List.of()),
          events.getOrDefault(scope, List.of()),
          skills.getOrDefault(scope, List.of()),
          frustrations.getOrDefault(scope, List.of()));
    }
  }

  private static <T> Map<Scope, List<T>> gather(
      List<T> rows,
      Predicate<T> inWindow,
      Function<T, Optional<String>> function,
      Function<T, Optional<String>> department,
      Function<T, Optional<String>> level) {
    Map<Scope, List<T>> byScope = new HashMap<>();
    for (T row : rows) {
      if (inWindow.test(row)) {
        List<Scope> scopes = scopesOf(function.apply(row), department.apply(row));
        level.apply(row).ifPresent(code -> scopes.add(new Scope.Level(code)));
        for (Scope scope : scopes) {
          byScope.computeIfAbsent(scope, key -> new ArrayList<>()).add(row);
        }
      }
    }
    return byScope;
  }

  private static List<Scope> scopesOf(Optional<String> function, Optional<String> department) {
    List<Scope> scopes = new ArrayList<>();
    scopes.add(Scope.Whole.WHOLE);
    function.ifPresent(code -> scopes.add(new Scope.Function(code)));
    department.ifPresent(code -> scopes.add(new Scope.Department(code)));
    function.ifPresent(
        code ->
            department.ifPresent(
                served -> scopes.add(new Scope.FunctionInDepartment(code, served))));
    return scopes;
  }

  private static List<Scope> scopes(History history) {
    Set<String> functions = new TreeSet<>();
    Set<String> departments = new TreeSet<>();
    Set<Scope> pairs = new TreeSet<>(Comparator.comparing(Scope::text));
    for (Engagement each : history.engagements()) {
      functions.add(each.functionCode());
      departments.add(each.departmentCode());
      pairs.add(new Scope.FunctionInDepartment(each.functionCode(), each.departmentCode()));
    }
    history.touches().forEach(touch -> touch.function().ifPresent(functions::add));
    history.consultants().stream().map(Consultant::functionCode).forEach(functions::add);
    history.stages().stream().map(StageEntry::functionCode).forEach(functions::add);
    history.managers().stream().map(Manager::departmentCode).forEach(departments::add);
    history.events().stream().map(QualityEvent::departmentCode).forEach(departments::add);
    for (PulseForm form : history.pulse()) {
      functions.add(form.functionCode());
      departments.add(form.departmentCode());
    }
    List<Scope> scopes = new ArrayList<>();
    scopes.add(Scope.Whole.WHOLE);
    functions.forEach(code -> scopes.add(new Scope.Function(code)));
    departments.forEach(code -> scopes.add(new Scope.Department(code)));
    new TreeSet<>(history.levels().values())
        .forEach(level -> scopes.add(new Scope.Level(level.name())));
    scopes.addAll(pairs);
    return List.copyOf(scopes);
  }
}
