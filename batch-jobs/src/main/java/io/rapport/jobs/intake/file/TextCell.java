package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;

/** Text as it stands in a cell, without the blanks around it. */
final class TextCell {
  private TextCell() {}

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
        || character == '\uFEFF'
        || character == '\u200B';
  }
}
