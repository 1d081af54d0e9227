package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.release.audit.Evidence.Limits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Looks for small groups behind the shown figures of work records and of the pulse: by the overlaps
 * of figures where they are known, and by numbers alone where they are not.
 */
final class RecordAudit {
  private final Collection<RecordEvidence> shown;
  private final Limits limits;
  private final List<OverlapEvidence> overlaps;

  /**
   * @param shown who stands behind the shown figures
   * @param overlaps of these and of hidden figures
   */
  RecordAudit(Collection<RecordEvidence> shown, Limits limits, List<OverlapEvidence> overlaps) {
    this.shown = shown;
    this.limits = limits;
    this.overlaps = overlaps;
  }

  private record Figure(CellKey key, RecordEvidence evidence) {
    Scope scope() {
      return key.scope();
    }

    long count() {
      return evidence
          .work()
          .map(RecordEvidence.Work::records)
          .or(() -> evidence.pulse().map(pulse -> (long) pulse.forms()))
          .orElse(0L);
    }
  }

  /** One line for each figure with a finding. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    Map<String, List<Figure>> groups = new TreeMap<>();
    for (RecordEvidence evidence : shown) {
      CellKey key = evidence.key();
      if (!enough(evidence)) {
        findings.add(key + ": too few people stand behind it");
      }
      groups
          .computeIfAbsent(
              key.statistic() + "/" + key.period() + "/" + key.part(), group -> new ArrayList<>())
          .add(new Figure(key, evidence));
    }
    Set<CellKey> overlapping = new HashSet<>();
    overlaps.forEach(overlap -> findings.addAll(findings(overlap, overlapping)));
    for (List<Figure> group : groups.values()) {
      for (Figure whole : group) {
        if (!overlapping.contains(whole.key()) && leavesFew(whole, group)) {
          findings.add(whole.key() + ": shown parts leave a small remainder of it");
        }
      }
    }
    return findings;
  }

  /** One line for each part with a finding; parts that show the same cells are looked at once. */
  private List<String> findings(OverlapEvidence overlap, Set<CellKey> overlapping) {
    Set<CellKey> keys = new HashSet<>();
    shown.forEach(figure -> keys.add(figure.key()));
    OverlapAudit audit = new OverlapAudit(overlap, limits);
    Map<BitSet, OverlapAudit.Found> known = new HashMap<>();
    List<String> findings = new ArrayList<>();
    for (OverlapEvidence.Part part : overlap.parts()) {
      BitSet shownCells = new BitSet();
      for (int cell = 0; cell < overlap.cells().size(); cell++) {
        CellKey key = overlap.cells().get(cell).key(part);
        overlapping.add(key);
        shownCells.set(cell, keys.contains(key));
      }
      OverlapAudit.Found found = known.computeIfAbsent(shownCells, audit::found);
      if (!found.isNothing()) {
        findings.add(
            part.statistic()
                + "/"
                + part.part()
                + ": small sets of records follow from what is shown: "
                + found);
      }
    }
    return findings;
  }

  private boolean enough(RecordEvidence evidence) {
    Scope scope = evidence.key().scope();
    boolean total = scope instanceof Scope.Whole || scope instanceof Scope.Function;
    return evidence.work().filter(work -> enough(work, total)).isPresent()
        || evidence.pulse().filter(pulse -> pulse.respondents() >= limits.pulse()).isPresent();
  }

  private boolean enough(RecordEvidence.Work work, boolean total) {
    return work.records() >= limits.records()
        && work.managers() + work.consultants() >= limits.records()
        && work.managers() >= limits.managers()
        && (total || work.consultants() >= limits.consultants())
        && work.largestManagerShare() <= limits.dominance();
  }

  private boolean leavesFew(Figure whole, List<Figure> group) {
    Scope scope = whole.scope();
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

  private boolean leavesFew(Figure whole, List<Figure> group, Predicate<Scope> isPart) {
    long rest = whole.count();
    for (Figure part : group) {
      rest -= isPart.test(part.scope()) ? part.count() : 0;
    }
    return rest > 0
        && rest < (whole.evidence().pulse().isPresent() ? limits.pulse() : limits.records());
  }

  private static boolean isFunctionOrWithinHiddenOne(Scope part, List<Figure> group) {
    return part instanceof Scope.Function
        || (part instanceof Scope.FunctionInDepartment both
            && !has(group, new Scope.Function(both.function())));
  }

  private static boolean isDepartmentOrWithinHiddenOne(Scope part, List<Figure> group) {
    return part instanceof Scope.Department
        || (part instanceof Scope.FunctionInDepartment both
            && !has(group, new Scope.Department(both.department())));
  }

  private static boolean has(List<Figure> group, Scope scope) {
    return group.stream().anyMatch(figure -> figure.scope().equals(scope));
  }
}
