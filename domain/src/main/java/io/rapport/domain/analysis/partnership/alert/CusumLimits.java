package io.rapport.domain.analysis.partnership.alert;

import io.rapport.domain.statistics.BernoulliCusum;
import io.rapport.domain.statistics.Seed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Limits of CUSUM charts by their usual share in whole percent, each simulated once: the same rules
 * give the same limits whatever is asked first. Safe for use by several threads.
 */
final class CusumLimits {
  /** Below it a single event would be an alarm. */
  private static final int SMALLEST = 2;

  private final AlertRules rules;
  private final Map<Integer, Calibrated> known = new HashMap<>();

  /** A chart with its limit. */
  record Calibrated(BernoulliCusum chart, BernoulliCusum.Calibration calibration) {}

  CusumLimits(AlertRules rules) {
    this.rules = rules;
  }

  /** The chart of a usual share; empty if that leaves no room for the rise. */
  synchronized Optional<Calibrated> of(double usual) {
    int percent = Math.max(SMALLEST, Math.toIntExact(Math.round(100 * usual)));
    return percent / 100.0 + rules.handsRise() < 1
        ? Optional.of(known.computeIfAbsent(percent, this::calibrated))
        : Optional.empty();
  }

  private Calibrated calibrated(int percent) {
    double usual = percent / 100.0;
    BernoulliCusum chart = BernoulliCusum.of(usual, usual + rules.handsRise());
    long seed = Seed.of("limits", percent + "%", "S41/A3", rules.version());
    return new Calibrated(
        chart, chart.calibrate(rules.falseAlarmEvery(), new SplittableRandom(seed)));
  }
}
