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
import java.util.TreeSet;

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
   * @throws IllegalArgumentException if a unit changes twice on one day, or changes lead to a unit
   *     that is neither in today's organisation nor changed or closed later
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
    for (UnitChange change : inOrder) {
      for (String to : change.to()) {
        if (today.unit(to).isEmpty() && next(to, change.effective()).isEmpty()) {
          throw new IllegalArgumentException(
              "unit " + change.from() + " becomes " + to + ", which is not a unit of today");
        }
      }
    }
  }

  /**
   * Where the people belong today who on a day belonged to a unit.
   *
   * @param unit code of the unit on that day
   * @param day day of the older wave, such as its last
   */
  public UnitPlacement placed(String unit, LocalDate day) {
    if (today.unit(unit).isEmpty() && next(unit, day).isEmpty()) {
      return new UnitPlacement.Unknown();
    }
    Set<String> units = descendants(unit, day);
    if (units.isEmpty()) {
      return new UnitPlacement.Closed();
    }
    return units.size() == 1
        ? new UnitPlacement.Within(units.iterator().next())
        : new UnitPlacement.Divided(List.copyOf(units), above(units));
  }

  /**
   * The older units that together were what a unit of today is, or nothing if its people, or those
   * of a unit below it, came from a unit of which others went elsewhere: then it cannot be
   * compared.
   *
   * @param unit code of a unit of today
   * @param day day of the older wave
   * @param olderUnits codes that answers of the older wave carry
   */
  public Optional<List<String>> sources(String unit, LocalDate day, List<String> olderUnits) {
    Set<String> inside = new HashSet<>();
    today.subtree(unit).forEach(below -> inside.add(below.code()));
    Set<String> sources = new TreeSet<>();
    for (String older : olderUnits) {
      Set<String> units = descendants(older, day);
      if (units.stream().anyMatch(inside::contains)) {
        if (!inside.containsAll(units)) {
          return Optional.empty();
        }
        sources.add(older);
      }
    }
    return sources.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(sources));
  }

  /** Units of today that people of a unit belong to; none if it was closed or is not known. */
  private Set<String> descendants(String unit, LocalDate day) {
    Optional<UnitChange> change = next(unit, day);
    Set<String> units = new LinkedHashSet<>();
    if (change.isEmpty()) {
      today.unit(unit).ifPresent(known -> units.add(known.code()));
      return units;
    }
    for (String to : change.get().to()) {
      units.addAll(descendants(to, change.get().effective()));
    }
    return units;
  }

  /** The first change of a unit after a day. Changes of one day do not follow upon each other. */
  private Optional<UnitChange> next(String unit, LocalDate day) {
    return changes.getOrDefault(unit, List.of()).stream()
        .filter(change -> change.effective().isAfter(day))
        .findFirst();
  }

  private String above(Set<String> units) {
    List<String> common = new ArrayList<>();
    for (String unit : units) {
      List<String> path = path(unit);
      if (common.isEmpty()) {
        common.addAll(path);
      } else {
        common.retainAll(path);
      }
    }
    return common.get(0);
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
