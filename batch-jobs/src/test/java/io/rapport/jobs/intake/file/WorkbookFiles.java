package io.rapport.jobs.intake.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks for tests with another library than the one that reads them. */
public final class WorkbookFiles {
  private WorkbookFiles() {}

  /** Writes a workbook. */
  public static Path write(Path file, Consumer<XSSFWorkbook> content) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      content.accept(workbook);
      workbook.write(out);
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes a workbook of one sheet; cells are texts, numbers, truth values or null. */
  public static Path table(Path file, String sheet, Object[]... rows) {
    return write(file, workbook -> fill(workbook, sheet, rows));
  }

  /** Adds a sheet. */
  public static void fill(XSSFWorkbook workbook, String name, Object[]... rows) {
    var sheet = workbook.createSheet(name);
    for (int r = 0; r < rows.length; r++) {
      var row = sheet.createRow(r);
      for (int c = 0; c < rows[r].length; c++) {
        Object value = rows[r][c];
        if (value instanceof Number number) {
          row.createCell(c).setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
          row.createCell(c).setCellValue(truth);
        } else if (value != null) {
          row.createCell(c).setCellValue(value.toString());
        }
      }
    }
  }

  /** Parts of a workbook by name. */
  static Map<String, byte[]> parts(Path file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
      return parts;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Replaces words in a part. */
  static void replace(Path file, String part, String words, String by) {
    Map<String, byte[]> parts = parts(file);
    String text = new String(parts.get(part), StandardCharsets.UTF_8);
    if (!text.contains(words)) {
      throw new IllegalArgumentException(part + " lacks " + words);
    }
    parts.put(part, text.replace(words, by).getBytes(StandardCharsets.UTF_8));
    zip(file, parts);
  }

  /** Adds a part. */
  static void add(Path file, String part, byte[] content) {
    Map<String, byte[]> parts = parts(file);
    parts.put(part, content);
    zip(file, parts);
  }

  /** Writes parts into an archive. */
  static void zip(Path file, Map<String, byte[]> parts) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
