package io.rapport.jobs.intake.file;

import java.time.Duration;

/**
 * How much a file may ask for. Twenty thousand respondents with seventy columns are one workbook
 * part of 37 MB, packed ten to one, and two seconds of work; the limits leave room for fifty times
 * as many rows and stop what only wants to fill the memory.
 *
 * @param entries parts of a workbook
 * @param partBytes unpacked size of one part, and size of a CSV file
 * @param ratio how often a part may be larger unpacked than packed
 * @param rows rows of a sheet, header included: as many as a spreadsheet has
 * @param columns columns of a sheet
 * @param cellText characters of a cell: as many as a spreadsheet takes
 * @param sharedStrings different texts of a workbook
 * @param time time for one file
 */
public record Limits(
    int entries,
    long partBytes,
    int ratio,
    int rows,
    int columns,
    int cellText,
    int sharedStrings,
    Duration time) {

  /** Parts up to this size may be packed as tightly as they like: a blank sheet is. */
  static final long SMALL_PART = 1_000_000;

  /** The limits of the product. */
  public static Limits standard() {
    return new Limits(
        200, 200_000_000L, 100, 1_048_576, 2_000, 32_767, 2_000_000, Duration.ofMinutes(10));
  }
}
