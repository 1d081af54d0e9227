package io.rapport.domain.disclosure.lattice;

import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Looks for more cells to show. In the order in which they were offered, an early cell may stand in
 * the way of several later ones. So in each turn some of the cells that may make way are taken
 * back, drawn by lot, and offered again together with all hidden ones in another order. What comes
 * of it is kept if it shows more cells, or as many of no fewer people. All other cells stay shown.
 *
 * <p>The lot and the measure ask for the cells and the numbers of their people only, never for what
 * anybody answered, and the same cells draw the same lot. So the choice tells nothing that the
 * sizes do not.
 *
 * <p>Of the cells above a threshold of 5 that four organisations of 500 people have it shows 1.1
 * points more; of 1,000 people as much, of 2,000 people 0.5 and of 3,000 people 0.3 points more. It
 * takes about four times as long. Of 4,000 people and more it is 0.1 points, so large lattices are
 * left as they are.
 */
final class MakingWay {
  private static final int TURNS = 8;

  /** Which part of the cells that may make way is taken back in a turn. */
  private static final double TAKEN_BACK = 0.2;

  /** By how much, of the whole order, cells that are hidden come before those taken back. */
  private static final double HIDDEN_FIRST = 0.2;

  private static final long SEED = 0x0_3a7e_5afeL;

  /** A lattice with more cells on offer is left as it is. */
  private static final int MOST_CELLS = 2_000;

  private final Rounds rounds;
  private final BitSet yielding;
  private final SplittableRandom random = new SplittableRandom(SEED);

  /**
   * A search.
   *
   * @param yielding positions of cells that may make way for more others
   */
  MakingWay(Rounds rounds, BitSet yielding) {
    this.rounds = rounds;
    this.yielding = (BitSet) yielding.clone();
    if (rounds.offered().cardinality() > MOST_CELLS) {
      this.yielding.clear();
    }
  }

  /**
   * The cells to show instead of some, as many or more; the same if no better ones are found.
   *
   * @param first positions of cells that may be shown together
   */
  BitSet improved(BitSet first) {
    BitSet best = first;
    for (int turn = 0; turn < TURNS && couldGrow(best); turn++) {
      BitSet other = rounds.shown(order(best), afterTakingBack(best));
      if (isNoWorse(other, best)) {
        best = other;
      }
    }
    return best.equals(first) || holds(best) ? best : first;
  }

  /**
   * Whether something that may make way is shown, and something hidden that it may make way for.
   */
  private boolean couldGrow(BitSet shown) {
    BitSet hidden = rounds.offered();
    hidden.andNot(shown);
    return !hidden.isEmpty() && yielding.intersects(shown);
  }

  private BitSet afterTakingBack(BitSet shown) {
    BitSet kept = (BitSet) shown.clone();
    shown.stream()
        .filter(cell -> yielding.get(cell) && random.nextDouble() < TAKEN_BACK)
        .forEach(kept::clear);
    return kept;
  }

  private int[] order(BitSet shown) {
    int[] offered = rounds.offered().stream().toArray();
    double[] turns = new double[offered.length];
    for (int i = 0; i < offered.length; i++) {
      turns[i] = random.nextDouble() + (shown.get(offered[i]) ? HIDDEN_FIRST : 0);
    }
    return IntStream.range(0, offered.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> turns[i]))
        .mapToInt(i -> offered[i])
        .toArray();
  }

  private boolean isNoWorse(BitSet other, BitSet best) {
    int more = other.cardinality() - best.cardinality();
    return more > 0 || more == 0 && people(other) >= people(best);
  }

  private long people(BitSet shown) {
    return shown.stream().mapToLong(rounds::people).sum();
  }

  /**
   * Whether all of some cells are shown if nothing else is offered. Cells that were kept in a turn
   * could not be hidden in it, so what made it safe is looked at once more.
   */
  private boolean holds(BitSet shown) {
    return rounds.shown(shown.stream().toArray(), new BitSet()).equals(shown);
  }
}
