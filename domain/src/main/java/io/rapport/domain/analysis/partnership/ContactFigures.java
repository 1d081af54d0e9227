package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.KaplanMeier;
import io.rapport.domain.statistics.PoissonInterval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * S28: days since the managers on the roster were last in touch, those who never were still
 * waiting; and of a department, engagements over those to be expected if all of them went where the
 * need is.
 */
final class ContactFigures implements FigureFamily {
  private final PartnershipMethod method;
  private final History history;
  private final Cell whole;
  private final NeedWeights need;
  private final LastContacts everybody;

  /**
   * @param whole everybody's records of the window: a manager counts as served wherever the
   *     engagement was booked
   */
  ContactFigures(PartnershipMethod method, History history, Cell whole) {
    this.method = method;
    this.history = history;
    this.whole = whole;
    this.need = NeedWeights.of(history.managers(), whole.events());
    this.everybody = LastContacts.of(history);
  }

  @Override
  public boolean isRecordedIn(History ignored) {
    return !history.managers().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    List<Figure> all = new ArrayList<>();
    all.add(daysSinceContact(cell));
    if (cell.scope() instanceof Scope.Department) {
      all.add(servedOverExpected(cell));
    }
    return all;
  }

  private Figure daysSinceContact(Cell cell) {
    CellKey key = key(cell, "daysSinceContact");
    List<Manager> roster = Roster.of(history, cell.scope());
    LastContacts contacts =
        cell.scope() instanceof Scope.Function
            ? LastContacts.of(history, history.end(), cell.scope())
            : everybody;
    OptionalDouble median =
        KaplanMeier.withDefaults()
            .of(roster.stream().map(contacts::waiting).toList())
            .median()
            .time();
    if (median.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    Cell inTouch = cell.scope() instanceof Scope.Function ? cell : whole;
    return new Figure.Computed(
        key,
        Quantity.DAYS,
        Map.of(Measure.VALUE, median.getAsDouble()),
        Roster.support(roster, inTouch),
        1,
        Reading.NONE);
  }

  private Figure servedOverExpected(Cell cell) {
    CellKey key = key(cell, "servedOverExpected");
    List<Manager> roster = Roster.of(history, cell.scope());
    if (roster.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    double recorded =
        (double) roster.stream().filter(manager -> need.isKnown(manager.managerId())).count()
            / roster.size();
    if (recorded == 0 || method.limits().isHidden(recorded)) {
      return new Figure.Missing(key, Figure.Reason.NOT_RECORDED);
    }
    Set<String> here = new HashSet<>();
    roster.stream().map(Manager::managerId).filter(need::isKnown).forEach(here::add);
    List<Engagement> known =
        whole.engagements().stream().filter(each -> need.isKnown(each.managerId())).toList();
    if (known.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    List<Engagement> counted =
        known.stream().filter(each -> here.contains(each.managerId())).toList();
    double expected = known.size() * need.of(roster) / need.total();
    PoissonInterval.Result ratio = PoissonInterval.withDefaults().of(counted.size(), expected);
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, ratio.rate());
    values.put(Measure.COUNT, (double) counted.size());
    PooledFigures.put(values, Measure.LOW, Measure.HIGH, ratio.interval());
    return new Figure.Computed(
        key,
        Quantity.NUMBER,
        values,
        Sample.of(counted, Subjects.OF_ENGAGEMENT, each -> Observed.of(true)).support(),
        recorded,
        Reading.NONE);
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S28, cell.period(), cell.scope(), part);
  }
}
