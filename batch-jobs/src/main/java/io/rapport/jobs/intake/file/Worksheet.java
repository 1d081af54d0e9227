package io.rapport.jobs.intake.file;

import java.util.Optional;

/**
 * A sheet with cells.
 *
 * @param hidden whether the spreadsheet does not show it
 * @param lowestMerge the merged range that reaches furthest down, if there are merged cells
 */
record Worksheet(String name, boolean hidden, Optional<Merge> lowestMerge) {

  /**
   * A range of merged cells.
   *
   * @param range as a spreadsheet writes it, such as "A2:B3"
   * @param lastRow its last row, from 1
   */
  record Merge(String range, int lastRow) {

    /** The one of two that reaches further down. */
    static Merge lower(Optional<Merge> one, Merge other) {
      return one.isPresent() && one.get().lastRow() >= other.lastRow() ? one.get() : other;
    }
  }
}
