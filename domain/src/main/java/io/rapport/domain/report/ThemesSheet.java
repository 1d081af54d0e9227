package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.Optional;

/** What people write about, in all waves with comments, for the whole organisation. */
final class ThemesSheet {
  private final Figures figures;

  ThemesSheet(Figures figures) {
    this.figures = figures;
  }

  /** The sheet; empty if no survey asked for comments. */
  Optional<Workbook.Sheet> sheet() {
    return figures.survey().filter(survey -> !survey.themes().isEmpty()).map(this::sheet);
  }

  private Workbook.Sheet sheet(Catalogue.Survey survey) {
    SheetBuilder sheet =
        new SheetBuilder("Themes", 3)
            .column("Wave", Workbook.Format.TEXT, 10)
            .column("Theme", Workbook.Format.TEXT, 14)
            .column("What people write about", Workbook.Format.LONG_TEXT, 44)
            .column("n, wrote a comment", Workbook.Format.INTEGER, 12)
            .column("Share", Workbook.Format.PERCENT, 9)
            .column("Bound", Workbook.Format.TEXT, 9)
            .column("Low", Workbook.Format.PERCENT, 8)
            .column("High", Workbook.Format.PERCENT, 8)
            .column("Key", Workbook.Format.TEXT, 34);
    String whole = figures.catalogue().root().map(Catalogue.UnitName::code).orElse("");
    for (Catalogue.Named named : survey.latestFirst()) {
      String wave = named.code();
      for (Catalogue.Named theme : survey.themes()) {
        CellKey key = new CellKey(Statistic.THEME, wave, new Scope.Unit(whole), theme.code());
        figures.release().cell(key).ifPresent(cell -> row(sheet, wave, theme, cell));
      }
    }
    return sheet.sheet();
  }

  private static void row(
      SheetBuilder sheet, String wave, Catalogue.Named theme, ReleasedCell cell) {
    sheet.row(
        new Workbook.Text(wave),
        new Workbook.Text(theme.code()),
        new Workbook.Text(theme.name()),
        SheetBuilder.base(cell),
        SheetBuilder.measure(cell, Measure.VALUE),
        SheetBuilder.bound(cell),
        SheetBuilder.measure(cell, Measure.LOW),
        SheetBuilder.measure(cell, Measure.HIGH),
        new Workbook.Text(cell.key().text()));
  }
}
