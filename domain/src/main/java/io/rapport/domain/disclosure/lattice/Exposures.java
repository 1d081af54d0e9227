package io.rapport.domain.disclosure.lattice;

import io.rapport.domain.disclosure.lattice.Lattice.Partition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small sets that are asked for only because of what is shown and hidden: unions of the hidden
 * members of a partition, and differences of two shown cells.
 */
final class Exposures {
  private final Lattice lattice;
  private final Audience audience;
  private final Columns columns;
  private final Nesting nesting;
  private final long[] people;
  private final BitSet mendable;
  private final BitSet shown;
  private final BitSet known;
  private final Map<Integer, Partition> divisions = new HashMap<>();
  private final List<Exposure> found = new ArrayList<>();

  /**
   * A small set.
   *
   * @param remedy shown cell without which nobody would ask for it, or {@link #NONE}
   */
  record Exposure(Secret secret, int remedy) {
    static final int NONE = -1;
  }

  /**
   * Looks for them.
   *
   * @param nesting of the cells without profiles that have no people
   * @param people by cell, how many they are
   * @param mendable cells that can still be hidden
   * @param shown all shown cells
   * @param known those and all cells that follow from them
   */
  Exposures(
      Lattice lattice,
      Audience audience,
      Columns columns,
      Nesting nesting,
      long[] people,
      BitSet mendable,
      BitSet shown,
      BitSet known) {
    this.lattice = lattice;
    this.audience = audience;
    this.columns = columns;
    this.nesting = nesting;
    this.people = people;
    this.mendable = mendable;
    this.shown = shown;
    this.known = known;
    for (Partition partition : lattice.partitions()) {
      if (partition.whole() != Partition.ONE_LEVEL) {
        divisions.put(partition.whole(), partition);
      }
    }
  }

  /** All of them; a set may be there more than once, with another remedy. */
  List<Exposure> all() {
    for (Partition partition : lattice.partitions()) {
      Hidden hidden = new Hidden();
      hidden.addMembers(partition, false);
      hidden.find();
      hidden.add(partition.others());
      hidden.find();
      if (partition.whole() != Partition.ONE_LEVEL) {
        Hidden deep = new Hidden();
        deep.addMembers(partition, true);
        deep.find();
      }
    }
    differences();
    return found;
  }

  private void differences() {
    for (int cell = shown.nextSetBit(0); cell >= 0; cell = shown.nextSetBit(cell + 1)) {
      for (int larger : nesting.around(cell)) {
        if (shown.get(larger) && people[larger] - people[cell] < audience.enough()) {
          int otherwise = mendable.get(larger) ? larger : Exposure.NONE;
          addIfSmall(
              ProfileSets.difference(lattice.cells().get(larger), lattice.cells().get(cell)),
              mendable.get(cell) ? cell : otherwise);
        }
      }
    }
  }

  private void addIfSmall(int[] profiles, int remedy) {
    if (audience.isSmall(profiles)) {
      columns
          .of(profiles)
          .map(Secret::new)
          .ifPresent(secret -> found.add(new Exposure(secret, remedy)));
    }
  }

  /** What is hidden of a whole. */
  private final class Hidden {
    private final List<int[]> sets = new ArrayList<>();
    private int smallestShown = Exposure.NONE;

    /**
     * Adds the hidden members of a partition.
     *
     * @param deep whether of hidden ones that are divided themselves only what is hidden there, in
     *     turn, and of all that are divided those who belong to no member
     */
    void addMembers(Partition partition, boolean deep) {
      for (int member : partition.members()) {
        Partition division = divisions.get(member);
        if (known.get(member)) {
          seeShown(member);
        } else if (deep && division != null) {
          addMembers(division, true);
        } else {
          add(lattice.cells().get(member));
        }
      }
      if (deep) {
        add(partition.others());
      }
    }

    void add(int[] profiles) {
      sets.add(profiles);
    }

    private void seeShown(int member) {
      if (shown.get(member)
          && mendable.get(member)
          && (smallestShown == Exposure.NONE || people[member] <= people[smallestShown])) {
        smallestShown = member;
      }
    }

    void find() {
      addIfSmall(ProfileSets.union(sets), smallestShown);
    }
  }
}
