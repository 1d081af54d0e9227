package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DirichletWeightsTest {

  @Test
  @DisplayName("six equal shares of 30: mean 1/6, standard deviation .067 (seed 611)")
  void equalShares() {
    double[] shapes = new double[6];
    Arrays.fill(shapes, 5);
    DirichletWeights weights = new DirichletWeights(shapes, new SplittableRandom(611));
    double[] first = new double[20_000];
    for (int draw = 0; draw < first.length; draw++) {
      double[] drawn = weights.next();
      assertThat(Arrays.stream(drawn).sum()).isCloseTo(1, within(1e-12));
      assertThat(Arrays.stream(drawn).allMatch(weight -> weight > 0)).isTrue();
      first[draw] = drawn[3];
    }
    Moments moments = Moments.of(first);
    assertThat(moments.mean()).isCloseTo(1 / 6.0, within(.002));
    assertThat(moments.standardDeviation())
        .isCloseTo(Math.sqrt(1 / 6.0 * (5 / 6.0) / 31), within(.001));
  }

  @Test
  @DisplayName("unequal shapes keep their shares; the same seed draws the same (seed 612)")
  void unequalShares() {
    double[] shapes = {6, 3, 1};
    DirichletWeights weights = new DirichletWeights(shapes, new SplittableRandom(612));
    DirichletWeights again = new DirichletWeights(shapes, new SplittableRandom(612));
    double[] sums = new double[3];
    for (int draw = 0; draw < 20_000; draw++) {
      double[] drawn = weights.next();
      assertThat(again.next()).isEqualTo(drawn);
      Arrays.setAll(sums, i -> sums[i] + drawn[i]);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(sums[i] / 20_000).isCloseTo(shapes[i] / 10, within(.005));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DirichletWeights(new double[] {1, 0}, new SplittableRandom(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DirichletWeights(new double[0], new SplittableRandom(1)));
  }
}
