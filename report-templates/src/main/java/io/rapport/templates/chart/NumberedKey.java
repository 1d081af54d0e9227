package io.rapport.templates.chart;

import java.util.ArrayList;
import java.util.List;

/** Names with their numbers, in columns read from top to bottom. */
final class NumberedKey {
  private static final double SIZE = 8;
  private static final double PADDING = 2;
  private static final double GAP = 12;
  private static final double COLUMN = 160;

  private final List<TextBlock> names = new ArrayList<>();
  private final double numberRoom;
  private final double columnWidth;
  private final int perColumn;

  NumberedKey(List<String> labels, double width) {
    int columns = Math.max(1, (int) ((width + GAP) / (COLUMN + GAP)));
    columnWidth = (width + GAP) / columns - GAP;
    numberRoom = Face.SEMIBOLD.width(Integer.toString(labels.size()), SIZE) + 4;
    for (String label : labels) {
      names.add(TextBlock.of(label, Face.REGULAR, SIZE, Math.max(20, columnWidth - numberRoom)));
    }
    perColumn = (names.size() + columns - 1) / columns;
  }

  double height() {
    double tallest = 0;
    double height = 0;
    for (int i = 0; i < names.size(); i++) {
      height = i % perColumn == 0 ? 0 : height;
      height += names.get(i).height() + PADDING;
      tallest = Math.max(tallest, height);
    }
    return tallest;
  }

  void draw(Canvas canvas, double left, double top) {
    double x = left - columnWidth - GAP;
    double y = top;
    for (int i = 0; i < names.size(); i++) {
      if (i % perColumn == 0) {
        x += columnWidth + GAP;
        y = top;
      }
      TextBlock name = names.get(i);
      double middle = y + name.height() / 2;
      double firstLine = y + SIZE * Face.LEADING / 2;
      canvas.line(
          Integer.toString(i + 1),
          x + numberRoom - 4,
          firstLine,
          Canvas.Anchor.END,
          Face.SEMIBOLD,
          SIZE,
          Palette.INK);
      canvas.block(name, x + numberRoom, middle, Canvas.Anchor.START, Palette.INK);
      y += name.height() + PADDING;
    }
  }
}
