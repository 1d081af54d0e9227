package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Row;
import java.util.List;
import java.util.Optional;

/** Turns the data rows of a recognised table into rows with machine names. Immutable. */
public final class LayoutRows {
  private final LayoutMatch match;
  private final String file;
  private final Optional<String> sheet;
  private final Header header;

  /**
   * Prepares to read a table.
   *
   * @param match what was recognised
   * @param file name of the file
   * @param sheet name of the sheet, empty for a CSV file
   */
  public LayoutRows(LayoutMatch match, String file, Optional<String> sheet) {
    this.match = match;
    this.file = file;
    this.sheet = sheet;
    this.header = match.header();
  }

  /** Machine names of the columns, and their other spellings. */
  public Header header() {
    return header;
  }

  /**
   * Reads a row below the header rows.
   *
   * @param number number of the row as a spreadsheet shows it, from 1
   * @param cells cells from the first column on, as they stand
   */
  public LayoutRow read(int number, List<CellValue> cells) {
    List<CellValue> clean =
        match.cleaning() == LayoutMatch.AS_WRITTEN
            ? cells
            : cells.stream().map(match.cleaning()).toList();
    return new LayoutRow(
        new Row(file, sheet, number, header, clean), match.standing().apply(clean));
  }
}
