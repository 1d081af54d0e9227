package io.rapport.domain.organisation;

import java.util.List;
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

  /** Nobody can tell. */
  record NotComparable(Reason reason) implements UnitBefore {}

  /** Why nobody can tell what a unit was; units stand by their names. */
  sealed interface Reason {

    /** In English words. */
    String words();

    /**
     * A unit was divided.
     *
     * @param unit the older unit
     * @param parts units of today that its people went to, at least one; some went to a unit that
     *     was closed since if it is only one
     */
    record Divided(String unit, List<String> parts) implements Reason {
      public Divided {
        parts = List.copyOf(parts);
      }

      @Override
      public String words() {
        int last = parts.size() - 1;
        return "people of "
            + unit
            + " went to "
            + (last == 0
                ? parts.get(0) + " and to a unit that was closed"
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last));
      }
    }

    /** What became of an older unit is not recorded. */
    record Lost(String unit) implements Reason {
      @Override
      public String words() {
        return "what became of " + unit + " is not recorded";
      }
    }
  }
}
