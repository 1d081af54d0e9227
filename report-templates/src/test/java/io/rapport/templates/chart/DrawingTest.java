package io.rapport.templates.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Chart;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingTest {
  private static final int MARGIN = 30;

  /** What smoothing of edges may add, in pixels. */
  private static final int SMOOTHING = 1;

  static Stream<Arguments> chartsAndPlaces() {
    return charts()
        .flatMap(
            chart ->
                Stream.of(
                        new Rectangle2D.Double(MARGIN, MARGIN, 515, 300),
                        new Rectangle2D.Double(MARGIN, MARGIN, 515, 18),
                        new Rectangle2D.Double(MARGIN, MARGIN, 180, 140),
                        new Rectangle2D.Double(MARGIN, MARGIN, 515, 1500))
                    .map(place -> Arguments.of(chart, place)));
  }

  static Stream<Named<Chart>> charts() {
    return EdgeCharts.all().entrySet().stream()
        .map(entry -> Named.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("chartsAndPlaces")
  void nothingIsDrawnOutsideTheRectangle(Chart chart, Rectangle2D place) {
    BufferedImage image = drawn(Drawing.of(chart), place);
    int inked = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if (image.getRGB(x, y) != Color.WHITE.getRGB()) {
          inked++;
          assertThat(isInside(place, x, y)).as("ink at %d, %d", x, y).isTrue();
        }
      }
    }
    assertThat(inked).isPositive();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void leastHeightIsBelowMostHeightAndBothAreFinite(Chart chart) {
    Drawing drawing = Drawing.of(chart);
    assertThat(drawing.leastHeight(515)).isPositive().isLessThanOrEqualTo(drawing.mostHeight(515));
    assertThat(drawing.mostHeight(515)).isFinite();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void partsFitTheRoomTheyAreGiven(Chart chart) {
    List<Drawing> parts = Drawing.of(chart).parts(515, 450, 700);
    assertThat(parts).isNotEmpty();
    if (parts.size() > 1) {
      assertThat(parts.get(0).leastHeight(515)).isLessThanOrEqualTo(450);
      assertThat(parts.subList(1, parts.size()))
          .allSatisfy(part -> assertThat(part.leastHeight(515)).isLessThanOrEqualTo(700));
    }
  }

  private static boolean isInside(Rectangle2D place, int x, int y) {
    return x >= place.getMinX() - SMOOTHING
        && x < place.getMaxX() + SMOOTHING
        && y >= place.getMinY() - SMOOTHING
        && y < place.getMaxY() + SMOOTHING;
  }

  private static BufferedImage drawn(Drawing drawing, Rectangle2D place) {
    BufferedImage image =
        new BufferedImage(
            (int) place.getMaxX() + MARGIN,
            (int) place.getMaxY() + MARGIN,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    drawing.draw(graphics, place);
    graphics.dispose();
    return image;
  }
}
