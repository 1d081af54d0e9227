package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;

/**
 * Where a cell of an XLSX sheet says it stands: up to three letters and up to seven digits.
 *
 * @param column from 0
 * @param row from 1
 */
record CellAddress(int column, int row) {
  private static final int LETTERS = 3;
  private static final int ROW_DIGITS = 7;

  /**
   * Reads an address such as "AB12".
   *
   * @param sheet the sheet, for the refusal of what is no address
   */
  static CellAddress of(String text, Place sheet) {
    int letters = 0;
    int column = 0;
    while (letters < Math.min(LETTERS, text.length()) && isIn(text.charAt(letters), 'A', 'Z')) {
      column = column * 26 + text.charAt(letters) - 'A' + 1;
      letters++;
    }
    int digits = text.length() - letters;
    int row = 0;
    for (int at = letters; at < text.length() && digits <= ROW_DIGITS; at++) {
      if (!isIn(text.charAt(at), '0', '9')) {
        throw none(sheet);
      }
      row = row * 10 + text.charAt(at) - '0';
    }
    if (letters == 0 || row == 0) {
      throw none(sheet);
    }
    return new CellAddress(column - 1, row);
  }

  private static UnreadableFile none(Place sheet) {
    return new UnreadableFile(
        "damaged", sheet, "a sheet of the workbook has a cell without a proper address");
  }

  private static boolean isIn(char character, char from, char to) {
    return character >= from && character <= to;
  }
}
