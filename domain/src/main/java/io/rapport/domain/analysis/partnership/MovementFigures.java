package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.ClusterBootstrap;
import io.rapport.domain.statistics.Confidence;
import io.rapport.domain.statistics.EventRate;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.PoissonInterval;
import io.rapport.domain.statistics.RateRatio;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Moves to a higher stage, and to a lower one, per 100 relationship-months. Interval: exact Poisson
 * as if months were independent; of the whole, functions and levels, from {@value #FEWEST} managers
 * and {@value #FEWEST} moves on, a bootstrap over managers, with the simple one beside it.
 *
 * <p>A change is the difference of two rates; its simple interval squares and adds the arms of both
 * (A. Donner, G. Y. Zou (2012), <i>Statistical Methods in Medical Research</i> 21), and p is exact.
 */
final class MovementFigures {
  /** With fewer clusters or events, percentile intervals cover clearly less than they state. */
  private static final int FEWEST = 10;

  private final PartnershipMethod method;
  private final Subjects<StagePanel.Move> subjects;

  /** A way to move. */
  private enum Direction {
    UP("up", 1, Indicator.Better.HIGHER),
    DOWN("down", -1, Indicator.Better.LOWER);

    private final Indicator indicator;
    private final int sign;

    Direction(String part, int sign, Indicator.Better better) {
      this.indicator = Indicator.mean(Statistic.S16, part, Quantity.NUMBER).better(better);
      this.sign = sign;
    }

    private CellKey key(Cell cell, String period) {
      return new CellKey(indicator.statistic(), period, cell.scope(), indicator.part());
    }

    private Sample sample(StagePanel panel, Subjects<StagePanel.Move> subjects) {
      return Sample.of(
          panel.moves(), subjects, move -> Observed.of(StagePanel.direction(move) == sign));
    }
  }

  MovementFigures(PartnershipMethod method, Subjects<StagePanel.Move> subjects) {
    this.method = method;
    this.subjects = subjects;
  }

  List<Figure> levels(Cell cell, StagePanel panel) {
    List<Figure> figures = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      CellKey key = direction.key(cell, cell.period());
      Sample moves = direction.sample(panel, subjects);
      figures.add(
          moves.size() == 0
              ? new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT)
              : level(key, moves));
    }
    return figures;
  }

  private Figure level(CellKey key, Sample moves) {
    PoissonInterval.Result simple = poisson(moves);
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, simple.rate());
    values.put(Measure.COUNT, (double) moves.count());
    Optional<Interval> clustered =
        MovementSums.isEnough(key.scope(), moves, FEWEST)
            ? bootstrap(key, MovementSums.of(moves), MovementSums::first)
            : Optional.empty();
    put(values, simple.rate(), simple.interval(), clustered);
    return new Figure.Computed(key, Quantity.NUMBER, values, moves.support(), 1, Reading.NONE);
  }

  List<Figure> changes(Cell recent, StagePanel now, Cell before, StagePanel then) {
    List<Figure> figures = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      CellKey key = direction.key(recent, recent.window().periodAgainst(before.window()));
      Sample late = direction.sample(now, subjects);
      Sample early = direction.sample(then, subjects);
      figures.add(
          Math.min(late.size(), early.size()) == 0
              ? new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT)
              : change(key, direction.indicator, late, early));
    }
    return figures;
  }

  private Figure change(CellKey key, Indicator indicator, Sample late, Sample early) {
    PoissonInterval.Result now = poisson(late);
    PoissonInterval.Result then = poisson(early);
    double difference = now.rate() - then.rate();
    Interval simple =
        new Interval(
            difference
                - Math.hypot(
                    now.rate() - now.interval().low(), then.interval().high() - then.rate()),
            difference
                + Math.hypot(
                    now.interval().high() - now.rate(), then.rate() - then.interval().low()));
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, difference);
    Optional<Interval> clustered =
        MovementSums.isEnough(key.scope(), late, FEWEST)
                && MovementSums.isEnough(key.scope(), early, FEWEST)
            ? bootstrap(key, MovementSums.of(late, early), MovementSums::difference)
            : Optional.empty();
    Interval printed = put(values, difference, simple, clustered);
    if (clustered.isEmpty()) {
      RateRatio.withDefaults()
          .of(rate(late), rate(early))
          .ifPresent(ratio -> values.put(Measure.P, ratio.pValue()));
    }
    values.put(
        Measure.SMALLEST_VISIBLE,
        Changes.smallestVisible(printed.halfWidth() / Confidence.NINETY_FIVE.z()));
    boolean tested = Math.min(late.size(), early.size()) >= method.limits().fewestCompared();
    // A rate has no whole scale of which a change could be a part: any that is clear of zero
    // counts.
    return new Figure.Computed(
        key,
        Quantity.NUMBER,
        values,
        Supports.weaker(late.support(), early.support()),
        1,
        tested ? Changes.reading(values, indicator, 0) : Reading.NOT_TESTED);
  }

  /** Puts the interval to be printed, and the simple one where it is another. */
  private static Interval put(
      Map<Measure, Double> values, double value, Interval simple, Optional<Interval> clustered) {
    if (clustered.isPresent()) {
      PooledFigures.put(values, Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, simple);
    }
    Interval printed = PooledInterval.including(clustered.orElse(simple), value);
    PooledFigures.put(values, Measure.LOW, Measure.HIGH, printed);
    return printed;
  }

  private static PoissonInterval.Result poisson(Sample moves) {
    return PoissonInterval.withDefaults().of(rate(moves));
  }

  private static EventRate rate(Sample moves) {
    return new EventRate(moves.count(), moves.size() / MovementSums.PER_HUNDRED);
  }

  private Optional<Interval> bootstrap(
      CellKey key, Map<String, double[]> sums, ToDoubleFunction<double[]> statistic) {
    return ClusterBootstrap.withDefaults()
        .withReplications(method.bootstrapReplicates())
        .of(sums, statistic, Seeds.random(key, method))
        .map(ClusterBootstrap.Result::interval);
  }
}
