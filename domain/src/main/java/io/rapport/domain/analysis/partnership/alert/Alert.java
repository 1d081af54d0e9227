package io.rapport.domain.analysis.partnership.alert;

import java.util.OptionalDouble;

/**
 * One alert.
 *
 * @param figure the number that alarmed, as its words say: engagements not collaborative (A1),
 *     stages lost (A2), the sum of the chart (A3), its moving average (A4, A7), the lower bound of
 *     the mean gap (A5), days since the last contact (A6), days since the engagement was closed
 *     (A8), the recorded share (A9)
 * @param limit what the figure had to reach or pass; empty where a fact alarms and no limit
 * @param usual what was usual before; empty where nothing is compared
 * @param words one sentence that names nobody
 */
public record Alert(
    AlertKind kind,
    AlertSubject subject,
    double figure,
    OptionalDouble limit,
    OptionalDouble usual,
    String words)
    implements Comparable<Alert> {
  /**
   * @throws IllegalArgumentException if a number is not finite
   */
  public Alert {
    if (!Double.isFinite(figure)
        || !Double.isFinite(limit.orElse(0))
        || !Double.isFinite(usual.orElse(0))) {
      throw new IllegalArgumentException("an alert needs finite numbers: " + kind);
    }
  }

  /** Whether it is about a person, so that only the restricted sheet may hold it. */
  public boolean isRestricted() {
    return subject.isRestricted();
  }

  @Override
  public int compareTo(Alert other) {
    return kind == other.kind
        ? subject.order().compareTo(other.subject.order())
        : kind.compareTo(other.kind);
  }
}
