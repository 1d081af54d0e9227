package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.statistics.EventRate;
import io.rapport.domain.statistics.RatioOfRateRatios.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How often quality events came before and after, where engagements treated them and where nobody
 * did.
 *
 * <p>A treated unit is taken before and after its first closing, the others before and after the
 * day in the middle of these. On both sides only units count that had an event in the months
 * before: an engagement follows upon one, and units without any could not fall.
 *
 * @param treated one for each treated unit
 * @param others one for each unit of the departments in which nobody treated anything
 */
record Recurrence(List<BeforeAfter> treated, List<BeforeAfter> others) {

  static Recurrence of(History history, TreatedUnits units, Predicate<QualityEvent> isCounted) {
    Optional<LocalDate> middle = units.middle();
    Optional<LocalDate> first =
        history.events().stream().findFirst().map(each -> each.openedOn().withDayOfMonth(1));
    List<BeforeAfter> treated = new ArrayList<>();
    List<BeforeAfter> others = new ArrayList<>();
    if (middle.isPresent() && first.isPresent()) {
      for (Map.Entry<QualityUnit, List<QualityEvent>> entry :
          byUnit(history, units, isCounted).entrySet()) {
        LocalDate closed = units.byUnit().get(entry.getKey());
        boolean elsewhere = units.isElsewhere(entry.getValue().get(0));
        if (closed != null || elsewhere) {
          BeforeAfter.of(
                  entry.getValue(),
                  closed == null ? middle.get() : closed,
                  first.get(),
                  history.end())
              .filter(each -> each.before().events() > 0)
              .ifPresent((closed == null ? others : treated)::add);
        }
      }
    }
    return new Recurrence(List.copyOf(treated), List.copyOf(others));
  }

  private static SortedMap<QualityUnit, List<QualityEvent>> byUnit(
      History history, TreatedUnits units, Predicate<QualityEvent> isCounted) {
    SortedMap<QualityUnit, List<QualityEvent>> byUnit = new TreeMap<>();
    for (QualityEvent event : history.events()) {
      if (isCounted.test(event)) {
        byUnit.computeIfAbsent(units.unit(event), key -> new ArrayList<>()).add(event);
      }
    }
    return byUnit;
  }

  /** Whether there is something to compare, and something to compare it with. */
  boolean isComparable() {
    return !treated.isEmpty() && !others.isEmpty();
  }

  /** All units of a side together. */
  static Change together(List<BeforeAfter> units) {
    return new Change(
        units.stream().map(BeforeAfter::before).reduce(EventRate::plus).orElseThrow(),
        units.stream().map(BeforeAfter::after).reduce(EventRate::plus).orElseThrow());
  }

  static List<QualityEvent> events(List<BeforeAfter> units) {
    return units.stream().flatMap(each -> each.events().stream()).toList();
  }
}
