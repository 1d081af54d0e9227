package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook, row by row. */
final class WorksheetTable implements Table {
  private static final int ROWS_BETWEEN_CHECKS = 1_000;

  private final String file;
  private final String sheet;
  private final Place place;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private final WorkbookCells cells;
  private final Limits limits;
  private final Deadline deadline;
  private final Header header;
  private int last;
  private @Nullable Row ahead;

  WorksheetTable(
      String file,
      PackageContents.Worksheet worksheet,
      Stream<org.dhatim.fastexcel.reader.Row> stream,
      WorkbookCells cells,
      Limits limits,
      Deadline deadline) {
    this.file = file;
    this.sheet = worksheet.name();
    this.place = Place.of(file, sheet);
    this.stream = stream;
    this.rows = stream.iterator();
    this.cells = cells;
    this.limits = limits;
    this.deadline = deadline;
    this.header = readHeader();
    worksheet
        .lowestMerge()
        .filter(merge -> merge.lastRow() > last)
        .ifPresent(
            merge -> {
              close();
              throw new UnreadableFile(
                  "merged-cells",
                  place,
                  "cells " + merge.range() + " are merged; take the merge away");
            });
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

  @Override
  public void close() {
    stream.close();
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
    if (!Workbook.parsing(place, rows::hasNext)) {
      return null;
    }
    var raw = Workbook.parsing(place, rows::next);
    int number = raw.getRowNum();
    if (number <= last) {
      throw new UnreadableFile("damaged", place, "the rows of the sheet are out of order");
    }
    last = number;
    if (number % ROWS_BETWEEN_CHECKS == 0) {
      deadline.check(place);
    }
    List<CellValue> values = new ArrayList<>(raw.getCellCount());
    for (int column = 0; column < raw.getCellCount(); column++) {
      values.add(value(raw, column, number));
    }
    Row row = new Row(file, Optional.of(sheet), number, names, trimmed(values));
    if (raw.isHidden() && !row.isBlank()) {
      throw new UnreadableFile("hidden-row", row.place(), "the row is hidden; show or delete it");
    }
    return row;
  }

  private CellValue value(org.dhatim.fastexcel.reader.Row raw, int column, int number) {
    @Nullable Cell cell = raw.getCell(column);
    if (cell == null) {
      return CellValue.Empty.EMPTY;
    }
    Place where =
        new Place(
            file, Optional.of(sheet), number, Optional.of(Place.letters(column)), Optional.empty());
    CellValue value = Workbook.parsing(where, () -> cells.value(cell));
    if (value instanceof CellValue.Text text && text.text().length() > limits.cellText()) {
      throw new UnreadableFile(
          "cell-too-long", where, "the cell has more than " + limits.cellText() + " characters");
    }
    return value;
  }

  private static List<CellValue> trimmed(List<CellValue> values) {
    int length = values.size();
    while (length > 0 && values.get(length - 1).isEmpty()) {
      length--;
    }
    return values.subList(0, length);
  }
}
