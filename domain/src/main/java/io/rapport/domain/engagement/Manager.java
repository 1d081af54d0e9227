package io.rapport.domain.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line manager on the roster.
 *
 * @param teamSize people in the manager's team
 */
public record Manager(
    String managerId,
    String departmentCode,
    @Nullable ManagerLevel level,
    @Nullable Boolean ownLeadership,
    @Nullable Integer teamSize,
    @Nullable LocalDate activeFrom,
    @Nullable LocalDate activeTo) {

  /** Whether the manager is on the roster on a day. */
  public boolean isActive(LocalDate day) {
    return (activeFrom == null || !day.isBefore(activeFrom))
        && (activeTo == null || !day.isAfter(activeTo));
  }
}
