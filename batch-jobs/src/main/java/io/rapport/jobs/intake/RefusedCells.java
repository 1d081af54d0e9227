package io.rapport.jobs.intake;

import io.rapport.domain.intake.CellValue;
import io.rapport.templates.workbook.CellText;
import io.rapport.templates.workbook.StreamedFile;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * Writes cells so that they are read back as they stood: text stays text, whatever it looks like,
 * and becomes no formula. NOT thread safe.
 */
final class RefusedCells {
  private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final int FIRST_YEAR = 1900;
  private static final double NANOS_OF_DAY = 86_400e9;

  private enum Content {
    NUMBER,
    DATE,
    TEXT,
    /** Text that a spreadsheet could take for a formula. */
    GUARDED_TEXT
  }

  private final Map<Content, CellStyle> plain = new EnumMap<>(Content.class);
  private final Map<Content, CellStyle> marked = new EnumMap<>(Content.class);

  RefusedCells(StreamedFile file) {
    for (Content content : Content.values()) {
      plain.put(content, style(file, content));
      CellStyle mark = style(file, content);
      mark.setFillForegroundColor(IndexedColors.ROSE.getIndex());
      mark.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      marked.put(content, mark);
    }
  }

  private static CellStyle style(StreamedFile file, Content content) {
    CellStyle style = file.createCellStyle();
    switch (content) {
      case NUMBER -> style.setDataFormat(file.createDataFormat().getFormat("General"));
      case DATE -> style.setDataFormat(file.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
      // What is typed over it stays text, too: an id such as 007, a month such as 2026-05.
      case TEXT -> style.setDataFormat(file.createDataFormat().getFormat("@"));
      case GUARDED_TEXT -> {
        style.setDataFormat(file.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
      }
    }
    return style;
  }

  /**
   * Writes a value.
   *
   * @param fault whether it is marked
   */
  void write(Cell cell, CellValue value, boolean fault) {
    Map<Content, CellStyle> styles = fault ? marked : plain;
    if (value instanceof CellValue.Number number) {
      cell.setCellValue(number.number().doubleValue());
      cell.setCellStyle(styles.get(Content.NUMBER));
    } else if (value instanceof CellValue.DateTime date) {
      writeDate(cell, date.dateTime());
      cell.setCellStyle(styles.get(Content.DATE));
    } else if (value instanceof CellValue.Bool bool) {
      cell.setCellValue(bool.value());
      cell.setCellStyle(styles.get(Content.NUMBER));
    } else if (value instanceof CellValue.ErrorValue error) {
      cell.setCellErrorValue(error(error.code()).getCode());
      cell.setCellStyle(styles.get(Content.NUMBER));
    } else {
      writeText(cell, value.asText(), styles);
    }
  }

  /** Writes words of ours, which may quote a header. */
  void write(Cell cell, String text) {
    writeText(cell, text, plain);
  }

  private static void writeText(Cell cell, String text, Map<Content, CellStyle> styles) {
    cell.setCellStyle(
        styles.get(CellText.couldBeFormula(text) ? Content.GUARDED_TEXT : Content.TEXT));
    if (!text.isEmpty()) {
      String exactly = CellText.exactly(text);
      cell.setCellValue(exactly.length() > LONGEST_TEXT ? text : exactly);
    }
  }

  /** A time of no day is a fraction of a day; a spreadsheet has no days before 1900. */
  private static void writeDate(Cell cell, LocalDateTime date) {
    if (date.getYear() < FIRST_YEAR) {
      cell.setCellValue(date.toLocalTime().toNanoOfDay() / NANOS_OF_DAY);
    } else {
      cell.setCellValue(date);
    }
  }

  /** Newer errors have no code of their own in the file; any error is refused alike. */
  private static FormulaError error(String code) {
    return switch (code) {
      case "#NULL!" -> FormulaError.NULL;
      case "#DIV/0!" -> FormulaError.DIV0;
      case "#REF!" -> FormulaError.REF;
      case "#NAME?" -> FormulaError.NAME;
      case "#NUM!" -> FormulaError.NUM;
      case "#N/A" -> FormulaError.NA;
      default -> FormulaError.VALUE;
    };
  }
}
