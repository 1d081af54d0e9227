package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Rows of an XLSX sheet. */
final class XlsxRows implements SheetRows {
  private final Place sheet;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final XlsxCells cells;

  XlsxRows(Place sheet, Stream<Row> stream, XlsxCells cells) {
    this.sheet = sheet;
    this.stream = stream;
    this.rows = stream.iterator();
    this.cells = cells;
  }

  @Override
  public @Nullable SheetRow next() {
    if (!ParserWork.refusing(sheet, rows::hasNext)) {
      return null;
    }
    Row row = ParserWork.refusing(sheet, rows::next);
    int length = row.getCellCount();
    List<CellValue> values = new ArrayList<>(length);
    try {
      for (int column = 0; column < length; column++) {
        @Nullable Cell cell = row.getCell(column);
        values.add(cell == null ? CellValue.Empty.EMPTY : cells.value(cell));
      }
    } catch (RuntimeException damaged) {
      throw ParserWork.damaged(place(row.getRowNum(), values.size()));
    }
    return new SheetRow(row.getRowNum(), row.isHidden(), values);
  }

  @Override
  public void close() {
    stream.close();
  }

  private Place place(int row, int column) {
    return new Place(
        sheet.file(), sheet.sheet(), row, Optional.of(Place.letters(column)), Optional.empty());
  }
}
