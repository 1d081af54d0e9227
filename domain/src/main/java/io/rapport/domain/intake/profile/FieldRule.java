package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one field of a record is made.
 *
 * @param source where its value comes from
 * @param when what a case must fulfil for the value to count; empty if every value does
 * @param translation how the value is written in the register
 * @param otherwise what stands where nothing is recorded, for fields that a record cannot be
 *     without
 * @param derived whether it stands in for something that the other system does not record; reports
 *     mark it with a dagger
 */
public record FieldRule(
    Source source,
    Optional<Condition> when,
    Translation translation,
    Optional<String> otherwise,
    boolean derived) {

  /** Values of a case that the rule needs. */
  Stream<Source> sources() {
    return Stream.concat(Stream.of(source), when.map(Condition::source).stream());
  }

  /** The field's value of a case. */
  CellValue apply(Case each) {
    boolean counts = each.holds(source) && when.map(each::fulfils).orElse(true);
    CellValue translated = counts ? translation.apply(each.value(source)) : CellValue.Empty.EMPTY;
    return translated.isEmpty() && otherwise.isPresent()
        ? new CellValue.Text(otherwise.get())
        : translated;
  }
}
