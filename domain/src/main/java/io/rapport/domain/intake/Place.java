package io.rapport.domain.intake;

import java.util.Optional;

/**
 * Where something stands in a file.
 *
 * @param file name of the file, without its folder
 * @param sheet name of the sheet, empty for a CSV file
 * @param row number of the row as a spreadsheet shows it, from 1; 0 for the file or sheet as a
 *     whole
 * @param column letters of the column as a spreadsheet shows them, empty for the whole row
 * @param header header of the column, empty if there is none
 */
public record Place(
    String file,
    Optional<String> sheet,
    int row,
    Optional<String> column,
    Optional<String> header) {

  /** The file as a whole. */
  public static Place of(String file) {
    return new Place(file, Optional.empty(), 0, Optional.empty(), Optional.empty());
  }

  /** A sheet as a whole. */
  public static Place of(String file, String sheet) {
    return new Place(file, Optional.of(sheet), 0, Optional.empty(), Optional.empty());
  }

  /** The place in words: {@code survey.xlsx, sheet Answers, row 12, column D (Q4)}. */
  @Override
  public String toString() {
    StringBuilder words = new StringBuilder(file);
    sheet.ifPresent(name -> words.append(", sheet ").append(name));
    if (row > 0) {
      words.append(", row ").append(row);
    }
    column.ifPresent(letters -> words.append(", column ").append(letters));
    header.ifPresent(name -> words.append(" (").append(name).append(')'));
    return words.toString();
  }

  /**
   * Letters of a column as a spreadsheet shows them.
   *
   * @param index position from 0
   */
  public static String letters(int index) {
    StringBuilder letters = new StringBuilder();
    for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
