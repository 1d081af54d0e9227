package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether engagements are tied to a business goal. A register has no sign for "none": an empty
 * field means none from the day on which a function first named a goal, and before that, or in a
 * function that never did, that nothing was recorded.
 *
 * @param inUseFrom by function the request of the first engagement that named one
 */
record BusinessGoals(Map<String, LocalDate> inUseFrom) {

  static BusinessGoals of(History history) {
    Map<String, LocalDate> first = new TreeMap<>();
    for (Engagement each : history.engagements()) {
      if (isNamed(each)) {
        first.putIfAbsent(each.functionCode(), each.dates().requestedOn());
      }
    }
    return new BusinessGoals(first);
  }

  Observed tied(Engagement engagement) {
    LocalDate requestedOn = engagement.dates().requestedOn();
    return Optional.ofNullable(inUseFrom.get(engagement.functionCode()))
        .filter(from -> !requestedOn.isBefore(from))
        .map(from -> Observed.of(isNamed(engagement)))
        .orElse(Observed.MISSING);
  }

  private static boolean isNamed(Engagement engagement) {
    String goal = engagement.result().businessGoalRef();
    return goal != null && !goal.isBlank();
  }
}
