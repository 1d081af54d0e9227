package io.rapport.domain.intake.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a unit lineage file: from a day on, people of one unit belong to another.
 *
 * @param effective first day on which it holds
 * @param from code of the unit until then
 * @param to code of the unit from then on; empty if the unit was closed
 */
public record UnitChangeRow(LocalDate effective, String from, Optional<String> to) {}
