package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import java.util.regex.Pattern;

/** What a cell looks like, in any language. */
final class CellShape {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,15}(?:\\.0+)?");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}"
              + "|\\p{L}{2,4} \\p{L}{3,4} \\d{1,2} \\d{4})(?:[ T,].{0,40})?");
  private static final Pattern TIME_OF_DAY = Pattern.compile(".*\\d[:.]\\d{2}.*");
  private static final Pattern CODE_AND_LABEL =
      Pattern.compile("\\d{1,2}\\s*[-:.)=(\u2013]\\s*\\p{L}.{0,60}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:[-_][A-Za-z]{2,8})*");
  private static final Pattern COLLISION_FREE_ID = Pattern.compile("c[a-z0-9]{23,24}");

  private CellShape() {}

  /** A whole number, also as text or with empty decimals. */
  static boolean isWhole(CellValue cell) {
    return (cell instanceof CellValue.Number || cell instanceof CellValue.Text)
        && WHOLE.matcher(cell.asText()).matches();
  }

  static boolean isNumber(CellValue cell) {
    return cell instanceof CellValue.Number || DECIMAL.matcher(cell.asText()).matches();
  }

  /** A date, with or without a time of day, in any order of its parts. */
  static boolean isDate(CellValue cell) {
    return cell instanceof CellValue.DateTime || DATE.matcher(cell.asText()).matches();
  }

  /** A date with a time of day. */
  static boolean isMoment(CellValue cell) {
    if (cell instanceof CellValue.DateTime) {
      return true;
    }
    String text = cell.asText();
    int date = text.indexOf(' ') < 0 ? text.indexOf('T') : text.indexOf(' ');
    return isDate(cell) && date > 0 && TIME_OF_DAY.matcher(text.substring(date)).matches();
  }

  static boolean isEmail(CellValue cell) {
    return EMAIL.matcher(cell.asText()).matches();
  }

  /** A language tag such as en or de-informal. */
  static boolean isLanguage(CellValue cell) {
    return LANGUAGE.matcher(cell.asText()).matches();
  }

  /** A cuid: c and 23 or 24 small letters and digits. */
  static boolean isCollisionFreeId(CellValue cell) {
    return COLLISION_FREE_ID.matcher(cell.asText()).matches();
  }

  static boolean isTrue(CellValue cell) {
    return is(cell, "1", "true", "yes");
  }

  static boolean isFalse(CellValue cell) {
    return is(cell, "0", "false", "no");
  }

  private static boolean is(CellValue cell, String... spellings) {
    String text = cell.asText();
    for (String spelling : spellings) {
      if (spelling.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }

  /** A code with its label, as in 5 - Strongly agree. */
  static boolean isCodeAndLabel(CellValue cell) {
    return CODE_AND_LABEL.matcher(cell.asText()).matches();
  }

  /** Running words: longer than any label. */
  static boolean isSentence(CellValue cell) {
    return cell instanceof CellValue.Text text && text.text().length() > 60;
  }
}
