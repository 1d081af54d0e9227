package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The balance B = 1 − |out − in| / (out + in + mutual) of every relationship of a cell that has
 * enough exchanges.
 *
 * @param sample one value for each such relationship
 */
record Balances(Sample sample) {
  /** Balances are counted in hundredths when they are resampled. */
  static final int STEPS = 100;

  private record Balance(Relationship relationship, double value, boolean enough) {}

  static Balances of(Cell cell, Contacts contacts, int minimumExchanges) {
    Map<Relationship, int[]> counts = new TreeMap<>();
    for (Touch touch : cell.touches()) {
      Direction direction = touch.exchange().direction();
      if (direction != null) {
        touch
            .relationship()
            .ifPresent(
                relationship ->
                    counts
                        .computeIfAbsent(relationship, key -> new int[Direction.values().length])[
                        direction.ordinal()]++);
      }
    }
    List<Balance> balances = new ArrayList<>();
    counts.forEach(
        (relationship, count) -> balances.add(balance(relationship, count, minimumExchanges)));
    return new Balances(
        Sample.of(
            balances,
            new Subjects<>(
                balance -> balance.relationship().managerId(),
                balance -> contacts.consultants(balance.relationship())),
            balance -> balance.enough() ? Observed.of(balance.value()) : Observed.OUTSIDE));
  }

  private static Balance balance(Relationship relationship, int[] count, int minimum) {
    int out = count[Direction.TO_CLIENT.ordinal()];
    int in = count[Direction.TO_CONSULTANT.ordinal()];
    int all = out + in + count[Direction.MUTUAL.ordinal()];
    return new Balance(relationship, 1 - (double) Math.abs(out - in) / all, all >= minimum);
  }

  /** The median of balances counted in steps; not a number if none is counted. */
  static double median(double[] counts, int from) {
    double all = 0;
    for (int step = 0; step <= STEPS; step++) {
      all += counts[from + step];
    }
    if (all == 0) {
      return Double.NaN;
    }
    double below = 0;
    int lower = -1;
    for (int step = 0; step <= STEPS; step++) {
      below += counts[from + step];
      if (lower < 0 && below * 2 >= all) {
        lower = step;
      }
      if (below * 2 > all) {
        return (lower + step) / 2.0 / STEPS;
      }
    }
    return Double.NaN;
  }
}
