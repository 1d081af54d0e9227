package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.layout.SurveyColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The name by which a questionnaire can ask for a column, and mean no other one. */
final class ColumnAddresses {
  private final Header header;
  private final Set<String> shared = new HashSet<>();

  ColumnAddresses(Header header) {
    this.header = header;
    header.duplicates().forEach(name -> shared.add(PlainText.key(name)));
  }

  /**
   * Its name, else the first of its spellings that no other column has; empty if all are shared.
   */
  Optional<String> of(SurveyColumn column) {
    return header.spellings(column.position()).stream()
        .filter(name -> !name.isEmpty() && !shared.contains(PlainText.key(name)))
        .filter(name -> header.positions(name).equals(List.of(column.position())))
        .findFirst();
  }
}
