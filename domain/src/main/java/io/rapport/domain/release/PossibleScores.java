package io.rapport.domain.release;

import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.SkewedMoments;

/**
 * Scores of a mean and the largest spread that is printed alike, with the two ends of what their
 * third moment can be: scores lie within 0 and 100, so Σ(x − 0)(x − c)² and Σ(100 − x)(x − c)² are
 * never negative, whatever c. With the mean m and the variance v (divisor n) the best c leave v²/m
 * − vm ≤ κ₃ ≤ v(100 − m) − v²/(100 − m).
 *
 * @param moments number, mean and squares
 * @param smallest sum of cubed deviations from the mean
 * @param largest sum of cubed deviations from the mean
 */
record PossibleScores(Moments moments, double smallest, double largest) {
  private static final double HIGHEST = 100;

  /**
   * Scores of a printed side.
   *
   * @param mean in points of 100
   */
  static PossibleScores of(PrintedSide side, double mean) {
    long n = side.answers();
    double down = mean;
    double up = HIGHEST - mean;
    double squares = Math.min(side.squares().high(), n * down * up);
    double variance = squares / n;
    return new PossibleScores(
        new Moments(n, mean, squares),
        down == 0 ? 0 : n * variance * (variance / down - down),
        up == 0 ? 0 : n * variance * (up - variance / up));
  }

  /** With a long tail of low scores. */
  SkewedMoments leaningDown() {
    return new SkewedMoments(moments, smallest);
  }

  /** With a long tail of high scores. */
  SkewedMoments leaningUp() {
    return new SkewedMoments(moments, largest);
  }
}
