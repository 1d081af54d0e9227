package io.rapport.templates.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds places for names beside their points: inside a frame, over nothing that is already there,
 * and, where there is a choice, near the point and off the lines. Not thread-safe.
 */
final class FreePlaces {
  /** Distances from the point that are tried, in points; beyond the first a thin line is drawn. */
  private static final double[] RINGS = {6, 11, 17, 24, 32, 42};

  private static final double[][] DIRECTIONS = {
    {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}
  };

  private static final double CLEARANCE = 1;
  private static final double COST_OF_RING = 10;
  private static final double COST_OF_LINE = 25;

  private final Rectangle2D frame;
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Line2D> lines = new ArrayList<>();

  FreePlaces(Rectangle2D frame) {
    this.frame = frame;
  }

  /** Marks a box over which nothing may stand. */
  void take(Rectangle2D box) {
    taken.add(box);
  }

  /** Marks a line over which names stand only if there is no better place. */
  void avoid(Line2D line) {
    lines.add(line);
  }

  /** Takes the best free place for a box of this size beside a point; empty if there is none. */
  Optional<Rectangle2D> place(double x, double y, double width, double height) {
    Optional<Rectangle2D> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int ring = 0; ring < RINGS.length && least > ring * COST_OF_RING; ring++) {
      for (int i = 0; i < DIRECTIONS.length; i++) {
        Rectangle2D box = beside(x, y, DIRECTIONS[i], RINGS[ring], width, height);
        double cost = ring * COST_OF_RING + crossed(box) * COST_OF_LINE + i * 0.5;
        if (cost < least && isFree(box)) {
          best = Optional.of(box);
          least = cost;
        }
      }
    }
    best.ifPresent(this::take);
    return best;
  }

  private static Rectangle2D beside(
      double x, double y, double[] direction, double distance, double width, double height) {
    boolean diagonal = direction[0] != 0 && direction[1] != 0;
    double reach = diagonal ? distance * 0.7 : distance;
    double middleX = x + direction[0] * (reach + width / 2);
    double middleY = y + direction[1] * (reach + height / 2);
    return new Rectangle2D.Double(middleX - width / 2, middleY - height / 2, width, height);
  }

  private boolean isFree(Rectangle2D box) {
    Rectangle2D clear =
        new Rectangle2D.Double(
            box.getX() - CLEARANCE,
            box.getY() - CLEARANCE,
            box.getWidth() + 2 * CLEARANCE,
            box.getHeight() + 2 * CLEARANCE);
    return frame.contains(clear) && taken.stream().noneMatch(clear::intersects);
  }

  private long crossed(Rectangle2D box) {
    return lines.stream().filter(line -> line.intersects(box)).count();
  }
}
