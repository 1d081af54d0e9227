package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Means of units with known error variances drawn towards the mean of all, by how much the units
 * differ beyond those errors.
 *
 * <p>w = 1/v, ȳ_w the mean with these weights, Q = Σw(y − ȳ_w)², C = Σw − Σw²/Σw; τ² = max(0, (Q −
 * (k − 1))/C). The mean of all is μ = Σw*y/Σw* with w* = 1/(v + τ²); a unit is λy + (1 − λ)μ with λ
 * = τ²/(τ² + v). When τ² = 0 all units get μ: no difference is detectable.
 *
 * <p>SE² = λv + (1 − λ)²/Σw* + 2v²/(τ² + v)³·Var τ² as in {@link EmpiricalBayesMeans}, with Var τ²
 * = (2(k − 1) + 4Cτ² + 2(S₂ − 2S₃/S₁ + S₂²/S₁²)τ⁴)/C², S_j = Σwʲ.
 *
 * <p>Sources: R. DerSimonian, N. Laird (1986), "Meta-analysis in clinical trials", <i>Controlled
 * Clinical Trials</i> 7; for Var τ² B. J. Biggerstaff, R. L. Tweedie (1997), <i>Statistics in
 * Medicine</i> 16; for the error N. G. N. Prasad, J. N. K. Rao (1990), <i>JASA</i> 85.
 */
public final class DerSimonianLaird {
  private static final DerSimonianLaird DEFAULT = new DerSimonianLaird(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private DerSimonianLaird(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static DerSimonianLaird withDefaults() {
    return DEFAULT;
  }

  public DerSimonianLaird with(Confidence newConfidence) {
    return new DerSimonianLaird(newConfidence);
  }

  /**
   * From means and the squares of their standard errors, in the order in which they come back.
   * {@link Finding.Reason#TOO_FEW_UNITS} below two.
   *
   * @throws IllegalArgumentException if lengths differ, a mean is not finite or a variance not
   *     positive
   */
  public Finding<Result> of(double[] means, double[] variances) {
    Arguments.sameLength(means.length, variances.length, "means and variances");
    Arguments.finite(means, "mean");
    for (double variance : variances) {
      Arguments.positive(variance, "variance");
    }
    int k = means.length;
    if (k < 2) {
      return Finding.none(Finding.Reason.TOO_FEW_UNITS);
    }
    double s1 = powers(variances, 1);
    double s2 = powers(variances, 2);
    double s3 = powers(variances, 3);
    double fixed = mean(means, variances, 0);
    double q =
        IntStream.range(0, k)
            .mapToDouble(i -> (means[i] - fixed) * (means[i] - fixed) / variances[i])
            .sum();
    double c = s1 - s2 / s1;
    double between = Math.max(0, (q - (k - 1)) / c);
    double curvature = s2 - 2 * s3 / s1 + s2 * s2 / (s1 * s1);
    double betweenVariance =
        (2 * (k - 1) + 4 * c * between + 2 * curvature * between * between) / (c * c);
    double pooled = mean(means, variances, between);
    double error = Math.sqrt(1 / Arrays.stream(variances).map(v -> 1 / (v + between)).sum());
    List<Shrunk> units =
        IntStream.range(0, k)
            .mapToObj(
                i ->
                    shrunk(
                        means[i],
                        variances[i],
                        new Spread(pooled, error * error, between, betweenVariance)))
            .toList();
    return Finding.of(
        new Result(
            pooled,
            error,
            Interval.around(pooled, confidence.z() * error),
            between,
            q,
            Distributions.chiSquareUpper(q, k - 1),
            units));
  }

  private static double powers(double[] variances, int exponent) {
    return Arrays.stream(variances).map(v -> Math.pow(v, -exponent)).sum();
  }

  private static double mean(double[] means, double[] variances, double between) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < means.length; i++) {
      sum += means[i] / (variances[i] + between);
      total += 1 / (variances[i] + between);
    }
    return sum / total;
  }

  private Shrunk shrunk(double mean, double variance, Spread spread) {
    double all = variance + spread.between;
    double reliance = spread.between / all;
    double own = 1 - reliance;
    double square =
        reliance * variance
            + own * own * spread.pooledVariance
            + 2 * variance * variance / (all * all * all) * spread.betweenVariance;
    double score = reliance * mean + own * spread.pooled;
    double error = Math.sqrt(square);
    return new Shrunk(mean, score, reliance, error, Interval.around(score, confidence.z() * error));
  }

  /** What the units have in common. */
  private record Spread(
      double pooled, double pooledVariance, double between, double betweenVariance) {}

  /**
   * Shrunken means.
   *
   * @param pooled μ
   * @param standardError of μ, τ² taken as known
   * @param interval of μ
   * @param between τ²
   * @param q Cochran's Q
   * @param pValue of Q, χ² with k − 1 degrees of freedom, that all units have one mean
   * @param units in the order given
   */
  public record Result(
      double pooled,
      double standardError,
      Interval interval,
      double between,
      double q,
      double pValue,
      List<Shrunk> units) {
    public Result {
      units = List.copyOf(units);
    }

    /** Whether units differ by more than their errors: τ² &gt; 0. */
    public boolean isDifferenceDetectable() {
      return between > 0;
    }
  }

  /**
   * One unit.
   *
   * @param raw its own mean
   * @param mean between its own and that of all
   * @param reliance λ, how much its own mean counts, 0..1
   * @param standardError of the true mean
   * @param interval of the true mean
   */
  public record Shrunk(
      double raw, double mean, double reliance, double standardError, Interval interval) {}
}
