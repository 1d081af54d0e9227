package io.rapport.domain.disclosure.lattice;

import java.util.List;

/**
 * Everything that could be shown, as sets of profiles (people who are alike in all of it).
 *
 * @param profiles number of profiles
 * @param cells what could be shown, in the order in which it is offered; each the ascending numbers
 *     of its profiles
 * @param partitions cells that together make up a whole, such as all units directly below another
 *     one
 * @param crossings sets that are in no report but that readers could think of, such as two
 *     demographics at once; each the ascending numbers of its profiles
 * @param exchanges who came and who went between two states of the same cell
 */
public record Lattice(
    int profiles,
    List<int[]> cells,
    List<Partition> partitions,
    List<int[]> crossings,
    List<Exchange> exchanges) {
  public Lattice {
    cells = List.copyOf(cells);
    partitions = List.copyOf(partitions);
    crossings = List.copyOf(crossings);
    exchanges = List.copyOf(exchanges);
  }

  /** A lattice of one state, whose partitions leave nobody over. */
  public Lattice(int profiles, List<int[]> cells, List<int[]> partitions, List<int[]> crossings) {
    this(
        profiles,
        cells,
        partitions.stream().map(members -> new Partition(members, new int[0])).toList(),
        crossings,
        List.of());
  }

  /**
   * Cells that make up a whole together with those who belong to none of them, such as the units
   * directly below another one together with that one's own people.
   *
   * @param whole position of the cell that is divided, if those parts of it that are hidden are
   *     divided further in turn, as units are; otherwise {@link #ONE_LEVEL}
   * @param members positions of the cells
   * @param others ascending numbers of the profiles that belong to no member; no report shows them
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere; thousands of them are made
  public record Partition(int whole, int[] members, int[] others) {
    /** Instead of a whole. */
    public static final int ONE_LEVEL = -1;

    /** Cells that are not divided further. */
    public Partition(int[] members, int[] others) {
      this(ONE_LEVEL, members, others);
    }
  }

  /**
   * A cell as it was published and as it is now.
   *
   * @param added ascending numbers of profiles that are in it only now
   * @param removed ascending numbers of profiles that are in it no longer
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere; thousands of them are made
  public record Exchange(int[] added, int[] removed) {
    /**
     * The exchange between two states of a cell.
     *
     * @param earlier ascending numbers of its profiles when it was published
     * @param later ascending numbers of its profiles now
     */
    public static Exchange between(int[] earlier, int[] later) {
      return new Exchange(
          ProfileSets.difference(later, earlier), ProfileSets.difference(earlier, later));
    }
  }
}
