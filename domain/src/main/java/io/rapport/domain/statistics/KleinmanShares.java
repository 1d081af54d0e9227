package io.rapport.domain.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares of units drawn towards the share of all, by the method of moments: with p = Σx/N of k
 * units,
 *
 * <p>ρ̂ = [Σn(p_i − p)² − p(1 − p)(k − 1)] / {p(1 − p)[N − Σn²/N − (k − 1)]}, M = (1 − ρ̂)/ρ̂, and
 * a unit is (x + Mp)/(n + M). Where ρ̂ ≤ 0 no difference is detectable, and all units have the
 * pooled share.
 *
 * <p>Source: J. C. Kleinman (1973), "Proportions with extraneous variance: single and independent
 * samples", <i>JASA</i> 68.
 */
public final class KleinmanShares {
  private KleinmanShares() {}

  /**
   * From counts of the units, in the order in which they come back. {@link
   * Finding.Reason#TOO_FEW_UNITS} below two, {@link Finding.Reason#NO_VARIATION} when all or none
   * of the cases are successes, {@link Finding.Reason#TOO_FEW_ANSWERS} when no unit has two cases.
   *
   * @throws IllegalArgumentException if lengths differ, a unit has no cases or successes lie
   *     outside 0..n
   */
  public static Finding<Result> ofCounts(long[] successes, long[] n) {
    Arguments.sameLength(successes.length, n.length, "successes and n");
    double all = 0;
    double squares = 0;
    double hits = 0;
    for (int i = 0; i < n.length; i++) {
      Arguments.require(
          n[i] > 0 && successes[i] >= 0 && successes[i] <= n[i],
          "successes must lie in 0..n, n above 0: " + successes[i]);
      all += n[i];
      squares += (double) n[i] * n[i];
      hits += successes[i];
    }
    int k = n.length;
    if (k < 2) {
      return Finding.none(Finding.Reason.TOO_FEW_UNITS);
    }
    double pooled = hits / all;
    double spread = pooled * (1 - pooled);
    if (spread == 0) {
      return Finding.none(Finding.Reason.NO_VARIATION);
    } else if (squares == all) {
      return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
    }
    double between =
        IntStream.range(0, k)
            .mapToDouble(i -> n[i] * Math.pow((double) successes[i] / n[i] - pooled, 2))
            .sum();
    double rho = (between - spread * (k - 1)) / (spread * (all - squares / all - (k - 1)));
    double intraclass = Math.max(0, Math.min(1, rho));
    return Finding.of(
        new Result(
            pooled,
            intraclass,
            IntStream.range(0, k)
                .mapToObj(i -> shrunk(successes[i], n[i], pooled, intraclass))
                .toList()));
  }

  /** (x + Mp)/(n + M), both multiplied by ρ so that ρ = 0 and ρ = 1 need no case of their own. */
  private static double shrunk(long successes, long n, double pooled, double intraclass) {
    return (intraclass * successes + (1 - intraclass) * pooled) / (intraclass * n + 1 - intraclass);
  }

  /**
   * Shrunken shares.
   *
   * @param pooled p, 0..1
   * @param intraclass ρ̂, cut to 0..1; 0 where no difference is detectable
   * @param units in the order given, 0..1
   */
  public record Result(double pooled, double intraclass, List<Double> units) {
    public Result {
      units = List.copyOf(units);
    }
  }
}
