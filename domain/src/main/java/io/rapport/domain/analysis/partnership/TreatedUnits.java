package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.figure.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where quality events were worked on, and since when.
 *
 * <p>An engagement treats the process and cause of the events it is linked to, from either side,
 * once it is closed. Where the register holds no link at all, it treats its whole department if a
 * deviation, a corrective action or an operator error led to it. A unit counts from the first
 * closing in two years. What nobody treated in a department in which something was treated belongs
 * to neither side: what was learnt there spills over.
 *
 * @param byUnit the day on which the first engagement closed, by unit
 * @param engagements those that treat
 * @param departments where anybody treated something in three years, whatever the scope
 * @param linked whether the register links engagements to events
 */
record TreatedUnits(
    SortedMap<QualityUnit, LocalDate> byUnit,
    List<Engagement> engagements,
    Set<String> departments,
    boolean linked) {
  private static final Set<EntryPoint> QUALITY =
      EnumSet.of(EntryPoint.DEVIATION, EntryPoint.CAPA, EntryPoint.OPERATOR_ERROR);
  private static final int TWO_YEARS = 24;
  private static final int THREE_YEARS = 36;

  /**
   * Treated by the function of the scope, or by anybody.
   *
   * @param month the last of the two years
   */
  static TreatedUnits of(History history, Scope scope, Window month) {
    Window treating = new Window(month.last(), TWO_YEARS);
    Window keepingOut = new Window(month.last(), THREE_YEARS);
    Map<String, List<QualityEvent>> linked = linked(history);
    SortedMap<QualityUnit, LocalDate> byUnit = new TreeMap<>();
    List<Engagement> engagements = new ArrayList<>();
    Set<String> departments = new TreeSet<>();
    for (Engagement each : history.engagements()) {
      LocalDate closed = each.dates().closedOn();
      List<QualityUnit> units = units(each, linked);
      if (closed == null || units.isEmpty() || !keepingOut.contains(closed)) {
        continue;
      }
      units.forEach(unit -> departments.add(unit.department()));
      if (treating.contains(closed) && isIn(scope, each)) {
        engagements.add(each);
        for (QualityUnit unit : units) {
          byUnit.merge(unit, closed, (one, other) -> one.isBefore(other) ? one : other);
        }
      }
    }
    return new TreatedUnits(byUnit, engagements, departments, !linked.isEmpty());
  }

  private static List<QualityUnit> units(
      Engagement engagement, Map<String, List<QualityEvent>> linked) {
    if (linked.isEmpty()) {
      return engagement.request().entryPoints().stream().anyMatch(QUALITY::contains)
          ? List.of(QualityUnit.ofDepartment(engagement.departmentCode()))
          : List.of();
    }
    return linked.getOrDefault(engagement.engagementId(), List.of()).stream()
        .map(QualityUnit::of)
        .distinct()
        .toList();
  }

  /** The events of each engagement that is linked to some. */
  private static Map<String, List<QualityEvent>> linked(History history) {
    Map<String, QualityEvent> events = new HashMap<>();
    Map<String, List<QualityEvent>> linked = new HashMap<>();
    for (QualityEvent event : history.events()) {
      events.put(event.eventId(), event);
      Optional.ofNullable(event.engagementId())
          .ifPresent(id -> linked.computeIfAbsent(id, key -> new ArrayList<>()).add(event));
    }
    for (Engagement each : history.engagements()) {
      for (String id : each.links().qualityEventIds()) {
        Optional.ofNullable(events.get(id))
            .ifPresent(
                event ->
                    linked
                        .computeIfAbsent(each.engagementId(), key -> new ArrayList<>())
                        .add(event));
      }
    }
    return linked;
  }

  private static boolean isIn(Scope scope, Engagement engagement) {
    return !(scope instanceof Scope.Function function)
        || function.code().equals(engagement.functionCode());
  }

  /** The unit of an event. */
  QualityUnit unit(QualityEvent event) {
    return linked ? QualityUnit.of(event) : QualityUnit.ofDepartment(event.departmentCode());
  }

  /** Whether an event arose where nobody treated anything. */
  boolean isElsewhere(QualityEvent event) {
    return !departments.contains(event.departmentCode());
  }

  /** The day in the middle of the treatments, the earlier of two; empty if there are none. */
  Optional<LocalDate> middle() {
    List<LocalDate> days = byUnit.values().stream().sorted().toList();
    return days.isEmpty() ? Optional.empty() : Optional.of(days.get((days.size() - 1) / 2));
  }
}
