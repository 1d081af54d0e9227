package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Question;
import io.rapport.domain.release.ReleasedCell;
import java.util.Arrays;
import java.util.Optional;

/** The ten questions with their figures. */
final class QuestionsSheet {
  private final Figures figures;
  private final SheetWords words;
  private final SheetBuilder sheet;

  QuestionsSheet(Figures figures) {
    this.figures = figures;
    words = new SheetWords(figures);
    sheet =
        new SheetBuilder(figures, Tab.QUESTIONS, 2)
            .column(Head.QUESTION, Workbook.Format.LONG_TEXT, 52)
            .column(Head.FIGURE, Workbook.Format.TEXT, 28)
            .column(Head.COUNTED_IN, Workbook.Format.TEXT, 11)
            .column(Head.VALUE, Workbook.Format.PLAIN, 9)
            .column(Head.LOW, Workbook.Format.PLAIN, 9)
            .column(Head.HIGH, Workbook.Format.PLAIN, 9)
            .column(Head.BASE, Workbook.Format.INTEGER, 9)
            .column(Head.RECORDED, Workbook.Format.PERCENT, 11)
            .column(Head.YEAR_BEFORE, Workbook.Format.TEXT, 24)
            .column(Head.DIFFERENCE_TO_YEAR, Workbook.Format.PLAIN, 10)
            .column(Head.DIFFERENCE_LOW, Workbook.Format.PLAIN, 10)
            .column(Head.DIFFERENCE_HIGH, Workbook.Format.PLAIN, 10)
            .onScreen()
            .column(Head.SMALLEST_VISIBLE, Workbook.Format.PLAIN, 12)
            .column(Head.MARK, Workbook.Format.TEXT, 7)
            .column(Head.NOTE, Workbook.Format.TEXT, 20)
            .column(Head.KEY, Workbook.Format.TEXT, 52);
  }

  Optional<Workbook.Sheet> sheet() {
    boolean asked =
        Arrays.stream(Question.values()).anyMatch(each -> figures.answer(each).isPresent());
    if (asked) {
      Arrays.stream(Question.values()).forEach(this::row);
    }
    return sheet.sheetWithRows();
  }

  private void row(Question question) {
    CellKey key = question.key(figures.release().month());
    ReleasedCell cell = SheetBuilder.orNotRecorded(figures.release().cell(key), key);
    Optional<ReleasedCell> comparison = figures.comparison(question);
    sheet.row(
        new Workbook.Text(question.words(figures.language())),
        new Workbook.Text(question.figure(figures.language())),
        words.countedIn(cell),
        SheetBuilder.asReleased(cell, Measure.VALUE),
        SheetBuilder.asReleased(cell, Measure.LOW),
        SheetBuilder.asReleased(cell, Measure.HIGH),
        SheetBuilder.base(cell),
        SheetBuilder.recorded(cell),
        new Workbook.Text(figures.text().word(comparison)),
        comparison(comparison, Measure.VALUE),
        comparison(comparison, Measure.LOW),
        comparison(comparison, Measure.HIGH),
        comparison(comparison, Measure.SMALLEST_VISIBLE),
        SheetBuilder.lowBase(cell),
        SheetBuilder.text(
            cell instanceof ReleasedCell.Shown shown ? figures.asOf().words(shown) : ""),
        SheetBuilder.key(key));
  }

  private static Workbook.Value comparison(Optional<ReleasedCell> cell, Measure measure) {
    return cell.filter(ReleasedCell.Shown.class::isInstance)
        .map(shown -> SheetBuilder.asReleased(shown, measure))
        .orElse(Workbook.Blank.BLANK);
  }
}
