package io.rapport.domain.analysis.partnership.alert;

import io.rapport.domain.statistics.BernoulliCusum;
import io.rapport.domain.statistics.BinomialEwma;
import io.rapport.domain.statistics.ControlChart;
import io.rapport.domain.statistics.MeanEwma;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.QuietMonths;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The charts behind A3, A4 and A7. Each follows months against the baseline before them and begins
 * anew after an alarm, so that a change that lasts is said again once it has been seen again. A
 * chart without enough records in the baseline, or without any in the reporting month, says
 * nothing.
 *
 * <p>Safe for use by several threads.
 */
public final class AlertCharts {
  private final AlertRules rules;
  private final CusumLimits limits;
  private final BinomialEwma shares;
  private final MeanEwma means;

  private AlertCharts(AlertRules rules) {
    this.rules = rules;
    this.limits = new CusumLimits(rules);
    this.shares = BinomialEwma.withDefaults().with(rules.weight(), rules.width());
    this.means = MeanEwma.withDefaults().with(rules.weight(), rules.width());
  }

  /** Charts by these rules. */
  public static AlertCharts by(AlertRules rules) {
    return new AlertCharts(rules);
  }

  /** The rules. */
  public AlertRules rules() {
    return rules;
  }

  /**
   * What the limit of the chart of rises does, engagement by engagement.
   *
   * @param usual share of the baseline
   * @return empty if the share leaves no room for the rise
   */
  public Optional<BernoulliCusum.Calibration> calibration(double usual) {
    return limits.of(usual).map(CusumLimits.Calibrated::calibration);
  }

  /**
   * Whether a share rises, engagement by engagement: Bernoulli CUSUM with the limit of the usual
   * share, rounded to whole percent and at least 2 %.
   *
   * @param random a generator seeded for this chart and month
   */
  public Optional<ChartReading> cusum(MonthValues values, RandomGenerator random) {
    if (isTooLittle(values)) {
      return Optional.empty();
    }
    long events = values.baselineEvents();
    int n = values.baselineRecords();
    double usual = (double) events / n;
    return limits
        .of(usual)
        .map(
            found -> {
              double limit = found.calibration().limit();
              List<Boolean> series = values.series();
              int[] perMonth = MonthValues.sizes(values.followed());
              int[] alarms = found.chart().alarms(primitive(series), limit);
              int lastMonth = series.size() - perMonth[perMonth.length - 1];
              boolean alarmed = alarms.length > 0 && alarms[alarms.length - 1] >= lastMonth;
              int to = alarmed ? alarms[alarms.length - 1] + 1 : series.size();
              int earlier = alarms.length - (alarmed ? 2 : 1);
              int from = earlier < 0 ? 0 : alarms[earlier] + 1;
              List<Double> path = found.chart().follow(series.subList(from, to), limit).path();
              return new ChartReading(
                  alarmed,
                  path.isEmpty() ? 0 : path.get(path.size() - 1),
                  limit,
                  usual,
                  QuietMonths.by(random).ofCusum(found.chart(), limit, events, n, perMonth));
            });
  }

  private static boolean[] primitive(List<Boolean> series) {
    boolean[] events = new boolean[series.size()];
    for (int i = 0; i < events.length; i++) {
      events[i] = series.get(i);
    }
    return events;
  }

  /**
   * Whether the monthly share rises: EWMA with exact limits, widened by Laney's factor where months
   * of the baseline wander.
   *
   * @param random a generator seeded for this chart and month
   */
  public Optional<ChartReading> rise(MonthValues values, RandomGenerator random) {
    if (isTooLittle(values)) {
      return Optional.empty();
    }
    long[] before = MonthValues.events(values.baseline());
    int[] perMonth = MonthValues.sizes(values.followed());
    long[] successes = MonthValues.events(values.followed());
    long[] n = wide(perMonth);
    return BinomialEwma.Baseline.of(before, wide(MonthValues.sizes(values.baseline())))
        .value()
        .map(
            baseline -> {
              boolean[] alarms = shares.risesOut(baseline, successes, n);
              int from = begin(alarms);
              ControlChart.Point point =
                  last(
                      shares.follow(
                          baseline,
                          Arrays.copyOfRange(successes, from, n.length),
                          Arrays.copyOfRange(n, from, n.length)));
              return new ChartReading(
                  alarms[n.length - 1],
                  point.value(),
                  point.limits().orElseThrow().interval().high(),
                  baseline.share(),
                  QuietMonths.by(random)
                      .ofShares(
                          shares,
                          baseline,
                          values.baselineEvents(),
                          values.baselineRecords(),
                          perMonth));
            });
  }

  /**
   * Whether the monthly mean falls: EWMA with exact limits.
   *
   * @param random a generator seeded for this chart and month
   */
  public Optional<ChartReading> fall(MonthValues values, RandomGenerator random) {
    if (isTooLittle(values)) {
      return Optional.empty();
    }
    int[] perMonth = MonthValues.sizes(values.followed());
    long[] n = wide(perMonth);
    double[] followed =
        values.followed().stream().mapToDouble(month -> moments(month).mean()).toArray();
    return MeanEwma.Baseline.of(values.baseline().stream().map(AlertCharts::moments).toList())
        .value()
        .map(
            baseline -> {
              boolean[] alarms = means.fallsOut(baseline, followed, n);
              int from = begin(alarms);
              ControlChart.Point point =
                  last(
                      means.follow(
                          baseline,
                          Arrays.copyOfRange(followed, from, n.length),
                          Arrays.copyOfRange(n, from, n.length)));
              return new ChartReading(
                  alarms[n.length - 1],
                  point.value(),
                  point.limits().orElseThrow().interval().low(),
                  baseline.mean(),
                  QuietMonths.by(random).ofMeans(means, baseline, perMonth));
            });
  }

  private boolean isTooLittle(MonthValues values) {
    return !values.hasNews() || values.baselineRecords() < rules.fewestBaseline();
  }

  private static Moments moments(List<Double> month) {
    return Moments.of(month.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static long[] wide(int[] sizes) {
    return Arrays.stream(sizes).asLongStream().toArray();
  }

  /** The month in which the chart of the last month began: after the last alarm before it. */
  private static int begin(boolean[] alarms) {
    return IntStream.range(0, alarms.length - 1)
        .filter(month -> alarms[month])
        .map(month -> month + 1)
        .max()
        .orElse(0);
  }

  private static ControlChart.Point last(List<ControlChart.Point> points) {
    return points.get(points.size() - 1);
  }
}
