package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares of units drawn towards the share of all, the more the less a unit's own answers can tell.
 *
 * <p>True shares are taken to follow a beta distribution with the mean p₀ of everybody and the
 * intraclass correlation ρ of the answers, so α + β = M = 1/ρ − 1, as many answers as everybody
 * counts for: p̂ = (x + M·p₀)/(n + M). ρ is by analysis of variance ({@link
 * IntraclassCorrelation}). The interval is that of the beta distribution with the mean p̂ and the
 * error that {@link EmpiricalBayesMeans} has for it, which counts that ρ and p₀ are estimates too.
 *
 * <p>Sources: J. C. Kleinman (1973), "Proportions with extraneous variance: single and independent
 * samples", <i>JASA</i> 68; C. N. Morris (1983), <i>JASA</i> 78.
 */
public final class BetaBinomialShares {
  private static final BetaBinomialShares DEFAULT = new BetaBinomialShares(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private BetaBinomialShares(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static BetaBinomialShares withDefaults() {
    return DEFAULT;
  }

  public BetaBinomialShares with(Confidence newConfidence) {
    return new BetaBinomialShares(newConfidence);
  }

  /**
   * From counts of the units of one parent, in the order in which they come back. {@link
   * Finding.Reason#TOO_FEW_UNITS}, {@link Finding.Reason#TOO_FEW_ANSWERS} and {@link
   * Finding.Reason#NO_VARIATION} (nobody, or everybody) as {@link IntraclassCorrelation} has them.
   * A unit without answers gets the parent's share.
   *
   * @throws IllegalArgumentException if lengths differ or successes lie outside 0..n
   */
  public Finding<Result> ofCounts(long[] successes, long[] n) {
    Arguments.sameLength(successes.length, n.length, "successes and n");
    List<Moments> units = new ArrayList<>();
    for (int i = 0; i < n.length; i++) {
      Arguments.require(
          successes[i] >= 0 && successes[i] <= n[i], "successes must lie in 0..n: " + successes[i]);
      units.add(n[i] == 0 ? Moments.NONE : Moments.ofCounts(successes[i], n[i]));
    }
    return EmpiricalBayesMeans.withDefaults()
        .of(units)
        .flatMap(
            means ->
                Finding.of(
                    new Result(
                        means.parent(),
                        means.between() / (means.between() + means.within()),
                        means.units().stream().map(this::shrunk).toList())));
  }

  private Shrunk shrunk(EmpiricalBayesMeans.Shrunk mean) {
    double share = Math.max(0, Math.min(1, mean.score()));
    double square = mean.standardError() * mean.standardError();
    double spread = share * (1 - share);
    if (square == 0 || spread == 0) {
      return new Shrunk(
          mean.n(), share, mean.reliance(), mean.standardError(), Interval.point(share));
    }
    double strength = spread / square - 1;
    Interval interval =
        strength <= 0
            ? new Interval(0, 1)
            : new Interval(
                Distributions.betaQuantile(
                    confidence.lowerProbability(), share * strength, (1 - share) * strength),
                Distributions.betaQuantile(
                    confidence.upperProbability(), share * strength, (1 - share) * strength));
    return new Shrunk(mean.n(), share, mean.reliance(), mean.standardError(), interval);
  }

  /**
   * Shrunken shares of the units of one parent.
   *
   * @param parent p₀, the share of everybody, 0..1
   * @param intraclass ρ, 0..1; 0 where units differ no more than by chance, so that all get the
   *     parent's share
   * @param units in the order given
   */
  public record Result(double parent, double intraclass, List<Shrunk> units) {
    public Result {
      units = List.copyOf(units);
    }
  }

  /**
   * One unit.
   *
   * @param n its answers
   * @param share p̂, between its own and the parent's, 0..1
   * @param reliance n/(n + M), how much its own answers count, 0..1
   * @param standardError of the true share
   * @param interval of the true share
   */
  public record Shrunk(
      long n, double share, double reliance, double standardError, Interval interval) {}
}
