package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.CochranArmitage;
import io.rapport.domain.statistics.Confidence;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.LogisticTrend;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * S42: whether work played collaboratively grows from month to month. The odds ratio over twelve
 * months; the change from the first month to the last of the line through the shares, beside the
 * smallest that could have been seen; and the median change a month, whatever its shape.
 *
 * <p>The word comes from the interval of the odds ratio, which allows for months that differ by
 * more than chance, if the change is worth a word; from that of the change where months divide all
 * from none, so that the odds ratio has no end. Without enough records in both halves of the window
 * it is not tested.
 */
final class TrendFigures implements FigureFamily {
  private static final double YEAR = 12;
  private static final double POINTS = 100;
  private static final Indicator CHANGE =
      Indicator.share(Statistic.S42, "change").better(Better.HIGHER);

  private final PartnershipMethod method;
  private final PooledFigures figures;

  TrendFigures(PartnershipMethod method) {
    this.method = method;
    this.figures = new PooledFigures(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    Sample base =
        Sample.of(cell.engagements(), Subjects.OF_ENGAGEMENT, CollaborationTrend::isCollaborative);
    Optional<Figure.Reason> missing = figures.reasonMissing(base);
    if (missing.isPresent()) {
      return List.of(
          new Figure.Missing(key(cell, "oddsRatio"), missing.get()),
          new Figure.Missing(key(cell, CHANGE.part()), missing.get()),
          new Figure.Missing(key(cell, "sen"), missing.get()));
    }
    CollaborationTrend trend = CollaborationTrend.of(cell.engagements(), cell.window());
    Map<Measure, Double> change = change(trend);
    Reading reading = reading(trend, change);
    return List.of(
        figure(key(cell, "oddsRatio"), Quantity.NUMBER, oddsRatio(trend), base, reading),
        figure(key(cell, CHANGE.part()), Quantity.SHARE_DIFFERENCE, change, base, reading),
        figure(key(cell, "sen"), Quantity.NUMBER, sen(trend), base, Reading.NONE));
  }

  private static Map<Measure, Double> oddsRatio(CollaborationTrend trend) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    Optional<CochranArmitage.Result> test = trend.test();
    Optional<LogisticTrend.Result> logistic = trend.logistic();
    boolean isFinite =
        logistic.filter(found -> Double.isFinite(found.oddsRatioInterval(YEAR).high())).isPresent();
    if (test.isPresent() && logistic.isPresent() && isFinite) {
      values.put(Measure.VALUE, logistic.get().oddsRatio(YEAR));
      PooledFigures.put(values, Measure.LOW, Measure.HIGH, logistic.get().oddsRatioInterval(YEAR));
      values.put(Measure.P, test.get().pValue());
    }
    return values;
  }

  private static Map<Measure, Double> change(CollaborationTrend trend) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    trend
        .test()
        .ifPresent(
            line -> {
              double steps = trend.steps();
              double half =
                  Confidence.NINETY_FIVE.z() * line.standardError() * Math.sqrt(trend.dispersion());
              Interval slope = Interval.around(line.slope(), half);
              values.put(Measure.VALUE, steps * line.slope());
              PooledFigures.put(values, Measure.LOW, Measure.HIGH, slope.times(steps));
              trend
                  .smallestVisible()
                  .ifPresent(smallest -> values.put(Measure.SMALLEST_VISIBLE, smallest));
            });
    return values;
  }

  private static Map<Measure, Double> sen(CollaborationTrend trend) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    trend
        .series()
        .value()
        .ifPresent(
            line -> {
              values.put(Measure.VALUE, POINTS * line.slope());
              if (trend.isIndependent(line)) {
                values.put(Measure.P, line.exactP().orElse(line.pValue()));
                line.interval()
                    .ifPresent(
                        slope ->
                            PooledFigures.put(
                                values, Measure.LOW, Measure.HIGH, slope.times(POINTS)));
              }
            });
    return values;
  }

  private Reading reading(CollaborationTrend trend, Map<Measure, Double> change) {
    Optional<Interval> odds = trend.logistic().map(found -> found.oddsRatioInterval(YEAR));
    if (!trend.hasInEachHalf(method.limits().fewestCompared())) {
      return Reading.NOT_TESTED;
    }
    Map<Measure, Double> tested = new EnumMap<>(change);
    odds.ifPresent(
        ratio -> {
          // Odds ratios about 1 lie as their logarithms do about 0.
          tested.put(Measure.LOW, Math.log(ratio.low()));
          tested.put(Measure.HIGH, Math.log(ratio.high()));
        });
    return Changes.reading(tested, CHANGE, method.limits().practicalMargin());
  }

  private static Figure figure(
      CellKey key, Quantity quantity, Map<Measure, Double> values, Sample base, Reading reading) {
    return values.isEmpty()
        ? new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT)
        : new Figure.Computed(key, quantity, values, base.support(), base.recordedShare(), reading);
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S42, cell.period(), cell.scope(), part);
  }
}
