package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.util.BitSet;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A sheet with cells of an XLS workbook.
 *
 * @param position where its records begin, in bytes from the start of the workbook
 * @param hiddenRows rows that are not shown, from 0
 */
record XlsSheet(Worksheet worksheet, int position, BitSet hiddenRows) {
  /** Record of a query of other data in a sheet (MS-XLS 2.4.215, Qsi). */
  private static final int QUERY = 0x1AD;

  /**
   * Goes through the records of a sheet once, before any of its cells is read: rows and merges may
   * be declared behind the cells.
   *
   * @return the sheet; empty if it holds a chart instead of cells
   * @throws UnreadableFile if it is a sheet of macros or fetches data from elsewhere
   */
  static Optional<XlsSheet> inspect(BoundSheetRecord listed, BiffRecords records, Place place) {
    if (!records.next() || records.kind() != BOFRecord.sid) {
      throw ParserWork.damaged(place);
    }
    int type = new BOFRecord(records.content()).getType();
    if (type == BOFRecord.TYPE_EXCEL_4_MACRO || type == BOFRecord.TYPE_VB_MODULE) {
      throw new UnreadableFile("macros", place, "workbooks with macros are not read");
    } else if (type != BOFRecord.TYPE_WORKSHEET) {
      return Optional.empty();
    }
    BitSet hiddenRows = new BitSet();
    Optional<Worksheet.Merge> lowest = Optional.empty();
    for (int depth = 1; depth > 0; ) {
      if (!records.next()) {
        throw ParserWork.damaged(place);
      }
      switch (records.kind()) {
        case BOFRecord.sid -> depth++;
        case EOFRecord.sid -> depth--;
        case QUERY ->
            throw new UnreadableFile(
                "external-links",
                place,
                "workbooks with links to other files or data sources are not read");
        case RowRecord.sid -> {
          RowRecord row = new RowRecord(records.content());
          hiddenRows.set(row.getRowNumber(), row.getZeroHeight());
        }
        case MergeCellsRecord.sid -> {
          MergeCellsRecord merges = new MergeCellsRecord(records.content());
          for (int i = 0; i < merges.getNumAreas(); i++) {
            CellRangeAddress range = merges.getAreaAt(i);
            lowest =
                Optional.of(
                    Worksheet.Merge.lower(
                        lowest,
                        new Worksheet.Merge(range.formatAsString(), range.getLastRow() + 1)));
          }
        }
        default -> {
          // Cells are read later; the rest is looks.
        }
      }
    }
    boolean hidden = listed.isHidden() || listed.isVeryHidden();
    return Optional.of(
        new XlsSheet(
            new Worksheet(listed.getSheetname(), hidden, lowest),
            listed.getPositionOfBof(),
            hiddenRows));
  }
}
