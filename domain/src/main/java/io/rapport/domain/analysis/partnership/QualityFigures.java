package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * S21: share of quality events put down to operator error, beside the share whose cause was not
 * determined, since a fall of one may be a rise of the other. Events of a department are alike, and
 * it takes the place of the manager where records are resampled. Functions and levels have no
 * events.
 *
 * <p>An event names no people. Behind the figure stand the managers of the departments in which
 * events arose and the consultants who were engaged there; a department's events are spread evenly
 * over its managers.
 */
final class QualityFigures implements FigureFamily {
  private static final List<Measurement<QualityEvent>> MEASUREMENTS =
      List.of(
          share("operatorError", Cause.OPERATOR_ERROR),
          share("notDetermined", Cause.NOT_DETERMINED));

  private static final Subjects<QualityEvent> SUBJECTS =
      new Subjects<>(QualityEvent::departmentCode, event -> List.of());

  private final Map<String, Integer> managers = new HashMap<>();
  private final PooledFigures figures;
  private final PooledChanges changes;

  QualityFigures(PartnershipMethod method, History history) {
    for (Manager manager : history.managers()) {
      managers.merge(manager.departmentCode(), 1, Integer::sum);
    }
    this.figures = new PooledFigures(method);
    this.changes = new PooledChanges(method);
  }

  private static Measurement<QualityEvent> share(String part, Cause cause) {
    return new Measurement<>(
        Indicator.share(Statistic.S21, part).better(Indicator.Better.LOWER),
        event -> event.cause() == null ? Observed.MISSING : Observed.of(event.cause() == cause));
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.events().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!hasEvents(cell.scope())) {
      return List.of();
    }
    return MEASUREMENTS.stream()
        .map(
            each ->
                figures.level(
                    cell.scope(),
                    cell.period(),
                    each.indicator(),
                    sample(cell, each),
                    support(cell)))
        .toList();
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    if (!hasEvents(recent.scope())) {
      return List.of();
    }
    return MEASUREMENTS.stream()
        .map(
            each ->
                changes.change(
                    recent.scope(),
                    recent.window().periodAgainst(before.window()),
                    each.indicator(),
                    sample(recent, each),
                    sample(before, each),
                    Supports.weaker(support(recent), support(before))))
        .toList();
  }

  private static boolean hasEvents(Scope scope) {
    return scope instanceof Scope.Whole || scope instanceof Scope.Department;
  }

  private static Sample sample(Cell cell, Measurement<QualityEvent> each) {
    return Sample.of(cell.events(), SUBJECTS, each.field());
  }

  private Support.Records support(Cell cell) {
    Map<String, Integer> events = new HashMap<>();
    for (QualityEvent event : cell.events()) {
      if (event.cause() != null) {
        events.merge(event.departmentCode(), 1, Integer::sum);
      }
    }
    int counted = events.values().stream().mapToInt(Integer::intValue).sum();
    int behind = 0;
    double largest = 0;
    for (Map.Entry<String, Integer> department : events.entrySet()) {
      int there = managers.getOrDefault(department.getKey(), 0);
      behind += there;
      largest = Math.max(largest, (double) department.getValue() / Math.max(1, there));
    }
    Set<String> consultants = new HashSet<>();
    for (Engagement each : cell.engagements()) {
      if (each.consultantId() != null && events.containsKey(each.departmentCode())) {
        consultants.add(each.consultantId());
      }
    }
    return new Support.Records(
        counted, behind, consultants.size(), counted == 0 ? 0 : largest / counted);
  }
}
