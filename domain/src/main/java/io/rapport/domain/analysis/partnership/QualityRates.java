package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.PoissonInterval;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * S21: quality events per hundred department-months, all of them and those put down to operator
 * error. A share may fall because causes are named otherwise; a rate does not. Departments are
 * those on the roster and those that ever had an event; months count from the first event on
 * record.
 */
final class QualityRates implements FigureFamily {
  private static final double PER = 100;

  private final PartnershipMethod method;
  private final EventPeople people;
  private final Set<String> departments = new TreeSet<>();
  private final YearMonth firstMonth;

  QualityRates(PartnershipMethod method, History history) {
    this.method = method;
    this.people = new EventPeople(history);
    history.managers().stream().map(Manager::departmentCode).forEach(departments::add);
    history.events().stream().map(QualityEvent::departmentCode).forEach(departments::add);
    this.firstMonth =
        history.events().stream()
            .findFirst()
            .map(first -> YearMonth.from(first.openedOn()))
            .orElse(YearMonth.from(history.end()));
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.events().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.EVENTS);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!QualityFigures.hasEvents(cell.scope())) {
      return List.of();
    }
    long withCause = cell.events().stream().filter(each -> each.cause() != null).count();
    double recorded = cell.events().isEmpty() ? 1 : (double) withCause / cell.events().size();
    return List.of(
        rate(cell, "eventRate", cell.events(), 1),
        rate(
            cell,
            "operatorErrorRate",
            cell.events().stream().filter(each -> each.cause() == Cause.OPERATOR_ERROR).toList(),
            recorded));
  }

  private Figure rate(Cell cell, String part, List<QualityEvent> events, double recorded) {
    CellKey key = new CellKey(Statistic.S21, cell.period(), cell.scope(), part);
    if (method.limits().isHidden(recorded)) {
      return new Figure.Missing(key, Figure.Reason.NOT_RECORDED);
    }
    double exposure = departmentMonths(cell);
    if (exposure <= 0) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    PoissonInterval.Result found = PoissonInterval.withDefaults().of(events.size(), exposure / PER);
    return new Figure.Computed(
        key,
        Quantity.NUMBER,
        Map.of(
            Measure.VALUE, found.rate(),
            Measure.COUNT, (double) events.size(),
            Measure.LOW, found.interval().low(),
            Measure.HIGH, found.interval().high()),
        people.of(cell.events(), cell.engagements()),
        recorded,
        Reading.NONE);
  }

  private double departmentMonths(Cell cell) {
    YearMonth windowStart = YearMonth.from(cell.window().from());
    YearMonth start = firstMonth.isAfter(windowStart) ? firstMonth : windowStart;
    long months = ChronoUnit.MONTHS.between(start, cell.window().last()) + 1;
    return (double) months * (cell.scope() instanceof Scope.Whole ? departments.size() : 1);
  }
}
