package io.rapport.templates.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two pictures, compared field by field by the means of red, green and blue: edges of letters may
 * be drawn a little otherwise by another Java, a letter more or less may not be missed.
 */
record PictureComparison(BufferedImage expected, BufferedImage actual) {
  private static final int FIELD = 6;
  private static final int COLOURS = 3;

  /** Difference of two fields' means, of 255, from which on it counts. */
  private static final double TOLERANCE = 14;

  /** The fields that differ; the whole picture if the sizes do. */
  List<Rectangle> differences() {
    if (expected.getWidth() != actual.getWidth() || expected.getHeight() != actual.getHeight()) {
      return List.of(new Rectangle(actual.getWidth(), actual.getHeight()));
    }
    List<Rectangle> differences = new ArrayList<>();
    for (int x = 0; x < expected.getWidth(); x += FIELD) {
      for (int y = 0; y < expected.getHeight(); y += FIELD) {
        Rectangle field =
            new Rectangle(x, y, FIELD, FIELD)
                .intersection(new Rectangle(expected.getWidth(), expected.getHeight()));
        if (IntStream.range(0, COLOURS)
            .anyMatch(
                colour ->
                    Math.abs(mean(expected, field, colour) - mean(actual, field, colour))
                        > TOLERANCE)) {
          differences.add(field);
        }
      }
    }
    return differences;
  }

  /** Both, and the second once more with what differs framed in red. */
  BufferedImage picture() {
    int width = Math.max(expected.getWidth(), actual.getWidth());
    int height = Math.max(expected.getHeight(), actual.getHeight());
    BufferedImage picture = new BufferedImage(3 * width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.drawImage(expected, 0, 0, null);
    graphics.drawImage(actual, width, 0, null);
    graphics.drawImage(actual, 2 * width, 0, null);
    graphics.translate(2 * width, 0);
    graphics.setColor(Color.RED);
    differences().forEach(graphics::draw);
    graphics.dispose();
    return picture;
  }

  private static double mean(BufferedImage image, Rectangle field, int colour) {
    long sum = 0;
    for (int x = field.x; x < field.x + field.width; x++) {
      for (int y = field.y; y < field.y + field.height; y++) {
        sum += image.getRGB(x, y) >> 8 * colour & 0xFF;
      }
    }
    return (double) sum / (field.width * field.height);
  }
}
