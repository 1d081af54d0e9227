package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Row;
import java.util.Optional;

/**
 * Whose answers a row of one answer holds.
 *
 * @param wave the round as it is written; "" if the table names none
 */
record LongKey(String respondent, String wave) {

  /** The key of a row; empty if it is nobody's. */
  static Optional<LongKey> of(Row row, LongColumns places) {
    CellValue respondent = row.cell(places.respondent());
    if (respondent.isEmpty() || respondent instanceof CellValue.ErrorValue) {
      return Optional.empty();
    }
    String wave = places.wave().isPresent() ? row.cell(places.wave().getAsInt()).asText() : "";
    return Optional.of(new LongKey(respondent.asId(), wave));
  }
}
