package io.rapport.domain.disclosure.lattice;

import io.rapport.domain.disclosure.lattice.Exposures.Exposure;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * published cells alone cannot be mended here; the audit of the release finds it.
 *
 * <p>The method is the Gaussian elimination of Statistics Norway's GaussSuppression. The same sets
 * give the same cells, whatever the numbers of the profiles. Not thread-safe.
 */
public final class LatticeProtection {
  /** The prime by which it divides. */
  public static final long PRIME = PrimeField.PRIME;

  /** Rounds that offer every cell anew; later ones offer only what the one before showed. */
  private static final int FREE_ROUNDS = 6;

  private final Lattice lattice;

  /** Protection of a lattice, for any number of audiences. */
  public LatticeProtection(Lattice lattice) {
    this.lattice = lattice;
  }

  /**
   * The cells to show.
   *
   * @param audience the people behind each set
   * @param candidates positions of cells that may be shown; small ones and those without anybody
   *     are not
   * @param published positions of cells that readers have already and that nobody can take back
   * @return positions of cells, the published ones included
   */
  public BitSet shown(Audience audience, BitSet candidates, BitSet published) {
    long[] people = lattice.cells().stream().mapToLong(audience::people).toArray();
    BitSet offered = offered(audience, candidates, people);
    offered.andNot(published);
    BitSet told = (BitSet) offered.clone();
    told.or(published);
    Columns columns =
        Columns.of(lattice.cells(), told, withoutPeople(audience), lattice.profiles());
    List<int[]> cells = columnsOf(told, columns);
    Nesting nesting = new Nesting(cells, columns.number());
    Secrets secrets = new Secrets(lattice, audience, columns);
    Set<Secret> kept = new LinkedHashSet<>(secrets.ofProfilesAndCells());
    List<Secret> crossings = secrets.ofCrossings();
    for (int round = 1; ; round++) {
      Offering offering = new Offering(cells, columns.number());
      offering.publish(published);
      offering.offer(offered, List.copyOf(kept));
      boolean safe = keep(crossings.stream().filter(offering::follows).toList(), kept);
      List<Exposure> exposures =
          new Exposures(
                  lattice,
                  audience,
                  columns,
                  nesting,
                  people,
                  offered,
                  offering.shown(),
                  following(offering, columns))
              .all();
      exposures.removeIf(exposure -> !offering.follows(exposure.secret()));
      safe &= mend(exposures, kept, offered);
      if (safe) {
        return offering.shown();
      }
      if (round >= FREE_ROUNDS) {
        offered.and(offering.shown());
      }
    }
  }

  /** Keeps secrets from now on; whether all were kept already. */
  private static boolean keep(List<Secret> revealed, Set<Secret> kept) {
    return !kept.addAll(revealed);
  }

  /**
   * Keeps secrets from now on. What was kept and follows all the same follows from published cells;
   * there it helps only to hide what makes it a secret.
   *
   * @return whether there was nothing to do
   */
  private static boolean mend(List<Exposure> exposures, Set<Secret> kept, BitSet offered) {
    boolean safe = true;
    for (Exposure exposure : exposures) {
      if (kept.contains(exposure.secret()) && exposure.remedy() != Exposure.NONE) {
        offered.clear(exposure.remedy());
        safe = false;
      }
    }
    return keep(exposures.stream().map(Exposure::secret).toList(), kept) && safe;
  }

  /** Cells that follow from the shown ones, such as the same people in another state. */
  private BitSet following(Offering offering, Columns columns) {
    BitSet following = (BitSet) offering.shown().clone();
    for (int cell = 0; cell < lattice.cells().size(); cell++) {
      if (!following.get(cell)) {
        Optional<int[]> sum = columns.of(lattice.cells().get(cell));
        following.set(cell, sum.isPresent() && offering.follows(new Secret(sum.get())));
      }
    }
    return following;
  }

  private BitSet offered(Audience audience, BitSet candidates, long[] people) {
    BitSet offered = new BitSet();
    candidates.stream()
        .filter(cell -> people[cell] > 0 && !audience.isSmall(lattice.cells().get(cell)))
        .forEach(offered::set);
    return offered;
  }

  private BitSet withoutPeople(Audience audience) {
    BitSet empty = new BitSet();
    for (int profile = 0; profile < lattice.profiles(); profile++) {
      if (audience.people(new int[] {profile}) == 0) {
        empty.set(profile);
      }
    }
    return empty;
  }

  /** The columns of each cell; of those that nobody is told, none. */
  private List<int[]> columnsOf(BitSet told, Columns columns) {
    return IntStream.range(0, lattice.cells().size())
        .mapToObj(
            cell ->
                told.get(cell) ? columns.of(lattice.cells().get(cell)).orElseThrow() : new int[0])
        .toList();
  }
}
