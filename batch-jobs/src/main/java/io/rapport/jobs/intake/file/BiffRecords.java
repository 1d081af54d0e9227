package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.IOException;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;

/**
 * The records of an XLS workbook, one after the other. What nobody reads of a record is passed
 * over, so that only records that matter are ever interpreted and none is kept.
 */
final class BiffRecords implements AutoCloseable {
  private static final int RECORDS_BETWEEN_CHECKS = 100_000;

  private final DocumentInputStream stream;
  private final RecordInputStream records;
  private final Place place;
  private final Deadline deadline;
  private int count;

  /**
   * Begins at a position of the workbook.
   *
   * @param position bytes from the start
   */
  BiffRecords(DocumentEntry workbook, int position, Place place, Deadline deadline)
      throws IOException {
    this.stream = new DocumentInputStream(workbook);
    if (position < 0 || stream.skip(position) != position) {
      stream.close();
      throw ParserWork.damaged(place);
    }
    this.records = new RecordInputStream(stream);
    this.place = place;
    this.deadline = deadline;
  }

  /** Moves on to the next record; false at the end of the workbook. */
  boolean next() {
    if (++count % RECORDS_BETWEEN_CHECKS == 0) {
      deadline.check(place);
    }
    records.readRemainder();
    if (!records.hasNextRecord()) {
      return false;
    }
    records.nextRecord();
    return true;
  }

  /** Kind of the record. */
  int kind() {
    return records.getSid();
  }

  /** Content of the record. */
  RecordInputStream content() {
    return records;
  }

  @Override
  public void close() {
    stream.close();
  }
}
