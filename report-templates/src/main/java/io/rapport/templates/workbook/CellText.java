package io.rapport.templates.workbook;

import java.util.regex.Pattern;

/** How text is put into a cell so that it is shown as it stands, and never computed. */
public final class CellText {

  /** Signs that start a formula, with their full-width forms. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  /** "_x0041_" in a file means the letter A, so an underscore that starts one is escaped. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** What XML cannot hold or would change: control signs, non-characters, halves of pairs. */
  private static final Pattern UNHOLDABLE =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF\\uD800-\\uDFFF]");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private CellText() {}

  /** Whether a spreadsheet could take the text for a formula, once it is edited or exported. */
  public static boolean couldBeFormula(String text) {
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

  /**
   * The text as the file holds it, character by character: also line ends and signs that XML cannot
   * hold come back as they were.
   */
  public static String exactly(String text) {
    return UNHOLDABLE
        .matcher(ESCAPE.matcher(text).replaceAll("_x005F_"))
        .replaceAll(sign -> "_x%04X_".formatted((int) sign.group().charAt(0)));
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
