package io.rapport.templates.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Keys with their swatches, set in lines from left to right. */
final class Legend {
  /** A key: its words, and its swatch in a square of {@link #SWATCH} points. */
  record Key(String words, Swatch swatch) {
    static Key box(String words, Color colour) {
      return new Key(words, (canvas, x, y) -> canvas.box(colour, x, y, SWATCH, SWATCH));
    }

    static Key mark(String words, Mark mark, Color colour) {
      return new Key(
          words, (canvas, x, y) -> canvas.mark(mark, colour, x + SWATCH / 2, y + SWATCH / 2, 3.4));
    }
  }

  /** Draws a swatch whose top left corner is given. */
  interface Swatch {
    void draw(Canvas canvas, double x, double y);
  }

  private record Placed(Key key, TextBlock text, double x, double y) {}

  static final double SWATCH = 8;
  private static final double SIZE = 8;
  private static final double LINE = SIZE * Face.LEADING;
  private static final double GAP = 12;

  private final List<Placed> placed = new ArrayList<>();
  private final double height;

  Legend(List<Key> keys, double width) {
    double x = 0;
    double y = 0;
    double lineHeight = 0;
    for (Key key : keys) {
      TextBlock text =
          TextBlock.of(key.words(), Face.REGULAR, SIZE, Math.max(20, width - SWATCH - 4));
      double needed = SWATCH + 4 + text.width();
      if (x > 0 && x + needed > width) {
        x = 0;
        y += lineHeight + 2;
        lineHeight = 0;
      }
      placed.add(new Placed(key, text, x, y));
      lineHeight = Math.max(lineHeight, text.height());
      x += needed + GAP;
    }
    height = keys.isEmpty() ? 0 : y + lineHeight;
  }

  double height() {
    return height;
  }

  void draw(Canvas canvas, double left, double top) {
    for (Placed each : placed) {
      double x = left + each.x();
      double y = top + each.y();
      each.key().swatch().draw(canvas, x, y + (LINE - SWATCH) / 2);
      canvas.block(
          each.text(),
          x + SWATCH + 4,
          y + each.text().height() / 2,
          Canvas.Anchor.START,
          Palette.MUTED);
    }
  }
}
