package io.rapport.domain.analysis.link;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A department that came out low in a wave and should be followed up.
 *
 * @param code department
 * @param waveClosed last day of the wave
 */
public record LowDepartment(String code, LocalDate waveClosed)
    implements Comparable<LowDepartment> {
  private static final Comparator<LowDepartment> ORDER =
      Comparator.comparing(LowDepartment::waveClosed).thenComparing(LowDepartment::code);

  @Override
  public int compareTo(LowDepartment other) {
    return ORDER.compare(this, other);
  }
}
