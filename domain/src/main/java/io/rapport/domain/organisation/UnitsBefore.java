package io.rapport.domain.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the units of an organisation were in an older one, as the lineage of units tells it. A unit
 * that moved counts where it belongs now; a unit that was closed counts in the unit above it;
 * people of a unit that was divided count above all its parts, and its parts cannot be compared.
 * The whole organisation always was the whole organisation. Immutable.
 */
public final class UnitsBefore {
  private final Organisation now;
  private final Organisation before;

  /** Unit of today in which an older unit's own people count. */
  private final Map<String, String> placed = new HashMap<>();

  /** Why a unit of today cannot be compared. */
  private final Map<String, UnitBefore.Reason> reasons = new TreeMap<>();

  private final Map<String, Set<String>> together = new HashMap<>();

  private UnitsBefore(Organisation now, Organisation before) {
    this.now = now;
    this.before = before;
  }

  /**
   * Follows all units.
   *
   * @param before the older organisation
   * @param then day on which it held
   * @param now the newer organisation
   * @param day day on which it holds; later changes do not count
   * @param changes the lineage of units
   * @throws IllegalArgumentException if a unit changes twice on one day
   */
  public static UnitsBefore of(
      Organisation before,
      LocalDate then,
      Organisation now,
      LocalDate day,
      List<UnitChange> changes) {
    UnitLineage lineage =
        new UnitLineage(
            now, changes.stream().filter(change -> !change.effective().isAfter(day)).toList());
    UnitsBefore units = new UnitsBefore(now, before);
    for (Unit unit : before.inOrder()) {
      units.place(unit, lineage.placed(unit.code(), then));
    }
    units.addUp();
    return units;
  }

  /** What a unit of today was. */
  public UnitBefore of(String unit) {
    Set<String> units = together.getOrDefault(unit, Set.of());
    if (unit.equals(now.root().code())) {
      return new UnitBefore.Together(units);
    }
    UnitBefore.Reason reason = reasons.get(unit);
    if (reason != null) {
      return new UnitBefore.NotComparable(reason);
    }
    return units.isEmpty() ? new UnitBefore.New() : new UnitBefore.Together(units);
  }

  private void place(Unit unit, UnitPlacement placement) {
    String root = now.root().code();
    if (placement instanceof UnitPlacement.Within within) {
      placed.put(unit.code(), within.unit());
    } else if (placement instanceof UnitPlacement.Divided divided) {
      placed.put(unit.code(), divided.above());
      UnitBefore.Reason reason = new UnitBefore.Reason.Divided(unit.name(), names(divided));
      for (String part : divided.units()) {
        refuse(part, divided.above(), reason);
      }
    } else if (placement instanceof UnitPlacement.Closed) {
      placed.put(unit.code(), unit.parent().map(placed::get).orElse(root));
    } else {
      placed.put(unit.code(), root);
      UnitBefore.Reason reason = new UnitBefore.Reason.Lost(unit.name());
      for (Optional<String> above = unit.parent();
          above.isPresent();
          above = above.flatMap(before::unit).flatMap(Unit::parent)) {
        refuse(placed.getOrDefault(above.get(), root), root, reason);
      }
    }
  }

  /** A unit and those above it, below a limit, cannot be compared. */
  private void refuse(String unit, String limit, UnitBefore.Reason reason) {
    for (Optional<String> code = Optional.of(unit);
        code.isPresent() && !code.get().equals(limit);
        code = code.flatMap(now::unit).flatMap(Unit::parent)) {
      reasons.putIfAbsent(code.get(), reason);
    }
  }

  private void addUp() {
    placed.forEach(
        (older, unit) -> {
          for (Optional<String> code = Optional.of(unit);
              code.isPresent();
              code = code.flatMap(now::unit).flatMap(Unit::parent)) {
            together.computeIfAbsent(code.get(), each -> new TreeSet<>()).add(older);
          }
        });
  }

  private List<String> names(UnitPlacement.Divided divided) {
    return divided.units().stream()
        .map(code -> now.unit(code).map(Unit::name).orElse(code))
        .toList();
  }
}
