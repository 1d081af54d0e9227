package io.rapport.domain.report;

import java.util.List;

/**
 * How much of a unit's one sheet is left for its items, by rough measures of the text around them:
 * an estimate that is a little off costs white space or smaller bars.
 */
final class UnitSheet {
  private static final double SHEET = 734;
  private static final double OPENING = 31;
  private static final double PADDING = 10;
  private static final double TILES = 88;
  private static final double HEADING = 36;
  private static final int FEWEST = 4;
  private static final double CHART_HEAD = 22;
  private static final double LEAST_ROW = 14;

  /** Letters in a line, and its height in points. */
  private enum Line {
    TITLE(44, 28.6),
    BODY(105, 14.3),
    NOTE(140, 11.5),
    CELL(72, 12.9),
    LABEL(46, 10),
    DETAIL(26, 11.5);

    private final int letters;
    private final double height;

    Line(int letters, double height) {
      this.letters = letters;
      this.height = height;
    }

    double of(String text) {
      return height * Math.max(1, (text.length() + letters - 1) / letters);
    }

    /** What a text needs beyond a first line. */
    double more(String text) {
      return of(text) - height;
    }
  }

  private double left;

  /** A sheet with its title and lead. */
  UnitSheet(String title, String lead) {
    left = SHEET - OPENING - Line.TITLE.of(title) - Line.BODY.of(lead);
  }

  /** Takes what blocks need that stand above or below the items. */
  void take(List<Block> blocks) {
    blocks.forEach(block -> left -= height(block));
  }

  /**
   * How many of a chart's items fit, at most so many: an even number, and never fewer than four.
   */
  int items(Chart.DivergingBars bars, int most) {
    for (int items = most; items > FEWEST; items -= 2) {
      if (CHART_HEAD + rows(ItemBars.ends(bars, items)) <= left - HEADING) {
        return items;
      }
    }
    return FEWEST;
  }

  private static double rows(Chart.DivergingBars bars) {
    return bars.rows().stream()
        .mapToDouble(row -> Math.max(LEAST_ROW, 3 + Line.LABEL.of(row.label())))
        .sum();
  }

  private static double height(Block block) {
    if (block instanceof Block.Tiles tiles) {
      return TILES
          + tiles.tiles().stream()
              .mapToDouble(tile -> Line.DETAIL.more(tile.label()) + Line.DETAIL.more(tile.detail()))
              .max()
              .orElse(0);
    } else if (block instanceof Block.Paragraph paragraph) {
      return PADDING + Line.BODY.of(paragraph.text());
    } else if (block instanceof Block.Note note) {
      return PADDING + Line.NOTE.of(note.text());
    } else if (block instanceof Block.Figure figure) {
      return PADDING + figure.height();
    } else if (block instanceof Block.Table table) {
      return PADDING
          + 18
          + table.rows().stream()
              .mapToDouble(row -> 5 + Line.CELL.of(row.cells().get(0).text()))
              .sum();
    }
    return HEADING;
  }
}
