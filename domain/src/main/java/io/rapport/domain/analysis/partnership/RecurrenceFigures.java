package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.EventRate;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.KaplanMeier;
import io.rapport.domain.statistics.NegativeBinomialRegression;
import io.rapport.domain.statistics.RateRatio;
import io.rapport.domain.statistics.RatioOfRateRatios;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * S23: whether deviations, corrective actions and operator errors came less often after engagements
 * on them, relative to departments without one. Departments are worked with when things are bad, so
 * a fall is to be expected anyway: the ratio of the treated never stands without that of the
 * others, and all figures of a comparison have the same people behind them, so that they are shown
 * or hidden together.
 */
final class RecurrenceFigures implements FigureFamily {
  private static final double NO_CHANGE = 1;

  /** What recurs, with what its parts are called. */
  private enum Kind {
    DEVIATION(""),
    CAPA("capa."),
    OPERATOR_ERROR("operatorError.");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    private boolean isCounted(QualityEvent event) {
      return switch (this) {
        case DEVIATION -> event.type() == QualityEventType.DEVIATION;
        case CAPA -> event.type() == QualityEventType.CAPA;
        case OPERATOR_ERROR -> event.cause() == Cause.OPERATOR_ERROR;
      };
    }
  }

  private final PartnershipMethod method;
  private final History history;
  private final EventPeople people;

  RecurrenceFigures(PartnershipMethod method, History history) {
    this.method = method;
    this.history = history;
    this.people = new EventPeople(history);
  }

