package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell looks like, in any language. */
final class CellShape {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,15}(?:\\.0+)?");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{4} ?[-/.\u5E74\uB144] ?\\d{1,2} ?[-/.\u6708\uC6D4] ?\\d{1,2}[.\u65E5\uC77C]?"
              + "|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}"
              + "|\\p{L}{2,4} \\p{L}{3,4} \\d{1,2} \\d{4})(?:[ T,].{0,40})?");
  private static final Pattern TIME_OF_DAY =
      Pattern.compile(".*[ T,]\\D{0,12}\\d{1,2}[:.]\\d{2}.*");
  private static final Pattern CODE_AND_LABEL =
      Pattern.compile("\\d{1,2}\\s*[-:.)=(\u2013]\\s*\\p{L}.{0,60}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})(?:[-_][A-Za-z]{2,8})*");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern COLLISION_FREE_ID = Pattern.compile("(?=.*\\d)[a-z][a-z0-9]{23,24}");

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
    return cell instanceof CellValue.DateTime
        || isDate(cell) && TIME_OF_DAY.matcher(cell.asText()).matches();
  }

  static boolean isEmail(CellValue cell) {
    return EMAIL.matcher(cell.asText()).matches();
  }

  /** A language tag such as en or de-informal: it begins with a code of ISO 639-1. */
  static boolean isLanguage(CellValue cell) {
    Matcher tag = LANGUAGE.matcher(cell.asText());
    return tag.matches() && LANGUAGES.contains(tag.group(1));
  }

  /** A cuid of either version: a small letter, then 23 or 24 small letters and digits. */
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
