package io.rapport.domain.analysis.partnership;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The one department of a manager: that on the roster, otherwise that of the latest engagement or,
 * without any, of the latest form.
 */
final class ManagerDepartments {
  private final Map<String, String> departments = new TreeMap<>();

  ManagerDepartments(History history) {
    history.pulse().forEach(form -> departments.put(form.managerId(), form.departmentCode()));
    history.engagements().forEach(each -> departments.put(each.managerId(), each.departmentCode()));
    departments.putAll(history.departments());
  }

  /** Empty for a manager known from exchanges or stages only. */
  Optional<String> of(String managerId) {
    return Optional.ofNullable(departments.get(managerId));
  }
}
