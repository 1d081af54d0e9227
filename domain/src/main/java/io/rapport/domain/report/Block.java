package io.rapport.domain.report;

import java.util.List;
import java.util.Optional;

/** A part of a page. */
public sealed interface Block {

  /** Heading of the second level. */
  record Heading(String text) implements Block {}

  /** Body text. */
  record Paragraph(String text) implements Block {}

  /** Small print under a chart or table. */
  record Note(String text) implements Block {}

  /** A row of up to four tiles. */
  record Tiles(List<Tile> tiles) implements Block {
    public Tiles {
      tiles = List.copyOf(tiles);
      if (tiles.isEmpty() || tiles.size() > 4) {
        throw new IllegalArgumentException("one to four tiles in a row");
      }
    }
  }

  /**
   * A headline figure.
   *
   * @param label what it is
   * @param value the figure, or "–" when nothing is shown
   * @param detail interval, base or change
   * @param spark the trend to the figure, drawn beside it where there is room
   */
  record Tile(String label, String value, String detail, Tone tone, Optional<Spark> spark) {
    /** A tile without a trend. */
    public Tile(String label, String value, String detail, Tone tone) {
      this(label, value, detail, tone, Optional.empty());
    }
  }

  /**
   * A trend beside a figure.
   *
   * @param alternative one sentence with the numbers that matter
   */
  record Spark(Chart.SparkLine line, String alternative) {}

  /**
   * A table with a header.
   *
   * @param columns headers with relative widths
   * @param rows cell texts, one for each column
   */
  record Table(List<Column> columns, List<Row> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (Row row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException("a row needs a cell for each column");
        }
      }
    }
  }

  /**
   * A column of a table.
   *
   * @param header words of the header
   * @param weight share of the page's width, relative to the other columns
   * @param numeric right-aligned if true
   */
  record Column(String header, double weight, boolean numeric) {}

  /**
   * A row of a table.
   *
   * @param cells texts in the order of the columns
   * @param emphasised set in semibold, as the organisation's own row is
   */
  record Row(List<Cell> cells, boolean emphasised) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A cell of a table: its text and the tone it is set in. */
  record Cell(String text, Tone tone) {
    /** A cell in the plain tone. */
    public static Cell of(String text) {
      return new Cell(text, Tone.PLAIN);
    }
  }

  /**
   * A chart.
   *
   * @param chart what is drawn
   * @param height height on the page in points
   * @param alternative one or two sentences with the numbers that matter
   */
  record Figure(Chart chart, int height, String alternative) implements Block {}
}
