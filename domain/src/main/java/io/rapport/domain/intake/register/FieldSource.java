package io.rapport.domain.intake.register;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;

/** Where the fields of one record come from: a row of the register, or a case of another system. */
public interface FieldSource {

  /** Value of a field; empty if it was not recorded. */
  CellValue cell(String field);

  /** Where a field's value stands. */
  Place place(String field);

  /** Where the record as a whole stands. */
  Place place();
}
