package io.rapport.domain.organisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tree of units: one root, every other unit below it. */
public final class Organisation {
  private final Unit root;
  private final Map<String, Unit> units;
  private final Map<String, List<Unit>> children;

  private Organisation(Unit root, Map<String, Unit> units, Map<String, List<Unit>> children) {
    this.root = root;
    this.units = units;
    this.children = children;
  }

  /**
   * Builds the tree.
   *
   * @param units all units in any order
   * @throws IllegalArgumentException if a code stands twice, a parent is unknown, there is not
   *     exactly one root, or units form a circle
   */
  public static Organisation of(List<Unit> units) {
    Map<String, Unit> byCode = new TreeMap<>();
    for (Unit unit : units) {
      if (byCode.put(unit.code(), unit) != null) {
        throw new IllegalArgumentException("unit " + unit.code() + " stands twice");
      }
    }
    List<Unit> roots = byCode.values().stream().filter(unit -> unit.parent().isEmpty()).toList();
    if (roots.size() != 1) {
      throw new IllegalArgumentException(
          "exactly one unit must have no parent, but " + roots.size() + " have none");
    }
    Map<String, List<Unit>> children = new TreeMap<>();
    for (Unit unit : byCode.values()) {
      unit.parent()
          .ifPresent(
              parent -> {
                if (!byCode.containsKey(parent)) {
                  throw new IllegalArgumentException(
                      "unit " + unit.code() + " belongs to unknown unit " + parent);
                }
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(unit);
              });
    }
    Organisation organisation = new Organisation(roots.get(0), byCode, children);
    if (organisation.inOrder().size() != byCode.size()) {
      throw new IllegalArgumentException("some units form a circle and do not reach the root");
    }
    return organisation;
  }

  /** The whole organisation. */
  public Unit root() {
    return root;
  }

  /** The unit of a code. */
  public Optional<Unit> unit(String code) {
    return Optional.ofNullable(units.get(code));
  }

  /** The sub-units of a unit, sorted by code; empty for a leaf. */
  public List<Unit> children(String code) {
    return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
  }

  /** All units, each before its sub-units, siblings sorted by code. */
  public List<Unit> inOrder() {
    List<Unit> order = new ArrayList<>();
    collect(root, order);
    return order;
  }

  /** The unit and everything below it, each before its sub-units. */
  public List<Unit> subtree(String code) {
    List<Unit> order = new ArrayList<>();
    Unit unit = units.get(code);
    if (unit != null) {
      collect(unit, order);
    }
    return order;
  }

  /** Number of people in a unit and everything below it. */
  public int headcount(String code) {
    return subtree(code).stream().mapToInt(Unit::headcount).sum();
  }

  /** Level of a unit: 0 for the whole organisation. */
  public int depth(String code) {
    int depth = 0;
    Optional<String> parent = unit(code).flatMap(Unit::parent);
    while (parent.isPresent()) {
      depth++;
      parent = unit(parent.get()).flatMap(Unit::parent);
    }
    return depth;
  }

  /** Names by code. */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    inOrder().forEach(unit -> names.put(unit.code(), unit.name()));
    return names;
  }

  private void collect(Unit unit, List<Unit> into) {
    into.add(unit);
    children(unit.code()).forEach(child -> collect(child, into));
  }
}
