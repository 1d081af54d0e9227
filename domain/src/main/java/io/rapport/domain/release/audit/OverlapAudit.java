package io.rapport.domain.release.audit;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.release.audit.Evidence.Limits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Looks for small sets of records that follow from shown figures together with those of earlier
 * releases, by adding and subtracting: between windows, between scopes that cross, and between what
 * was published before and what would be now.
 *
 * <p>What follows from earlier releases alone is no finding: nobody can take it back.
 */
final class OverlapAudit {
  private static final String MONTH = ".1m";

  private final OverlapEvidence evidence;
  private final FewBehind few;
  private final List<Place> places = new ArrayList<>();

  /** A set of records with the place that it has in reports. */
  private record Place(int cell, int issue, int side, String period, Scope scope, BitSet set) {
    boolean isBeside(Place other) {
      return issue == other.issue && side == other.side && period.equals(other.period);
    }

    boolean isOfSameScope(Place other) {
      return scope.equals(other.scope);
    }
  }

  OverlapAudit(OverlapEvidence evidence, Limits limits) {
    this.evidence = evidence;
    this.few = new FewBehind(evidence, limits);
    for (int cell = 0; cell < evidence.cells().size(); cell++) {
      OverlapEvidence.Cell each = evidence.cells().get(cell);
      for (int side = 0; side < each.sides().size(); side++) {
        BitSet set = FewBehind.set(each.sides().get(side));
        if (!set.isEmpty()) {
          places.add(new Place(cell, each.issue(), side, each.period(), each.of(), set));
        }
      }
    }
  }

  /** How many small sets of each kind follow. */
  record Found(long cells, long classes, long remainders, long differences, long windows) {
    private static final Found NOTHING = new Found(0, 0, 0, 0, 0);

    boolean isNothing() {
      return equals(NOTHING);
    }

    @Override
    public String toString() {
      return "%d hidden cells, %d crossings, %d remainders, %d differences, %d moved windows"
          .formatted(cells, classes, remainders, differences, windows);
    }
  }

  /**
   * What follows from some cells.
   *
   * @param shown positions of the cells that would be shown
   */
  Found found(BitSet shown) {
    List<Place> before = new ArrayList<>();
    List<Place> known = new ArrayList<>();
    for (Place place : places) {
      boolean isPublished = evidence.cells().get(place.cell()).published();
      if (isPublished) {
        before.add(place);
      }
      if (isPublished || shown.get(place.cell())) {
        known.add(place);
      }
    }
    RowSpace published = space(before);
    RowSpace now = space(known);
    return new Found(
        count(small(hidden(known)), published, now),
        count(small(crossings()), published, now),
        count(small(remainders(known)), published, now),
        count(small(differences(known)), published, now),
        moved(known, published));
  }

  private RowSpace space(List<Place> known) {
    return RowSpace.of(
        evidence.classes().size(),
        new BitSet(),
        known.stream().map(place -> place.set().stream().toArray()).toList());
  }

  private Set<BitSet> small(Set<BitSet> sets) {
    Set<BitSet> small = new LinkedHashSet<>(sets);
    small.removeIf(set -> !few.are(set));
    return small;
  }

  private static long count(Set<BitSet> sets, RowSpace published, RowSpace now) {
    return sets.stream()
        .map(set -> set.stream().toArray())
        .filter(now::contains)
        .filter(set -> !published.contains(set))
        .count();
  }

  /** All sets that a report could show but does not. */
  private Set<BitSet> hidden(List<Place> known) {
    Set<BitSet> hidden = new LinkedHashSet<>();
    places.forEach(place -> hidden.add(place.set()));
    known.forEach(place -> hidden.remove(place.set()));
    return hidden;
  }

  /** What no cell divides, and what two scopes of one period have in common. */
  private Set<BitSet> crossings() {
    Set<BitSet> sets = new LinkedHashSet<>();
    for (int each = 0; each < evidence.classes().size(); each++) {
      sets.add(FewBehind.set(List.of(each)));
    }
    for (Place one : places) {
      for (Place two : places) {
        if (one.cell() < two.cell() && one.isBeside(two) && one.set().intersects(two.set())) {
          BitSet both = (BitSet) one.set().clone();
          both.and(two.set());
          sets.add(both);
        }
      }
    }
    return sets;
  }

  /** What shown parts leave of a set, by each way in which it divides. */
  private Set<BitSet> remainders(List<Place> known) {
    List<BiPredicate<Place, Place>> divisions =
        List.of(
            (whole, part) -> isOfAll(whole, part) && part.scope() instanceof Scope.Function,
            (whole, part) -> isOfAll(whole, part) && part.scope() instanceof Scope.Department,
            (whole, part) -> isOfAll(whole, part) && part.scope() instanceof Scope.Level,
            (whole, part) ->
                isOfAll(whole, part)
                    && (part.scope() instanceof Scope.Function || isFunctionInDepartment(part)),
            (whole, part) ->
                isOfAll(whole, part)
                    && (part.scope() instanceof Scope.Department || isFunctionInDepartment(part)),
            (whole, part) -> whole.isBeside(part) && isServed(whole.scope(), part.scope()),
            (whole, part) ->
                whole.isOfSameScope(part)
                    && part.period().endsWith(MONTH)
                    && !whole.period().endsWith(MONTH));
    Set<BitSet> remainders = new LinkedHashSet<>();
    for (Place whole : places) {
      for (BiPredicate<Place, Place> division : divisions) {
        BitSet rest = (BitSet) whole.set().clone();
        for (Place part : known) {
          if (division.test(whole, part) && contains(whole.set(), part.set())) {
            rest.andNot(part.set());
          }
        }
        remainders.add(rest);
      }
    }
    return remainders;
  }

  /** Of hidden functions, and of hidden departments, there is what is shown of them still. */
  private static boolean isFunctionInDepartment(Place part) {
    return part.scope() instanceof Scope.FunctionInDepartment;
  }

  private static boolean isOfAll(Place whole, Place part) {
    return whole.scope() instanceof Scope.Whole && whole.isBeside(part);
  }

  /** Whether a function in a department is part of the function, or of the department. */
  private static boolean isServed(Scope whole, Scope part) {
    return part instanceof Scope.FunctionInDepartment both
        && (whole.equals(new Scope.Function(both.function()))
            || whole.equals(new Scope.Department(both.department())));
  }

  private static Set<BitSet> differences(List<Place> known) {
    Set<BitSet> differences = new LinkedHashSet<>();
    for (Place larger : known) {
      for (Place smaller : known) {
        if (contains(larger.set(), smaller.set())) {
          differences.add(without(larger.set(), smaller.set()));
        }
      }
    }
    return differences;
  }

  /** Windows of one scope that few records entered, and few left, in the meantime. */
  private long moved(List<Place> known, RowSpace published) {
    long moved = 0;
    for (int i = 0; i < known.size(); i++) {
      for (int j = 0; j < i; j++) {
        BitSet one = known.get(i).set();
        BitSet two = known.get(j).set();
        BitSet added = without(one, two);
        BitSet removed = without(two, one);
        if (known.get(i).isOfSameScope(known.get(j))
            && one.intersects(two)
            && few.are(added)
            && few.are(removed)
            && !published.contains(added.stream().toArray(), removed.stream().toArray())) {
          moved++;
        }
      }
    }
    return moved;
  }

  private static boolean contains(BitSet larger, BitSet smaller) {
    return without(smaller, larger).isEmpty();
  }

  private static BitSet without(BitSet set, BitSet other) {
    BitSet rest = (BitSet) set.clone();
    rest.andNot(other);
    return rest;
  }
}
