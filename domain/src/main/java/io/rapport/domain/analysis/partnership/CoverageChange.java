package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.Confidence;
import io.rapport.domain.statistics.McNemar;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * S28: coverage of a year against the year before, of the managers who were on the roster at the
 * end of both. They are the same people, so McNemar's test compares those newly served with those
 * no longer served; who joined or left since changes nothing. A register that began within the year
 * before has no such change: managers of months without records would look unserved.
 */
final class CoverageChange implements FigureFamily {
  private static final Indicator INDICATOR =
      Indicator.share(Statistic.S28, "coverage").better(Indicator.Better.HIGHER);

  private final PartnershipMethod method;
  private final History history;
  private final LastContacts everybodyNow;
  private final LastContacts everybodyBefore;

  /**
   * @param year the last one; it is compared with the one before
   */
  CoverageChange(PartnershipMethod method, History history, Window year) {
    this.method = method;
    this.history = history;
    this.everybodyNow = LastContacts.of(history, year.to(), Scope.Whole.WHOLE);
    this.everybodyBefore =
        LastContacts.of(history, year.before(year.months()).to(), Scope.Whole.WHOLE);
  }

  @Override
  public boolean isRecordedIn(History ignored) {
    return !history.managers().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    return List.of();
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    CellKey key =
        new CellKey(
            INDICATOR.statistic(),
            recent.window().periodAgainst(before.window()),
            recent.scope(),
            INDICATOR.part());
    List<Manager> roster =
        Roster.of(history, recent.scope()).stream()
            .filter(manager -> manager.isActive(before.window().to()))
            .toList();
    boolean ofFunction = recent.scope() instanceof Scope.Function;
    LastContacts now = ofFunction ? contacts(recent) : everybodyNow;
    LastContacts then = ofFunction ? contacts(before) : everybodyBefore;
    YearMonth firstMonth = YearMonth.from(everybodyNow.firstRecord());
    if (firstMonth.isAfter(YearMonth.from(before.window().from()))) {
      return List.of(new Figure.Missing(key, Figure.Reason.NOT_RECORDED));
    } else if (roster.isEmpty()) {
      return List.of(new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
    }
    boolean[] servedNow = served(roster, now, recent.window());
    boolean[] servedThen = served(roster, then, before.window());
    McNemar.Result test = McNemar.withDefaults().test(servedThen, servedNow);
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, test.change());
    PooledFigures.put(values, Measure.LOW, Measure.HIGH, test.interval());
    values.put(Measure.P, test.midP());
    values.put(
        Measure.SMALLEST_VISIBLE,
        Changes.smallestVisible(test.interval().halfWidth() / Confidence.NINETY_FIVE.z()));
    boolean tested = roster.size() >= method.limits().fewestCompared();
    return List.of(
        new Figure.Computed(
            key,
            Quantity.SHARE_DIFFERENCE,
            values,
            Supports.weaker(Roster.support(roster, recent), Roster.support(roster, before)),
            1,
            tested
                ? Changes.reading(values, INDICATOR, method.limits().practicalMargin())
                : Reading.NOT_TESTED));
  }

  private LastContacts contacts(Cell cell) {
    return LastContacts.of(history, cell.window().to(), cell.scope());
  }

  private static boolean[] served(List<Manager> roster, LastContacts contacts, Window window) {
    boolean[] served = new boolean[roster.size()];
    for (int i = 0; i < served.length; i++) {
      served[i] = contacts.isServed(roster.get(i).managerId(), window);
    }
    return served;
  }
}
