package io.rapport.jobs.intake;

import io.rapport.jobs.intake.file.OdsFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a table of texts as survey tools and spreadsheets do. */
enum ExportFormat {
  CSV("csv") {
    @Override
    void write(Path file, List<List<String>> rows) throws IOException {
      text(file, rows, ",", "\r\n", "\uFEFF", StandardCharsets.UTF_8);
    }
  },
  SEMICOLONS("csv") {
    @Override
    void write(Path file, List<List<String>> rows) throws IOException {
      text(file, rows, ";", "\n", "", StandardCharsets.UTF_8);
    }
  },
  TABS_UTF_16("tsv") {
    @Override
    void write(Path file, List<List<String>> rows) throws IOException {
      text(file, rows, "\t", "\n", "\uFEFF", StandardCharsets.UTF_16LE);
    }
  },
  XLSX("xlsx") {
    @Override
    void write(Path file, List<List<String>> rows) throws IOException {
      workbook(new XSSFWorkbook(), file, rows);
    }
  },
  XLS("xls") {
    @Override
    void write(Path file, List<List<String>> rows) throws IOException {
      workbook(new HSSFWorkbook(), file, rows);
    }
  },
  ODS("ods") {
    @Override
    void write(Path file, List<List<String>> rows) {
      String[] lines =
          rows.stream()
              .map(row -> OdsFiles.row(row.stream().map(ExportFormat::ods).toArray(String[]::new)))
              .toArray(String[]::new);
      OdsFiles.write(file, OdsFiles.table("Export", lines));
    }
  };

  private final String extension;

  ExportFormat(String extension) {
    this.extension = extension;
  }

  /** Writes a file; in workbooks numbers stand as numbers and moments as dates. */
  Path write(Path folder, String name, List<List<String>> rows) {
    try {
      Path file = folder.resolve(name + "-" + ordinal() + "." + extension);
      write(file, rows);
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  abstract void write(Path file, List<List<String>> rows) throws IOException;

  private static void text(
      Path file,
      List<List<String>> rows,
      String separator,
      String lineEnd,
      String mark,
      Charset charset)
      throws IOException {
    String text =
        rows.stream()
            .map(
                row ->
                    row.stream().map(ExportFormat::quoted).collect(Collectors.joining(separator)))
            .collect(Collectors.joining(lineEnd, mark, lineEnd));
    Files.writeString(file, text, charset);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String ods(String cell) {
    if (isNumber(cell)) {
      return OdsFiles.number(cell);
    }
    return cell.isEmpty()
        ? "<table:table-cell/>"
        : OdsFiles.text(
            cell.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "</text:p><text:p>"));
  }

  private static void workbook(Workbook empty, Path file, List<List<String>> rows)
      throws IOException {
    try (Workbook workbook = empty;
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle moment = workbook.createCellStyle();
      moment.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy h:mm"));
      Sheet sheet = workbook.createSheet("Export");
      for (List<String> row : rows) {
        var line = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int at = 0; at < row.size(); at++) {
          if (!row.get(at).isEmpty()) {
            fill(line.createCell(at), row.get(at), moment);
          }
        }
      }
      workbook.write(out);
    }
  }

  private static void fill(Cell cell, String text, CellStyle moment) {
    if (isNumber(text)) {
      cell.setCellValue(Double.parseDouble(text));
    } else if (text.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}")) {
      cell.setCellValue(LocalDateTime.parse(text.replace(' ', 'T')));
      cell.setCellStyle(moment);
    } else {
      cell.setCellValue(text);
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,12}(?:\\.\\d+)?");
  }
}
