package io.rapport.domain.statistics;

import java.util.List;

/**
 * Scores of units drawn towards the score of all, the more the less a unit's own answers can tell.
 *
 * <p>ŝ = λ·s + (1 − λ)·s₀ with λ = τ²/(τ² + σ²/n), s₀ the mean of everybody. σ², the variance
 * within units, is MSW and τ², that between their true scores, (MSB − MSW)/k₀ of {@link
 * IntraclassCorrelation}, at least 0.
 *
 * <p>SE² = g₁ + g₂ + 2g₃ with D = σ²/n: g₁ = λD what remains uncertain if τ² and s₀ were known, g₂
 * = (1 − λ)²·Var s₀ for s₀, and g₃ = D²/(τ² + D)³·Var τ² for τ², so that small units keep an honest
 * interval also where few units show no difference. Var s₀ = Σ(n/N)²(τ² + σ²/n) and Var τ² = 2(τ² +
 * σ²/k₀)²/(G − 1) + 2(σ²/k₀)²/(N − G).
 *
 * <p>Sources: C. N. Morris (1983), "Parametric empirical Bayes inference: theory and applications",
 * <i>JASA</i> 78; for the error N. G. N. Prasad, J. N. K. Rao (1990), "The estimation of the mean
 * squared error of small-area estimators", <i>JASA</i> 85.
 */
public final class EmpiricalBayesMeans {
  private static final EmpiricalBayesMeans DEFAULT =
      new EmpiricalBayesMeans(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private EmpiricalBayesMeans(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static EmpiricalBayesMeans withDefaults() {
    return DEFAULT;
  }

  public EmpiricalBayesMeans with(Confidence newConfidence) {
    return new EmpiricalBayesMeans(newConfidence);
  }

  /**
   * How much a unit's own score counts: λ = τ²/(τ² + σ²/n).
   *
   * @param between τ²
   * @param within σ²
   * @param n answers of the unit
   * @return 0..1, 1 where nothing varies
   * @throws IllegalArgumentException if a variance is negative or {@code n < 1}
   */
  public static double reliance(double between, double within, long n) {
    Arguments.notNegative(between, "between");
    Arguments.notNegative(within, "within");
    double own = within / Arguments.atLeast(1, n, "n");
    return between + own == 0 ? 1 : between / (between + own);
  }

  /**
   * From the scores of the units of one parent. For the reasons see {@link #of}.
   *
   * @throws IllegalArgumentException if a score is not finite
   */
  public Finding<Result> ofValues(List<double[]> units) {
    return of(units.stream().map(Moments::of).toList());
  }

  /**
   * From moments of the units of one parent, in the order in which they come back. {@link
   * Finding.Reason#TOO_FEW_UNITS}, {@link Finding.Reason#TOO_FEW_ANSWERS} and {@link
   * Finding.Reason#NO_VARIATION} as {@link IntraclassCorrelation} has them. A unit without scores
   * gets the parent's.
   */
  public Finding<Result> of(List<Moments> units) {
    Moments all = units.stream().reduce(Moments.NONE, Moments::plus);
    return IntraclassCorrelation.of(units)
        .flatMap(
            variances -> {
              Spread spread = Spread.of(variances, units, all.mean());
              return Finding.of(
                  new Result(
                      spread.parent,
                      spread.between,
                      spread.within,
                      units.stream().map(unit -> shrunk(unit, spread)).toList()));
            });
  }

  private Shrunk shrunk(Moments unit, Spread spread) {
    double reliance = 0;
    double error = Math.sqrt(spread.between + spread.parentVariance);
    double score = spread.parent;
    if (unit.n() > 0) {
      reliance = reliance(spread.between, spread.within, unit.n());
      score += reliance * (unit.mean() - spread.parent);
      error = Math.sqrt(spread.errorSquare(reliance, unit.n()));
    }
    return new Shrunk(
        unit.n(), score, reliance, error, Interval.around(score, confidence.z() * error));
  }

  /** What the units have in common. */
  private record Spread(
      double parent, double between, double within, double parentVariance, double betweenVariance) {

    static Spread of(IntraclassCorrelation.Result variances, List<Moments> units, double parent) {
      double within = variances.meanSquareWithin();
      double own = within / variances.size();
      double between = Math.max(0, variances.meanSquareBetween() / variances.size() - own);
      double parentVariance = 0;
      for (Moments unit : units) {
        double n = unit.n();
        parentVariance += n * (n * between + within);
      }
      double n = variances.n();
      return new Spread(
          parent,
          between,
          within,
          parentVariance / (n * n),
          2 * (between + own) * (between + own) / (variances.units() - 1)
              + 2 * own * own / (n - variances.units()));
    }

    double errorSquare(double reliance, long n) {
      double own = within / n;
      double known = reliance * own;
      double ofParent = (1 - reliance) * (1 - reliance) * parentVariance;
      double ofBetween = own == 0 ? 0 : own * own / Math.pow(between + own, 3) * betweenVariance;
      return known + ofParent + 2 * ofBetween;
    }
  }

  /**
   * Shrunken scores of the units of one parent, in the unit of the scores.
   *
   * @param parent s₀, the mean of everybody
   * @param between τ²; 0 where units differ no more than by chance, so that all get the parent's
   *     score
   * @param within σ²
   * @param units in the order given
   */
  public record Result(double parent, double between, double within, List<Shrunk> units) {
    public Result {
      units = List.copyOf(units);
    }
  }

  /**
   * One unit.
   *
   * @param n its scores
   * @param score ŝ, between its own and the parent's
   * @param reliance λ, 0..1
   * @param standardError of the true score
   * @param interval of the true score
   */
  public record Shrunk(
      long n, double score, double reliance, double standardError, Interval interval) {}
}
