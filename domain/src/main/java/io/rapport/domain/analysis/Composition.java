package io.rapport.domain.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Which records a figure speaks of, and who stands behind each of them. By it disclosure control
 * sees how figures overlap. A figure that compares two sets of records has both of them.
 *
 * <p>Records of different figures are the same if they are equal, or if they have the same name and
 * say the same to the figure: a record that was corrected is another one only to figures that the
 * correction changes. Confidential.
 */
public final class Composition {
  /** Of a figure of which nobody knows how it overlaps with others. */
  public static final Composition UNKNOWN = new Composition(List.of());

  private final List<Side<?>> sides;

  private Composition(List<Side<?>> sides) {
    this.sides = List.copyOf(sides);
  }

  /**
   * The people behind one record, by ids.
   *
   * @param managers those whose record it is, in equal parts; empty if nobody knows them
   * @param others consultants who worked on it; of an answer, who gave it, if that is known
   */
  public record People(List<String> managers, List<String> others) {
    public People {
      managers = List.copyOf(managers);
      others = List.copyOf(others);
    }

    @Override
    public String toString() {
      return managers.size() + " managers, " + others.size() + " others";
    }
  }

  /** One set of records: some of the items of a list. */
  public static final class Side<T> {
    private final List<T> items;
    private final BitSet counted;
    private final Function<T, People> people;
    private final Function<T, Object> name;
    private final double[] said;

    private Side(
        List<T> items,
        BitSet counted,
        Function<T, People> people,
        Function<T, Object> name,
        double[] said) {
      this.items = items;
      this.counted = counted;
      this.people = people;
      this.name = name;
      this.said = said;
    }

    /** All items; the same list for all figures of a cell that look at the same records. */
    public List<T> items() {
      return items;
    }

    /** Positions of the items that are counted, ascending. */
    public int[] counted() {
      return counted.stream().toArray();
    }

    /** Who stands behind the item at a position. */
    public People people(int position) {
      return people.apply(items.get(position));
    }

    /** What the item at a position is called, however it was corrected; by default the item. */
    public Object name(int position) {
      return name.apply(items.get(position));
    }

    /**
     * What the counted items say to the figure, in the order of their positions; empty if that is
     * not known.
     */
    public double[] said() {
      return said.clone();
    }
  }

  /** Of some items of a list. */
  public static <T> Composition of(
      Collection<T> items, BitSet counted, Function<T, People> people) {
    return of(items, counted, people, item -> item, new double[0]);
  }

  /**
   * Of some items of a list that have names.
   *
   * @param name what an item is called, however it was corrected
   * @param said what the counted items say to the figure, in the order of their positions; empty if
   *     that is not known
   */
  public static <T> Composition of(
      Collection<T> items,
      BitSet counted,
      Function<T, People> people,
      Function<T, Object> name,
      double[] said) {
    List<T> list = items instanceof List<T> already ? already : List.copyOf(items);
    return new Composition(List.of(new Side<>(list, counted, people, name, said.clone())));
  }

  /** Of all items of a list. */
  public static <T> Composition of(Collection<T> items, Function<T, People> people) {
    BitSet all = new BitSet(items.size());
    all.set(0, items.size());
    return of(items, all, people);
  }

  /** This and another one, for a figure that speaks of both; unknown if one of them is. */
  public Composition and(Composition other) {
    if (!isKnown() || !other.isKnown()) {
      return UNKNOWN;
    }
    List<Side<?>> both = new ArrayList<>(sides);
    both.addAll(other.sides);
    return new Composition(both);
  }

  public boolean isKnown() {
    return !sides.isEmpty();
  }

  /** The sets of records; none if nothing is known. */
  public List<Side<?>> sides() {
    return sides;
  }

  @Override
  public String toString() {
    return isKnown() ? sides.size() + " sets of records" : "unknown records";
  }
}
