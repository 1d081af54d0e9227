package io.rapport.domain.analysis.partnership.alert;

import java.time.YearMonth;
import java.util.List;

/**
 * The alerts of a month. Confidential: those that are restricted name managers.
 *
 * @param alerts by kind and subject
 * @param budget one for each kind that can be watched with what is recorded, also where nothing
 *     alarmed
 */
public record MonthAlerts(YearMonth month, List<Alert> alerts, List<AlertBudget> budget) {
  public MonthAlerts {
    alerts = alerts.stream().sorted().toList();
    budget = List.copyOf(budget);
  }
}
