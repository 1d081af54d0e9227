package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A workbook of Excel 97 to 2003 (BIFF8). Its records are read as POI's event API reads them, but
 * asked for one by one, so that rows come as they do from every other format. A file of Excel 95 or
 * before is refused by name.
 */
final class XlsContent implements WorkbookContent {
  private static final int BIFF8 = 0x600;

  private final Place place;
  private final POIFSFileSystem compound;
  private final DocumentEntry workbook;
  private final XlsGlobals globals;
  private final List<XlsSheet> sheets;
  private final Deadline deadline;

  private XlsContent(
      Place place,
      POIFSFileSystem compound,
      DocumentEntry workbook,
      XlsGlobals globals,
      List<XlsSheet> sheets,
      Deadline deadline) {
    this.place = place;
    this.compound = compound;
    this.workbook = workbook;
    this.globals = globals;
    this.sheets = sheets;
    this.deadline = deadline;
  }

  static XlsContent open(Path file, Place place, Limits limits, Deadline deadline)
      throws IOException {
    if (Files.size(file) > limits.partBytes()) {
      throw new UnreadableFile(
          "part-size", place, "the file is larger than " + limits.partBytes() / 1_000_000 + " MB");
    }
    POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true);
    boolean opened = false;
    try {
      DocumentEntry workbook = workbook(compound.getRoot(), place);
      XlsGlobals globals;
      try (BiffRecords records = new BiffRecords(workbook, 0, place, deadline)) {
        refuseOlder(records, place);
        globals = XlsGlobals.read(records, place, limits);
      }
      List<XlsSheet> sheets = sheets(workbook, globals, place, deadline);
      opened = true;
      return new XlsContent(place, compound, workbook, globals, sheets, deadline);
    } finally {
      if (!opened) {
        compound.close();
      }
    }
  }

  @Override
  public List<Worksheet> worksheets() {
    return sheets.stream().map(XlsSheet::worksheet).toList();
  }

  @Override
  public SheetRows rows(Worksheet worksheet) {
    Place sheet = Place.of(place.file(), worksheet.name());
    XlsSheet found =
        sheets.stream()
            .filter(candidate -> candidate.worksheet().equals(worksheet))
            .findFirst()
            .orElseThrow();
    return ParserWork.refusing(
        sheet,
        () ->
            new XlsRows(
                sheet,
                found,
                globals,
                new BiffRecords(workbook, found.position(), sheet, deadline)));
  }

  @Override
  public void close() {
    ParserWork.refusing(
        place,
        () -> {
          compound.close();
          return true;
        });
  }

  /** The stream of the workbook, in a container that holds nothing else that could act. */
  private static DocumentEntry workbook(DirectoryNode root, Place place) {
    Optional<DocumentEntry> workbook = Optional.empty();
    boolean older = false;
    for (Entry entry : root) {
      String name = entry.getName().toUpperCase(Locale.ROOT);
      if (name.equals("ENCRYPTEDPACKAGE")) {
        throw new UnreadableFile(
            "encrypted", place, "the workbook is protected by a password; save it without one");
      } else if (name.startsWith("_VBA_PROJECT")) {
        throw new UnreadableFile("macros", place, "workbooks with macros are not read");
      } else if (name.startsWith("MBD") || name.equals("OBJECTPOOL")) {
        throw new UnreadableFile(
            "embedded-objects", place, "workbooks with embedded objects are not read");
      } else if (name.equals("WORKBOOK") && entry instanceof DocumentEntry document) {
        workbook = Optional.of(document);
      } else if (name.equals("BOOK")) {
        older = true;
      }
    }
    if (workbook.isEmpty() && older) {
      throw older(place);
    }
    return workbook.orElseThrow(
        () -> new UnreadableFile("wrong-type", place, "the content is no workbook"));
  }

  private static void refuseOlder(BiffRecords records, Place place) {
    if (!records.next() || records.kind() != BOFRecord.sid) {
      throw ParserWork.damaged(place);
    }
    BOFRecord begin = new BOFRecord(records.content());
    if (begin.getVersion() != BIFF8) {
      throw older(place);
    }
  }

  /** The refusal of a workbook of Excel 95 or before. */
  static UnreadableFile older(Place place) {
    return new UnreadableFile(
        "old-format",
        place,
        "the workbook is of Excel 95 or before; open it in a newer spreadsheet and save it as XLSX");
  }

  private static List<XlsSheet> sheets(
      DocumentEntry workbook, XlsGlobals globals, Place place, Deadline deadline)
      throws IOException {
    List<XlsSheet> sheets = new ArrayList<>();
    for (BoundSheetRecord listed : globals.sheets()) {
      Place sheet = Place.of(place.file(), listed.getSheetname());
      try (BiffRecords records =
          new BiffRecords(workbook, listed.getPositionOfBof(), sheet, deadline)) {
        ParserWork.refusing(sheet, () -> XlsSheet.inspect(listed, records, sheet))
            .ifPresent(sheets::add);
      }
    }
    if (sheets.isEmpty()) {
      throw new UnreadableFile("no-sheet", place, "the workbook has no sheet with cells");
    }
    return sheets;
  }
}
