package io.rapport.domain.statistics;

/**
 * How often subjects move up and down between ordered states, per 100 months spent in any of them:
 * moves to a higher rank, or to a lower one, over all months counted. Intervals are those of {@link
 * PoissonInterval}.
 */
public final class MovementRates {
  private static final double PER_HUNDRED = 100;
  private static final MovementRates DEFAULT = new MovementRates(PoissonInterval.withDefaults());

  private final PoissonInterval interval;

  private MovementRates(PoissonInterval interval) {
    this.interval = interval;
  }

  /** 95 %. */
  public static MovementRates withDefaults() {
    return DEFAULT;
  }

  public MovementRates with(Confidence newConfidence) {
    return new MovementRates(interval.with(newConfidence));
  }

  /**
   * From moves. {@link Finding.Reason#TOO_FEW_ANSWERS} if there are none, staying included.
   *
   * @param counts from × to
   * @param ranks of the states; a lapsed relation ranks lowest wherever it stands in the table
   * @throws IllegalArgumentException if the table is not square, has a negative count or does not
   *     fit the ranks
   */
  public Finding<Result> of(long[][] counts, int[] ranks) {
    long months = Arguments.squareTable(counts);
    Arguments.sameLength(counts.length, ranks.length, "states and ranks");
    long up = 0;
    long down = 0;
    for (int from = 0; from < counts.length; from++) {
      for (int to = 0; to < counts.length; to++) {
        up += ranks[to] > ranks[from] ? counts[from][to] : 0;
        down += ranks[to] < ranks[from] ? counts[from][to] : 0;
      }
    }
    return months == 0
        ? Finding.none(Finding.Reason.TOO_FEW_ANSWERS)
        : Finding.of(new Result(months, rate(up, months), rate(down, months)));
  }

  private Rate rate(long moves, long months) {
    PoissonInterval.Result rate = interval.of(moves, months / PER_HUNDRED);
    return new Rate(moves, rate.rate(), rate.interval());
  }

  /**
   * Both directions.
   *
   * @param months counted
   * @param up to a higher rank
   * @param down to a lower rank
   */
  public record Result(long months, Rate up, Rate down) {}

  /**
   * One direction.
   *
   * @param moves counted
   * @param perHundred moves per 100 months
   * @param interval of the rate
   */
  public record Rate(long moves, double perHundred, Interval interval) {}
}
