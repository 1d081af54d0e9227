package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.index.HealthIndex;
import io.rapport.domain.analysis.partnership.index.HealthIndexAnalysis;
import io.rapport.domain.analysis.partnership.index.IndexResults;
import io.rapport.domain.analysis.partnership.index.Subject;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes the index from records. Managers are resampled with all records of the window, within their
 * departments.
 */
final class HealthIndices {
  private final PartnershipMethod method;
  private final IndexCells cells;
  private final ManagerDepartments departments;

  HealthIndices(PartnershipMethod method, History history, Contacts contacts) {
    this.method = method;
    this.cells = new IndexCells(method, history, contacts);
    this.departments = new ManagerDepartments(history);
  }

  /** What a cell adds up to. */
  IndexSums sums(Cell cell) {
    return cells.of(cell);
  }

  /** The index of a cell alone, of a window of any length. */
  HealthIndex of(Cell cell) {
    IndexSums sums = sums(cell);
    return HealthIndex.of(method.index(), sums.of(sums.managers()));
  }

  /** The organisation with its departments and with its functions. */
  MonthIndex analyse(Cells.InWindow window, List<Scope> scopes) {
    List<Subject<String>> ofDepartments = new ArrayList<>();
    List<Subject<String>> ofFunctions = new ArrayList<>();
    IndexSums whole = sums(window.of(Scope.Whole.WHOLE));
    Comparator<String> order = whole.byRecords();
    for (Scope scope : scopes) {
      if (scope instanceof Scope.Department department) {
        IndexSums sums = sums(window.of(scope));
        ofDepartments.add(subject(department.code(), sums));
        order = order.thenComparing(sums.byRecords());
      } else if (scope instanceof Scope.Function function) {
        IndexSums sums = sums(window.of(scope));
        ofFunctions.add(subject(function.code(), sums));
        order = order.thenComparing(sums.byRecords());
      }
    }
    List<List<String>> strata = strata(whole, order);
    return new MonthIndex(
        analyse(window, whole, strata, "departments", ofDepartments),
        analyse(window, whole, strata, "functions", ofFunctions));
  }

  private IndexResults analyse(
      Cells.InWindow window,
      IndexSums whole,
      List<List<String>> strata,
      String part,
      List<Subject<String>> subjects) {
    CellKey key = new CellKey(Statistic.S39, window.window().period(), Scope.Whole.WHOLE, part);
    return new HealthIndexAnalysis(method.index())
        .analyse(strata, subject("", whole), subjects, Seeds.ofIndex(key, method));
  }

  private static Subject<String> subject(String code, IndexSums sums) {
    return new Subject<>(code, sums.managers()::contains, sums::of);
  }

  /**
   * Managers by department, in an order of their records: the same records give the same resamples
   * whatever the managers are called.
   */
  private List<List<String>> strata(IndexSums whole, Comparator<String> order) {
    SortedMap<String, List<String>> strata = new TreeMap<>();
    for (String manager : whole.managers().stream().sorted(order).toList()) {
      strata
          .computeIfAbsent(departments.of(manager).orElse(""), code -> new ArrayList<>())
          .add(manager);
    }
    return List.copyOf(strata.values());
  }
}
