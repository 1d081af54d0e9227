package io.rapport.domain.release.audit.interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that an attacker knows: unknown numbers from 0 to a largest value each, and between which
 * ends sums of them lie.
 *
 * @param most largest value of each unknown
 * @param rows what is known of sums
 * @param whole whether the unknowns are whole numbers, such as counts of people
 */
public record Knowledge(double[] most, List<Row> rows, boolean whole) {
  public Knowledge {
    most = most.clone();
    rows = List.copyOf(rows);
  }

  /** Largest value of each unknown. */
  @Override
  public double[] most() {
    return most.clone();
  }

  /** Number of unknowns. */
  int unknowns() {
    return most.length;
  }

  /** Largest value of an unknown. */
  double most(int unknown) {
    return most[unknown];
  }

  /** The range as the attacker has it: of whole numbers if the unknowns are. */
  Range asKnown(Range range) {
    return whole ? range.whole() : range;
  }

  /** Positions of the sets of each unknown, ascending. */
  int[][] positions(List<int[]> sets) {
    List<List<Integer>> found = new ArrayList<>();
    for (int i = 0; i < most.length; i++) {
      found.add(new ArrayList<>());
    }
    for (int s = 0; s < sets.size(); s++) {
      for (int unknown : sets.get(s)) {
        found.get(unknown).add(s);
      }
    }
    return found.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Knowledge knowledge
        && Arrays.equals(most, knowledge.most)
        && rows.equals(knowledge.rows)
        && whole == knowledge.whole;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(most) * 31 + rows.hashCode();
  }

  @Override
  public String toString() {
    return "knowledge of " + most.length + " unknowns by " + rows.size() + " rows";
  }
}