  @Override
  public boolean isRecordedIn(History ignored) {
    return !history.events().isEmpty() && !history.engagements().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.EVENTS);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!(cell.scope() instanceof Scope.Whole || cell.scope() instanceof Scope.Function)) {
      return List.of();
    }
    TreatedUnits units = TreatedUnits.of(history, cell.scope(), cell.window());
    List<Figure> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Recurrence recurrence = Recurrence.of(history, units, kind::isCounted);
      Support.Records support = support(units, recurrence);
      all.addAll(ratios(cell, kind, recurrence, support));
      if (kind == Kind.DEVIATION) {
        all.add(untilRepeat(cell, "timeToRepeat", recurrence, recurrence.treated(), support));
        all.add(
            untilRepeat(cell, "timeToRepeat.comparison", recurrence, recurrence.others(), support));
        all.add(negativeBinomial(cell, recurrence, support));
      }
    }
    return all;
  }

  /** The weaker side decides; the events of both are counted. */
  private Support.Records support(TreatedUnits units, Recurrence recurrence) {
    Support.Records treated =
        people.of(Recurrence.events(recurrence.treated()), units.engagements());
    Support.Records others = people.of(Recurrence.events(recurrence.others()), List.of());
    return new Support.Records(
        treated.records() + others.records(),
        Math.min(treated.managers(), others.managers()),
        treated.consultants(),
        Math.max(treated.largestManagerShare(), others.largestManagerShare()),
        treated.composition().and(others.composition()));
  }

  private List<Figure> ratios(
      Cell cell, Kind kind, Recurrence recurrence, Support.Records support) {
    CellKey ratio = key(cell, kind.prefix + "ratioOfRatios");
    CellKey treated = key(cell, kind.prefix + "treated");
    CellKey comparison = key(cell, kind.prefix + "comparison");
    Optional<RatioOfRateRatios.Result> found = ratioOfRatios(recurrence);
    if (found.isEmpty()) {
      return List.of(nothing(ratio), nothing(treated), nothing(comparison));
    }
    RatioOfRateRatios.Result result = found.get();
    return List.of(
        computed(
            ratio,
            result.ratio(),
            result.interval(),
            result.pValue(),
            support,
            reading(result.interval(), recurrence)),
        alone(treated, Recurrence.together(recurrence.treated()), support),
        alone(comparison, Recurrence.together(recurrence.others()), support));
  }

  private static Optional<RatioOfRateRatios.Result> ratioOfRatios(Recurrence recurrence) {
    return recurrence.isComparable()
        ? RatioOfRateRatios.withDefaults()
            .of(Recurrence.together(recurrence.treated()), Recurrence.together(recurrence.others()))
            .value()
        : Optional.empty();
  }

  /** One side's rate after over that before, with its exact interval. */
  private static Figure alone(
      CellKey key, RatioOfRateRatios.Change change, Support.Records support) {
    RateRatio.Result result =
        RateRatio.withDefaults().of(change.after(), change.before()).orElseThrow();
    return computed(key, result.ratio(), result.interval(), result.pValue(), support, Reading.NONE);
  }

  /** Better if the interval lies below one altogether: events fell further where we worked. */
  private Reading reading(Interval interval, Recurrence recurrence) {
    int fewest =
        Math.min(
            Recurrence.events(recurrence.treated()).size(),
            Recurrence.events(recurrence.others()).size());
    if (fewest < method.limits().fewestCompared()) {
      return Reading.NOT_TESTED;
    } else if (interval.high() < NO_CHANGE) {
      return Reading.BETTER;
    }
    return interval.low() > NO_CHANGE ? Reading.WORSE : Reading.NO_VISIBLE_CHANGE;
  }

  private static Figure untilRepeat(
      Cell cell,
      String part,
      Recurrence recurrence,
      List<BeforeAfter> units,
      Support.Records support) {
    CellKey key = key(cell, part);
    if (!recurrence.isComparable()) {
      return nothing(key);
    }
    KaplanMeier.Quantile median =
        KaplanMeier.withDefaults()
            .of(units.stream().map(BeforeAfter::untilRepeat).toList())
            .median();
    OptionalDouble days = median.time();
    if (days.isEmpty()) {
      return nothing(key);
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, days.getAsDouble());
    median
        .interval()
        .filter(interval -> Double.isFinite(interval.high()))
        .ifPresent(interval -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, interval));
    return new Figure.Computed(key, Quantity.DAYS, values, support, 1, Reading.NONE);
  }

  /** The same ratio when units differ by more than chance: each unit before and after. */
  private static Figure negativeBinomial(
      Cell cell, Recurrence recurrence, Support.Records support) {
    CellKey key = key(cell, "negativeBinomial");
    int units = recurrence.treated().size() + recurrence.others().size();
    if (!recurrence.isComparable() || units < NegativeBinomialRegression.ENOUGH_UNITS) {
      return nothing(key);
    }
    List<EventRate> rates = new ArrayList<>();
    List<double[]> covariates = new ArrayList<>();
    for (boolean treated : new boolean[] {true, false}) {
      double side = treated ? 1 : 0;
      for (BeforeAfter unit : treated ? recurrence.treated() : recurrence.others()) {
        rates.add(unit.before());
        covariates.add(new double[] {side, 0, 0});
        rates.add(unit.after());
        covariates.add(new double[] {side, 1, side});
      }
    }
    return NegativeBinomialRegression.withDefaults()
        .of(rates, covariates.toArray(double[][]::new))
        .value()
        .map(
            result -> {
              NegativeBinomialRegression.Coefficient both = result.coefficients().get(2);
              return computed(
                  key, both.ratio(), both.interval(), both.pValue(), support, Reading.NONE);
            })
        .orElseGet(() -> nothing(key));
  }

  private static Figure computed(
      CellKey key,
      double ratio,
      Interval interval,
      double p,
      Support.Records support,
      Reading reading) {
    return new Figure.Computed(
        key,
        Quantity.NUMBER,
        Map.of(
            Measure.VALUE,
            ratio,
            Measure.LOW,
            interval.low(),
            Measure.HIGH,
            interval.high(),
            Measure.P,
            p),
        support,
        1,
        reading);
  }

  private static Figure nothing(CellKey key) {
    return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S23, cell.period(), cell.scope(), part);
  }
}
