package io.rapport.domain.organisation;

import java.util.List;

/** Where people of a unit of an older wave belong in the organisation of today. */
public sealed interface UnitPlacement {

  /** All in one unit, and so in every unit above it. */
  record Within(String unit) implements UnitPlacement {}

  /**
   * In one of several units; nobody can tell in which. They count in the units above only.
   *
   * @param units codes of the units
   * @param above code of the smallest unit to which all of them belong; where others were closed,
   *     of one above the only one left
   */
  record Divided(List<String> units, String above) implements UnitPlacement {
    public Divided {
      units = List.copyOf(units);
    }
  }

  /** The unit was closed, and its people went nowhere in particular. */
  record Closed() implements UnitPlacement {}

  /** Neither the organisation nor the lineage knows the unit, or one that it became. */
  record Unknown() implements UnitPlacement {}
}
