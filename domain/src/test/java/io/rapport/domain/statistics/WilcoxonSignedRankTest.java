package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WilcoxonSignedRankTest {
  private final WilcoxonSignedRank test = WilcoxonSignedRank.withDefaults();

  @Test
  @DisplayName("G:perception_gap: nine consultants see more than their clients, one as much")
  void reference() {
    JsonNode gap = Reference.formulas().get("perception_gap");
    WilcoxonSignedRank.Result result =
        test.ofPairs(Reference.doubles(gap.get("consultant")), Reference.doubles(gap.get("client")))
            .value()
            .orElseThrow();
    Reference.exactly(Math.min(result.plus(), result.minus()), gap.get("wilcoxon_W"));
    assertThat(result.n()).isEqualTo(10);
    assertThat(result.moved()).isEqualTo(9);
    assertThat(result.plus()).isEqualTo(45);
    assertThat(result.pValue()).as("two of 2⁹ ways").isEqualTo(2 / 512.0);
    assertThat(result.exact()).isTrue();
  }

  @Test
  @DisplayName("nine patients of Hollander and Wolfe: W⁺ 40, p 20/512, middle 0.46, 0.01 to 0.786")
  void hollanderWolfe() {
    WilcoxonSignedRank.Result result =
        test.ofPairs(
                new double[] {1.83, .5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30},
                new double[] {.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29})
            .value()
            .orElseThrow();
    assertThat(result.plus()).isEqualTo(40);
    assertThat(result.minus()).isEqualTo(5);
    assertThat(result.pValue()).isCloseTo(.0390625, within(1e-15));
    assertThat(result.middle()).isCloseTo(.46, within(1e-9));
    Interval interval = result.interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(.01, within(1e-9));
    assertThat(interval.high()).isCloseTo(.786, within(1e-9));
  }

  @Test
  @DisplayName("equal sizes: 262 of 2,048 ways are as far, counted one by one; SciPy's normal p")
  void equalSizes() {
    double[] differences = {1, -2, 3, 3, -1, 4, 0, 2, 5, -3, 2, 1};
    WilcoxonSignedRank.Result result = test.of(differences).value().orElseThrow();
    assertThat(result.plus()).isEqualTo(51);
    assertThat(result.pValue()).isEqualTo(262 / 2_048.0);
    assertThat(Distributions.normalTwoSided(result.z()))
        .isCloseTo(.11752486809663916, within(1e-12));
  }

  @Test
  @DisplayName("middle and interval are order statistics of all pair means (seed 531)")
  void pairMeans() {
    Random random = new Random(531);
    for (int round = 0; round < 60; round++) {
      int n = 6 + random.nextInt(30);
      double[] differences =
          round % 2 == 0
              ? random.ints(n, -4, 6).asDoubleStream().map(v -> v / 4).toArray()
              : random.doubles(n, -3, 5).map(v -> Math.rint(v * 1e6) / 1e6).toArray();
      differences[0] = .25;
      double[] means = new double[n * (n + 1) / 2];
      int at = 0;
      for (int i = 0; i < n; i++) {
        for (int j = i; j < n; j++) {
          means[at++] = (differences[i] + differences[j]) / 2;
        }
      }
      Arrays.sort(means);
      WilcoxonSignedRank.Result result = test.of(differences).value().orElseThrow();
      assertThat(result.middle()).isCloseTo(Quantiles.of(means, .5), within(1e-12));
      Interval interval = result.interval().orElseThrow();
      int low = Arrays.binarySearch(means, interval.low());
      assertThat(low).isNotNegative();
      double[] turned = Arrays.stream(differences).map(v -> -v).toArray();
      WilcoxonSignedRank.Result opposite = test.of(turned).value().orElseThrow();
      assertThat(opposite.pValue()).isEqualTo(result.pValue());
      assertThat(opposite.interval().orElseThrow().high()).isEqualTo(-interval.low());
      assertThat(opposite.middle()).isCloseTo(-result.middle(), within(1e-15));
      assertThat(opposite.plus()).isEqualTo(result.minus());
    }
  }

  @Test
  @DisplayName("exact and normal p agree for 150 differences; above 200 z is used (seed 532)")
  void largeSamples() {
    Random random = new Random(532);
    double[] values = new double[150];
    Arrays.setAll(values, i -> random.nextGaussian() + .15);
    WilcoxonSignedRank.Result exact = test.of(values).value().orElseThrow();
    assertThat(exact.exact()).isTrue();
    assertThat(Distributions.normalTwoSided(exact.z())).isCloseTo(exact.pValue(), within(.002));
    double[] many = new double[3_000];
    Arrays.setAll(many, i -> random.nextGaussian() + .1);
    WilcoxonSignedRank.Result normal = test.of(many).value().orElseThrow();
    assertThat(normal.exact()).isFalse();
    assertThat(normal.pValue()).isEqualTo(Distributions.normalTwoSided(normal.z()));
    Interval interval = normal.interval().orElseThrow();
    assertThat(interval.contains(.1)).isTrue();
    assertThat(interval.width())
        .as("for normal values 2z√(π/3n)")
        .isCloseTo(2 * 1.96 * Math.sqrt(Math.PI / 3 / 3_000), within(.005));
  }

  @Test
  void saysWhatItCannotSay() {
    assertThat(test.of().reason()).contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(test.of(0, -0.0, 0).reason()).contains(Finding.Reason.NO_VARIATION);
    assertThat(test.of(1, 2, 3, 4, 5).value().orElseThrow().interval())
        .as("2 of 2⁵ is more than 5 %")
        .isEmpty();
    assertThat(test.of(1, 2, 3, 4, 5, 6).value().orElseThrow().interval())
        .contains(new Interval(1, 6));
    assertThat(test.with(new Confidence(.9)).of(1, 2, 3, 4, 5).value().orElseThrow().interval())
        .contains(new Interval(1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> test.of(1, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.ofPairs(new double[2], new double[3]));
  }
}
