package io.rapport.domain.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * One line of the lineage of units: from a day on, the people of one unit belong to others.
 *
 * @param effective first day on which it holds
 * @param from code of the unit until then
 * @param to codes of the units from then on: one if it was renamed, moved under another code or
 *     merged; several if it was split; none if it was closed
 */
public record UnitChange(LocalDate effective, String from, List<String> to) {
  public UnitChange {
    to = List.copyOf(to);
    if (from.isBlank() || to.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a change of units needs codes");
    }
    if (to.stream().distinct().count() != to.size()) {
      throw new IllegalArgumentException("unit " + from + " becomes the same unit twice");
    }
  }
}
