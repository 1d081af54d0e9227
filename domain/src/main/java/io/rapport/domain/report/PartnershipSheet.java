package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.RoleLabels;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;

/**
 * Every figure of the records, one a row. Of departments, and of functions in them, those that are
 * shown: they are many and small, and rows of marks tell nothing.
 */
final class PartnershipSheet {
  private final Figures figures;

  PartnershipSheet(Figures figures) {
    this.figures = figures;
  }

  Workbook.Sheet sheet() {
    SheetBuilder sheet =
        new SheetBuilder("Partnership", 3)
            .column("Id", Workbook.Format.TEXT, 7)
            .column("Statistic", Workbook.Format.TEXT, 26)
            .column("Part", Workbook.Format.TEXT, 28)
            .column("Function", Workbook.Format.TEXT, 24)
            .column("Department", Workbook.Format.TEXT, 24)
            .column("Managers", Workbook.Format.TEXT, 12)
            .column("Period", Workbook.Format.TEXT, 16)
            .column("Counted in", Workbook.Format.TEXT, 12)
            .column("Value", Workbook.Format.TWO_DECIMALS, 10)
            .column("Low", Workbook.Format.TWO_DECIMALS, 10)
            .column("High", Workbook.Format.TWO_DECIMALS, 10)
            .column("Low, not clustered", Workbook.Format.TWO_DECIMALS, 11)
            .column("High, not clustered", Workbook.Format.TWO_DECIMALS, 11)
            .column("Count", Workbook.Format.INTEGER, 8)
            .column("Base", Workbook.Format.INTEGER, 8)
            .column("Recorded", Workbook.Format.PERCENT, 10)
            .column("p", Workbook.Format.P_VALUE, 8)
            .column("p, adjusted", Workbook.Format.P_VALUE, 10)
            .column("Drawn to all", Workbook.Format.TWO_DECIMALS, 10)
            .column("Smallest visible change", Workbook.Format.TWO_DECIMALS, 12)
            .column("Reading", Workbook.Format.TEXT, 20)
            .column("Mark", Workbook.Format.TEXT, 16)
            .column("Key", Workbook.Format.TEXT, 48);
    figures
        .release()
        .cells()
        .forEach(
            (key, cell) -> {
              if (key.statistic().compareTo(Statistic.S01) >= 0 && !isEmptyDepartment(key, cell)) {
                row(sheet, key, cell);
              }
            });
    return sheet.sheet();
  }

  private static boolean isEmptyDepartment(CellKey key, ReleasedCell cell) {
    boolean isSmall =
        key.scope() instanceof Scope.Department
            || key.scope() instanceof Scope.FunctionInDepartment;
    return isSmall && !(cell instanceof ReleasedCell.Shown);
  }

  private void row(SheetBuilder sheet, CellKey key, ReleasedCell cell) {
    sheet.row(
        new Workbook.Text(key.statistic().id()),
        new Workbook.Text(key.statistic().title(figures.language())),
        SheetBuilder.text(key.part()),
        new Workbook.Text(function(key.scope())),
        new Workbook.Text(department(key.scope())),
        new Workbook.Text(managers(key.scope())),
        new Workbook.Text(key.period()),
        new Workbook.Text(counted(cell)),
        SheetBuilder.asReleased(cell, Measure.VALUE),
        SheetBuilder.asReleased(cell, Measure.LOW),
        SheetBuilder.asReleased(cell, Measure.HIGH),
        SheetBuilder.asReleased(cell, Measure.LOW_UNCORRECTED),
        SheetBuilder.asReleased(cell, Measure.HIGH_UNCORRECTED),
        SheetBuilder.asReleased(cell, Measure.COUNT),
        SheetBuilder.base(cell),
        SummarySheet.recorded(cell),
        SheetBuilder.asReleased(cell, Measure.P),
        SheetBuilder.asReleased(cell, Measure.P_ADJUSTED),
        SheetBuilder.asReleased(cell, Measure.SHRUNK),
        SheetBuilder.asReleased(cell, Measure.SMALLEST_VISIBLE),
        SheetBuilder.reading(cell),
        SheetBuilder.text(mark(key, cell)),
        new Workbook.Text(key.text()));
  }

  private String mark(CellKey key, ReleasedCell cell) {
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      return "";
    }
    String asOf = figures.asOf().words(shown);
    String labels = figures.labelsDisagree(key) ? RoleLabels.words(figures.language()) : "";
    return asOf.isEmpty() || labels.isEmpty() ? asOf + labels : asOf + ", " + labels;
  }

  private String function(Scope scope) {
    if (scope instanceof Scope.Function function) {
      return figures.catalogue().function(function.code());
    } else if (scope instanceof Scope.FunctionInDepartment both) {
      return figures.catalogue().function(both.function());
    }
    return "all";
  }

  private String department(Scope scope) {
    if (scope instanceof Scope.Department department) {
      return figures.catalogue().department(department.code());
    } else if (scope instanceof Scope.FunctionInDepartment both) {
      return figures.catalogue().department(both.department());
    }
    return "all";
  }

  private String managers(Scope scope) {
    return scope instanceof Scope.Level level
        ? new ManagerLevels(figures).words(level.code())
        : "all";
  }

  private static String counted(ReleasedCell cell) {
    return cell instanceof ReleasedCell.Shown shown
        ? switch (shown.quantity()) {
          case SHARE -> "percent";
          case SCORE -> "0–100";
          case SHARE_DIFFERENCE, SCORE_DIFFERENCE -> "points";
          case RATING -> "1–5";
          case DAYS -> "days";
          case NUMBER -> "number";
          case COUNT -> "count";
        }
        : "–";
  }
}
