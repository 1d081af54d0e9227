package io.rapport.domain.organisation;

import java.util.Optional;

/**
 * A unit of the organisation.
 *
 * @param code code by which files name the unit, unique
 * @param name name printed on reports
 * @param parent code of the unit it belongs to, empty for the whole organisation
 * @param headcount people who belong to this very unit, not to one of its sub-units
 */
public record Unit(String code, String name, Optional<String> parent, int headcount) {
  public Unit {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a unit needs a code");
    }
    if (headcount < 0) {
      throw new IllegalArgumentException("a headcount cannot be negative");
    }
  }
}
