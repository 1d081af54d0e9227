package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.OdsFiles.number;
import static io.rapport.jobs.intake.file.OdsFiles.row;
import static io.rapport.jobs.intake.file.OdsFiles.table;
import static io.rapport.jobs.intake.file.OdsFiles.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Good files of every type, and what can be done to them. */
final class Corpus {
  /** Rows below the header of each good file. */
  static final int ROWS = 40;

  /** Extensions of the types. */
  static final List<String> TYPES = List.of("xlsx", "xls", "ods", "csv");

  /** Rules by which a file may be refused whose bytes were changed at random. */
  static final Set<String> RULES =
      Set.of(
          "damaged",
          "empty-file",
          "wrong-type",
          "old-format",
          "encrypted",
          "macros",
          "external-links",
          "embedded-objects",
          "dtd",
          "part-names",
          "part-size",
          "part-ratio",
          "too-many-parts",
          "too-many-rows",
          "too-many-columns",
          "too-many-texts",
          "cell-too-long",
          "row-too-long",
          "quotes",
          "malformed-bytes",
          "hidden-sheet",
          "hidden-row",
          "merged-cells",
          "no-sheet");

  private Corpus() {}

  /** A good file: a header and rows of a text, a number and a remark. */
  static byte[] good(Path folder, String type) throws IOException {
    Path file = folder.resolve("good." + type);
    switch (type) {
      case "xlsx" -> {
        Object[][] rows = new Object[ROWS + 1][];
        rows[0] = new Object[] {"unit", "Q1", "remark"};
        for (int i = 1; i <= ROWS; i++) {
          rows[i] = new Object[] {"U" + i % 7, i % 5 + 1, "remark " + i};
        }
        WorkbookFiles.table(file, "S", rows);
      }
      case "xls" -> xls(file);
      case "ods" -> {
        String[] rows = new String[ROWS + 1];
        rows[0] = row(text("unit"), text("Q1"), text("remark"));
        for (int i = 1; i <= ROWS; i++) {
          rows[i] = row(text("U" + i % 7), number("" + (i % 5 + 1)), text("remark " + i));
        }
        OdsFiles.write(file, table("S", rows));
      }
      default -> {
        StringBuilder text = new StringBuilder("unit,Q1,remark\r\n");
        for (int i = 1; i <= ROWS; i++) {
          text.append("U%d,%d,\"remark, %d\"\r\n".formatted(i % 7, i % 5 + 1, i));
        }
        Files.writeString(file, text);
      }
    }
    return Files.readAllBytes(file);
  }

  /** The first hundredths of a file. */
  static byte[] cut(byte[] file, int percent) {
    return Arrays.copyOf(file, (int) ((long) file.length * percent / 100));
  }

  /** The file with some bytes changed. */
  static byte[] changed(byte[] file, SplittableRandom random) {
    byte[] changed = file.clone();
    int changes = random.nextInt(1, 9);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(changed.length);
      int length = Math.min(random.nextInt(1, 5), changed.length - at);
      byte value = (byte) random.nextInt(256);
      switch (random.nextInt(3)) {
        case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> Arrays.fill(changed, at, at + length, value);
        default -> Arrays.fill(changed, at, at + length, (byte) 0xFF);
      }
    }
    return changed;
  }

  private static void xls(Path file) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      HSSFSheet sheet = workbook.createSheet("S");
      for (int i = 0; i <= ROWS; i++) {
        var row = sheet.createRow(i);
        row.createCell(0).setCellValue(i == 0 ? "unit" : "U" + i % 7);
        if (i == 0) {
          row.createCell(1).setCellValue("Q1");
        } else {
          row.createCell(1).setCellValue(i % 5 + 1);
        }
        row.createCell(2).setCellValue(i == 0 ? "remark" : "remark " + i);
      }
      workbook.write(out);
    }
  }
}
