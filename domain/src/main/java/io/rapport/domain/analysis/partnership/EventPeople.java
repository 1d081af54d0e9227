package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.QualityEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The people behind quality events, which name none: the managers on the roster of the departments
 * in which they arose, and the consultants who were engaged there. A department's events are spread
 * evenly over its managers.
 */
final class EventPeople {
  private final Map<String, Integer> managers = new HashMap<>();

  EventPeople(History history) {
    for (Manager manager : history.managers()) {
      managers.merge(manager.departmentCode(), 1, Integer::sum);
    }
  }

  Support.Records of(List<QualityEvent> events, List<Engagement> engagements) {
    Map<String, Integer> byDepartment = new HashMap<>();
    events.forEach(event -> byDepartment.merge(event.departmentCode(), 1, Integer::sum));
    int behind = 0;
    double largest = 0;
    for (Map.Entry<String, Integer> department : byDepartment.entrySet()) {
      int there = managers.getOrDefault(department.getKey(), 0);
      behind += there;
      largest = Math.max(largest, (double) department.getValue() / Math.max(1, there));
    }
    Set<String> consultants = new HashSet<>();
    for (Engagement each : engagements) {
      if (each.consultantId() != null && byDepartment.containsKey(each.departmentCode())) {
        consultants.add(each.consultantId());
      }
    }
    return new Support.Records(
        events.size(), behind, consultants.size(), events.isEmpty() ? 0 : largest / events.size());
  }
}
