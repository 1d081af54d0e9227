package io.rapport.domain.statistics;

import java.util.List;

/**
 * The state of each subject month by month, counted into the moves from one month to the next.
 * Months in which a subject was not seen are skipped, and no move is counted across them.
 */
public final class TransitionPanel {
  /** Not seen in a month. */
  public static final int NOT_SEEN = -1;

  private final int states;
  private final List<int[]> series;
  private final int months;

  private TransitionPanel(int states, List<int[]> series) {
    this.states = states;
    this.series = series;
    this.months = series.stream().mapToInt(one -> one.length).max().orElse(0);
  }

  /**
   * From the series of all subjects, which start in the same month.
   *
   * @param states number of states, at least 2
   * @param series for each subject its state by month, 0, 1, … or {@link #NOT_SEEN}
   * @throws IllegalArgumentException if a state lies outside its range
   */
  public static TransitionPanel of(int states, List<int[]> series) {
    Arguments.atLeast(2, states, "states");
    for (int[] one : series) {
      for (int state : one) {
        Arguments.require(
            state >= NOT_SEEN && state < states,
            "state must lie in −1.." + (states - 1) + ": " + state);
      }
    }
    return new TransitionPanel(states, series.stream().map(int[]::clone).toList());
  }

  /** Moves, from × to. */
  public long[][] counts() {
    long[][] counts = new long[states][states];
    for (int[] one : series) {
      for (int t = 1; t < one.length; t++) {
        if (one[t - 1] >= 0 && one[t] >= 0) {
          counts[one[t - 1]][one[t]]++;
        }
      }
    }
    return counts;
  }

  /** Moves by the state one month before: before × from × to. */
  public long[][][] byPrevious() {
    long[][][] counts = new long[states][states][states];
    for (int[] one : series) {
      for (int t = 2; t < one.length; t++) {
        if (one[t - 2] >= 0 && one[t - 1] >= 0 && one[t] >= 0) {
          counts[one[t - 2]][one[t - 1]][one[t]]++;
        }
      }
    }
    return counts;
  }

  /** Moves by half of the months: half × from × to; a move in the middle is of the second. */
  public long[][][] byHalves() {
    long[][][] counts = new long[2][states][states];
    for (int[] one : series) {
      for (int t = 1; t < one.length; t++) {
        if (one[t - 1] >= 0 && one[t] >= 0) {
          counts[2 * t < months ? 0 : 1][one[t - 1]][one[t]]++;
        }
      }
    }
    return counts;
  }
}
