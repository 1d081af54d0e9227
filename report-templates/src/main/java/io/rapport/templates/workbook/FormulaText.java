package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.WorkbookFormula;

/**
 * Formulas as a file holds them.
 *
 * <p>Texts are looked for by EXACT, as MATCH takes signs such as "*" in what it looks for as wild
 * cards and small letters for capitals. No function is newer than the first version of the format.
 */
final class FormulaText {

  private final Layout layout;

  FormulaText(Layout layout) {
    this.layout = layout;
  }

  /** The formula, without the equals sign before it. */
  String of(WorkbookFormula formula) {
    if (formula instanceof WorkbookFormula.RowOf row) {
      String in = layout.text(row.in());
      return "SUMPRODUCT(EXACT(" + in + "," + layout.text(row.sought()) + ")*ROW(" + in + "))";
    } else if (formula instanceof WorkbookFormula.Taken taken) {
      return taken(taken);
    } else if (formula instanceof WorkbookFormula.KeyOfUnit key) {
      return substitute(
          layout.text(key.key()),
          slashed(layout.text(key.of())),
          slashed(layout.text(key.about())));
    } else if (formula instanceof WorkbookFormula.KeyOfStatistic key) {
      return substitute(layout.text(key.key()), start(key.of()), start(key.other()));
    }
    String number = layout.text(((WorkbookFormula.Drawn) formula).number());
    return "IF(ISNUMBER(" + number + ")," + number + ",NA())";
  }

  /** INDEX alone would make a 0 of an empty cell. */
  private String taken(WorkbookFormula.Taken taken) {
    String row = layout.text(taken.row());
    String cell = "INDEX(" + layout.text(taken.from()) + "," + row + "-1)";
    return "IF("
        + row
        + "=0,\""
        + Workbook.Mark.NOT_RECORDED.shorthand()
        + "\",IF("
        + cell
        + "=\"\",\"\","
        + cell
        + "))";
  }

  /** The first one alone: what is replaced stands before any part a questionnaire could name. */
  private static String substitute(String in, String old, String replacement) {
    return "SUBSTITUTE(" + in + "," + old + "," + replacement + ",1)";
  }

  private static String slashed(String cell) {
    return "\"/\"&" + cell + "&\"/\"";
  }

  private static String start(String statistic) {
    return "\"" + statistic + "/\"";
  }
}
