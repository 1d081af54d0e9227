package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Question;
import io.rapport.domain.release.ReleasedCell;
import java.util.Optional;

/** The ten questions with their figures. */
final class SummarySheet {
  private final Figures figures;

  SummarySheet(Figures figures) {
    this.figures = figures;
  }

  Workbook.Sheet sheet() {
    SheetBuilder sheet =
        new SheetBuilder("Summary", 1)
            .column("Question", Workbook.Format.LONG_TEXT, 52)
            .column("Figure", Workbook.Format.TEXT, 28)
            .column("Value", Workbook.Format.TEXT, 12)
            .column("95% interval", Workbook.Format.TEXT, 14)
            .column("Base", Workbook.Format.INTEGER, 9)
            .column("Recorded", Workbook.Format.PERCENT, 11)
            .column("Compared with the year before", Workbook.Format.TEXT, 22)
            .column("Difference", Workbook.Format.TWO_DECIMALS, 12)
            .column("Low", Workbook.Format.TWO_DECIMALS, 9)
            .column("High", Workbook.Format.TWO_DECIMALS, 9)
            .column("Smallest visible change", Workbook.Format.TWO_DECIMALS, 13)
            .column("Key", Workbook.Format.TEXT, 52);
    for (Question question : Question.values()) {
      row(sheet, question);
    }
    return sheet.sheet();
  }

  private void row(SheetBuilder sheet, Question question) {
    CellKey key = question.key(figures.release().month());
    Optional<ReleasedCell> found = figures.release().cell(key);
    ReleasedCell cell = SheetBuilder.orNotRecorded(found, key);
    Optional<ReleasedCell> comparison = figures.comparison(question);
    sheet.row(
        new Workbook.Text(question.words(figures.language())),
        new Workbook.Text(question.figure(figures.language())),
        CellText.shown(found)
            .<Workbook.Value>map(shown -> new Workbook.Text(figures.text().value(shown)))
            .orElseGet(() -> SheetBuilder.mark(cell)),
        new Workbook.Text(figures.text().interval(found)),
        SheetBuilder.base(cell),
        recorded(cell),
        new Workbook.Text(figures.text().word(comparison)),
        comparison(comparison, Measure.VALUE),
        comparison(comparison, Measure.LOW),
        comparison(comparison, Measure.HIGH),
        comparison(comparison, Measure.SMALLEST_VISIBLE),
        new Workbook.Text(key.text()));
  }

  private static Workbook.Value comparison(Optional<ReleasedCell> cell, Measure measure) {
    return cell.filter(ReleasedCell.Shown.class::isInstance)
        .map(shown -> SheetBuilder.asReleased(shown, measure))
        .orElse(Workbook.Blank.BLANK);
  }

  /** Share recorded, of one; blank for a cell that is not shown. */
  static Workbook.Value recorded(ReleasedCell cell) {
    return cell instanceof ReleasedCell.Shown shown
        ? shown
            .recorded()
            .<Workbook.Value>map(share -> new Workbook.Number(share.movePointLeft(2)))
            .orElse(Workbook.Blank.BLANK)
        : Workbook.Blank.BLANK;
  }
}
