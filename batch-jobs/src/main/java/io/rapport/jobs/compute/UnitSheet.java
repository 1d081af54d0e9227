package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;
import io.rapport.domain.survey.Questionnaire;
import java.util.List;

/** One row a unit: its response, the index of each dimension, the favourable share of each item. */
final class UnitSheet {
  private UnitSheet() {}

  static Workbook.Sheet of(Questionnaire questionnaire, List<UnitStatistics> units) {
    SheetRows rows =
        new SheetRows("Units", 1)
            .columns(Format.TEXT, "Unit", "Name", "Parent")
            .columns(Format.INTEGER, "Respondents", "Eligible")
            .columns(Format.PERCENT, "Response", "Response low", "Response high");
    questionnaire
        .dimensions()
        .forEach(dimension -> rows.column("Index " + dimension.id(), Format.ONE_DECIMAL));
    questionnaire.items().forEach(item -> rows.column("Favourable " + item.id(), Format.PERCENT));
    for (UnitStatistics unit : units) {
      rows.text(unit.unit().code())
          .text(unit.unit().name())
          .text(unit.unit().parent().orElse(""))
          .whole(unit.response().respondents())
          .value(unit.response().eligible())
          .value(unit.response().rate())
          .bounds(unit.response().interval());
      unit.dimensions().forEach(dimension -> rows.value(dimension.index()));
      unit.items().forEach(item -> rows.value(item.favourable().share()));
      rows.end();
    }
    return rows.sheet();
  }
}
