package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;

/** Text as it stands in a cell, without the blanks around it. */
final class TextCell {
  /** Marks that take no room: byte order mark, zero-width blanks and joiners, direction marks. */
  private static final String ZERO_WIDTH = "\uFEFF\u200B\u200C\u200D\u200E\u200F\u2060";

  /** What makes a spreadsheet take a text for a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private TextCell() {}

  /**
   * The value of a text in a file that may be opened in a spreadsheet: LimeSurvey and others put an
   * apostrophe before what would be taken for a formula, and it is taken away again.
   */
  static CellValue unescaped(String text) {
    boolean escaped =
        text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0;
    return of(escaped ? text.substring(1) : text);
  }

  /** The value of a text: empty if there is nothing but blanks of whatever kind. */
  static CellValue of(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return start == end ? CellValue.Empty.EMPTY : new CellValue.Text(text.substring(start, end));
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || ZERO_WIDTH.indexOf(character) >= 0;
  }
}
