package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook, row by row. */
final class WorksheetTable implements Table {
  private static final int ROWS_BETWEEN_CHECKS = 1_000;

  private final String file;
  private final Optional<String> sheet;
  private final Place place;
  private final SheetRows rows;
  private final Limits limits;
  private final Deadline deadline;
  private final Header header;
  private final SortedMap<Integer, Long> formulas = new TreeMap<>();
  private final int headerRow;
  private int last;
  private @Nullable Row ahead;

  private WorksheetTable(
      String file, Worksheet worksheet, SheetRows rows, Limits limits, Deadline deadline) {
    this.file = file;
    this.sheet = Optional.of(worksheet.name());
    this.place = Place.of(file, worksheet.name());
    this.rows = rows;
    this.limits = limits;
    this.deadline = deadline;
    this.header = readHeader();
    this.headerRow = last;
    formulas.clear();
    worksheet.lowestMerge().ifPresent(this::refuseBelowHeader);
  }

  /** Starts to read; the rows are closed again if the header or a merge refuses the sheet. */
  static WorksheetTable open(
      String file, Worksheet worksheet, SheetRows rows, Limits limits, Deadline deadline) {
    try {
      return new WorksheetTable(file, worksheet, rows, limits, deadline);
    } catch (UnreadableFile refused) {
      rows.close();
      throw refused;
    }
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
  public SortedMap<Integer, Long> formulas() {
    return Collections.unmodifiableSortedMap(formulas);
  }

  @Override
  public void close() {
    rows.close();
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

  /** A header may be merged; a merge in the data hides which row a value belongs to. */
  private void refuseBelowHeader(Worksheet.Merge merge) {
    if (merge.lastRow() > headerRow) {
      throw new UnreadableFile(
          "merged-cells", place, "cells " + merge.range() + " are merged; take the merge away");
    }
  }

  private @Nullable Row readRow(Header names) {
    SheetRow next = rows.next();
    if (next == null) {
      rows.lowestMerge().ifPresent(this::refuseBelowHeader);
      return null;
    }
    if (next.number() <= last) {
      throw new UnreadableFile("damaged", place, "the rows of the sheet are out of order");
    }
    last = next.number();
    if (last > limits.rows()) {
      throw new UnreadableFile(
          "too-many-rows", place, "the sheet has more than " + limits.rows() + " rows");
    }
    if (last % ROWS_BETWEEN_CHECKS == 0) {
      deadline.check(place);
    }
    Row row = new Row(file, sheet, last, names, checked(next));
    next.formulas().stream().forEach(column -> formulas.merge(column, 1L, Long::sum));
    if (next.hidden() && !row.isBlank()) {
      throw new UnreadableFile("hidden-row", row.place(), "the row is hidden; show or delete it");
    }
    return row;
  }

  /** The cells of a row up to the last that holds anything. */
  private List<CellValue> checked(SheetRow row) {
    List<CellValue> cells = row.cells();
    int length = 0;
    for (int column = 0; column < cells.size(); column++) {
      CellValue cell = cells.get(column);
      if (!cell.isEmpty()) {
        length = column + 1;
      }
      if (cell instanceof CellValue.Text text && text.text().length() > limits.cellText()) {
        throw new UnreadableFile(
            "cell-too-long",
            new Place(file, sheet, last, Optional.of(Place.letters(column)), Optional.empty()),
            "the cell has more than " + limits.cellText() + " characters");
      }
    }
    if (length > limits.columns()) {
      throw new UnreadableFile(
          "too-many-columns",
          new Place(file, sheet, last, Optional.empty(), Optional.empty()),
          "the row has more than " + limits.columns() + " columns");
    }
    return cells.subList(0, length);
  }
}
