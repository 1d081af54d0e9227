package io.rapport.domain.statistics;

/**
 * Employee net promoter score with its adjusted-Wald interval, in points.
 *
 * <p>Three answers are added, ¾ promoter, ¾ detractor, 1½ passive: n' = n + 3, P' = (P + ¾)/n', D'
 * = (D + ¾)/n'; the interval is P' − D' ± z·√((P' + D' − (P' − D')²)/n').
 *
 * <p>Source: B. Rocks (2016), "Interval estimation for the net promoter score", <i>The American
 * Statistician</i> 70.
 */
public final class AdjustedWaldNps {
  private static final AdjustedWaldNps DEFAULT = new AdjustedWaldNps(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private AdjustedWaldNps(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static AdjustedWaldNps withDefaults() {
    return DEFAULT;
  }

  public AdjustedWaldNps with(Confidence newConfidence) {
    return new AdjustedWaldNps(newConfidence);
  }

  /**
   * From counts of answers 9–10, 7–8 and 0–6.
   *
   * @throws IllegalArgumentException if a count is negative or all are zero
   */
  public Result ofCounts(long promoters, long passives, long detractors) {
    Arguments.atLeast(0, promoters, "promoters");
    Arguments.atLeast(0, passives, "passives");
    Arguments.atLeast(0, detractors, "detractors");
    long n = Arguments.atLeast(1, promoters + passives + detractors, "n");
    return of(promoters, detractors, n);
  }

  /**
   * From shares of answers 9–10 and 0–6, which need not be whole numbers of n answers.
   *
   * @throws IllegalArgumentException if a share or their sum is outside 0..1, or n is below 1
   */
  public Result ofShares(double promoters, double detractors, long n) {
    Arguments.share(promoters, "promoters");
    Arguments.share(detractors, "detractors");
    Arguments.share(promoters + detractors, "promoters and detractors");
    Arguments.atLeast(1, n, "n");
    return of(promoters * n, detractors * n, n);
  }

  private Result of(double promoters, double detractors, long n) {
    double adjustedN = n + 3d;
    double up = (promoters + 0.75) / adjustedN;
    double down = (detractors + 0.75) / adjustedN;
    double centre = up - down;
    double half = confidence.z() * Math.sqrt((up + down - centre * centre) / adjustedN);
    return new Result(
        n,
        100.0 * (promoters - detractors) / n,
        100 * centre,
        Interval.around(centre, half).clamp(-1, 1).times(100));
  }

  /**
   * A score in points, −100..100.
   *
   * @param n answers
   * @param score promoters less detractors, as observed
   * @param adjustedScore centre of the interval before it is cut to −100..100
   * @param interval of the score
   */
  public record Result(long n, double score, double adjustedScore, Interval interval) {}
}
