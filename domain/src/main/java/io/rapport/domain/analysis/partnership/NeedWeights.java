package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.QualityEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of the work each manager on the roster would get if it went where the need is: in
 * proportion to team size × (1 + quality events), a department's events spread evenly over its
 * managers. Managers whose team size is not recorded have no weight and are left out.
 *
 * @param byManager weights, positive
 */
record NeedWeights(Map<String, Double> byManager) {

  static NeedWeights of(List<Manager> roster, List<QualityEvent> events) {
    Map<String, Integer> managers = new HashMap<>();
    roster.forEach(manager -> managers.merge(manager.departmentCode(), 1, Integer::sum));
    Map<String, Integer> byDepartment = new HashMap<>();
    events.forEach(event -> byDepartment.merge(event.departmentCode(), 1, Integer::sum));
    Map<String, Double> weights = new TreeMap<>();
    for (Manager manager : roster) {
      Integer team = manager.teamSize();
      if (team != null && team > 0) {
        String department = manager.departmentCode();
        double eventsEach =
            (double) byDepartment.getOrDefault(department, 0)
                / managers.getOrDefault(department, 1);
        weights.put(manager.managerId(), team * (1 + eventsEach));
      }
    }
    return new NeedWeights(weights);
  }

  boolean isKnown(String managerId) {
    return byManager.containsKey(managerId);
  }

  double total() {
    return byManager.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Of some managers together. */
  double of(List<Manager> managers) {
    return managers.stream()
        .mapToDouble(manager -> byManager.getOrDefault(manager.managerId(), 0.0))
        .sum();
  }
}
