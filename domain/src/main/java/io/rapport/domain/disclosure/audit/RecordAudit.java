package io.rapport.domain.disclosure.audit;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Looks for small groups behind the shown figures of work records and of the pulse. */
final class RecordAudit {
  private final List<Figure.Computed> shown;
  private final int records;
  private final int managers;
  private final int pulse;

  RecordAudit(List<Figure.Computed> shown, int records, int managers, int pulse) {
    this.shown = shown;
    this.records = records;
    this.managers = managers;
    this.pulse = pulse;
  }

  /** One line for each figure with a finding. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    Map<String, List<Figure.Computed>> groups = new TreeMap<>();
    for (Figure.Computed figure : shown) {
      if (!enough(figure.support())) {
        findings.add(figure.key() + ": too few people stand behind it");
      }
      groups
          .computeIfAbsent(
              figure.key().statistic() + "/" + figure.key().period() + "/" + figure.key().part(),
              group -> new ArrayList<>())
          .add(figure);
    }
    for (List<Figure.Computed> group : groups.values()) {
      for (Figure.Computed whole : group) {
        if (leavesFew(whole, group)) {
          findings.add(whole.key() + ": shown parts leave a small remainder of it");
        }
      }
    }
    return findings;
  }

  private boolean enough(Support support) {
    return support instanceof Support.Records cell
        ? cell.records() >= records && cell.managers() >= managers
        : support instanceof Support.Pulse forms && forms.respondents() >= pulse;
  }

  private boolean leavesFew(Figure.Computed whole, List<Figure.Computed> group) {
    Scope scope = whole.key().scope();
    if (scope instanceof Scope.Whole) {
      return leavesFew(whole, group, part -> isFunctionOrWithinHiddenOne(part, group))
          || leavesFew(whole, group, part -> isDepartmentOrWithinHiddenOne(part, group))
          || leavesFew(whole, group, part -> part instanceof Scope.Level);
    } else if (scope instanceof Scope.Function function) {
      return leavesFew(
          whole,
          group,
          part ->
              part instanceof Scope.FunctionInDepartment both
                  && both.function().equals(function.code()));
    }
    return scope instanceof Scope.Department department
        && leavesFew(
            whole,
            group,
            part ->
                part instanceof Scope.FunctionInDepartment both
                    && both.department().equals(department.code()));
  }

  private boolean leavesFew(
      Figure.Computed whole, List<Figure.Computed> group, Predicate<Scope> isPart) {
    long rest = count(whole);
    for (Figure.Computed part : group) {
      rest -= isPart.test(part.key().scope()) ? count(part) : 0;
    }
    return rest > 0 && rest < (whole.support() instanceof Support.Pulse ? pulse : records);
  }

  private static boolean isFunctionOrWithinHiddenOne(Scope part, List<Figure.Computed> group) {
    return part instanceof Scope.Function
        || (part instanceof Scope.FunctionInDepartment both
            && !has(group, new Scope.Function(both.function())));
  }

  private static boolean isDepartmentOrWithinHiddenOne(Scope part, List<Figure.Computed> group) {
    return part instanceof Scope.Department
        || (part instanceof Scope.FunctionInDepartment both
            && !has(group, new Scope.Department(both.department())));
  }

  private static boolean has(List<Figure.Computed> group, Scope scope) {
    return group.stream().anyMatch(figure -> figure.key().scope().equals(scope));
  }

  private static long count(Figure.Computed figure) {
    if (figure.support() instanceof Support.Pulse forms) {
      return forms.forms();
    }
    return figure.support() instanceof Support.Records cell ? cell.records() : 0;
  }
}
