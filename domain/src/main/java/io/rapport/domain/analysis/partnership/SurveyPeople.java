package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    Set<String> consultants = new HashSet<>();
    history.engagements().stream()
        .filter(each -> each.consultantId() != null)
        .filter(each -> departments.contains(each.departmentCode()))
        .forEach(each -> consultants.add(each.consultantId()));
    return of(List.copyOf(departments), consultants.size());
  }

  /**
   * With consultants counted elsewhere.
   *
   * @param departments one that counts twice stands there twice
   */
  Support.Records of(List<String> departments, int consultants) {
    Set<String> codes = new HashSet<>(departments);
    int managers =
        (int)
            history.managers().stream()
                .filter(manager -> codes.contains(manager.departmentCode()))
                .count();
    return new Support.Records(
        departments.size(), managers, consultants, managers == 0 ? 1 : 1.0 / managers);
  }
}
