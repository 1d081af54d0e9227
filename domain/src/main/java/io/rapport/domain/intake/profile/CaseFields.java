package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.register.FieldSource;

/** A case as the fields of one record. */
record CaseFields(Case each, TableMapping mapping) implements FieldSource {

  @Override
  public CellValue cell(String field) {
    FieldRule rule = mapping.fields().get(field);
    return rule == null ? CellValue.Empty.EMPTY : rule.apply(each);
  }

  @Override
  public Place place(String field) {
    FieldRule rule = mapping.fields().get(field);
    return rule == null ? each.place() : each.place(rule.source());
  }

  @Override
  public Place place() {
    return each.place();
  }
}
