package io.rapport.jobs.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Numbers as they are read back from what was printed. */
final class PrintedNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d.,])\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d+(?:\\.\\d+)?");

  /** Parts of a workbook that can hold numbers beside its sheets. */
  private static final Pattern OTHER_PARTS =
      Pattern.compile(
          "xl/(?:pivot|externalLinks|comments|threadedComments|connections|queryTables|vba|model"
              + "|customData|media|embeddings|persons|metadata)\\b.*");

  private PrintedNumbers() {}

  /** All numbers of a line, without signs and with no commas between thousands. */
  static List<BigDecimal> in(String line) {
    List<BigDecimal> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(line);
    while (found.find()) {
      numbers.add(new BigDecimal(found.group().replace(",", "")));
    }
    return numbers;
  }

  /** The lines of a PDF. */
  static List<String> lines(Path pdf) {
    return PublishedFolder.pdfText(pdf).lines().map(String::strip).toList();
  }

  /**
   * Lines of a PDF with a number that nobody can account for.
   *
   * @param same lines that stand there whatever the figures are
   * @param known whether a number is accounted for
   */
  static List<String> strangers(
      List<String> lines, Set<String> same, Predicate<BigDecimal> known) {
    List<String> strangers = new ArrayList<>();
    for (String line : lines) {
      if (!same.contains(line)) {
        in(line).stream()
            .filter(known.negate())
            .forEach(number -> strangers.add(number + " in: " + line));
      }
    }
    return strangers;
  }

  /** Cells of a workbook by sheet and address: numbers as numbers, everything else as text. */
  static Map<String, Object> cells(Path file) {
    Map<String, Object> cells = new TreeMap<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            cells.put(sheet.getSheetName() + "!" + cell.getAddress(), content(cell));
          }
        }
      }
      return cells;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What else than plain cells in plain sight a workbook holds; nothing, if all is well. */
  static List<String> hidingPlaces(Path file) {
    List<String> places = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true);
        ZipFile parts = new ZipFile(file.toFile())) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        Sheet sheet = workbook.getSheetAt(i);
        if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
          places.add("sheet " + sheet.getSheetName() + " is hidden");
        }
        if (!sheet.getCellComments().isEmpty()) {
          places.add("sheet " + sheet.getSheetName() + " has comments");
        }
        for (Row row : sheet) {
          if (row.getZeroHeight()) {
            places.add("row " + row.getRowNum() + " of " + sheet.getSheetName() + " is hidden");
          }
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA || sheet.isColumnHidden(cell.getColumnIndex())) {
              places.add(sheet.getSheetName() + "!" + cell.getAddress());
            }
          }
        }
      }
      workbook.getAllNames().stream()
          .filter(name -> !name.getNameName().startsWith("_xlnm."))
          .forEach(name -> places.add("name " + name.getNameName()));
      Enumeration<? extends ZipEntry> entries = parts.entries();
      while (entries.hasMoreElements()) {
        String part = entries.nextElement().getName();
        if (OTHER_PARTS.matcher(part).matches()) {
          places.add("part " + part);
        }
      }
      return places;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Object content(Cell cell) {
    return switch (cell.getCellType()) {
      // As it stands in the file, not as it is formatted.
      case NUMERIC -> new BigDecimal(Double.toString(cell.getNumericCellValue()));
      case STRING -> cell.getStringCellValue();
      default -> cell.toString();
    };
  }
}
