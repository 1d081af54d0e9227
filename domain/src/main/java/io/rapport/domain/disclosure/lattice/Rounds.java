package io.rapport.domain.disclosure.lattice;

import io.rapport.domain.disclosure.lattice.Exposures.Exposure;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The protection of a lattice for one audience, in any order of its cells. What secrets there are
 * depends on what is hidden, so the cells are offered in rounds: again with all secrets that were
 * found to follow, until there are none.
 *
 * <p>NOT thread safe.
 */
final class Rounds {
  /** Rounds that offer every cell anew; later ones offer only what the one before showed. */
  private static final int FREE_ROUNDS = 6;

  private final Lattice lattice;
  private final Audience audience;
  private final long[] people;
  private final BitSet published;
  private final BitSet offered;
  private final Columns columns;
  private final List<int[]> cells;
  private final Nesting nesting;
  private final Set<Secret> always;
  private final List<Secret> crossings;

  /**
   * A protection.
   *
   * @param candidates positions of cells that may be shown; small ones and those without anybody
   *     are not
   * @param published positions of cells that readers have already and that nobody can take back
   */
  Rounds(Lattice lattice, Audience audience, BitSet candidates, BitSet published) {
    this.lattice = lattice;
    this.audience = audience;
    this.published = (BitSet) published.clone();
    people = lattice.cells().stream().mapToLong(audience::people).toArray();
    offered = offered(candidates);
    BitSet told = (BitSet) offered.clone();
    told.or(published);
    columns = Columns.of(lattice.cells(), told, withoutPeople(), lattice.profiles());
    cells = columnsOf(told);
    nesting = new Nesting(cells, columns.number());
    Secrets secrets = new Secrets(lattice, audience, columns);
    always = new LinkedHashSet<>(secrets.ofProfilesAndCells());
    crossings = secrets.ofCrossings();
  }

  private BitSet offered(BitSet candidates) {
    BitSet large = new BitSet();
    candidates.stream()
        .filter(cell -> people[cell] > 0 && !audience.isSmall(lattice.cells().get(cell)))
        .forEach(large::set);
    return large;
  }

  private BitSet withoutPeople() {
    BitSet empty = new BitSet();
    for (int profile = 0; profile < lattice.profiles(); profile++) {
      if (audience.people(new int[] {profile}) == 0) {
        empty.set(profile);
      }
    }
    return empty;
  }

  /** The columns of each cell; of those that nobody is told, none. */
  private List<int[]> columnsOf(BitSet told) {
    return IntStream.range(0, lattice.cells().size())
        .mapToObj(
            cell ->
                told.get(cell) ? columns.of(lattice.cells().get(cell)).orElseThrow() : new int[0])
        .toList();
  }

  /** How many people are in a cell. */
  long people(int cell) {
    return people[cell];
  }

  /** Positions of the candidates that have enough people. */
  BitSet offered() {
    return (BitSet) offered.clone();
  }

  /**
   * The cells to show if each is offered in its turn.
   *
   * @param order positions of cells; those that are not among the offered ones are passed over
   * @param kept positions of cells that stay shown whatever follows, beside the published ones
   * @return positions of cells, those included
   */
  BitSet shown(int[] order, BitSet kept) {
    BitSet fixed = (BitSet) published.clone();
    fixed.or(kept);
    BitSet open = new BitSet();
    for (int cell : order) {
      open.set(cell, offered.get(cell) && !fixed.get(cell));
    }
    Set<Secret> secrets = new LinkedHashSet<>(always);
    for (int round = 1; ; round++) {
      Offering offering = new Offering(cells, columns.number());
      offering.publish(fixed);
      offering.offer(order, open, List.copyOf(secrets));
      boolean safe = keep(crossings.stream().filter(offering::follows).toList(), secrets);
      List<Exposure> exposures =
          new Exposures(
                  lattice,
                  audience,
                  columns,
                  nesting,
                  people,
                  open,
                  offering.shown(),
                  following(offering))
              .all();
      exposures.removeIf(exposure -> !offering.follows(exposure.secret()));
      safe &= mend(exposures, secrets, open);
      if (safe) {
        return offering.shown();
      }
      if (round >= FREE_ROUNDS) {
        open.and(offering.shown());
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
  private static boolean mend(List<Exposure> exposures, Set<Secret> kept, BitSet open) {
    boolean safe = true;
    for (Exposure exposure : exposures) {
      if (kept.contains(exposure.secret()) && exposure.remedy() != Exposure.NONE) {
        open.clear(exposure.remedy());
        safe = false;
      }
    }
    return keep(exposures.stream().map(Exposure::secret).toList(), kept) && safe;
  }

  /** Cells that follow from the shown ones, such as the same people in another state. */
  private BitSet following(Offering offering) {
    BitSet following = (BitSet) offering.shown().clone();
    for (int cell = 0; cell < lattice.cells().size(); cell++) {
      if (!following.get(cell)) {
        Optional<int[]> sum = columns.of(lattice.cells().get(cell));
        following.set(cell, sum.isPresent() && offering.follows(new Secret(sum.get())));
      }
    }
    return following;
  }
}
