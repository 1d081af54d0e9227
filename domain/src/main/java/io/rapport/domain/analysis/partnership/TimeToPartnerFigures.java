package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.AalenJohansen;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.RiskTable;
import io.rapport.domain.statistics.WilsonInterval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * S17: share of relationships that became partnerships within 6, 12 and 18 months of friendship,
 * over all that the register remembers, when relationships may end before (Aalen–Johansen); how
 * many were still waiting then; the median, if half ever do.
 */
final class TimeToPartnerFigures implements FigureFamily {
  private static final double HALF = 0.5;

  private final PartnershipMethod method;
  private final List<StageHistory> histories;
  private final List<PartnerSpell> spells;
  private final Subjects<StageHistory> subjects;
  private final PooledFigures figures;

  TimeToPartnerFigures(
      PartnershipMethod method,
      Contacts contacts,
      List<StageHistory> histories,
      List<PartnerSpell> spells) {
    this.method = method;
    this.histories = histories;
    this.spells = spells;
    this.subjects = StageHistory.subjects(contacts);
    this.figures = new PooledFigures(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.stages().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.RELATIONSHIPS);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    List<PartnerSpell> here = in(cell.scope());
    Sample relationships = sample(cell.scope(), here);
    Optional<Figure.Reason> missing = figures.reasonMissing(relationships);
    List<Figure> all = new ArrayList<>();
    if (missing.isPresent()) {
      for (int months : PartnerCurve.HORIZONS) {
        all.add(new Figure.Missing(incidence(cell, months), missing.get()));
        all.add(new Figure.Missing(atRisk(cell, months), missing.get()));
      }
      all.add(new Figure.Missing(key(cell, "median"), missing.get()));
      return all;
    }
    PartnerCurve curve =
        PartnerCurve.of(
            here,
            PooledFigures.allowsForManagers(cell.scope()),
            method,
            Seeds.random(key(cell, "cif"), method));
    for (int horizon = 0; horizon < PartnerCurve.HORIZONS.size(); horizon++) {
      int months = PartnerCurve.HORIZONS.get(horizon);
      all.add(incidence(incidence(cell, months), curve, horizon, relationships));
      all.add(atRisk(atRisk(cell, months), here, months, relationships.recordedShare()));
    }
    all.add(median(key(cell, "median"), curve, relationships));
    return all;
  }

  private List<PartnerSpell> in(Scope scope) {
    return spells.stream().filter(each -> each.history().place().isIn(scope)).toList();
  }

  /** The relationships of a scope; in the base those that have a spell. */
  private Sample sample(Scope scope, List<PartnerSpell> here) {
    Set<Relationship> waiting = new HashSet<>();
    here.forEach(each -> waiting.add(each.history().relationship()));
    return Sample.of(
        histories.stream().filter(each -> each.place().isIn(scope)).toList(),
        subjects,
        each -> {
          if (!PartnerSpell.isRecorded(each)) {
            return Observed.MISSING;
          }
          return waiting.contains(each.relationship()) ? Observed.of(true) : Observed.OUTSIDE;
        });
  }

  private Figure incidence(CellKey key, PartnerCurve curve, int horizon, Sample relationships) {
    int months = PartnerCurve.HORIZONS.get(horizon);
    Optional<AalenJohansen.Point> point = curve.curve().at(months);
    if (point.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    AalenJohansen.Incidence found = point.get().of(PartnerSpell.PARTNER);
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, found.share());
    values.put(Measure.COUNT, (double) curve.partnersBy(months));
    Optional<Interval> simple =
        found.interval().or(() -> ofNone(found.share(), point.get().atRisk()));
    put(values, simple, curve.clustered(horizon));
    return computed(key, Quantity.SHARE, values, relationships.support(), relationships);
  }

  /** Where none has yet, Wilson's of none of those who still wait; they are the fewest seen. */
  private static Optional<Interval> ofNone(double share, long atRisk) {
    return share > 0 || atRisk == 0
        ? Optional.empty()
        : Optional.of(WilsonInterval.withDefaults().ofCounts(0, atRisk).interval());
  }

  private static void put(
      Map<Measure, Double> values, Optional<Interval> simple, Optional<Interval> clustered) {
    clustered
        .or(() -> simple)
        .ifPresent(interval -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, interval));
    if (clustered.isPresent()) {
      simple.ifPresent(
          interval ->
              PooledFigures.put(
                  values, Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, interval));
    }
  }

  /** Those who wait stand behind their own number. */
  private Figure atRisk(CellKey key, List<PartnerSpell> here, int months, double recorded) {
    RiskTable table = PartnerCurve.table(here);
    Sample waiting =
        Sample.of(
            here.stream()
                .filter(each -> isAtRisk(each, months))
                .map(PartnerSpell::history)
                .toList(),
            subjects,
            each -> Observed.of(true));
    return waiting.size() == 0
        ? new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT)
        : new Figure.Computed(
            key,
            Quantity.COUNT,
            Map.of(Measure.VALUE, (double) table.atRisk(months)),
            waiting.support(),
            recorded,
            Reading.NONE);
  }

  private static boolean isAtRisk(PartnerSpell each, int months) {
    return each.spell().entry() < months && each.spell().exit() >= months;
  }

  private static Figure median(CellKey key, PartnerCurve curve, Sample relationships) {
    OptionalDouble months = curve.curve().timeTo(PartnerSpell.PARTNER, HALF);
    if (months.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, months.getAsDouble());
    put(values, Optional.empty(), curve.clusteredMedian());
    return computed(key, Quantity.NUMBER, values, relationships.support(), relationships);
  }

  private static Figure computed(
      CellKey key,
      Quantity quantity,
      Map<Measure, Double> values,
      Support support,
      Sample relationships) {
    return new Figure.Computed(
        key, quantity, values, support, relationships.recordedShare(), Reading.NONE);
  }

  private static CellKey incidence(Cell cell, int months) {
    return key(cell, "cif." + months);
  }

  private static CellKey atRisk(Cell cell, int months) {
    return key(cell, "atRisk." + months);
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S17, cell.period(), cell.scope(), part);
  }
}
