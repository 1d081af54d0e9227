package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Cells of an XLS sheet in the order of the file; of a formula, the value saved with it. */
final class XlsCells {
  /** Record of text with fonts of Excel 95, which some programs still write (MS-XLS RString). */
  private static final int FORMATTED_LABEL = 0xD6;

  /**
   * A cell at its place.
   *
   * @param row from 0
   * @param column from 0
   * @param formula whether a formula stands there, too
   */
  record Placed(int row, int column, CellValue value, boolean formula) {
    /** Its place in a sheet. */
    Place place(Place sheet) {
      return new Place(
          sheet.file(),
          sheet.sheet(),
          row + 1,
          Optional.of(Place.letters(column)),
          Optional.empty());
    }
  }

  private final BiffRecords records;
  private final XlsGlobals globals;
  private final Place sheet;
  private final Queue<Placed> ready = new ArrayDeque<>();
  private @Nullable FormulaRecord awaitingText;
  private int depth;

  XlsCells(BiffRecords records, XlsGlobals globals, Place sheet) {
    this.records = records;
    this.globals = globals;
    this.sheet = sheet;
  }

  /** The next cell; empty after the last. */
  Optional<Placed> next() {
    while (ready.isEmpty()) {
      if (!records.next()) {
        throw ParserWork.damaged(sheet);
      }
      if (records.kind() == BOFRecord.sid) {
        depth++;
      } else if (records.kind() == EOFRecord.sid && --depth == 0) {
        return Optional.empty();
      } else if (depth == 1) {
        take(records.kind(), records.content());
      }
    }
    return Optional.of(ready.remove());
  }

  private void take(int kind, RecordInputStream content) {
    switch (kind) {
      case LabelSSTRecord.sid -> {
        LabelSSTRecord cell = new LabelSSTRecord(content);
        add(cell, globals.text(cell.getSSTIndex()));
      }
      case NumberRecord.sid -> {
        NumberRecord cell = new NumberRecord(content);
        add(cell, globals.number(cell.getValue(), cell.getXFIndex()));
      }
      case RKRecord.sid -> {
        RKRecord cell = new RKRecord(content);
        add(cell, globals.number(cell.getRKNumber(), cell.getXFIndex()));
      }
      case MulRKRecord.sid -> {
        MulRKRecord cells = new MulRKRecord(content);
        for (int i = 0; i < cells.getNumColumns(); i++) {
          add(
              cells.getRow(),
              cells.getFirstColumn() + i,
              globals.number(cells.getRKNumberAt(i), cells.getXFAt(i)),
              false);
        }
      }
      case BoolErrRecord.sid -> {
        BoolErrRecord cell = new BoolErrRecord(content);
        add(
            cell,
            cell.isBoolean()
                ? new CellValue.Bool(cell.getBooleanValue())
                : error(cell.getErrorValue()));
      }
      case LabelRecord.sid, FORMATTED_LABEL -> {
        LabelRecord cell = new LabelRecord(content);
        add(cell.getRow(), cell.getColumn(), TextCell.of(cell.getValue()), false);
      }
      case FormulaRecord.sid -> formula(new FormulaRecord(content));
      case StringRecord.sid -> {
        if (awaitingText != null) {
          add(awaitingText, TextCell.of(new StringRecord(content).getString()));
          awaitingText = null;
        }
      }
      default -> {
        // Blank cells, and what is no cell.
      }
    }
  }

  /** A formula with a text for its value has it in a record further on. */
  private void formula(FormulaRecord cell) {
    awaitingText = cell.hasCachedResultString() ? cell : null;
    switch (cell.getCachedResultTypeEnum()) {
      case NUMERIC -> add(cell, globals.number(cell.getValue(), cell.getXFIndex()));
      case BOOLEAN -> add(cell, new CellValue.Bool(cell.getCachedBooleanValue()));
      case ERROR -> add(cell, error(cell.getCachedErrorValue()));
      default -> {
        // Text, now awaited, or an empty text.
      }
    }
  }

  private void add(CellRecord cell, CellValue value) {
    add(cell.getRow(), cell.getColumn(), value, cell instanceof FormulaRecord);
  }

  private void add(int row, int column, CellValue value, boolean formula) {
    if (column < 0 || column > SpreadsheetVersion.EXCEL97.getLastColumnIndex()) {
      throw ParserWork.damaged(sheet);
    }
    if (!value.isEmpty()) {
      ready.add(new Placed(row, column, value, formula));
    }
  }

  private static CellValue error(int code) {
    return new CellValue.ErrorValue(
        FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#VALUE!");
  }
}
