package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.QualityEvent;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a quality event recurs: in a process of a department, from the same cause; or in a
 * department as a whole.
 *
 * @param process empty for the whole department, and for events whose process is not recorded
 * @param cause empty for the whole department, and for events whose cause is not recorded
 */
record QualityUnit(String department, String process, String cause)
    implements Comparable<QualityUnit> {
  private static final Comparator<QualityUnit> ORDER =
      Comparator.comparing(QualityUnit::department)
          .thenComparing(QualityUnit::process)
          .thenComparing(QualityUnit::cause);

  static QualityUnit ofDepartment(String department) {
    return new QualityUnit(department, "", "");
  }

  /** Process and cause of an event in its department. */
  static QualityUnit of(QualityEvent event) {
    return new QualityUnit(
        event.departmentCode(),
        Optional.ofNullable(event.processCode()).orElse(""),
        Optional.ofNullable(event.cause()).map(Enum::name).orElse(""));
  }

  @Override
  public int compareTo(QualityUnit other) {
    return ORDER.compare(this, other);
  }
}
