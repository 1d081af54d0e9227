package io.rapport.domain.disclosure.lattice;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Chooses the cells of a lattice that may be shown, so that no small set of people follows from
 * them by adding and subtracting: no small cell, profile, crossing or exchange, no small union of
 * hidden members of a partition, and no small difference of two shown cells.
 *
 * <p>Cells are offered in the lattice's order to an echelon basis modulo the prime 2^31 - 1, and a
 * cell is hidden if it would give away a secret together with what is shown already. What secrets
 * there are depends on what is hidden, so that is repeated with all secrets that were found to
 * follow, until there are none. A small cell, profile, crossing or exchange that follows from
 * published cells alone cannot be mended here; the audit of the release finds it. Cells that are
 * told to may then make way for more others, see {@link MakingWay}.
 *
 * <p>The method is the Gaussian elimination of Statistics Norway's GaussSuppression. The same sets
 * give the same cells, whatever the numbers of the profiles. Not thread-safe.
 */
public final class LatticeProtection {
  /** The prime by which it divides. */
  public static final long PRIME = PrimeField.PRIME;

  private final Lattice lattice;

  /** Protection of a lattice, for any number of audiences. */
  public LatticeProtection(Lattice lattice) {
    this.lattice = lattice;
  }

  /**
   * The cells to show in the order of the lattice: none makes way for others.
   *
   * @param audience the people behind each set
   * @param candidates positions of cells that may be shown; small ones and those without anybody
   *     are not
   * @param published positions of cells that readers have already and that nobody can take back
   * @return positions of cells, the published ones included
   */
  public BitSet shown(Audience audience, BitSet candidates, BitSet published) {
    return shown(audience, candidates, published, new BitSet());
  }

  /**
   * The cells to show.
   *
   * @param audience the people behind each set
   * @param candidates positions of cells that may be shown; small ones and those without anybody
   *     are not
   * @param published positions of cells that readers have already and that nobody can take back
   * @param yielding positions of cells that may make way for more others
   * @return positions of cells, the published ones included
   */
  public BitSet shown(Audience audience, BitSet candidates, BitSet published, BitSet yielding) {
    Rounds rounds = new Rounds(lattice, audience, candidates, published);
    int[] order = IntStream.range(0, lattice.cells().size()).toArray();
    return new MakingWay(rounds, yielding).improved(rounds.shown(order, new BitSet()));
  }
}
