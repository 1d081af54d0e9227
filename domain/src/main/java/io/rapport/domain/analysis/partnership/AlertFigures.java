package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.partnership.alert.AlertBudget;
import io.rapport.domain.analysis.partnership.alert.Watched;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * S41: number of alerts of the month by kind, and the number of false ones to be expected. Behind
 * them stand the records of what was watched, whether it alarmed or not.
 */
final class AlertFigures {
  private AlertFigures() {}

  static List<Figure> of(YearMonth month, List<Scope> scopes, List<AlertSource> sources) {
    List<Figure> figures = new ArrayList<>();
    for (AlertSource source : sources) {
      for (Scope scope : scopes) {
        if (source.kind().isCountedFor(scope)) {
          figures.addAll(figures(new Window(month, 1).period(), scope, source));
        }
      }
    }
    return figures;
  }

  private static List<Figure> figures(String period, Scope scope, AlertSource source) {
    String part = source.kind().name();
    CellKey alerts = new CellKey(Statistic.S41, period, scope, part);
    CellKey expected = new CellKey(Statistic.S41, period, scope, part + ".expected");
    List<Watched> here =
        source.watched().stream().filter(each -> each.subject().isIn(scope)).toList();
    if (here.isEmpty()) {
      Figure.Reason reason =
          source.isRecorded() ? Figure.Reason.NOTHING_TO_COUNT : Figure.Reason.NOT_RECORDED;
      return List.of(new Figure.Missing(alerts, reason), new Figure.Missing(expected, reason));
    }
    AlertBudget budget = AlertBudget.of(source.kind(), here);
    Support support = source.support(scope);
    return List.of(
        figure(alerts, Quantity.COUNT, budget.alerts(), support),
        figure(expected, Quantity.NUMBER, budget.expected(), support));
  }

  private static Figure figure(CellKey key, Quantity quantity, double value, Support support) {
    return new Figure.Computed(
        key, quantity, Map.of(Measure.VALUE, value), support, 1, Reading.NONE);
  }
}
