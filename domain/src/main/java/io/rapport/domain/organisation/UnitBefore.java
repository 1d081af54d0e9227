package io.rapport.domain.organisation;

import java.util.Set;

/** What a unit of today was in an older organisation. */
public sealed interface UnitBefore {

  /**
   * Units that together were what the unit is.
   *
   * @param units codes of units of the older organisation, each with its own people only
   */
  record Together(Set<String> units) implements UnitBefore {
    public Together {
      units = Set.copyOf(units);
    }
  }

  /** Nothing: the unit is new. */
  record New() implements UnitBefore {}

  /**
   * Nobody can tell.
   *
   * @param reason why, in words, with names of units
   */
  record NotComparable(String reason) implements UnitBefore {}
}
