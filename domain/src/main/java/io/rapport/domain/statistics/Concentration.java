package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * How unevenly something is spread over those who could have it, those who have none included.
 *
 * <p>With shares s: HHI = Σs²; normalised (HHI − 1/n)/(1 − 1/n); effective number 1/HHI; Gini =
 * Σ(2i − n − 1)x₍ᵢ₎/(nΣx).
 *
 * <p>Sources: O. C. Herfindahl (1950), <i>Concentration in the Steel Industry</i>; C. Gini (1912),
 * <i>Variabilità e mutabilità</i>; for 1/HHI R. H. MacArthur (1965), <i>Biological Reviews</i> 40.
 */
public final class Concentration {
  /** The top fifth, rounded up to whole members. */
  private static final int FIFTH = 5;

  private Concentration() {}

  /**
   * Of the counts of all members, zeros included. Empty when all are zero.
   *
   * @throws IllegalArgumentException if there are no members or a count is negative
   */
  public static Optional<Result> ofCounts(long... counts) {
    int n = (int) Arguments.atLeast(1, counts.length, "members");
    long[] sorted = counts.clone();
    Arrays.sort(sorted);
    Arguments.atLeast(0, sorted[0], "count");
    double total = LongStream.of(sorted).sum();
    if (total == 0) {
      return Optional.empty();
    }
    double hhi = 0;
    double gini = 0;
    double top = 0;
    int topMembers = (n + FIFTH - 1) / FIFTH;
    for (int i = 0; i < n; i++) {
      double share = sorted[i] / total;
      hhi += share * share;
      gini += (2.0 * (i + 1) - n - 1) * share / n;
      top += i >= n - topMembers ? share : 0;
    }
    OptionalDouble normalised =
        n == 1 ? OptionalDouble.empty() : OptionalDouble.of((hhi - 1.0 / n) / (1 - 1.0 / n));
    return Optional.of(new Result(n, hhi, normalised, 1 / hhi, gini, top));
  }

  /**
   * How concentrated.
   *
   * @param members n
   * @param hhi 1/n..1
   * @param normalised 0..1; empty for a single member
   * @param effectiveNumber how many equal members would be as concentrated, 1..n
   * @param gini 0..1 − 1/n
   * @param topFifthShare share held by the top 20 % of members, 0..1
   */
  public record Result(
      int members,
      double hhi,
      OptionalDouble normalised,
      double effectiveNumber,
      double gini,
      double topFifthShare) {}
}
