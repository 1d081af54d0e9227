package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.QualityEvent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The people behind quality events, which name none: the managers on the roster of the departments
 * in which they arose, and the consultants who were engaged there. A department's events are spread
 * evenly over its managers.
 */
final class EventPeople {
  private final Map<String, List<String>> managers = new HashMap<>();

  EventPeople(History history) {
    for (Manager manager : history.managers()) {
      managers
          .computeIfAbsent(manager.departmentCode(), code -> new ArrayList<>())
          .add(manager.managerId());
    }
  }

  Support.Records of(List<QualityEvent> events, List<Engagement> engagements) {
    Map<String, Integer> byDepartment = new HashMap<>();
    events.forEach(event -> byDepartment.merge(event.departmentCode(), 1, Integer::sum));
    int behind = 0;
    double largest = 0;
    for (Map.Entry<String, Integer> department : byDepartment.entrySet()) {
      int there = managers.getOrDefault(department.getKey(), List.of()).size();
      behind += there;
      largest = Math.max(largest, (double) department.getValue() / Math.max(1, there));
    }
    Map<String, Set<String>> consultants = new HashMap<>();
    for (Engagement each : engagements) {
      String consultant = each.consultantId();
      if (consultant != null && byDepartment.containsKey(each.departmentCode())) {
        consultants.computeIfAbsent(each.departmentCode(), code -> new TreeSet<>()).add(consultant);
      }
    }
    Set<String> all = new HashSet<>();
    consultants.values().forEach(all::addAll);
    return new Support.Records(
        events.size(),
        behind,
        all.size(),
        events.isEmpty() ? 0 : largest / events.size(),
        Composition.of(
            events,
            all(events),
            event ->
                new Composition.People(
                    managers.getOrDefault(event.departmentCode(), List.of()),
                    List.copyOf(consultants.getOrDefault(event.departmentCode(), Set.of()))),
            event -> List.of(QualityEvent.class, event.eventId(), event.departmentCode()),
            new double[0]));
  }

  private static BitSet all(List<QualityEvent> events) {
    BitSet all = new BitSet();
    all.set(0, events.size());
    return all;
  }
}
