package io.rapport.domain.statistics;

import java.util.Optional;

/**
 * Agreement of two raters beyond chance: κ = (p_o − p_e)/(1 − p_e), with the large-sample interval
 * κ ± z·SE.
 *
 * <p>n(1−p_e)⁴SE² = Σ_i p_ii[(1−p_e) − (p_i· + p_·i)(1−p_o)]² + (1−p_o)²Σ_{i≠j}p_ij(p_·i + p_j·)² −
 * (p_o p_e − 2p_e + p_o)².
 *
 * <p>Sources: J. Cohen (1960), <i>Educational and Psychological Measurement</i> 20; J. L. Fleiss,
 * J. Cohen, B. S. Everitt (1969), <i>Psychological Bulletin</i> 72.
 */
public final class CohenKappa {
  private static final CohenKappa DEFAULT = new CohenKappa(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private CohenKappa(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static CohenKappa withDefaults() {
    return DEFAULT;
  }

  public CohenKappa with(Confidence newConfidence) {
    return new CohenKappa(newConfidence);
  }

  /**
   * Of a K × K table, rows one rater, columns the other. Empty when both used one and the same
   * category throughout, so that chance agreement is 1.
   *
   * @throws IllegalArgumentException if the table is smaller than 2 × 2, not square, empty or has a
   *     negative count
   */
  public Optional<Result> ofTable(long[][] table) {
    int k = (int) Arguments.atLeast(2, table.length, "categories");
    double n = Arguments.atLeast(1, Arguments.squareTable(table), "n");
    double[] row = new double[k];
    double[] column = new double[k];
    double observed = 0;
    for (int i = 0; i < k; i++) {
      observed += table[i][i] / n;
      for (int j = 0; j < k; j++) {
        row[i] += table[i][j] / n;
        column[j] += table[i][j] / n;
      }
    }
    double chance = 0;
    for (int i = 0; i < k; i++) {
      chance += row[i] * column[i];
      if (table[i][i] == n) {
        return Optional.empty();
      }
    }
    double variance = -square(observed * chance - 2 * chance + observed);
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double weight =
            i == j
                ? square(1 - chance - (row[i] + column[i]) * (1 - observed))
                : square((1 - observed) * (column[i] + row[j]));
        variance += table[i][j] / n * weight;
      }
    }
    double kappa = (observed - chance) / (1 - chance);
    double error = Math.sqrt(Math.max(0, variance) / n) / square(1 - chance);
    Interval interval = Interval.around(kappa, confidence.z() * error).clamp(-1, 1);
    return Optional.of(new Result(kappa, observed, chance, error, interval));
  }

  private static double square(double value) {
    return value * value;
  }

  /**
   * Agreement of two raters.
   *
   * @param kappa −1..1, 0 being chance
   * @param observed p_o, share of agreement
   * @param expected p_e, agreement by chance
   * @param standardError of κ
   * @param interval of κ, within −1..1
   */
  public record Result(
      double kappa, double observed, double expected, double standardError, Interval interval) {}
}
