package io.rapport.templates.chart;

import java.util.List;

/**
 * Text broken into lines, at the size at which it fits.
 *
 * @param lines at least one line
 * @param size size in points
 */
record TextBlock(List<String> lines, Face face, double size) {
  private static final double STEP = 0.5;

  TextBlock {
    lines = List.copyOf(lines);
  }

  static TextBlock of(String text, Face face, double size, double room) {
    return new TextBlock(face.wrap(text, size, room), face, size);
  }

  /** The largest size from {@code size} down to {@code floor} at which the text fits the box. */
  static TextBlock fitted(
      String text, Face face, double size, double floor, double room, double height) {
    for (double tried = size; tried > floor; tried -= STEP) {
      TextBlock block = of(text, face, tried, room);
      if (block.height() <= height) {
        return block;
      }
    }
    return of(text, face, floor, room);
  }

  double height() {
    return lines.size() * size * Face.LEADING;
  }

  double width() {
    return lines.stream().mapToDouble(line -> face.width(line, size)).max().orElse(0);
  }
}
