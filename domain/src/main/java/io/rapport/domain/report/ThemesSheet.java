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
  private final SheetWords words;

  ThemesSheet(Figures figures) {
    this.figures = figures;
    words = new SheetWords(figures);
  }

  /** The sheet; empty if no survey asked for comments. */
  Optional<Workbook.Sheet> sheet() {
    return figures.survey().filter(survey -> !survey.themes().isEmpty()).flatMap(this::sheet);
  }

  private Optional<Workbook.Sheet> sheet(Catalogue.Survey survey) {
    SheetBuilder sheet =
        new SheetBuilder(figures, Tab.THEMES, 3)
            .column(Head.WAVE, Workbook.Format.TEXT, 10)
            .column(Head.THEME, Workbook.Format.TEXT, 14)
            .column(Head.THEME_NAME, Workbook.Format.LONG_TEXT, 44)
            .column(Head.N_COMMENTS, Workbook.Format.INTEGER, 12)
            .column(Head.SHARE, Workbook.Format.PERCENT, 9)
            .column(Head.BOUND, Workbook.Format.TEXT, 20)
            .column(Head.LOW, Workbook.Format.PERCENT, 8)
            .column(Head.HIGH, Workbook.Format.PERCENT, 8)
            .column(Head.MARK, Workbook.Format.TEXT, 7)
            .column(Head.KEY, Workbook.Format.TEXT, 36);
    String whole = figures.catalogue().root().map(Catalogue.UnitName::code).orElse("");
    for (Catalogue.Named named : survey.latestFirst()) {
      String wave = named.code();
      for (Catalogue.Named theme : survey.themes()) {
        CellKey key = new CellKey(Statistic.THEME, wave, new Scope.Unit(whole), theme.code());
        figures.release().cell(key).ifPresent(cell -> row(sheet, wave, theme, cell));
      }
    }
    return sheet.sheetWithRows();
  }

  private void row(SheetBuilder sheet, String wave, Catalogue.Named theme, ReleasedCell cell) {
    sheet.row(
        new Workbook.Text(wave),
        new Workbook.Text(theme.code()),
        new Workbook.Text(theme.name()),
        SheetBuilder.base(cell),
        SheetBuilder.measure(cell, Measure.VALUE),
        words.bound(cell),
        SheetBuilder.measure(cell, Measure.LOW),
        SheetBuilder.measure(cell, Measure.HIGH),
        SheetBuilder.lowBase(cell),
        SheetBuilder.key(cell.key()));
  }
}
