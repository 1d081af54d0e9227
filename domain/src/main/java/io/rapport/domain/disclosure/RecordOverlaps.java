package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.records.RecordCell;
import io.rapport.domain.analysis.records.RecordGroup;
import io.rapport.domain.disclosure.lattice.Audience;
import io.rapport.domain.disclosure.lattice.Lattice.Exchange;
import io.rapport.domain.disclosure.lattice.Lattice.Partition;
import io.rapport.domain.figure.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** How the sets of records of a group divide, cross and follow on each other. */
final class RecordOverlaps {
  private static final String MONTH = ".1m";

  private final Audience audience;
  private final Map<RecordSet, Integer> positions;
  private final List<Place> places = new ArrayList<>();

  /** One set of records with the issue's period and the scope that it stands for. */
  private record Place(String period, Scope scope, boolean isMonth, int[] classes, BitSet bits) {}

  RecordOverlaps(RecordGroup group, Audience audience, Map<RecordSet, Integer> positions) {
    this.audience = audience;
    this.positions = positions;
    for (RecordCell cell : group.cells()) {
      for (int side = 0; side < cell.sides().size(); side++) {
        int[] classes = cell.sides().get(side);
        BitSet bits = new BitSet();
        Arrays.stream(classes).forEach(bits::set);
        places.add(
            new Place(
                cell.issue() + " " + cell.period() + " " + side,
                cell.scope(),
                isMonth(cell),
                classes,
                bits));
      }
    }
  }

  /** Whether a cell is one single month. */
  static boolean isMonth(RecordCell cell) {
    return cell.period().endsWith(MONTH);
  }

  /** Functions, departments and levels of a window, functions in departments, and months. */
  List<Partition> partitions() {
    List<Partition> partitions = new ArrayList<>();
    for (List<Place> window : by(Place::period).values()) {
      for (Place whole : window) {
        for (Predicate<Scope> parts : divisions(whole.scope())) {
          List<Place> found = window.stream().filter(p -> parts.test(p.scope())).toList();
          add(whole, found, divided(whole, found), partitions);
        }
      }
    }
    for (List<Place> windows : by(place -> place.scope().text()).values()) {
      List<Place> months = windows.stream().filter(Place::isMonth).toList();
      for (Place window : windows) {
        if (!window.isMonth()) {
          List<Place> found = months.stream().filter(month -> isIn(month, window)).toList();
          add(window, found, Partition.ONE_LEVEL, partitions);
        }
      }
    }
    return partitions;
  }

  private static List<Predicate<Scope>> divisions(Scope scope) {
    if (scope instanceof Scope.Whole) {
      return List.of(
          part -> part instanceof Scope.Function,
          part -> part instanceof Scope.Department,
          part -> part instanceof Scope.Level);
    } else if (scope instanceof Scope.Function function) {
      return List.of(
          part ->
              part instanceof Scope.FunctionInDepartment both
                  && both.function().equals(function.code()));
    } else if (scope instanceof Scope.Department department) {
      return List.of(
          part ->
              part instanceof Scope.FunctionInDepartment both
                  && both.department().equals(department.code()));
    }
    return List.of();
  }

  /**
   * Position of a whole whose hidden parts are divided in turn. One with a part that is not smaller
   * is not, or it would be divided without end.
   */
  private int divided(Place whole, List<Place> parts) {
    return parts.stream().allMatch(part -> part.classes().length < whole.classes().length)
        ? positions.getOrDefault(new RecordSet(whole.classes()), Partition.ONE_LEVEL)
        : Partition.ONE_LEVEL;
  }

  /**
   * Adds what some parts divide.
   *
   * @param divided position of the whole, if its hidden parts are divided in turn
   */
  private void add(Place whole, List<Place> parts, int divided, List<Partition> partitions) {
    if (parts.isEmpty() || whole.classes().length == 0) {
      return;
    }
    BitSet others = (BitSet) whole.bits().clone();
    Set<Integer> members = new LinkedHashSet<>();
    for (Place part : parts) {
      others.andNot(part.bits());
      Integer member = positions.get(new RecordSet(part.classes()));
      if (member != null && part.classes().length > 0) {
        members.add(member);
      }
    }
    partitions.add(
        new Partition(
            divided,
            members.stream().mapToInt(Integer::intValue).toArray(),
            others.stream().toArray()));
  }

  /** Small sets that two scopes of one window have in common. */
  List<int[]> crossings() {
    Set<RecordSet> small = new LinkedHashSet<>();
    for (List<Place> window : by(Place::period).values()) {
      for (Place one : window) {
        for (Place two : window) {
          if (cross(one.scope(), two.scope()) && one.bits().intersects(two.bits())) {
            BitSet both = (BitSet) one.bits().clone();
            both.and(two.bits());
            addIfSmall(both, small);
          }
        }
      }
    }
    return small.stream().map(RecordSet::classes).toList();
  }

  private static boolean cross(Scope one, Scope two) {
    return two instanceof Scope.Level && !(one instanceof Scope.Whole || one instanceof Scope.Level)
        || one instanceof Scope.Function && two instanceof Scope.Department;
  }

  private void addIfSmall(BitSet classes, Set<RecordSet> small) {
    int[] numbers = classes.stream().toArray();
    if (audience.isSmall(numbers)) {
      small.add(new RecordSet(numbers));
    }
  }

  /** What comes and goes between two windows of one scope that overlap. */
  List<Exchange> exchanges() {
    List<Exchange> exchanges = new ArrayList<>();
    for (List<Place> windows : by(place -> place.scope().text()).values()) {
      for (int later = 0; later < windows.size(); later++) {
        for (int earlier = 0; earlier < later; earlier++) {
          Place one = windows.get(earlier);
          Place two = windows.get(later);
          if (one.bits().intersects(two.bits()) && !isIn(one, two) && !isIn(two, one)) {
            exchanges.add(new Exchange(without(two, one), without(one, two)));
          }
        }
      }
    }
    return exchanges;
  }

  private static boolean isIn(Place part, Place whole) {
    return without(part, whole).length == 0;
  }

  private static int[] without(Place place, Place other) {
    BitSet rest = (BitSet) place.bits().clone();
    rest.andNot(other.bits());
    return rest.stream().toArray();
  }

  private Map<String, List<Place>> by(Function<Place, String> what) {
    Map<String, List<Place>> groups = new LinkedHashMap<>();
    places.forEach(
        place -> groups.computeIfAbsent(what.apply(place), key -> new ArrayList<>()).add(place));
    return groups;
  }
}
