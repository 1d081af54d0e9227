package io.rapport.templates.pdf;

import io.rapport.domain.report.Block;
import io.rapport.domain.report.Page;
import io.rapport.templates.chart.Face;
import java.util.List;

/**
 * How much of a sheet is left, by the measures of the templates. It only decides how high figures
 * are and where they are divided; the templates place everything themselves, so an estimate that is
 * a little off costs some white space and nothing else.
 */
final class Room {
  /** Height of a sheet between its top margin and its footer. */
  static final double SHEET = 740;

  static final double BODY_SIZE = 10;
  static final double NOTE_SIZE = 8;

  /** Height of a line of Source Sans 3 in JasperReports, as a multiple of its size. */
  private static final double LINE = 1.43;

  private static final double BAND_PADDING = 10;
  private static final double HEADING = 26;
  private static final double TILES = 88;
  private static final double CELL_PADDING = 5;
  private static final double OPENING_PADDING = 18;

  private double left = SHEET;

  double left() {
    return left;
  }

  void open(Page page) {
    left =
        SHEET
            - OPENING_PADDING
            - (page.kicker().isEmpty() ? 0 : 13)
            - lines(page.title(), Face.SEMIBOLD, Strip.TITLE_SIZE)
            - (page.lead().isEmpty() ? 0 : lines(page.lead(), Face.REGULAR, BODY_SIZE));
  }

  /** Height of what stands around a body: heading, note, padding. */
  double around(String heading, String note) {
    return BAND_PADDING
        + (heading.isEmpty() ? 0 : HEADING)
        + (note.isEmpty() ? 0 : 4 + lines(note, Face.REGULAR, NOTE_SIZE));
  }

  void takeText(String heading, String text, double size) {
    take(around(heading, "") + lines(text, Face.REGULAR, size), true);
  }

  void takeTiles(String heading, String note) {
    take(around(heading, note) + TILES, false);
  }

  void takeTable(String heading, Block.Table table, List<Integer> widths, String note) {
    double height = around(heading, note) + rowHeight(headers(table), widths);
    for (Block.Row row : table.rows()) {
      height += rowHeight(row.cells().stream().map(Block.Cell::text).toList(), widths);
    }
    take(height, true);
  }

  /** Takes a piece that is not divided: on the next sheet if this one is too full. */
  void takeWhole(double height) {
    take(height, false);
  }

  private void take(double height, boolean flows) {
    if (height <= left) {
      left -= height;
    } else if (flows) {
      left = SHEET - (height - left) % SHEET;
    } else {
      left = Math.max(0, SHEET - height);
    }
  }

  private static List<String> headers(Block.Table table) {
    return table.columns().stream().map(Block.Column::header).toList();
  }

  private static double rowHeight(List<String> texts, List<Integer> widths) {
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      lines = Math.max(lines, Face.REGULAR.wrap(texts.get(i), 9, widths.get(i) - 12.0).size());
    }
    return lines * 9 * LINE + CELL_PADDING;
  }

  private static double lines(String text, Face face, double size) {
    return face.wrap(text, size, Templates.WIDTH).size() * size * LINE;
  }
}
