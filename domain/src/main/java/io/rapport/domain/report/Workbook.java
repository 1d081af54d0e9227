package io.rapport.domain.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The analysts' workbook: one table a sheet, from A1, numbers as numbers.
 *
 * @param fileName name of the file, with its extension
 * @param about what its properties say beside title and organisation
 */
public record Workbook(
    String fileName,
    String title,
    String organisation,
    String footer,
    About about,
    List<Sheet> sheets) {
  public Workbook {
    sheets = List.copyOf(sheets);
  }

  /** A workbook whose properties say no more than title and organisation. */
  public Workbook(
      String fileName, String title, String organisation, String footer, List<Sheet> sheets) {
    this(fileName, title, organisation, footer, About.NOTHING, sheets);
  }

  /**
   * Properties of the file.
   *
   * @param subject in a few words
   * @param description in one or two sentences
   * @param language of its texts, as a language tag such as "en-GB"
   */
  public record About(String subject, String description, String language) {
    /** Properties that say nothing. */
    public static final About NOTHING = new About("", "", "");
  }

  /**
   * A sheet with one table.
   *
   * @param name tab name, at most 31 characters
   * @param frozenColumns columns at the left that stay in sight
   * @param printedColumns columns at the left that are printed; the others are for the screen
   * @param highlights formats that cells take on by what they say
   * @param charts charts below the table
   */
  public record Sheet(
      String name,
      List<Column> columns,
      List<List<Value>> rows,
      int frozenColumns,
      int printedColumns,
      List<Highlight> highlights,
      List<WorkbookChart> charts) {
    public Sheet {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      highlights = List.copyOf(highlights);
      charts = List.copyOf(charts);
      if (printedColumns < 0 || printedColumns > columns.size()) {
        throw new IllegalArgumentException("a sheet prints columns that it has");
      }
      for (List<Value> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException("a row needs a value for each column");
        }
      }
    }

    /** A sheet with nothing but its table. */
    public Sheet(String name, List<Column> columns, List<List<Value>> rows, int frozenColumns) {
      this(name, columns, rows, frozenColumns, columns.size(), List.of(), List.of());
    }
  }

  /**
   * A column.
   *
   * @param header words of the header, unique in the sheet
   * @param width width in characters
   * @param meaning what it holds, in a sentence; empty if its header says it
   */
  public record Column(String header, Format format, int width, String meaning) {
    /** A column whose header says what it holds. */
    public Column(String header, Format format, int width) {
      this(header, format, width, "");
    }
  }

  /** How the numbers of a column are shown. */
  public enum Format {
    TEXT,
    /** Text that is wrapped over several lines. */
    LONG_TEXT,
    INTEGER,
    /** A number with the decimals that it has. */
    PLAIN,
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
  public sealed interface Value {
    /** The value itself, whatever format it asks for. */
    default Value plain() {
      return this;
    }
  }

  /** A value that is not shown in the format of its column. */
  public record InFormat(Value value, Format format) implements Value {
    @Override
    public Value plain() {
      return value;
    }
  }

  /** Text; never read as a formula, whatever it starts with. */
  public record Text(String text) implements Value {}

  /** A released number, already rounded. */
  public record Number(BigDecimal number) implements Value {}

  /** A date. */
  public record Date(LocalDate date) implements Value {}

  /**
   * A cell of a sheet's table.
   *
   * @param column header of its column
   * @param row row of the table, 0 for the one below the header
   */
  public record Place(String sheet, String column, int row) {}

  /**
   * All cells of a column, without its header.
   *
   * @param column header of the column
   */
  public record Span(String sheet, String column) {}

  /** Text that leads to another sheet of the workbook. */
  public record Link(String text, String sheet) implements Value {}

  /**
   * A text that the reader picks from those of a column.
   *
   * @param now the text picked at first
   * @param name name of the cell in the workbook
   * @param listName name of the column's cells in the workbook
   * @param help one sentence shown beside the cell
   */
  public record Picked(String now, Span from, String name, String listName, String help)
      implements Value {}

  /**
   * A value that follows what the reader picks.
   *
   * @param now what it is for what is picked at first
   */
  public record Following(WorkbookFormula formula, Value now) implements Value {}

  /** Nothing for a chart to draw. */
  public enum NotDrawn implements Value {
    NOT_DRAWN
  }

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
