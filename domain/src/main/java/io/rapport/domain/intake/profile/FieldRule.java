package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import java.util.Optional;

/**
 * How one field of a record is made.
 *
 * @param source where its value comes from
 * @param translation how the value is written in the register
 * @param otherwise what stands where nothing is recorded, for fields that a record cannot be
 *     without
 * @param derived whether it stands in for something that the other system does not record; reports
 *     mark it with a dagger
 */
public record FieldRule(
    Source source, Translation translation, Optional<String> otherwise, boolean derived) {

  /** The field's value of a case's value. */
  CellValue apply(CellValue value) {
    CellValue translated = translation.apply(value);
    return translated.isEmpty() && otherwise.isPresent()
        ? new CellValue.Text(otherwise.get())
        : translated;
  }
}
