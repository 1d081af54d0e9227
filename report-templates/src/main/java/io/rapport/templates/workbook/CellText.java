package io.rapport.templates.workbook;

import java.util.regex.Pattern;

/** How text is put into a cell so that it is shown as it stands, and never computed. */
final class CellText {

  /** Signs that start a formula, with their full-width forms. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  /** "_x0041_" in a file means the letter A, so an underscore that starts one is escaped. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private CellText() {}

  /** Whether a spreadsheet could take the text for a formula, once it is edited or exported. */
  static boolean couldBeFormula(String text) {
    if (text.isEmpty()) {
      return false;
    }
    if (isFormulaStart(text.codePointAt(0))) {
      return true;
    }
    return text.codePoints()
        .dropWhile(CellText::isInvisible)
        .limit(1)
        .anyMatch(CellText::isFormulaStart);
  }

  /** The text as the file holds it: lines end in a line feed, escapes are escaped. */
  static String stored(String text) {
    return ESCAPE.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("_x005F_");
  }

  /** The text on one line, with single spaces. */
  static String oneLine(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  private static boolean isFormulaStart(int codePoint) {
    return FORMULA_STARTS.indexOf(codePoint) >= 0;
  }

  private static boolean isInvisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }
}
