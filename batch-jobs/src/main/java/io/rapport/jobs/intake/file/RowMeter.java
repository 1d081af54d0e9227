package io.rapport.jobs.intake.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Counts the characters that a row of a text file takes. A quote that is never closed makes the
 * rest of the file one cell, which would fill the memory before the parser finds out.
 */
final class RowMeter extends FilterReader {
  /**
   * Two thousand columns of two thousand characters each. A row of nothing but delimiters takes 110
   * MB of memory by then.
   */
  static final int LONGEST_ROW = 4_000_000;

  /** The row is longer than any honest one. */
  static final class RowTooLong extends IOException {}

  private long characters;

  RowMeter(Reader text) {
    super(text);
  }

  /** Begins to count anew. */
  void beginRow() {
    characters = 0;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    count(character < 0 ? 0 : 1);
    return character;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int more) throws RowTooLong {
    characters += more;
    if (characters > LONGEST_ROW) {
      throw new RowTooLong();
    }
  }
}
