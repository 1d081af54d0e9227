package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.statistics.Quantiles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Which managers have much need of advice: a team above the roster's median, or a department with
 * more quality events than the median department of the roster. What is not recorded says nothing.
 */
final class ManagerNeed {
  private final OptionalDouble medianTeam;
  private final OptionalDouble medianEvents;
  private final Map<String, Integer> events = new TreeMap<>();

  /**
   * @param counted events of the time looked at
   */
  ManagerNeed(History history, List<QualityEvent> counted) {
    this.medianTeam =
        median(
            history.managers().stream()
                .flatMap(each -> Optional.ofNullable(each.teamSize()).stream())
                .toList());
    history.managers().forEach(each -> events.put(each.departmentCode(), 0));
    for (QualityEvent event : counted) {
      events.computeIfPresent(event.departmentCode(), (code, count) -> count + 1);
    }
    this.medianEvents =
        history.events().isEmpty() ? OptionalDouble.empty() : median(events.values());
  }

  private static OptionalDouble median(Collection<Integer> values) {
    return values.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Quantiles.of(values.stream().mapToDouble(Integer::doubleValue).toArray(), 0.5));
  }

  boolean hasLargeTeam(Manager manager) {
    Integer size = manager.teamSize();
    return size != null && medianTeam.isPresent() && size > medianTeam.getAsDouble();
  }

  boolean hasManyEvents(Manager manager) {
    return medianEvents.isPresent()
        && events.getOrDefault(manager.departmentCode(), 0) > medianEvents.getAsDouble();
  }
}
