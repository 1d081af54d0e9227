package io.rapport.domain.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The analysts' workbook: one table a sheet, from A1, numbers as numbers.
 *
 * @param fileName name of the file, with its extension
 */
public record Workbook(
    String fileName, String title, String organisation, String footer, List<Sheet> sheets) {
  public Workbook {
    sheets = List.copyOf(sheets);
  }

  /**
   * A sheet with one table.
   *
   * @param name tab name, at most 31 characters
   * @param frozenColumns columns at the left that stay in sight
   */
  public record Sheet(
      String name, List<Column> columns, List<List<Value>> rows, int frozenColumns) {
    public Sheet {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Value> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException("a row needs a value for each column");
        }
      }
    }
  }

  /**
   * A column.
   *
   * @param header words of the header, unique in the sheet
   * @param width width in characters
   */
  public record Column(String header, Format format, int width) {}

  /** How the numbers of a column are shown. */
  public enum Format {
    TEXT,
    /** Text that is wrapped over several lines. */
    LONG_TEXT,
    INTEGER,
    /** A share of one, shown as a whole percentage. */
    PERCENT,
    /** A difference of shares in points, with its sign. */
    POINTS,
    ONE_DECIMAL,
    TWO_DECIMALS,
    P_VALUE,
    DATE
  }

  /** A value of a table. */
  public sealed interface Value {}

  /** Text; never read as a formula, whatever it starts with. */
  public record Text(String text) implements Value {}

  /** A released number, already rounded. */
  public record Number(BigDecimal number) implements Value {}

  /** A date. */
  public record Date(LocalDate date) implements Value {}

  /** A shorthand in place of a number. */
  public enum Mark implements Value {
    /** Hidden for confidentiality. */
    CONFIDENTIAL("[c]"),
    /** Not recorded, or not asked. */
    NOT_RECORDED("[x]"),
    /** Not comparable with the wave before. */
    NOT_COMPARABLE("[nc]"),
    /** Shown on a low base or low recording. */
    LOW_BASE("[u]"),
    /** Too few answers to test. */
    NOT_TESTED("[nt]");

    private final String shorthand;

    Mark(String shorthand) {
      this.shorthand = shorthand;
    }

    /** The shorthand as printed, such as "[c]". */
    public String shorthand() {
      return shorthand;
    }
  }

  /** An empty cell. */
  public enum Blank implements Value {
    BLANK
  }
}
