package io.rapport.templates.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApartTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void labelsThatFitNeverOverlapAndStayInside(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = random.nextInt(1, 9);
    double[] wanted = new double[count];
    double[] heights = new double[count];
    for (int i = 0; i < count; i++) {
      wanted[i] = random.nextDouble(-20, 120);
      heights[i] = random.nextDouble(4, 12);
    }
    double[] placed = Apart.move(wanted, heights, 0, 100);
    Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Double.compare(placed[a], placed[b]));
    double free = 0;
    for (int i : order) {
      assertThat(placed[i] - heights[i] / 2).isGreaterThanOrEqualTo(free - 1e-9);
      free = placed[i] + heights[i] / 2;
    }
    assertThat(free).isLessThanOrEqualTo(100 + 1e-9);
  }

  @Test
  void labelsOfOnePlaceStandAroundIt() {
    assertThat(Apart.move(new double[] {50, 50, 50}, new double[] {10, 10, 10}, 0, 100))
        .containsExactly(40, 50, 60);
  }

  @Test
  void labelsThatHaveRoomStayWhereTheyAre() {
    assertThat(Apart.move(new double[] {80, 20, 50}, new double[] {10, 10, 10}, 0, 100))
        .containsExactly(80, 20, 50);
  }
}
