package io.rapport.domain.statistics;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Tells answers that may have been given without reading the questions. There are four signs, and
 * two of them flag a person:
 *
 * <ul>
 *   <li>the {@link LongestRun} of identical answers is half of them or more;
 *   <li>the standard deviation within the person, divisor k − 1, is under 0.4 of what is usual, the
 *       root mean square of everybody's;
 *   <li>{@link Mahalanobis}' D² exceeds the χ² quantile at .999;
 *   <li>less than two seconds were spent on an answer.
 * </ul>
 *
 * <p>It only flags: whoever asks computes once with everybody and once without the flagged, and
 * shows both. The first pass over the answers adds up {@link CrossProducts}, the second screens one
 * person at a time, so that memory does not grow with people.
 *
 * <p>Sources: A. W. Meade, S. B. Craig (2012), <i>Psychological Methods</i> 17; P. G. Curran
 * (2016), <i>Journal of Experimental Social Psychology</i> 66; for the deviation A. M. Dunn et al.
 * (2018), <i>Journal of Business and Psychology</i> 33; for the speed J. L. Huang et al. (2012),
 * <i>Journal of Business and Psychology</i> 27.
 */
public final class CarelessScreen {
  /** Of shorter sets of answers, runs and deviations say nothing. */
  public static final int LEAST_ANSWERS = 8;

  private static final double LONG_RUN = 0.5;

  /**
   * In the two data sets of R's careless 4 of 200 and none of 1,000 people lie below it. Half of
   * the usual would take in people who chose between two neighbouring answers throughout.
   */
  private static final double LITTLE_VARIATION = 0.4;

  private static final double UNUSUAL = 0.001;
  private static final double HASTE = 2;

  private final Mahalanobis distance;
  private final double usualDeviation;

  private CarelessScreen(Mahalanobis distance, double usualDeviation) {
    this.distance = distance;
    this.usualDeviation = usualDeviation;
  }

  /**
   * A screen by the answers of everybody.
   *
   * @param everybody sums over the complete answers, in the same order and coding as those to be
   *     screened
   * @throws IllegalArgumentException if there are fewer than two items or complete rows
   */
  public static CarelessScreen of(CrossProducts everybody) {
    int k = (int) Arguments.atLeast(2, everybody.items(), "items");
    return new CarelessScreen(Mahalanobis.from(everybody), usualDeviation(everybody, k));
  }

  /** From the identity Σ_j(x_j − x̄)² = Σx_j² − (Σx_j)²/k, averaged over people. */
  private static double usualDeviation(CrossProducts everybody, int k) {
    double[][] covariance = everybody.covariance();
    double[] means = everybody.means();
    double perPerson = (everybody.n() - 1.0) / everybody.n();
    double squares = 0;
    double squareOfSum = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double product = covariance[i][j] * perPerson + means[i] * means[j];
        squareOfSum += product;
        squares += i == j ? product : 0;
      }
    }
    return Math.sqrt(Math.max(0, (squares - squareOfSum / k) / (k - 1)));
  }

  /**
   * Screens one person.
   *
   * @param answers one for each item in the order asked, as given (reversed items not turned
   *     round), not a number where missing
   * @param seconds spent on all of them; empty if not recorded
   * @throws IllegalArgumentException if the number of answers is not that of the items, or the
   *     seconds are negative
   */
  public Result screen(double[] answers, OptionalDouble seconds) {
    seconds.ifPresent(time -> Arguments.notNegative(time, "seconds"));
    Mahalanobis.Result unusual = distance.of(answers);
    double[] given = DoubleStream.of(answers).filter(answer -> !Double.isNaN(answer)).toArray();
    int run = LongestRun.of(answers);
    OptionalDouble deviation =
        given.length < 2
            ? OptionalDouble.empty()
            : OptionalDouble.of(Moments.of(given).standardDeviation());
    OptionalDouble pace =
        seconds.isEmpty() || given.length == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(seconds.getAsDouble() / given.length);
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    if (given.length >= LEAST_ANSWERS) {
      if (run >= LONG_RUN * given.length) {
        signs.add(Sign.LONG_RUN);
      }
      if (deviation.orElseThrow() < LITTLE_VARIATION * usualDeviation) {
        signs.add(Sign.LITTLE_VARIATION);
      }
    }
    if (unusual.pValue().orElse(1) < UNUSUAL) {
      signs.add(Sign.UNUSUAL);
    }
    if (pace.orElse(HASTE) < HASTE) {
      signs.add(Sign.HASTE);
    }
    return new Result(run, deviation, unusual, pace, signs);
  }

  /** Signs of careless answering. */
  public enum Sign {
    LONG_RUN,
    LITTLE_VARIATION,
    UNUSUAL,
    HASTE
  }

  /**
   * What a person's answers look like.
   *
   * @param longestRun {@link LongestRun}
   * @param deviation within the person, in the unit of the answers; empty with fewer than two
   * @param distance from everybody's answers
   * @param secondsPerAnswer empty if not recorded
   * @param signs which of the limits are passed
   */
  public record Result(
      int longestRun,
      OptionalDouble deviation,
      Mahalanobis.Result distance,
      OptionalDouble secondsPerAnswer,
      Set<Sign> signs) {
    public Result {
      signs = Set.copyOf(signs);
    }

    /** Whether two signs or more come together. */
    public boolean flagged() {
      return signs.size() >= 2;
    }
  }
}
