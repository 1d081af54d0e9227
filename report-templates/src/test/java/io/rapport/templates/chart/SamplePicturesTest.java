package io.rapport.templates.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Chart;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws each kind of chart into {@code target/charts}, at twice its size, to be looked at. */
class SamplePicturesTest {
  private static final int WIDTH = 515;
  private static final int MARGIN = 12;
  private static final int SCALE = 2;
  private static final double USUAL_HEIGHT = 260;

  static Stream<Arguments> charts() {
    return SampleCharts.all().entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charts")
  void isDrawn(String name, Chart chart) throws IOException {
    Drawing drawing = Drawing.of(chart);
    double height =
        Math.min(drawing.mostHeight(WIDTH), Math.max(drawing.leastHeight(WIDTH), USUAL_HEIGHT));
    BufferedImage image = picture(drawing, height);
    Path folder = Files.createDirectories(Path.of("target", "charts"));
    Path file = folder.resolve(name.replace(' ', '-') + ".png");
    assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
    assertThat(inked(image)).as("share of the picture that is not white").isBetween(0.005, 0.8);
  }

  private static BufferedImage picture(Drawing drawing, double height) {
    BufferedImage image =
        new BufferedImage(
            SCALE * (WIDTH + 2 * MARGIN),
            SCALE * ((int) height + 2 * MARGIN),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(SCALE, SCALE);
    drawing.draw(graphics, new Rectangle2D.Double(MARGIN, MARGIN, WIDTH, height));
    graphics.dispose();
    return image;
  }

  private static double inked(BufferedImage image) {
    long inked = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        inked += image.getRGB(x, y) == Color.WHITE.getRGB() ? 0 : 1;
      }
    }
    return (double) inked / image.getWidth() / image.getHeight();
  }
}
