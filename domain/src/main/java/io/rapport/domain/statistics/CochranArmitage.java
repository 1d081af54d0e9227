package io.rapport.domain.statistics;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Test of a linear trend of shares over ordered groups such as months, two-sided.
 *
 * <p>z = Σt(x_t − n_t p̄)/√(p̄(1−p̄)[Σn_t t² − (Σn_t t)²/N]); the slope is that of the
 * least-squares line through the shares, weighted by n_t.
 *
 * <p>Sources: W. G. Cochran (1954), <i>Biometrics</i> 10; P. Armitage (1955), <i>Biometrics</i> 11.
 */
public final class CochranArmitage {
  private CochranArmitage() {}

  /**
   * Of equally spaced groups, scored 0, 1, 2, …
   *
   * @throws IllegalArgumentException as {@link #test(long[], long[], double[])}
   */
  public static Optional<Result> test(long[] successes, long[] totals) {
    return test(successes, totals, IntStream.range(0, totals.length).asDoubleStream().toArray());
  }

  /**
   * Of groups with scores t of their own. Empty when all or none succeeded, or all fall on one
   * score. Groups of nobody are allowed.
   *
   * @param successes x_t
   * @param totals n_t
   * @param scores t
   * @throws IllegalArgumentException if the lengths differ, successes lie outside 0..n, a score is
   *     not finite or everybody is missing
   */
  public static Optional<Result> test(long[] successes, long[] totals, double[] scores) {
    Arguments.sameLength(successes.length, totals.length, "successes and totals");
    Arguments.sameLength(scores.length, totals.length, "scores and totals");
    Moments spread = Moments.NONE;
    long x = 0;
    for (int i = 0; i < totals.length; i++) {
      Arguments.atLeast(0, successes[i], "successes");
      Arguments.atLeast(successes[i], totals[i], "total");
      spread = spread.plus(new Moments(totals[i], scores[i], 0));
      x += successes[i];
    }
    long n = Arguments.atLeast(1, spread.n(), "n");
    double share = (double) x / n;
    if (x == 0 || x == n || spread.squares() == 0) {
      return Optional.empty();
    }
    double covariance = 0;
    for (int i = 0; i < totals.length; i++) {
      covariance += (scores[i] - spread.mean()) * (successes[i] - totals[i] * share);
    }
    double z = covariance / Math.sqrt(share * (1 - share) * spread.squares());
    return Optional.of(
        new Result(
            z,
            Distributions.normalTwoSided(z),
            covariance / spread.squares(),
            Math.sqrt(share * (1 - share) / spread.squares())));
  }

  /**
   * What the test found.
   *
   * @param z the statistic, positive when the share rises
   * @param pValue two-sided
   * @param slope change of the share per unit of score
   * @param standardError of the slope where there is no trend, slope / z
   */
  public record Result(double z, double pValue, double slope, double standardError) {}
}
