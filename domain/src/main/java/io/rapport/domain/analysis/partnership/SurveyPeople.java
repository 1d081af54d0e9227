package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Manager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The people behind figures of departments in the survey: each department is a record, and the
 * managers on its roster stand behind it.
 */
final class SurveyPeople {
  private final History history;

  SurveyPeople(History history) {
    this.history = history;
  }

  /** With the consultants who engaged there by the day of the history. */
  Support.Records of(Collection<String> departments) {
    return of(List.copyOf(departments), consultantsIn(departments).size());
  }

  /**
   * With consultants counted elsewhere.
   *
   * @param departments one that counts twice stands there twice
   */
  Support.Records of(List<String> departments, int consultants) {
    Map<String, List<String>> managers = managers(departments);
    int behind = managers.values().stream().mapToInt(List::size).sum();
    return new Support.Records(
        departments.size(),
        behind,
        consultants,
        behind == 0 ? 1 : 1.0 / behind,
        Composition.of(
            departments,
            code ->
                new Composition.People(
                    managers.getOrDefault(code, List.of()), consultantsIn(Set.of(code)))));
  }

  private Map<String, List<String>> managers(List<String> departments) {
    Map<String, List<String>> managers = new HashMap<>();
    for (Manager manager : history.managers()) {
      if (departments.contains(manager.departmentCode())) {
        managers
            .computeIfAbsent(manager.departmentCode(), code -> new ArrayList<>())
            .add(manager.managerId());
      }
    }
    return managers;
  }

  private List<String> consultantsIn(Collection<String> departments) {
    Set<String> consultants = new TreeSet<>();
    history.engagements().stream()
        .filter(each -> departments.contains(each.departmentCode()))
        .forEach(each -> Optional.ofNullable(each.consultantId()).ifPresent(consultants::add));
    return List.copyOf(consultants);
  }
}
