package io.rapport.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows units that were renamed, split, merged, moved or closed, so that answers of older waves
 * can be counted in the organisation of today. A unit that only changed the unit above it keeps its
 * code and needs no line: the tree of today says where it belongs. Immutable.
 */
public final class UnitLineage {
  private final Organisation today;
  private final Map<String, List<UnitChange>> changes = new HashMap<>();

  /**
   * Reads a table of changes.
   *
   * @param today the organisation as it is
   * @param changes in any order
   * @throws IllegalArgumentException if a unit changes twice on one day
   */
  public UnitLineage(Organisation today, List<UnitChange> changes) {
    this.today = today;
    List<UnitChange> inOrder = new ArrayList<>(changes);
    inOrder.sort(Comparator.comparing(UnitChange::effective).thenComparing(UnitChange::from));
    Set<String> seen = new HashSet<>();
    for (UnitChange change : inOrder) {
      if (!seen.add(change.effective() + " " + change.from())) {
        throw new IllegalArgumentException(
            "unit " + change.from() + " changes twice on " + change.effective());
      }
      this.changes.computeIfAbsent(change.from(), from -> new ArrayList<>()).add(change);
    }
  }

  /**
   * Where the people belong today who on a day belonged to a unit.
   *
   * @param unit code of the unit on that day
   * @param day day of the older wave, such as its last
   */
  public UnitPlacement placed(String unit, LocalDate day) {
    Ways ways = new Ways();
    follow(unit, day, ways);
    if (ways.unknown) {
      return new UnitPlacement.Unknown();
    } else if (ways.units.isEmpty()) {
      return new UnitPlacement.Closed();
    } else if (ways.units.size() == 1 && !ways.closed) {
      return new UnitPlacement.Within(ways.units.iterator().next());
    }
    return new UnitPlacement.Divided(List.copyOf(ways.units), above(ways));
  }

  /** Where people of a unit went: to units of today, nowhere in particular, nobody knows where. */
  private static final class Ways {
    private final Set<String> units = new LinkedHashSet<>();
    private boolean closed;
    private boolean unknown;
  }

  private void follow(String unit, LocalDate day, Ways ways) {
    Optional<UnitChange> change = next(unit, day);
    if (change.isPresent()) {
      ways.closed |= change.get().to().isEmpty();
      change.get().to().forEach(to -> follow(to, change.get().effective(), ways));
    } else if (today.unit(unit).isPresent()) {
      ways.units.add(unit);
    } else {
      ways.unknown = true;
    }
  }

  /** The first change of a unit after a day. Changes of one day do not follow upon each other. */
  private Optional<UnitChange> next(String unit, LocalDate day) {
    return changes.getOrDefault(unit, List.of()).stream()
        .filter(change -> change.effective().isAfter(day))
        .findFirst();
  }

  /** The smallest unit to which all belong; where a part was closed, the one above it. */
  private String above(Ways ways) {
    List<String> common = new ArrayList<>();
    for (String unit : ways.units) {
      List<String> path = path(unit);
      if (common.isEmpty()) {
        common.addAll(path);
      } else {
        common.retainAll(path);
      }
    }
    boolean one = ways.units.size() == 1 && common.size() > 1;
    return common.get(one ? 1 : 0);
  }

  /** The unit and those above it, the smallest first. */
  private List<String> path(String code) {
    List<String> path = new ArrayList<>();
    for (Optional<Unit> unit = today.unit(code);
        unit.isPresent();
        unit = unit.flatMap(Unit::parent).flatMap(today::unit)) {
      path.add(unit.get().code());
    }
    return path;
  }
}
