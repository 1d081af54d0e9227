package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.DemographicStatistics;
import io.rapport.domain.analysis.survey.wave.ResponseStatistics;
import io.rapport.domain.analysis.survey.wave.UnitCategories;
import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import io.rapport.domain.analysis.survey.wave.WaveDemographics;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;
import io.rapport.domain.survey.Questionnaire;
import java.util.List;

/** Demographic groups of everybody and of every unit, and each against those who told another. */
final class DemographicSheets {
  private DemographicSheets() {}

  static Workbook.Sheet demographics(
      Questionnaire questionnaire, List<DemographicStatistics> demographics) {
    SheetRows rows = response(new SheetRows("Demographics", 2));
    questionnaire
        .dimensions()
        .forEach(dimension -> rows.column("Index " + dimension.id(), Format.ONE_DECIMAL));
    questionnaire.items().forEach(item -> rows.column("Favourable " + item.id(), Format.PERCENT));
    for (DemographicStatistics demographic : demographics) {
      for (DemographicStatistics.Category category : demographic.categories()) {
        rows.text(demographic.id()).text(category.name());
        add(rows, category.response());
        category.dimensions().forEach(dimension -> rows.value(dimension.index()));
        category.items().forEach(item -> rows.value(item.favourable().share()));
        rows.end();
      }
    }
    return rows.sheet();
  }

  static Workbook.Sheet units(WaveDemographics groups, List<UnitStatistics> units) {
    SheetRows rows = response(new SheetRows("Unit demographics", 3).column("Unit", Format.TEXT));
    for (UnitStatistics unit : units) {
      for (UnitCategories demographic : groups.ofUnit(unit.unit())) {
        demographic
            .categories()
            .forEach(
                (category, response) -> {
                  rows.text(unit.unit().code()).text(demographic.demographic()).text(category);
                  add(rows, response);
                  rows.end();
                });
      }
    }
    return rows.sheet();
  }

  static Workbook.Sheet comparisons(WaveDemographics groups) {
    SheetRows rows =
        ComparisonSheet.headed(
            new SheetRows("Demographic comparisons", 3)
                .columns(Format.TEXT, "Demographic", "Category"));
    groups
        .itemComparisons()
        .forEach(each -> ComparisonSheet.add(rows.text(each.demographic()), each.comparison()));
    groups
        .indexComparisons()
        .forEach(each -> ComparisonSheet.add(rows.text(each.demographic()), each.comparison()));
    return rows.sheet();
  }

  private static SheetRows response(SheetRows rows) {
    return rows.columns(Format.TEXT, "Demographic", "Category")
        .columns(Format.INTEGER, "Respondents", "Eligible")
        .columns(Format.PERCENT, "Response", "Response low", "Response high");
  }

  private static void add(SheetRows rows, ResponseStatistics response) {
    rows.whole(response.respondents())
        .value(response.eligible())
        .value(response.rate())
        .bounds(response.interval());
  }
}
