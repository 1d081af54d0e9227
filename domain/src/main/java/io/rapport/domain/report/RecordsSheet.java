package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.RoleLabels;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The figures of one family of statistics of the records, one a row. Of departments, and of
 * functions in them, those that are shown: they are many and small, and rows of marks tell nothing.
 */
final class RecordsSheet {
  private final Figures figures;
  private final Tab tab;
  private final Texts texts;
  private final SheetWords words;
  private final SheetBuilder sheet;

  RecordsSheet(Figures figures, Tab tab) {
    this.figures = figures;
    this.tab = tab;
    texts = figures.texts(RecordsSheet.class);
    words = new SheetWords(figures);
    sheet =
        new SheetBuilder(figures, tab, 3)
            .column(Head.STATISTIC_ID, Workbook.Format.TEXT, 7)
            .column(Head.STATISTIC, Workbook.Format.TEXT, 26)
            .column(Head.PART, Workbook.Format.TEXT, 28)
            .column(Head.FUNCTION, Workbook.Format.TEXT, 20)
            .column(Head.DEPARTMENT, Workbook.Format.TEXT, 22)
            .column(Head.MANAGERS, Workbook.Format.TEXT, 18)
            .column(Head.PERIOD, Workbook.Format.TEXT, 16)
            .column(Head.COUNTED_IN, Workbook.Format.TEXT, 11)
            .column(Head.VALUE, Workbook.Format.PLAIN, 9)
            .column(Head.LOW, Workbook.Format.PLAIN, 9)
            .column(Head.HIGH, Workbook.Format.PLAIN, 9)
            .column(Head.BASE, Workbook.Format.INTEGER, 9)
            .column(Head.RECORDED, Workbook.Format.PERCENT, 10);
    words.readings(sheet.column(Head.READING, Workbook.Format.TEXT, 20));
    sheet
        .onScreen()
        .column(Head.P, Workbook.Format.P_VALUE, 8)
        .column(Head.P_ADJUSTED, Workbook.Format.P_VALUE, 10)
        .column(Head.SMALLEST_VISIBLE, Workbook.Format.PLAIN, 12)
        .column(Head.LOW_NOT_CLUSTERED, Workbook.Format.PLAIN, 11)
        .column(Head.HIGH_NOT_CLUSTERED, Workbook.Format.PLAIN, 11)
        .column(Head.COUNT, Workbook.Format.INTEGER, 8)
        .column(Head.DRAWN_TO_ALL, Workbook.Format.PLAIN, 9)
        .column(Head.MARK, Workbook.Format.TEXT, 7)
        .column(Head.NOTE, Workbook.Format.TEXT, 22)
        .column(Head.KEY, Workbook.Format.TEXT, 56);
  }

  /** The sheet; empty if nothing of it was recorded. */
  Optional<Workbook.Sheet> sheet() {
    boolean recorded =
        figures.release().cells().values().stream()
            .anyMatch(cell -> isHere(cell) && !(cell instanceof ReleasedCell.NotRecorded));
    if (recorded) {
      figures.release().cells().values().stream().filter(this::isHere).forEach(this::row);
    }
    return sheet.sheetWithRows();
  }

  private boolean isHere(ReleasedCell cell) {
    CellKey key = cell.key();
    return isOfRecords(key) && Tab.of(key.statistic()) == tab && !isEmptyPart(key, cell);
  }

  /** Whether a figure is one of the records. */
  static boolean isOfRecords(CellKey key) {
    return key.statistic().compareTo(Statistic.S01) >= 0;
  }

  /** Whether a figure of a department is left out, as it is not shown. */
  static boolean isEmptyPart(CellKey key, ReleasedCell cell) {
    boolean isSmall =
        key.scope() instanceof Scope.Department
            || key.scope() instanceof Scope.FunctionInDepartment;
    return isSmall && !(cell instanceof ReleasedCell.Shown);
  }

  private void row(ReleasedCell cell) {
    CellKey key = cell.key();
    sheet.row(
        List.of(
            new Workbook.Text(key.statistic().id()),
            new Workbook.Text(key.statistic().title(figures.language())),
            SheetBuilder.text(key.part()),
            new Workbook.Text(function(key.scope())),
            new Workbook.Text(department(key.scope())),
            new Workbook.Text(managers(key.scope())),
            new Workbook.Text(key.period()),
            words.countedIn(cell),
            SheetBuilder.asReleased(cell, Measure.VALUE),
            SheetBuilder.asReleased(cell, Measure.LOW),
            SheetBuilder.asReleased(cell, Measure.HIGH),
            SheetBuilder.base(cell),
            SheetBuilder.recorded(cell),
            words.reading(cell),
            SheetBuilder.asReleased(cell, Measure.P),
            SheetBuilder.asReleased(cell, Measure.P_ADJUSTED),
            SheetBuilder.asReleased(cell, Measure.SMALLEST_VISIBLE),
            SheetBuilder.asReleased(cell, Measure.LOW_UNCORRECTED),
            SheetBuilder.asReleased(cell, Measure.HIGH_UNCORRECTED),
            SheetBuilder.asReleased(cell, Measure.COUNT),
            SheetBuilder.asReleased(cell, Measure.SHRUNK),
            SheetBuilder.lowBase(cell),
            SheetBuilder.text(note(key, cell)),
            SheetBuilder.key(key)));
  }

  private String note(CellKey key, ReleasedCell cell) {
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      return "";
    }
    return String.join(
        ", ",
        Stream.of(
                figures.asOf().words(shown),
                figures.labelsDisagree(key) ? RoleLabels.words(figures.language()) : "")
            .filter(Predicate.not(String::isEmpty))
            .toList());
  }

  private String function(Scope scope) {
    if (scope instanceof Scope.Function function) {
      return figures.catalogue().function(function.code());
    } else if (scope instanceof Scope.FunctionInDepartment both) {
      return figures.catalogue().function(both.function());
    }
    return words.all();
  }

  private String department(Scope scope) {
    if (scope instanceof Scope.Department department) {
      return figures.catalogue().department(department.code());
    } else if (scope instanceof Scope.FunctionInDepartment both) {
      return figures.catalogue().department(both.department());
    }
    return words.all();
  }

  private String managers(Scope scope) {
    if (!(scope instanceof Scope.Level level)) {
      return words.all();
    }
    return switch (level.code()) {
      case "LINE", "SENIOR", "EXECUTIVE" -> texts.say("level." + level.code());
      default -> level.code();
    };
  }
}
