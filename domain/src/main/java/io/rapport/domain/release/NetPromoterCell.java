package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.statistics.AdjustedWaldNps;
import io.rapport.domain.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A net promoter score that may be shown. Promoters and detractors are coded as shares of as many
 * answers are; score and interval are made of the coded two and of the base as it is shown, so they
 * tell nothing that these do not.
 */
final class NetPromoterCell {
  private static final BigDecimal LOWEST = BigDecimal.valueOf(-100);
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

  private final Figure.Computed figure;
  private final Coding coding;
  private final boolean coarser;
  private final Base base;
  private final double promoters;
  private final double detractors;

  NetPromoterCell(Figure.Computed figure, Support.Answers answers, Grains grains) {
    this.figure = figure;
    coding = grains.of(figure.key(), answers.answers());
    coarser = coding.isCoarserThan(Coding.of(answers.answers()));
    base = Coding.base(answers.answers());
    promoters = 100 * figure.values().getOrDefault(Measure.PROMOTERS, 0.0);
    detractors = 100 * figure.values().getOrDefault(Measure.DETRACTORS, 0.0);
  }

  /** The cell as readers get it. */
  ReleasedCell.Shown released() {
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    BigDecimal up = coding.value(promoters);
    BigDecimal down = coding.value(detractors);
    Interval interval = interval(up.doubleValue() / 100, down.doubleValue() / 100);
    values.put(Measure.VALUE, up.subtract(down));
    values.put(Measure.LOW, coding.outward(interval.low(), RoundingMode.FLOOR).max(LOWEST));
    values.put(Measure.HIGH, coding.outward(interval.high(), RoundingMode.CEILING).min(HIGHEST));
    values.put(Measure.PROMOTERS, up);
    values.put(Measure.DETRACTORS, down);
    if (coarser) {
      values.put(Measure.STEP, BigDecimal.valueOf(coding.told()));
    }
    return new ReleasedCell.Shown(
        figure.key(), figure.quantity(), values, base, bound(), Optional.empty(), figure.reading());
  }

  /**
   * Widened by as much as a share that was cut off can lie beyond what is shown of it; of shares in
   * coarser steps than their answers ask, by half a step as well.
   */
  private Interval interval(double up, double down) {
    Interval interval =
        AdjustedWaldNps.withDefaults()
            .ofShares(up, Math.min(down, 1 - up), base.atLeast())
            .interval();
    return new Interval(
        Math.max(-100, interval.low() - below(promoters) - above(detractors)),
        Math.min(100, interval.high() + above(promoters) + below(detractors)));
  }

  /** How far a share can lie above what is shown of it. */
  private double above(double share) {
    return raised(share) ? 100 - coding.ceiling() : within();
  }

  /** How far a share can lie below what is shown of it. */
  private double below(double share) {
    return lowered(share) ? coding.floor() : within();
  }

  private double within() {
    return coarser ? coding.step() / 2.0 : 0;
  }

  /** An end only if the score can lie beyond it to one side, not to both. */
  private Bound bound() {
    boolean higher = raised(promoters) || lowered(detractors);
    boolean lower = lowered(promoters) || raised(detractors);
    if (higher == lower) {
      return Bound.EXACT;
    }
    return higher ? Bound.AT_LEAST : Bound.AT_MOST;
  }

  private boolean raised(double share) {
    return coding.bound(share) == Bound.AT_LEAST;
  }

  private boolean lowered(double share) {
    return coding.bound(share) == Bound.AT_MOST;
  }
}
