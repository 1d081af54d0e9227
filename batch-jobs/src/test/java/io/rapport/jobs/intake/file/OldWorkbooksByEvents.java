package io.rapport.jobs.intake.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Workbooks of Excel 97 to 2003 as POI's events tell them; for those that its model refuses. */
final class OldWorkbooksByEvents {
  private final Map<Integer, Map<Integer, String>> cells = new TreeMap<>();
  private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this::take);
  private @Nullable SSTRecord texts;

  private OldWorkbooksByEvents() {}

  static List<List<String>> rows(Path file) throws IOException {
    OldWorkbooksByEvents reader = new OldWorkbooksByEvents();
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(reader.formats);
      new HSSFEventFactory().processWorkbookEvents(request, container);
    }
    List<List<String>> rows = new ArrayList<>();
    for (Map<Integer, String> row : reader.cells.values()) {
      List<String> values = new ArrayList<>();
      row.forEach(
          (column, value) -> {
            while (values.size() < column) {
              values.add("");
            }
            values.add(value);
          });
      SeenCells.add(rows, values);
    }
    return rows;
  }

  private void take(Record record) {
    if (record instanceof SSTRecord shared) {
      texts = shared;
    } else if (record instanceof LabelSSTRecord cell && texts != null) {
      put(cell, SeenCells.text(texts.getString(cell.getSSTIndex()).getString()));
    } else if (record instanceof LabelRecord cell) {
      put(cell, SeenCells.text(cell.getValue()));
    } else if (record instanceof NumberRecord cell) {
      put(cell, number(cell, cell.getValue()));
    } else if (record instanceof RKRecord cell) {
      put(cell, number(cell, cell.getRKNumber()));
    } else if (record instanceof BoolErrRecord cell) {
      put(cell, cell.isBoolean() ? (cell.getBooleanValue() ? "TRUE" : "FALSE") : SeenCells.ERROR);
    }
  }

  private String number(CellValueRecordInterface cell, double number) {
    if (!Double.isFinite(number)) {
      return SeenCells.ERROR;
    }
    String pattern = formats.getFormatString(cell);
    return number >= 0
            && pattern != null
            && DateUtil.isADateFormat(formats.getFormatIndex(cell), pattern)
        ? DateUtil.getLocalDateTime(number, false, true).toString()
        : SeenCells.number(new BigDecimal(Double.toString(number)));
  }

  private void put(CellValueRecordInterface cell, String value) {
    cells.computeIfAbsent(cell.getRow(), row -> new TreeMap<>()).put((int) cell.getColumn(), value);
  }
}
