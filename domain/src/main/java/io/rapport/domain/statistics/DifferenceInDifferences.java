package io.rapport.domain.statistics;

import static io.rapport.domain.statistics.Finding.Reason.NO_VARIATION;
import static io.rapport.domain.statistics.Finding.Reason.TOO_FEW_UNITS;

import java.util.Arrays;

/**
 * How much more those with a treatment changed than those without: Welch's test on the changes.
 *
 * <p>δ = d̄₁ − d̄₀ of the changes d = after − before, weighted means each. v = Σp²e²/(1 − p) with p
 * = w/Σw and e the deviation from the group's mean, which is s²/n when weights are equal; SE² = v₁
 * + v₀ and df = SE⁴/(v₁²/(m₁ − 1) + v₀²/(m₀ − 1)), m = (Σw)²/Σw².
 *
 * <p>An effect of the treatment only if both groups would have changed alike without it, see {@link
 * PreTrends}; where treatment starts at different times see {@link GroupTimeEffects}.
 *
 * <p>Sources: B. L. Welch (1947), <i>Biometrika</i> 34; O. Ashenfelter, D. Card (1985), <i>Review
 * of Economics and Statistics</i> 67; for v J. G. MacKinnon, H. White (1985), HC2, <i>Journal of
 * Econometrics</i> 29.
 */
public final class DifferenceInDifferences {
  private static final DifferenceInDifferences DEFAULT =
      new DifferenceInDifferences(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private DifferenceInDifferences(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static DifferenceInDifferences withDefaults() {
    return DEFAULT;
  }

  public DifferenceInDifferences with(Confidence newConfidence) {
    return new DifferenceInDifferences(newConfidence);
  }

  /**
   * Of the changes of both groups, every unit the same weight; reasons as with weights.
   *
   * @throws IllegalArgumentException if a value is not finite
   */
  public Finding<Result> ofChanges(double[] treated, double[] control) {
    return ofChanges(treated, ones(treated.length), control, ones(control.length));
  }

  /**
   * Of the changes of both groups. {@link Finding.Reason#TOO_FEW_UNITS} below two in either, {@link
   * Finding.Reason#NO_VARIATION} when neither group varies.
   *
   * @throws IllegalArgumentException if the lengths of changes and weights differ, a value is not
   *     finite or a weight not positive
   */
  public Finding<Result> ofChanges(
      double[] treated, double[] treatedWeights, double[] control, double[] controlWeights) {
    Group first = Group.of(treated, treatedWeights);
    Group second = Group.of(control, controlWeights);
    if (first.n < 2 || second.n < 2) {
      return Finding.none(TOO_FEW_UNITS);
    }
    double variance = first.variance + second.variance;
    if (variance == 0) {
      return Finding.none(NO_VARIATION);
    }
    double error = Math.sqrt(variance);
    double df =
        variance
            * variance
            / (first.variance * first.variance / (first.effective - 1)
                + second.variance * second.variance / (second.effective - 1));
    double effect = first.mean - second.mean;
    double t = effect / error;
    return Finding.of(
        new Result(
            first.n,
            second.n,
            first.mean,
            second.mean,
            effect,
            error,
            t,
            df,
            Distributions.studentTwoSided(t, df),
            Interval.around(effect, confidence.t(df) * error)));
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** A group's mean change, the variance of that mean and how many units it is worth. */
  private record Group(int n, double mean, double variance, double effective) {
    static Group of(double[] changes, double[] weights) {
      Arguments.sameLength(changes.length, weights.length, "changes and weights");
      Arguments.finite(changes, "change");
      double total = 0;
      double squares = 0;
      double sum = 0;
      for (int i = 0; i < changes.length; i++) {
        total += Arguments.positive(weights[i], "weight");
        squares += weights[i] * weights[i];
        sum += weights[i] * changes[i];
      }
      double variance = 0;
      for (int i = 0; changes.length > 1 && i < changes.length; i++) {
        double part = weights[i] / total;
        double deviation = changes[i] - sum / total;
        variance += part * part * deviation * deviation / (1 - part);
      }
      double effective = changes.length == 0 ? 0 : EffectiveSampleSize.ofSums(total, squares);
      return new Group(changes.length, sum / total, variance, effective);
    }
  }

  /**
   * A difference of changes.
   *
   * @param treated units
   * @param controls units
   * @param treatedChange d̄₁
   * @param controlChange d̄₀
   * @param effect δ, in the unit of the outcome
   * @param standardError of δ
   * @param t the statistic
   * @param df Welch's degrees of freedom
   * @param pValue two-sided
   * @param interval of δ
   */
  public record Result(
      int treated,
      int controls,
      double treatedChange,
      double controlChange,
      double effect,
      double standardError,
      double t,
      double df,
      double pValue,
      Interval interval) {}
}
