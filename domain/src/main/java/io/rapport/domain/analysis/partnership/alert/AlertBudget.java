package io.rapport.domain.analysis.partnership.alert;

import java.util.Collection;

/**
 * What was watched of one kind, and what it gave.
 *
 * @param watched relationships, charts, managers, engagements or fields
 * @param alerts how many alarmed
 * @param expected false alarms to be expected among them if nothing changed; 0 where facts alarm
 */
public record AlertBudget(AlertKind kind, int watched, int alerts, double expected) {

  /** Adds up what was watched of the kind. */
  public static AlertBudget of(AlertKind kind, Collection<Watched> watched) {
    int counted = 0;
    int alerts = 0;
    double expected = 0;
    for (Watched each : watched) {
      if (each.kind() == kind) {
        counted++;
        alerts += each.alert().isPresent() ? 1 : 0;
        expected += each.chance();
      }
    }
    return new AlertBudget(kind, counted, alerts, expected);
  }
}
