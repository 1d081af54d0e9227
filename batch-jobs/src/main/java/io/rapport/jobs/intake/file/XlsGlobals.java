package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** What an XLS workbook says before its sheets: their list, formats, and shared texts. */
final class XlsGlobals {
  /** Record of a connection to a database or the web (MS-XLS 2.4.84, DConn). */
  private static final int CONNECTION = 0x876;

  /** Record that says that there is a macro project (MS-XLS 2.4.180, ObProj). */
  private static final int MACRO_PROJECT = 0xD3;

  private static final int FORMATTED_TEXT = 0x08;
  private static final int EXTENDED_TEXT = 0x04;
  private static final int WIDE_TEXT = 0x01;
  private static final int BYTES_OF_A_FORMAT_RUN = 4;

  private final Place place;
  private final Limits limits;
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final List<Integer> cellFormats = new ArrayList<>();
  private final Map<Integer, String> patterns = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private boolean since1904;
  private @Nullable NumberCells numbers;

  private XlsGlobals(Place place, Limits limits) {
    this.place = place;
    this.limits = limits;
  }

  /** Reads up to the end of the workbook's own part, the first of the stream. */
  static XlsGlobals read(BiffRecords records, Place place, Limits limits) {
    XlsGlobals globals = new XlsGlobals(place, limits);
    do {
      if (!records.next()) {
        throw ParserWork.damaged(place);
      }
      globals.take(records.kind(), records.content());
    } while (records.kind() != EOFRecord.sid);
    return globals;
  }

  /** Sheets of whatever kind, in the order of the workbook. */
  List<BoundSheetRecord> sheets() {
    return sheets;
  }

  /** A shared text. */
  CellValue text(int index) {
    return TextCell.of(texts.get(index));
  }

  /** A number in a cell format. */
  CellValue number(double number, int cellFormat) {
    if (numbers == null) {
      numbers = new NumberCells(since1904);
    }
    if (cellFormat >= cellFormats.size()) {
      // Without its format nobody knows whether the number is a date.
      throw ParserWork.damaged(place);
    }
    int format = cellFormats.get(cellFormat);
    @Nullable String pattern = patterns.get(format);
    return numbers.value(
        number, format, pattern == null ? BuiltinFormats.getBuiltinFormat(format) : pattern);
  }

  private void take(int kind, RecordInputStream content) {
    switch (kind) {
      case FilePassRecord.sid ->
          throw refusal(
              "encrypted", "the workbook is protected by a password; save it without one");
      case MACRO_PROJECT -> throw refusal("macros", "workbooks with macros are not read");
      case CONNECTION -> throw externalLinks();
      case SupBookRecord.sid -> {
        if (new SupBookRecord(content).isExternalReferences()) {
          throw externalLinks();
        }
      }
      case DateWindow1904Record.sid ->
          since1904 = new DateWindow1904Record(content).getWindowing() == 1;
      case BoundSheetRecord.sid -> sheets.add(new BoundSheetRecord(content));
      case FormatRecord.sid -> {
        FormatRecord format = new FormatRecord(content);
        patterns.put(format.getIndexCode(), format.getFormatString());
      }
      case ExtendedFormatRecord.sid ->
          cellFormats.add((int) new ExtendedFormatRecord(content).getFormatIndex());
      case SSTRecord.sid -> readTexts(content);
      default -> {
        // Fonts, colours, windows, names: nothing of a cell's value.
      }
    }
  }

  /**
   * Reads the shared texts (MS-XLS 2.4.265, SST), which may go on over many records. The declared
   * count is believed only as far as there are texts.
   */
  private void readTexts(RecordInputStream content) {
    content.readInt();
    int count = content.readInt();
    for (int i = 0; i < count; i++) {
      if (i >= limits.sharedStrings()) {
        throw refusal(
            "too-many-texts",
            "the workbook has more than " + limits.sharedStrings() + " different texts");
      }
      texts.add(readText(content));
    }
  }

  /** Reads a text (MS-XLS 2.5.293) and passes over its fonts and its phonetic reading. */
  private static String readText(RecordInputStream content) {
    int length = content.readUShort();
    int flags = content.readUByte();
    int formatRuns = (flags & FORMATTED_TEXT) == 0 ? 0 : content.readUShort();
    int extension = (flags & EXTENDED_TEXT) == 0 ? 0 : content.readInt();
    String text =
        (flags & WIDE_TEXT) == 0
            ? content.readCompressedUnicode(length)
            : content.readUnicodeLEString(length);
    long rest = (long) formatRuns * BYTES_OF_A_FORMAT_RUN + extension;
    for (long i = 0; i < rest; i++) {
      content.readByte();
    }
    return text;
  }

  private UnreadableFile externalLinks() {
    return refusal(
        "external-links", "workbooks with links to other files or data sources are not read");
  }

  private UnreadableFile refusal(String rule, String message) {
    return new UnreadableFile(rule, place, message);
  }
}
