package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Row;
import java.util.Iterator;
import java.util.SortedMap;

/**
 * A table of a spreadsheet: its header row, which is the first row with anything in it, and the
 * rows below, read as they are asked for. {@code hasNext} and {@code next} throw {@link
 * UnreadableFile} where the file stops being readable. Not thread safe.
 */
public interface Table extends Iterator<Row>, AutoCloseable {

  /** The header row; without names if the table is empty. */
  Header header();

  /**
   * How many cells below the header read so far hold formulas, by column from 0. The values given
   * are those that were saved with them.
   */
  SortedMap<Integer, Long> formulas();

  @Override
  void close();
}
