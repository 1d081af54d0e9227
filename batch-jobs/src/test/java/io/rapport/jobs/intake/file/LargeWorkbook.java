package io.rapport.jobs.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX workbook with as many rows as a sheet can have, written row by row. */
public final class LargeWorkbook {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private LargeWorkbook() {}

  /** Writes the columns {@code unit}, {@code Q1} and {@code remark}. */
  public static Path write(Path file, int rows) throws IOException {
    WorkbookFiles.table(file, "S", new Object[] {"unit", "Q1", "remark"});
    Map<String, byte[]> parts = WorkbookFiles.parts(file);
    String[] frame = new String(parts.remove(SHEET), UTF_8).split("(?=</sheetData>)", 2);
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
      zip.putNextEntry(new ZipEntry(SHEET));
      Writer out = new OutputStreamWriter(zip, UTF_8);
      out.write(frame[0]);
      for (int row = 2; row <= rows + 1; row++) {
        out.write(
            "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"str\"><v>U%2$d</v></c><c r=\"B%1$d\"><v>%3$d</v></c><c r=\"C%1$d\" t=\"str\"><v>remark %1$d</v></c></row>"
                .formatted(row, row % 7, row % 5 + 1));
      }
      out.write(frame[1]);
      out.flush();
    }
    return file;
  }
}
