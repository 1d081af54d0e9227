package io.rapport.jobs.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rapport.domain.intake.Issue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenFilesTest {
  @TempDir Path folder;

  @Test
  void aFileThatIsNotThere() {
    assertRefused(folder.resolve("none.xlsx"), "no-file", "none.xlsx");
  }

  @Test
  void anEmptyFile() throws IOException {
    assertRefused(Files.createFile(folder.resolve("empty.xlsx")), "empty-file", "empty.xlsx");
    assertRefused(Files.createFile(folder.resolve("empty.csv")), "empty-file", "empty.csv");
  }

  @Test
  void aWorkbookRenamedToText() throws IOException {
    Path file = Files.move(workbook("a.xlsx"), folder.resolve("a.csv"));
    assertRefused(file, "wrong-type", "a.csv");
  }

  @Test
  void textRenamedToAWorkbook() throws IOException {
    Path file = Files.writeString(folder.resolve("t.xlsx"), "unit,Q1\nA,5\n");
    assertRefused(file, "wrong-type", "t.xlsx");
  }

  @Test
  void apdfRenamedToText() throws IOException {
    Path file = Files.writeString(folder.resolve("p.csv"), "%PDF-1.7\n");
    assertRefused(file, "wrong-type", "p.csv");
  }

  @Test
  void anExtensionThatIsNotRead() throws IOException {
    assertRefused(Files.writeString(folder.resolve("a.docx"), "x"), "unknown-extension", "a.docx");
    assertRefused(Files.writeString(folder.resolve("noend"), "x"), "unknown-extension", "noend");
  }

  @Test
  void anOldWorkbookUnderItsOwnNameOrAnother() throws IOException {
    Path old = folder.resolve("old.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(old)) {
      workbook.createSheet("S").createRow(0).createCell(0).setCellValue("a");
      workbook.write(out);
    }
    assertRefused(old, "old-format", "save it as XLSX");
    assertRefused(Files.move(old, folder.resolve("old.xlsx")), "wrong-type", "older Office file");
  }

  @Test
  void aWorkbookWithAPassword() throws Exception {
    Path plain = workbook("plain.xlsx");
    Path file = folder.resolve("secret.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("open sesame");
      try (OutputStream out = encryptor.getDataStream(container)) {
        Files.copy(plain, out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
    assertRefused(file, "encrypted", "protected by a password");
  }

  @Test
  void aWorkbookThatIsCutOffAnywhere() throws IOException {
    byte[] whole = Files.readAllBytes(workbook("whole.xlsx"));
    for (int length : new int[] {4, 30, 200, whole.length / 2, whole.length - 30}) {
      Path file = folder.resolve("cut" + length + ".xlsx");
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(file, "damaged", "damaged or cut off");
    }
  }

  @Test
  void aSheetThatIsCutOffInsideTheArchive() {
    Path file = workbook("sheet.xlsx");
    WorkbookFiles.replace(file, "xl/worksheets/sheet1.xml", "</sheetData>", "");
    assertRefused(file, "damaged", "damaged or cut off");
  }

  @Test
  void anArchiveThatIsNoWorkbook() {
    Path file = workbook("archive.xlsx");
    WorkbookFiles.replace(file, "xl/workbook.xml", "<sheet ", "<page ");
    assertRefused(file, "no-sheet", "no sheet with cells");
  }

  @Test
  void aDocumentTypeDeclaration() {
    Path file = workbook("bomb.xlsx");
    WorkbookFiles.replace(
        file,
        "xl/workbook.xml",
        "<workbook ",
        "<!DOCTYPE workbook [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><workbook ");
    assertRefused(file, "dtd", "document type");
  }

  @Test
  void datesAsTextOfTheFileFormat() {
    Path file =
        WorkbookFiles.table(
            folder.resolve("iso.xlsx"), "S", new Object[] {"day"}, new Object[] {7.25});
    WorkbookFiles.replace(file, "xl/worksheets/sheet1.xml", "t=\"n\"", "t=\"d\"");
    WorkbookFiles.replace(file, "xl/worksheets/sheet1.xml", "7.25", "2026-05-04");
    assertRefused(file, "iso-dates", "cell A2 holds a date in a form that is not read");
  }

  @Test
  void macrosLinksAndEmbeddedObjects() {
    byte[] content = {1, 2, 3};
    Path macros = workbook("macros.xlsx");
    WorkbookFiles.add(macros, "xl/vbaProject.bin", content);
    assertRefused(macros, "macros", "macros");

    Path links = workbook("links.xlsx");
    WorkbookFiles.add(links, "xl/externalLinks/externalLink1.xml", content);
    assertRefused(links, "external-links", "links to other files");

    Path embedded = workbook("embedded.xlsx");
    WorkbookFiles.add(embedded, "xl/embeddings/object1.bin", content);
    assertRefused(embedded, "embedded-objects", "embedded objects");
  }

  @Test
  void namesThatClimbOrStandTwice() {
    Path climbing = workbook("climbing.xlsx");
    WorkbookFiles.add(climbing, "xl/../../etc/cron.d/job", new byte[] {1});
    assertRefused(climbing, "part-names", "leads out of it");

    Path twice = workbook("twice.xlsx");
    WorkbookFiles.add(twice, "XL/Workbook.xml", new byte[] {1});
    assertRefused(twice, "part-names", "two parts of one name");
  }

  @Test
  void moreThanTheLimits() {
    Path packed = workbook("packed.xlsx");
    WorkbookFiles.add(packed, "xl/media/zeros.bin", new byte[5_000_000]);
    assertRefused(packed, "part-ratio", "unpacks to more");

    Path file = workbook("limits.xlsx");
    Limits usual = Limits.standard();
    assertRefused(file, limits(usual, 3, 1_000_000, 100, 100, 100), "too-many-parts");
    assertRefused(file, limits(usual, 200, 100, 100, 100, 100), "part-size");
    assertRefused(file, limits(usual, 200, 1_000_000, 1, 100, 100), "too-many-rows");
    assertRefused(file, limits(usual, 200, 1_000_000, 100, 1, 100), "too-many-columns");
    assertRefused(file, limits(usual, 200, 1_000_000, 100, 100, 2), "cell-too-long");
  }

  @Test
  void longerThanTheTime() {
    Limits usual = Limits.standard();
    Limits none = new Limits(200, 1_000_000, 100, 100, 100, 100, 100, Duration.ofSeconds(-1));
    assertThat(usual.time()).isPositive();
    assertRefused(workbook("slow.xlsx"), none, "deadline");
  }

  @Test
  void hiddenSheetsRowsAndMergedCells() {
    Path sheet =
        WorkbookFiles.write(
            folder.resolve("sheet.xlsx"),
            workbook -> {
              WorkbookFiles.fill(workbook, "Shown", new Object[] {"a"}, new Object[] {1});
              WorkbookFiles.fill(workbook, "Salaries", new Object[] {"b"}, new Object[] {2});
              workbook.setSheetHidden(1, true);
            });
    assertRefused(sheet, "hidden-sheet", "sheet.xlsx, sheet Salaries");

    Path row =
        WorkbookFiles.write(
            folder.resolve("row.xlsx"),
            workbook -> {
              WorkbookFiles.fill(workbook, "S", new Object[] {"a"}, new Object[] {1});
              workbook.getSheet("S").getRow(1).setZeroHeight(true);
            });
    assertRefused(row, "hidden-row", "row.xlsx, sheet S, row 2");

    Path merged =
        WorkbookFiles.write(
            folder.resolve("merged.xlsx"),
            workbook -> {
              WorkbookFiles.fill(workbook, "S", new Object[] {"a", "b"}, new Object[] {1, 2});
              workbook.getSheet("S").addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            });
    assertRefused(merged, "merged-cells", "merged.xlsx, sheet S: cells A2:A3");
  }

  @Test
  void quotesThatAreNotClosed() throws IOException {
    Path file = Files.writeString(folder.resolve("quotes.csv"), "a,b\n1,2\n3,\"4\n5,6\n");
    assertRefused(file, "quotes", "quotes.csv, row 3: quotes are not closed");
    Path middle = Files.writeString(folder.resolve("middle.csv"), "a,b\n1,\"2\"x\n");
    assertRefused(middle, "quotes", "middle.csv, row 2");
  }

  @Test
  void bytesThatAreNoText() throws IOException {
    Path file = folder.resolve("bytes.csv");
    Files.write(
        file, new byte[] {'a', ',', 'b', '\n', '1', ',', '2', '\n', '3', ',', (byte) 0x81, '\n'});
    assertRefused(file, "malformed-bytes", "line 3");

    Path marked = folder.resolve("marked.csv");
    Files.write(
        marked, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\n', (byte) 0xFF, '\n'});
    assertRefused(marked, "malformed-bytes", "line 2 holds bytes that are no text in UTF-8");

    Path zero = Files.write(folder.resolve("zero.csv"), "a,b\0\n".getBytes(StandardCharsets.UTF_8));
    assertRefused(zero, "wrong-type", "no text");
  }

  private Path workbook(String name) {
    return WorkbookFiles.table(
        folder.resolve(name), "S", new Object[] {"unit", "Q1"}, new Object[] {"A", 5});
  }

  private static Limits limits(
      Limits usual, int entries, long partBytes, int rows, int columns, int cellText) {
    return new Limits(
        entries, partBytes, usual.ratio(), rows, columns, cellText, 100, usual.time());
  }

  private static void assertRefused(Path file, String rule, String words) {
    UnreadableFile refused =
        catchThrowableOfType(UnreadableFile.class, () -> SpreadsheetTest.rows(file));
    assertThat(refused.issue().rule()).isEqualTo(rule);
    assertThat(refused.issue().severity()).isEqualTo(Issue.Severity.FILE_REFUSED);
    assertThat(refused.issue()).asString().contains(words);
    assertThat(refused).hasNoCause();
  }

  private static void assertRefused(Path file, Limits limits, String rule) {
    UnreadableFile refused =
        catchThrowableOfType(
            UnreadableFile.class,
            () -> {
              try (Spreadsheet open =
                      Spreadsheet.open(file, String.valueOf(file.getFileName()), limits);
                  Table table = open.read(open.sheets().get(0))) {
                table.forEachRemaining(row -> {});
              }
            });
    assertThat(refused.issue().rule()).isEqualTo(rule);
  }
}
