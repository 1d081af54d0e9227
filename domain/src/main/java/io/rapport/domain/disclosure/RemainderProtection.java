package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Decides over figures of which only numbers of records are known, not which ones: each must be
 * large enough itself, and shown parts leave no small remainder of a shown whole.
 */
final class RemainderProtection {
  private final DisclosurePolicy policy;
  private final OwnLimits limits;

  RemainderProtection(DisclosurePolicy policy) {
    this.policy = policy;
    this.limits = new OwnLimits(policy);
  }

  /**
   * Decides over figures of one statistic, period and part.
   *
   * @param figures one for each scope
   * @return a decision for each figure
   */
  Map<CellKey, Decision> decide(List<Figure.Computed> figures) {
    Map<CellKey, HideReason> hidden = new TreeMap<>();
    for (Figure.Computed figure : figures) {
      limits
          .hides(figure.support(), figure.key().scope())
          .ifPresent(reason -> hidden.put(figure.key(), reason));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Figure.Computed whole : figures) {
        for (List<Figure.Computed> parts : partitions(whole.key().scope(), figures)) {
          changed |= protectRemainder(whole, shown(parts, figures, hidden), hidden);
        }
      }
    }
    Map<CellKey, Decision> decisions = new HashMap<>();
    for (Figure.Computed figure : figures) {
      HideReason reason = hidden.get(figure.key());
      decisions.put(figure.key(), reason == null ? Decision.Show.SHOW : new Decision.Hide(reason));
    }
    return decisions;
  }

  /** Hides one more part if what the shown parts leave of a shown whole is small. */
  private boolean protectRemainder(
      Figure.Computed whole, List<Figure.Computed> shown, Map<CellKey, HideReason> hidden) {
    if (hidden.containsKey(whole.key()) || shown.isEmpty()) {
      return false;
    }
    long remainder = count(whole) - shown.stream().mapToLong(RemainderProtection::count).sum();
    if (remainder <= 0 || remainder >= smallest(whole)) {
      return false;
    }
    Figure.Computed sacrifice =
        shown.stream()
            .min(
                Comparator.comparingLong(RemainderProtection::count)
                    .thenComparing(Figure.Computed::key))
            .orElseThrow();
    hidden.put(sacrifice.key(), HideReason.REVEALS_OTHERS);
    return true;
  }

  /** The largest shown figures among parts: a hidden part gives way to the shown ones within it. */
  private static List<Figure.Computed> shown(
      List<Figure.Computed> parts, List<Figure.Computed> figures, Map<CellKey, HideReason> hidden) {
    List<Figure.Computed> shown = new ArrayList<>();
    for (Figure.Computed part : parts) {
      if (hidden.containsKey(part.key())) {
        partitions(part.key().scope(), figures)
            .forEach(within -> shown.addAll(shown(within, figures, hidden)));
      } else {
        shown.add(part);
      }
    }
    return shown;
  }

  private int smallest(Figure.Computed figure) {
    return figure.support() instanceof Support.Pulse ? policy.pulse() : policy.records();
  }

  private static long count(Figure.Computed figure) {
    if (figure.support() instanceof Support.Pulse pulse) {
      return pulse.forms();
    }
    return figure.support() instanceof Support.Records records ? records.records() : 0;
  }

  /** The ways in which a scope divides into others that have a figure. */
  private static List<List<Figure.Computed>> partitions(
      Scope scope, List<Figure.Computed> figures) {
    List<List<Figure.Computed>> partitions = new ArrayList<>();
    if (scope instanceof Scope.Whole) {
      partitions.add(having(figures, part -> part instanceof Scope.Function));
      partitions.add(having(figures, part -> part instanceof Scope.Department));
      partitions.add(having(figures, part -> part instanceof Scope.Level));
    } else if (scope instanceof Scope.Function function) {
      partitions.add(
          having(
              figures,
              part ->
                  part instanceof Scope.FunctionInDepartment both
                      && both.function().equals(function.code())));
    } else if (scope instanceof Scope.Department department) {
      partitions.add(
          having(
              figures,
              part ->
                  part instanceof Scope.FunctionInDepartment both
                      && both.department().equals(department.code())));
    }
    return partitions;
  }

  private static List<Figure.Computed> having(
      List<Figure.Computed> figures, Predicate<Scope> scope) {
    return figures.stream().filter(figure -> scope.test(figure.key().scope())).toList();
  }
}
