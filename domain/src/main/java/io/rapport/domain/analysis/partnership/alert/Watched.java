package io.rapport.domain.analysis.partnership.alert;

import java.util.Optional;

/**
 * One thing that could have alarmed in the month.
 *
 * @param chance that it alarms though nothing changed, 0–1; 0 where recorded facts alarm, which
 *     need no test
 * @param alert the alert if it did
 */
public record Watched(AlertKind kind, AlertSubject subject, double chance, Optional<Alert> alert) {
  /**
   * @throws IllegalArgumentException if the chance is none, or the alert is of something else
   */
  public Watched {
    if (!(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("a chance must lie in 0..1: " + chance);
    }
    if (alert.filter(each -> each.kind() != kind || !each.subject().equals(subject)).isPresent()) {
      throw new IllegalArgumentException("an alert of something else than is watched: " + kind);
    }
  }
}
