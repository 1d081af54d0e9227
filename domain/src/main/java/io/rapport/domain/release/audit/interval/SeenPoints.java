package io.rapport.domain.release.audit.interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for other numbers that agree with all that is known, by exchanges between few unknowns:
 * what one gains others lose, until every row agrees again. All the points it passes are such
 * numbers, so the smallest and largest value that a hidden sum had in any of them lie within its
 * true range: where they are far enough apart, no program need be solved.
 *
 * <p>NOT thread safe.
 */
final class Exchanges {
  /** Unknowns that may take part in an exchange beside the first. */
  private static final int PARTNERS = 8;

  /** Partners that are tried for each row that does not agree: those that break fewest others. */
  private static final int TRIED = 3;

  /** Rows that are tried to be brought into agreement for each exchange. */
  private static final int STEPS = 500;

  /** Unknowns of a row that are looked at for partners. */
  private static final int LOOKED_AT = 80;

  /** Smallest part of an unknown's largest value that is worth an exchange. */
  private static final double SMALLEST_PART = 0.1;

  private final Knowledge known;
  private final List<Hidden> hidden;
  private final int[][] hiddenOf;
  private final AgreeingPoint point;
  private final double[] sums;
  private final double[] lowest;
  private final double[] highest;
  private final List<Integer> moved = new ArrayList<>();
  private final List<Double> amounts = new ArrayList<>();
  private int turn;
  private int steps;

  /**
   * @param start numbers that agree with all that is known
   * @throws IllegalArgumentException if they do not
   */
  Exchanges(Published published, List<Hidden> hidden, double[] start) {
    known = published.known();
    this.hidden = hidden;
    hiddenOf = known.positions(hidden.stream().map(Hidden::members).toList());
    point = new AgreeingPoint(published, start);
    sums = new double[hidden.size()];
    for (int h = 0; h < sums.length; h++) {
      for (int unknown : hidden.get(h).members()) {
        sums[h] += start[unknown];
      }
    }
    lowest = sums.clone();
    highest = sums.clone();
  }

  /** The range of a hidden sum over all points passed so far. */
  Range seen(int position) {
    return known.asKnown(new Range(lowest[position], highest[position]));
  }

  /** Adds a point that was found otherwise to those passed; nothing if it does not agree. */
  void see(double[] values) {
    if (!point.agreesElsewhere(values)) {
      return;
    }
    for (int h = 0; h < sums.length; h++) {
      double sum = 0;
      for (int unknown : hidden.get(h).members()) {
        sum += values[unknown];
      }
      lowest[h] = Math.min(lowest[h], sum);
      highest[h] = Math.max(highest[h], sum);
    }
  }

  /** Values that agree with all that is known. */
  double[] point() {
    return point.values();
  }

  /** Whether a hidden sum has been seen to vary as widely as it must. */
  boolean isWide(int position) {
    return seen(position).isAsWideAs(hidden.get(position).width());
  }

  /**
   * Moves a hidden sum upwards and then downwards until its range is wide enough or it is stuck.
   */
  boolean widen(int position) {
    push(position, true);
    if (!isWide(position)) {
      push(position, false);
    }
    return isWide(position);
  }

  private void push(int position, boolean up) {
    int[] members = hidden.get(position).members();
    boolean gained = true;
    while (gained && !isWide(position)) {
      gained = false;
      for (int i = 0; i < members.length && !isWide(position); i++) {
        gained |= push(members, members[i], up);
      }
    }
  }

  /** Changes one member of a hidden sum by one, or by all the room it has if that is less. */
  private boolean push(int[] members, int unknown, boolean up) {
    double room = point.room(unknown, up);
    double amount = known.whole() ? Math.min(1, room) : room;
    double smallest = known.whole() ? amount : SMALLEST_PART * known.most(unknown);
    while (amount > 0 && amount >= smallest) {
      steps = STEPS;
      move(unknown, up ? amount : -amount);
      if (settle(members, up, amount, PARTNERS)) {
        commit();
        return true;
      }
      undo();
      amount /= 2;
    }
    return false;
  }

  private boolean settle(int[] members, boolean up, double amount, int partners) {
    int row = point.smallestBroken();
    if (row < 0) {
      return true;
    }
    if (partners == 0 || steps-- <= 0) {
      return false;
    }
    boolean gain = point.isShort(row);
    for (int partner : partners(row, members, up, gain, amount)) {
      move(partner, gain ? amount : -amount);
      if (settle(members, up, amount, partners - 1)) {
        return true;
      }
      undo();
    }
    return false;
  }

  private int[] partners(int row, int[] members, boolean up, boolean gain, double amount) {
    int[] candidates = known.rows().get(row).members();
    int[] best = new int[TRIED];
    int[] cost = new int[TRIED];
    Arrays.fill(best, -1);
    Arrays.fill(cost, Integer.MAX_VALUE);
    int looked = Math.min(candidates.length, LOOKED_AT);
    int start = Math.floorMod(turn++ * LOOKED_AT, candidates.length);
    for (int i = 0; i < looked; i++) {
      int candidate = candidates[(start + i) % candidates.length];
      boolean against = gain != up && Arrays.binarySearch(members, candidate) >= 0;
      if (!against && point.room(candidate, gain) >= amount - 1e-9 && !moved.contains(candidate)) {
        keep(candidate, point.moreBroken(candidate, gain ? amount : -amount), best, cost);
      }
    }
    return Arrays.stream(best).filter(candidate -> candidate >= 0).toArray();
  }

  private static void keep(int candidate, int broken, int[] best, int[] cost) {
    int place = TRIED;
    while (place > 0 && broken < cost[place - 1]) {
      place--;
    }
    if (place < TRIED) {
      System.arraycopy(best, place, best, place + 1, TRIED - 1 - place);
      System.arraycopy(cost, place, cost, place + 1, TRIED - 1 - place);
      best[place] = candidate;
      cost[place] = broken;
    }
  }

  private void move(int unknown, double amount) {
    point.move(unknown, amount);
    moved.add(unknown);
    amounts.add(amount);
  }

  private void undo() {
    int last = moved.size() - 1;
    point.move(moved.remove(last), -amounts.remove(last));
  }

  private void commit() {
    for (int i = 0; i < moved.size(); i++) {
      for (int position : hiddenOf[moved.get(i)]) {
        sums[position] += amounts.get(i);
      }
    }
    for (int unknown : moved) {
      for (int position : hiddenOf[unknown]) {
        lowest[position] = Math.min(lowest[position], sums[position]);
        highest[position] = Math.max(highest[position], sums[position]);
      }
    }
    moved.clear();
    amounts.clear();
  }
}
