package io.rapport.domain.report;

import io.rapport.domain.language.Texts;
import java.util.List;

/** Every column of every sheet with its meaning. */
final class DictionarySheet {
  private final Texts texts;
  private final SheetBuilder sheet;

  DictionarySheet(Figures figures) {
    texts = figures.texts(DictionarySheet.class);
    sheet =
        new SheetBuilder(figures, Tab.DICTIONARY, 2)
            .column(Head.SHEET, Workbook.Format.TEXT, 20)
            .column(Head.COLUMN, Workbook.Format.TEXT, 38)
            .column(Head.FORMAT, Workbook.Format.TEXT, 34)
            .column(Head.MEANING, Workbook.Format.LONG_TEXT, 90);
  }

  /** The sheet on the columns of others. */
  Workbook.Sheet of(List<Workbook.Sheet> others) {
    for (Workbook.Sheet other : others) {
      for (Workbook.Column column : other.columns()) {
        sheet.row(
            new Workbook.Text(other.name()),
            new Workbook.Text(column.header()),
            new Workbook.Text(texts.say("format." + column.format())),
            SheetBuilder.text(column.meaning()));
      }
    }
    return sheet.sheet();
  }
}
