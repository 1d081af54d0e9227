package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.statistics.Confidence;
import io.rapport.domain.statistics.DesignEffect;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.McNemar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * S15, change: how many more of the same relationships are partnerships by the records than a year
 * before. Only relationships that had a stage on both days count, so that new ones do not look like
 * decline, nor old ones that ended like progress. Evidence is judged on each day as it was then,
 * and looks back equally far: no further than the register reaches before the earlier day, or its
 * first year would always be followed by a rise. Where it reaches less far than contact counts,
 * there is no change to speak of.
 *
 * <p>Interval: Bonett and Price's for pairs; where managers have more than two relationships on
 * average its width times √deff, and the simple one beside it. Without such clusters also McNemar's
 * mid-p.
 */
final class PartnershipChange {
  private final PartnershipMethod method;
  private final History history;
  private final Contacts contacts;
  private final List<StageHistory> histories;

  /** A relationship on both days. */
  private record Pair(Standing before, Standing after) {
    int change() {
      return Boolean.compare(after.isPartnership(), before.isPartnership());
    }
  }

  PartnershipChange(
      PartnershipMethod method, History history, Contacts contacts, List<StageHistory> histories) {
    this.method = method;
    this.history = history;
    this.contacts = contacts;
    this.histories = histories;
  }

  Figure figure(Cell recent, Cell before) {
    Indicator indicator = StageFigures.PARTNERSHIP;
    CellKey key =
        new CellKey(
            indicator.statistic(),
            recent.window().periodAgainst(before.window()),
            recent.scope(),
            indicator.part());
    LocalDate then = before.window().to();
    Optional<EvidenceRules> rules = rules(then);
    if (rules.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOT_RECORDED);
    }
    Subjects<StageHistory> subjects = StageHistory.subjects(contacts);
    Sample pairs =
        Sample.of(
            pairs(recent, then, rules.get()),
            new Subjects<>(
                pair -> subjects.manager().apply(pair.after().history()),
                pair -> subjects.consultants().apply(pair.after().history())),
            pair -> Observed.of((double) pair.change()));
    if (pairs.size() == 0) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    Map<Measure, Double> values = values(pairs, PooledFigures.allowsForManagers(recent.scope()));
    boolean tested = pairs.size() >= method.limits().fewestCompared();
    return new Figure.Computed(
        key,
        Quantity.SHARE_DIFFERENCE,
        values,
        pairs.support(),
        1,
        tested
            ? Changes.reading(values, indicator, method.limits().practicalMargin())
            : Reading.NOT_TESTED);
  }

  /** What counts as evidence on both days; empty if the register does not reach back far enough. */
  private Optional<EvidenceRules> rules(LocalDate then) {
    EvidenceRules rules = method.evidence();
    return history
        .firstRequest()
        .filter(day -> !history.touches().isEmpty())
        .map(day -> (int) ChronoUnit.DAYS.between(day, then) + 1)
        .filter(days -> days >= rules.contactDays())
        .map(rules::lookingBack);
  }

  private List<Pair> pairs(Cell recent, LocalDate then, EvidenceRules rules) {
    List<StageHistory> here =
        histories.stream().filter(each -> each.place().isIn(recent.scope())).toList();
    Map<Relationship, Standing> earlier = new HashMap<>();
    Standing.of(here, contacts, rules, then)
        .forEach(standing -> earlier.put(standing.history().relationship(), standing));
    List<Pair> pairs = new ArrayList<>();
    for (Standing now : Standing.of(here, contacts, rules, recent.window().to())) {
      Optional.ofNullable(earlier.get(now.history().relationship()))
          .ifPresent(before -> pairs.add(new Pair(before, now)));
    }
    return pairs;
  }

  private static Map<Measure, Double> values(Sample pairs, boolean allowsForManagers) {
    long gained = 0;
    long lost = 0;
    for (double change : pairs.values()) {
      gained += change > 0 ? 1 : 0;
      lost += change < 0 ? 1 : 0;
    }
    McNemar.Result test = McNemar.withDefaults().test(gained, lost, pairs.size());
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, test.change());
    Interval interval = test.interval();
    if (allowsForManagers && PooledInterval.isClustered(pairs)) {
      PooledFigures.put(values, Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, interval);
      double wider = Math.sqrt(DesignEffect.of(pairs.clusterMoments()).effect());
      interval = Interval.around(interval.centre(), wider * interval.halfWidth()).clamp(-1, 1);
    } else {
      values.put(Measure.P, test.midP());
    }
    PooledFigures.put(values, Measure.LOW, Measure.HIGH, interval);
    values.put(
        Measure.SMALLEST_VISIBLE,
        Changes.smallestVisible(interval.halfWidth() / Confidence.NINETY_FIVE.z()));
    return values;
  }
}
