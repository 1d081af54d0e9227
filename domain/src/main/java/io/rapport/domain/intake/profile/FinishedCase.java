package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.register.RegisterEntry;
import java.util.List;

/**
 * What became of a case.
 *
 * @param rows numbers of its rows, as a spreadsheet shows them
 * @param records its records of the register, accepted or refused; none if no table takes it
 */
public record FinishedCase(List<Integer> rows, List<Checked<RegisterEntry>> records) {
  public FinishedCase {
    rows = List.copyOf(rows);
    records = List.copyOf(records);
  }

  /** Whether nothing of it is used although something should be. */
  public boolean refused() {
    return !records.isEmpty() && records.stream().allMatch(Checked.Refused.class::isInstance);
  }
}
