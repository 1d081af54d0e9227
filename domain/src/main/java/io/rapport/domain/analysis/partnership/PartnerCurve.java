package io.rapport.domain.analysis.partnership;

import io.rapport.domain.statistics.AalenJohansen;
import io.rapport.domain.statistics.ClusterBootstrap;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.RiskTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * How many relationships have become partnerships month by month, and how sure that is when those
 * of one manager are alike: percentile bootstrap over managers, from {@value #FEWEST} managers and
 * {@value #FEWEST} partnerships by the month in question on.
 */
final class PartnerCurve {
  /** Months at which the curve is shown. */
  static final List<Integer> HORIZONS = List.of(6, 12, 18);

  /** With fewer, percentile intervals cover clearly less than they state. */
  private static final int FEWEST = 10;

  private static final double HALF = 0.5;

  /** Sums of shares that make a half in decimals may fall short of it in bits. */
  private static final double NEAR = 1e-9;

  private final AalenJohansen.Result curve;
  private final List<Optional<ClusterBootstrap.Result>> bootstrap;

  private PartnerCurve(
      AalenJohansen.Result curve, List<Optional<ClusterBootstrap.Result>> bootstrap) {
    this.curve = curve;
    this.bootstrap = bootstrap;
  }

  /**
   * From spells.
   *
   * @param spells at least one
   * @param allowsForManagers whether managers are resampled
   */
  static PartnerCurve of(
      List<PartnerSpell> spells,
      boolean allowsForManagers,
      PartnershipMethod method,
      RandomGenerator random) {
    RiskTable table = table(spells);
    Map<String, List<PartnerSpell>> byManager = new TreeMap<>();
    for (PartnerSpell each : spells) {
      byManager
          .computeIfAbsent(each.history().relationship().managerId(), key -> new ArrayList<>())
          .add(each);
    }
    AalenJohansen.Result curve = AalenJohansen.withDefaults().of(table);
    if (!allowsForManagers || byManager.size() < FEWEST) {
      return new PartnerCurve(curve, List.of());
    }
    int last = (int) Math.rint(table.lastTime());
    Map<String, double[]> sums = new TreeMap<>();
    byManager.forEach((manager, own) -> sums.put(manager, table(own).sums(last)));
    return new PartnerCurve(
        curve,
        ClusterBootstrap.withDefaults()
            .withReplications(method.bootstrapReplicates())
            .ofEach(sums, PartnerCurve::numbers, random));
  }

  static RiskTable table(List<PartnerSpell> spells) {
    return RiskTable.of(spells.stream().map(PartnerSpell::spell).toList(), PartnerSpell.CAUSES);
  }

  /** The share at each horizon, and the median; not a number beyond the last month. */
  private static double[] numbers(double[] sums) {
    double[] incidence = AalenJohansen.incidence(sums, PartnerSpell.CAUSES, PartnerSpell.PARTNER);
    double[] numbers = new double[HORIZONS.size() + 1];
    for (int i = 0; i < HORIZONS.size(); i++) {
      int months = HORIZONS.get(i);
      numbers[i] = months < incidence.length ? incidence[months] : Double.NaN;
    }
    numbers[HORIZONS.size()] = Double.NaN;
    for (int month = incidence.length - 1; month >= 0; month--) {
      if (incidence[month] >= HALF - NEAR) {
        numbers[HORIZONS.size()] = month;
      }
    }
    return numbers;
  }

  AalenJohansen.Result curve() {
    return curve;
  }

  /** How many were seen to become partnerships by a month. */
  long partnersBy(double months) {
    return curve.table().rows().stream()
        .filter(row -> row.time() <= months)
        .mapToLong(row -> row.ended().get(PartnerSpell.PARTNER - 1))
        .sum();
  }

  /** Interval of the share at a horizon over managers, if there are enough. */
  Optional<Interval> clustered(int horizon) {
    return interval(horizon, HORIZONS.get(horizon));
  }

  /** Interval of the median over managers, if there are enough and half of most resamples do. */
  Optional<Interval> clusteredMedian() {
    return interval(HORIZONS.size(), curve.table().lastTime());
  }

  private Optional<Interval> interval(int place, double months) {
    return bootstrap.isEmpty() || partnersBy(months) < FEWEST
        ? Optional.empty()
        : bootstrap
            .get(place)
            .map(found -> PooledInterval.including(found.interval(), found.estimate()));
  }
}
