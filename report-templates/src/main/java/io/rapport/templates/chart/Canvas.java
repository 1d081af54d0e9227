package io.rapport.templates.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What the charts draw with. Lengths are in points, y grows downwards. */
final class Canvas {
  /** Where a text stands relative to its x. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** Share of the size between the middle of a line of digits and its baseline. */
  private static final double DIGIT_MIDDLE = 0.33;

  private static final double HATCH_STEP = 4;

  private final Graphics2D graphics;

  Canvas(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** A single line whose digits are centred on {@code middle}. */
  void line(
      String text, double x, double middle, Anchor anchor, Face face, double size, Color colour) {
    double width = anchor == Anchor.START ? 0 : face.width(text, size);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.setFont(face.font(size));
    graphics.setColor(colour);
    graphics.drawString(text, (float) left, (float) (middle + DIGIT_MIDDLE * size));
  }

  /** Lines of text, centred on {@code middle} as a block. */
  void block(TextBlock block, double x, double middle, Anchor anchor, Color colour) {
    double leading = block.size() * Face.LEADING;
    double y = middle - (block.lines().size() - 1) * leading / 2;
    for (String text : block.lines()) {
      line(text, x, y, anchor, block.face(), block.size(), colour);
      y += leading;
    }
  }

  /** Lines of text read from bottom to top, the block centred on {@code x}. */
  void upwards(TextBlock block, double x, double bottom, Color colour) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, bottom);
    graphics.rotate(-Math.PI / 2);
    block(block, 0, 0, Anchor.START, colour);
    graphics.setTransform(before);
  }

  void box(Color fill, double x, double y, double width, double height) {
    graphics.setColor(fill);
    graphics.fill(new Rectangle2D.Double(x, y, Math.max(0, width), Math.max(0, height)));
  }

  void frame(Color colour, double weight, Rectangle2D frame) {
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke((float) weight));
    graphics.draw(frame);
  }

  void hatchedBox(double x, double y, double width, double height) {
    Shape before = graphics.getClip();
    graphics.clip(new Rectangle2D.Double(x, y, width, height));
    for (double start = -height; start < width; start += HATCH_STEP) {
      rule(Palette.HATCH, 0.5, x + start, y + height, x + start + height, y);
    }
    graphics.setClip(before);
  }

  void rule(Color colour, double weight, double x1, double y1, double x2, double y2) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke((float) weight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void dashed(Color colour, double weight, double x1, double y1, double x2, double y2) {
    graphics.setColor(colour);
    graphics.setStroke(dashes(weight, new float[] {3, 2}));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** A path; {@code dashes} empty for an unbroken line. */
  void path(Path2D path, Color colour, double weight, float[] dashes) {
    graphics.setColor(colour);
    graphics.setStroke(
        dashes.length == 0
            ? new BasicStroke((float) weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
            : dashes(weight, dashes));
    graphics.draw(path);
  }

  private static BasicStroke dashes(double weight, float[] pattern) {
    return new BasicStroke(
        (float) weight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
  }

  /** A translucent area. */
  void veil(Path2D area, Color colour) {
    veil(area, colour, 0.16f);
  }

  /** A translucent area; {@code opacity} from 0 to 1. */
  void veil(Path2D area, Color colour, float opacity) {
    Composite before = graphics.getComposite();
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opacity));
    graphics.setColor(colour);
    graphics.fill(area);
    graphics.setComposite(before);
  }

  void mark(Mark mark, Color colour, double x, double y, double radius) {
    graphics.setColor(colour);
    switch (mark) {
      case DISC -> graphics.fill(circle(x, y, radius));
      case RING -> {
        graphics.setColor(Color.WHITE);
        graphics.fill(circle(x, y, radius));
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(1.3f));
        graphics.draw(circle(x, y, radius - 0.6));
      }
      case DIAMOND ->
          graphics.fill(
              polygon(
                  x,
                  y - radius * 1.25,
                  x + radius * 1.25,
                  y,
                  x,
                  y + radius * 1.25,
                  x - radius * 1.25,
                  y));
      case SQUARE ->
          graphics.fill(
              new Rectangle2D.Double(
                  x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8));
      case TRIANGLE ->
          graphics.fill(
              polygon(
                  x,
                  y - radius * 1.2,
                  x + radius * 1.1,
                  y + radius * 0.9,
                  x - radius * 1.1,
                  y + radius * 0.9));
    }
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Path2D polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }
}
