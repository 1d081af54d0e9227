package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.TransitionPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The recorded stage of relationships at the end of each month, from the first to the last of them.
 * A relationship is not seen before its first stage, nor from the month on in which its manager was
 * no longer on the roster. No contact before any stage is no relationship yet; after one it is a
 * lapse.
 */
final class StagePanel {
  /** The states that relationships move between. */
  static final List<Stage> STATES =
      List.of(
          Stage.FRIEND,
          Stage.POTENTIAL_PARTNER,
          Stage.PARTNER,
          Stage.STRATEGIC_PARTNER,
          Stage.LAPSED);

  static final int PARTNER = STATES.indexOf(Stage.PARTNER);
  static final int STRATEGIC_PARTNER = STATES.indexOf(Stage.STRATEGIC_PARTNER);
  static final int LAPSED = STATES.indexOf(Stage.LAPSED);

  private static final int[] RANKS = {1, 2, 3, 4, 0};

  private final List<Series> all;

  /** A relationship month by month. */
  private record Series(StageHistory history, int[] states) {}

  /**
   * What a relationship did from the end of one month to the next.
   *
   * @param from place among the states
   * @param to place among the states; the same if it stayed
   */
  record Move(StageHistory history, int from, int to) {}

  private StagePanel(List<Series> all) {
    this.all = all;
  }

  /** Months since the year 0 of a calendar day. */
  static int calendarMonth(LocalDate day) {
    return Math.toIntExact(day.getYear() * 12L + day.getMonthValue() - 1);
  }

  /**
   * A panel.
   *
   * @param month number of the month that a day belongs to
   * @param first number of the first month
   * @param last number of the last month, not before the first
   */
  static StagePanel of(
      List<StageHistory> histories, ToIntFunction<LocalDate> month, int first, int last) {
    List<Series> all = new ArrayList<>();
    for (StageHistory history : histories) {
      all.add(new Series(history, states(history, month, first, last)));
    }
    return new StagePanel(List.copyOf(all));
  }

  private static int[] states(
      StageHistory history, ToIntFunction<LocalDate> month, int first, int last) {
    int[] states = new int[last - first + 1];
    int state = TransitionPanel.NOT_SEEN;
    Arrays.fill(states, state);
    for (StageEntry entry : history.entries()) {
      state = next(state, entry.stage());
      int from = Math.max(0, month.applyAsInt(entry.enteredOn()) - first);
      if (from < states.length) {
        Arrays.fill(states, from, states.length, state);
      }
    }
    history
        .leftOn()
        .map(away -> Math.max(0, month.applyAsInt(away) - first))
        .filter(gone -> gone < states.length)
        .ifPresent(gone -> Arrays.fill(states, gone, states.length, TransitionPanel.NOT_SEEN));
    return states;
  }

  private static int next(int before, Stage stage) {
    if (stage == Stage.NO_CONTACT) {
      return before == TransitionPanel.NOT_SEEN ? before : LAPSED;
    }
    return STATES.indexOf(stage);
  }

  /** Whether a move was to a higher stage: 1, to a lower one: −1, or neither: 0. */
  static int direction(Move move) {
    return Integer.compare(RANKS[move.to()], RANKS[move.from()]);
  }

  /** The relationships of a scope. */
  StagePanel in(Scope scope) {
    return new StagePanel(all.stream().filter(one -> one.history().place().isIn(scope)).toList());
  }

  /** For counting, in the order of {@link #STATES}. */
  TransitionPanel transitions() {
    return TransitionPanel.of(STATES.size(), all.stream().map(Series::states).toList());
  }

  /** Every move, staying included. */
  List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    for (Series one : all) {
      int[] states = one.states();
      for (int t = 1; t < states.length; t++) {
        if (states[t - 1] != TransitionPanel.NOT_SEEN && states[t] != TransitionPanel.NOT_SEEN) {
          moves.add(new Move(one.history(), states[t - 1], states[t]));
        }
      }
    }
    return moves;
  }
}
