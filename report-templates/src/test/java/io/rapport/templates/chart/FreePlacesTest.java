package io.rapport.templates.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreePlacesTest {
  private static final Rectangle2D FRAME = new Rectangle2D.Double(0, 0, 300, 200);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void placesAreInsideTheFrameAndApart(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FreePlaces places = new FreePlaces(FRAME);
    List<Rectangle2D> found = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      places
          .place(
              random.nextDouble(0, 300),
              random.nextDouble(0, 200),
              random.nextDouble(5, 90),
              random.nextDouble(8, 24))
          .ifPresent(found::add);
    }
    assertThat(found).hasSizeGreaterThan(10).allMatch(FRAME::contains);
    for (int i = 0; i < found.size(); i++) {
      Rectangle2D box = found.get(i);
      assertThat(found.subList(i + 1, found.size())).noneMatch(box::intersects);
    }
  }

  @Test
  void theBestPlaceIsAtTheRight() {
    assertThat(new FreePlaces(FRAME).place(100, 100, 40, 10))
        .hasValueSatisfying(box -> assertThat(box.getMinX()).isBetween(100.0, 110.0));
  }

  @Test
  void namesAvoidLinesWhereTheyCan() {
    FreePlaces places = new FreePlaces(FRAME);
    Line2D line = new Line2D.Double(100, 100, 180, 100);
    places.avoid(line);
    assertThat(places.place(100, 100, 40, 10))
        .hasValueSatisfying(box -> assertThat(line.intersects(box)).isFalse());
  }

  @Test
  void aFullFrameHasNoPlace() {
    FreePlaces places = new FreePlaces(FRAME);
    places.take(FRAME);
    assertThat(places.place(100, 100, 1, 1)).isEmpty();
  }
}
