package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of an XLS sheet, put together from its cells. */
final class XlsRows implements SheetRows {
  private final Place sheet;
  private final XlsSheet listed;
  private final BiffRecords records;
  private final XlsCells cells;
  private Optional<XlsCells.Placed> ahead = Optional.empty();
  private boolean started;

  XlsRows(Place sheet, XlsSheet listed, XlsGlobals globals, BiffRecords records) {
    this.sheet = sheet;
    this.listed = listed;
    this.records = records;
    this.cells = new XlsCells(records, globals, sheet);
  }

  @Override
  public @Nullable SheetRow next() {
    if (!started) {
      ahead = nextCell();
      started = true;
    }
    if (ahead.isEmpty()) {
      return null;
    }
    int row = ahead.get().row();
    List<CellValue> values = new ArrayList<>();
    BitSet formulas = new BitSet();
    while (ahead.isPresent() && ahead.get().row() == row) {
      put(values, ahead.get());
      formulas.set(ahead.get().column(), ahead.get().formula());
      ahead = nextCell();
    }
    return new SheetRow(row + 1, listed.hiddenRows().get(row), values, formulas);
  }

  @Override
  public void close() {
    records.close();
  }

  private void put(List<CellValue> values, XlsCells.Placed cell) {
    while (values.size() <= cell.column()) {
      values.add(CellValue.Empty.EMPTY);
    }
    if (!values.set(cell.column(), cell.value()).isEmpty()) {
      throw new UnreadableFile("damaged", cell.place(sheet), "the cell stands in the file twice");
    }
  }

  private Optional<XlsCells.Placed> nextCell() {
    return ParserWork.refusing(sheet, cells::next);
  }
}
