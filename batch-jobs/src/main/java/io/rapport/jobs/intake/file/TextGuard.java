package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;

/**
 * Refuses a text of a workbook that a parser should never be asked to hold. It counts characters as
 * they are written, of which one that XML cannot hold takes seven; the exact limit is kept later,
 * where row and column are known.
 */
final class TextGuard {
  private static final int CHARACTERS_FOR_ONE = 8;

  private final Place place;
  private final long longest;
  private final int limit;
  private long length;

  TextGuard(Place place, Limits limits) {
    this.place = place;
    this.limit = limits.cellText();
    this.longest = (long) limits.cellText() * CHARACTERS_FOR_ONE;
  }

  /** A text begins. */
  void begin() {
    length = 0;
  }

  /** It goes on for so many characters. */
  void add(int characters) {
    length += characters;
    if (length > longest) {
      throw new UnreadableFile(
          "cell-too-long", place, "a cell has more than " + limit + " characters");
    }
  }
}
