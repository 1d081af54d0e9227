package io.rapport.templates.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

/**
 * A line over time where it stands on the page, broken where nothing is shown.
 *
 * @param points from left to right
 */
record PlottedLine(List<Optional<Point>> points) {
  /** A point of the line and the ends of its interval. */
  record Point(double x, double y, double low, double high) {}

  PlottedLine {
    points = List.copyOf(points);
  }

  /** The intervals: as an area where there are several points in a row, as a bar for one alone. */
  void band(Canvas canvas, Color colour) {
    int from = 0;
    while (from < points.size()) {
      int to = from;
      while (to < points.size() && points.get(to).isPresent()) {
        to++;
      }
      if (to - from > 1) {
        canvas.veil(area(from, to), colour);
      } else if (to - from == 1) {
        Point alone = points.get(from).orElseThrow();
        canvas.rule(colour, 1.2, alone.x(), alone.low(), alone.x(), alone.high());
      }
      from = to + 1;
    }
  }

  private Path2D area(int from, int to) {
    Path2D area = new Path2D.Double();
    for (int i = from; i < to; i++) {
      Point point = points.get(i).orElseThrow();
      if (i == from) {
        area.moveTo(point.x(), point.high());
      } else {
        area.lineTo(point.x(), point.high());
      }
    }
    for (int i = to - 1; i >= from; i--) {
      Point point = points.get(i).orElseThrow();
      area.lineTo(point.x(), point.low());
    }
    area.closePath();
    return area;
  }

  /** The line itself; a point alone is a dot as wide as the line. */
  void line(Canvas canvas, Color colour, double weight, float[] dashes) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points.size(); i++) {
      Optional<Point> point = points.get(i);
      if (point.isEmpty()) {
        continue;
      }
      if (isShown(i - 1)) {
        path.lineTo(point.get().x(), point.get().y());
      } else {
        path.moveTo(point.get().x(), point.get().y());
        if (!isShown(i + 1)) {
          canvas.mark(Mark.DISC, colour, point.get().x(), point.get().y(), weight / 2);
        }
      }
    }
    if (path.getCurrentPoint() != null) {
      canvas.path(path, colour, weight, dashes);
    }
  }

  private boolean isShown(int point) {
    return point >= 0 && point < points.size() && points.get(point).isPresent();
  }

  void marks(Canvas canvas, Mark mark, Color colour, double radius) {
    for (Optional<Point> point : points) {
      point.ifPresent(shown -> canvas.mark(mark, colour, shown.x(), shown.y(), radius));
    }
  }

  /** The latest point that is shown. */
  Optional<Point> last() {
    for (int i = points.size() - 1; i >= 0; i--) {
      if (points.get(i).isPresent()) {
        return points.get(i);
      }
    }
    return Optional.empty();
  }
}
