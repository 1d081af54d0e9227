package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.statistics.CochranArmitage;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.LagOneCorrelation;
import io.rapport.domain.statistics.LogisticTrend;
import io.rapport.domain.statistics.MannKendall;
import io.rapport.domain.statistics.SmallestVisibleChange;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Work played collaboratively, month by month of a window. A month without records of the role is
 * no month with a share of zero: it drops out.
 *
 * @param collaborative x_t
 * @param all n_t, engagements with the role recorded
 */
record CollaborationTrend(long[] collaborative, long[] all) {

  /** Above it months are too much like their neighbours for a test that takes them one by one. */
  private static final double MOST_CORRELATION = 0.3;

  private static final double ROUNDING = 1e-12;

  static CollaborationTrend of(List<Engagement> engagements, Window window) {
    YearMonth first = YearMonth.from(window.from());
    long[] collaborative = new long[window.months()];
    long[] all = new long[window.months()];
    for (Engagement each : engagements) {
      Observed played = isCollaborative(each);
      if (played.kind() == Observed.Kind.COUNTED) {
        YearMonth month = YearMonth.from(each.dates().requestedOn());
        int at = (int) ChronoUnit.MONTHS.between(first, month);
        collaborative[at] += played.value() > 0 ? 1 : 0;
        all[at]++;
      }
    }
    return new CollaborationTrend(collaborative, all);
  }

  static Observed isCollaborative(Engagement engagement) {
    Role played = HumanRoles.played(engagement);
    return played == null ? Observed.MISSING : Observed.of(played == Role.COLLABORATIVE);
  }

  /** Steps from the first month to the last. */
  int steps() {
    return all.length - 1;
  }

  /** Whether both halves of the window have so many records. */
  boolean hasInEachHalf(int records) {
    int half = all.length / 2;
    return Arrays.stream(all, 0, half).sum() >= records
        && Arrays.stream(all, all.length - half, all.length).sum() >= records;
  }

  Optional<CochranArmitage.Result> test() {
    return CochranArmitage.test(collaborative, all);
  }

  Optional<LogisticTrend.Result> logistic() {
    return LogisticTrend.withDefaults().of(collaborative, all).value();
  }

  /** By how much the variance exceeds chance, at least 1. */
  double dispersion() {
    return logistic().map(each -> Math.max(1, each.dispersion().orElse(1))).orElse(1.0);
  }

  /** Total change that would have shown in four of five cases; empty where all are alike. */
  OptionalDouble smallestVisible() {
    double share = (double) Arrays.stream(collaborative).sum() / Arrays.stream(all).sum();
    return test().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            SmallestVisibleChange.withDefaults().overMonths(share, all) * Math.sqrt(dispersion()));
  }

  /** The monthly shares as a series with gaps. */
  Finding<MannKendall.Result> series() {
    return MannKendall.withDefaults().test(times(), shares());
  }

  /** Whether months may be taken as independent about the line. */
  boolean isIndependent(MannKendall.Result line) {
    double[] times = times();
    double[] shares = shares();
    double[] residuals =
        IntStream.range(0, shares.length)
            .mapToDouble(i -> shares[i] - line.level() - line.slope() * times[i])
            .map(CollaborationTrend::withoutNoise)
            .toArray();
    return LagOneCorrelation.of(residuals).orElse(0) <= MOST_CORRELATION;
  }

  /** Rounding errors about a straight line would be alike, too. */
  private static double withoutNoise(double residual) {
    return Math.rint(residual / ROUNDING) * ROUNDING;
  }

  private double[] times() {
    return occupied().asDoubleStream().toArray();
  }

  private double[] shares() {
    return occupied().mapToDouble(t -> (double) collaborative[t] / all[t]).toArray();
  }

  private IntStream occupied() {
    return IntStream.range(0, all.length).filter(t -> all[t] > 0);
  }
}
