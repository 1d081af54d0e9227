package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.Concentration;
import io.rapport.domain.statistics.WilsonInterval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * S28: share of the managers on the roster who were served in the window, and how engagements
 * spread over managers. Without a roster there is no coverage, and concentration is over the
 * managers who had an engagement.
 */
final class CoverageFigures implements FigureFamily {
  private final History history;
  private final Cell whole;

  /**
   * @param whole everybody's records of the window: a manager of a department counts as served
   *     wherever the engagement was booked
   */
  CoverageFigures(History history, Cell whole) {
    this.history = history;
    this.whole = whole;
  }

  @Override
  public boolean isRecordedIn(History ignored) {
    return true;
  }

  @Override
  public List<Figure> levels(Cell cell) {
    List<Manager> roster = Roster.of(history, cell.scope());
    Cell contacts = cell.scope() instanceof Scope.Function ? cell : whole;
    List<Figure> all = new ArrayList<>();
    all.add(coverage(cell, roster, contacts));
    all.addAll(concentration(cell, roster, contacts));
    return all;
  }

  private Figure coverage(Cell cell, List<Manager> roster, Cell contacts) {
    CellKey key = key(cell, "coverage");
    if (roster.isEmpty()) {
      return new Figure.Missing(key, reasonWithoutRoster());
    }
    Set<String> onRoster = new HashSet<>();
    roster.forEach(manager -> onRoster.add(manager.managerId()));
    Set<String> served = new HashSet<>();
    contacts.engagements().forEach(each -> served.add(each.managerId()));
    contacts.touches().forEach(each -> served.add(each.exchange().managerId()));
    served.retainAll(onRoster);
    WilsonInterval.Result wilson =
        WilsonInterval.withDefaults().ofCounts(served.size(), onRoster.size());
    return new Figure.Computed(
        key,
        Quantity.SHARE,
        Map.of(
            Measure.VALUE, wilson.share(),
            Measure.COUNT, (double) served.size(),
            Measure.LOW, wilson.interval().low(),
            Measure.HIGH, wilson.interval().high()),
        Roster.support(roster, contacts),
        1,
        Reading.NONE);
  }

  private Figure.Reason reasonWithoutRoster() {
    return history.departments().isEmpty()
        ? Figure.Reason.NOT_RECORDED
        : Figure.Reason.NOTHING_TO_COUNT;
  }

  private List<Figure> concentration(Cell cell, List<Manager> roster, Cell contacts) {
    boolean hasRoster = !history.departments().isEmpty();
    Map<String, Long> counts = new TreeMap<>();
    roster.forEach(manager -> counts.put(manager.managerId(), 0L));
    List<Engagement> counted =
        (hasRoster ? contacts : cell)
            .engagements().stream()
                .filter(each -> !hasRoster || counts.containsKey(each.managerId()))
                .toList();
    counted.forEach(each -> counts.merge(each.managerId(), 1L, Long::sum));
    Optional<Concentration.Result> found =
        counts.isEmpty()
            ? Optional.empty()
            : Concentration.ofCounts(counts.values().stream().mapToLong(Long::longValue).toArray());
    if (found.isEmpty()) {
      return List.of("hhi", "hhiNormalised", "effective", "gini", "top20").stream()
          .map(part -> (Figure) new Figure.Missing(key(cell, part), Figure.Reason.NOTHING_TO_COUNT))
          .toList();
    }
    Concentration.Result result = found.get();
    Support support =
        Sample.of(counted, Subjects.OF_ENGAGEMENT, each -> Observed.of(true)).support();
    List<Figure> all = new ArrayList<>();
    all.add(plain(key(cell, "hhi"), Quantity.NUMBER, result.hhi(), support));
    all.add(
        result.normalised().isPresent()
            ? plain(
                key(cell, "hhiNormalised"),
                Quantity.NUMBER,
                result.normalised().getAsDouble(),
                support)
            : new Figure.Missing(key(cell, "hhiNormalised"), Figure.Reason.NOTHING_TO_COUNT));
    all.add(plain(key(cell, "effective"), Quantity.NUMBER, result.effectiveNumber(), support));
    all.add(plain(key(cell, "gini"), Quantity.NUMBER, result.gini(), support));
    all.add(plain(key(cell, "top20"), Quantity.SHARE, result.topFifthShare(), support));
    return all;
  }

  private static Figure plain(CellKey key, Quantity quantity, double value, Support support) {
    return new Figure.Computed(
        key, quantity, Map.of(Measure.VALUE, value), support, 1, Reading.NONE);
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S28, cell.period(), cell.scope(), part);
  }
}
