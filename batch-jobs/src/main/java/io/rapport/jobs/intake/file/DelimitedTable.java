package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A text file with delimiters, row by row. Empty lines are rows without cells. */
final class DelimitedTable implements Table {
  private static final int ROWS_BETWEEN_CHECKS = 1_000;

  private final String file;
  private final RowMeter meter;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Limits limits;
  private final Deadline deadline;
  private final Header header;
  private int number;
  private @Nullable Row ahead;

  DelimitedTable(String file, CSVFormat format, Reader text, Limits limits, Deadline deadline)
      throws IOException {
    this.file = file;
    this.meter = new RowMeter(text);
    this.parser = format.parse(meter);
    this.records = parser.iterator();
    this.limits = limits;
    this.deadline = deadline;
    this.header = readHeader();
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    if (ahead == null) {
      ahead = readRow(header);
    }
    return ahead != null;
  }

  @Override
  public Row next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException();
    }
    Row row = ahead;
    ahead = null;
    return row;
  }

  /** Text holds no formulas. */
  @Override
  public SortedMap<Integer, Long> formulas() {
    return Collections.emptySortedMap();
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException failed) {
      throw new UnreadableFile("unreadable", Place.of(file), "the file cannot be read");
    }
  }

  private Header readHeader() {
    Header none = new Header(List.of());
    Row first = readRow(none);
    while (first != null && first.isBlank()) {
      first = readRow(none);
    }
    return first == null
        ? none
        : new Header(first.cells().stream().map(CellValue::asText).toList());
  }

  private @Nullable Row readRow(Header names) {
    long line = parser.getCurrentLineNumber() + 1;
    CSVRecord record;
    meter.beginRow();
    try {
      if (!records.hasNext()) {
        return null;
      }
      record = records.next();
    } catch (UncheckedIOException | IllegalStateException malformed) {
      if (malformed.getCause() instanceof RowMeter.RowTooLong) {
        throw new UnreadableFile(
            "row-too-long",
            place(number + 1, Optional.empty()),
            "the row that begins on line "
                + line
                + " has more than "
                + RowMeter.LONGEST_ROW
                + " characters; are its quotes closed?");
      }
      throw new UnreadableFile(
          "quotes",
          place(number + 1, Optional.empty()),
          "quotes are not closed or not doubled in the row that begins on line " + line);
    }
    number++;
    if (number > limits.rows()) {
      throw new UnreadableFile(
          "too-many-rows", Place.of(file), "the file has more than " + limits.rows() + " rows");
    }
    if (number % ROWS_BETWEEN_CHECKS == 0) {
      deadline.check(Place.of(file));
    }
    return new Row(file, Optional.empty(), number, names, cells(record));
  }

  private List<CellValue> cells(CSVRecord record) {
    int length = record.size();
    while (length > 0 && TextCell.of(record.get(length - 1)).isEmpty()) {
      length--;
    }
    if (length > limits.columns()) {
      throw new UnreadableFile(
          "too-many-columns",
          place(number, Optional.empty()),
          "the row has more than " + limits.columns() + " columns");
    }
    List<CellValue> cells = new ArrayList<>(length);
    for (int column = 0; column < length; column++) {
      String text = record.get(column);
      if (text.length() > limits.cellText()) {
        throw new UnreadableFile(
            "cell-too-long",
            place(number, Optional.of(Place.letters(column))),
            "the cell has more than " + limits.cellText() + " characters");
      }
      cells.add(TextCell.unescaped(text));
    }
    return cells;
  }

  private Place place(int row, Optional<String> column) {
    return new Place(file, Optional.empty(), row, column, Optional.empty());
  }
}
