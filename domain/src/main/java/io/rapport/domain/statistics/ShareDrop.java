package io.rapport.domain.statistics;

/**
 * Chance that a share of some records falls short of that of earlier ones by more than a margin
 * though both are drawn alike: Σ_x P(X = x)·P(Y/m > x/n + d), X and Y binomial with the same share.
 */
public final class ShareDrop {
  private ShareDrop() {}

  /**
   * The chance.
   *
   * @param share common share, 0..1
   * @param n records now, at least 1
   * @param earlier records before, m, at least 1
   * @param margin d, 0..1, that must be passed
   * @throws IllegalArgumentException if one is out of its range
   */
  public static double chance(double share, long n, long earlier, double margin) {
    Arguments.share(share, "share");
    Arguments.atLeast(1, n, "n");
    Arguments.atLeast(1, earlier, "earlier");
    Arguments.share(margin, "margin");
    if (share == 0 || share == 1) {
      return 0;
    }
    double chance = 0;
    double below = 0;
    for (long x = 0; x <= n; x++) {
      double upTo = Distributions.binomialLower(x, n, share);
      chance +=
          (upTo - below)
              * Distributions.binomialUpper(passing(x, n, earlier, margin), earlier, share);
      below = upTo;
    }
    return Math.min(1, Math.max(0, chance));
  }

  /**
   * Whether a share is further below an earlier one than a margin.
   *
   * @param successes now
   * @param n records now, at least 1
   * @param earlierSuccesses before
   * @param earlier records before, at least 1
   * @throws IllegalArgumentException if one is out of its range
   */
  public static boolean isPast(
      long successes, long n, long earlierSuccesses, long earlier, double margin) {
    Arguments.counts(successes, n);
    Arguments.counts(earlierSuccesses, earlier);
    Arguments.share(margin, "margin");
    return earlierSuccesses >= passing(successes, n, earlier, margin);
  }

  /** Fewest earlier successes that are past the margin; a tie by rounding is not. */
  private static long passing(long successes, long n, long earlier, double margin) {
    double tied = earlier * ((double) successes / n + margin);
    return (long) Math.floor(tied + 1e-9 * earlier) + 1;
  }
}
