package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FavourableIndexTest {
  private static final double NONE = Double.NaN;

  private final FavourableIndex index = FavourableIndex.withDefaults();

  @ParameterizedTest(name = "every scale of {0}: the mean of its items' shares as R gives it")
  @CsvSource({
    "lq2002.json, climate-lq2002/lq2002.csv",
    "lq2002_hostile.json, climate-lq2002/lq2002.csv",
    "bfi.json, personality-bfi/bfi.csv"
  })
  void everyScale(String file, String data) {
    JsonNode reference = Reference.json(file);
    double favourable = reference.at("/params/favmin").asDouble();
    for (JsonNode scale : reference.get("scales")) {
      double[][] rows = Reference.answers(reference, data, Reference.names(scale.get("items")));
      for (double[] row : rows) {
        Arrays.setAll(row, j -> Double.isNaN(row[j]) ? NONE : row[j] >= favourable ? 1 : 0);
      }
      FavourableIndex.Result result = found(rows);
      Reference.close(
          "index",
          100 * result.index(),
          scale.at("/index/mean_of_item_fav_pct"),
          Reference.CLOSED_FORM);
      assertThat(result.standardError()).isCloseTo(plainError(rows), within(1e-12));
    }
  }

  /** The formula person by person. */
  private static double plainError(double[][] rows) {
    double[][] answered =
        Arrays.stream(rows)
            .filter(row -> DoubleStream.of(row).anyMatch(value -> !Double.isNaN(value)))
            .toArray(double[][]::new);
    int n = answered.length;
    int k = answered[0].length;
    double[] z = new double[n];
    for (int j = 0; j < k; j++) {
      Moments item = Moments.of(Reference.answered(Reference.column(answered, j)));
      for (int i = 0; i < n; i++) {
        if (!Double.isNaN(answered[i][j])) {
          z[i] += (answered[i][j] - item.mean()) / ((double) item.n() / n) / k;
        }
      }
    }
    return Math.sqrt(DoubleStream.of(z).map(value -> value * value).sum() / n / (n - 1));
  }

  @Test
  @DisplayName("5 items, r .5, n 100, p .6: ±7.4 points, where n·k says ±4.3 (golden numbers)")
  void goldenWidth() {
    long[][] answered = new long[5][5];
    long[][] favourable = new long[5][5];
    long[][] both = new long[5][5];
    for (int i = 0; i < 5; i++) {
      Arrays.fill(answered[i], 100);
      Arrays.fill(favourable[i], 60);
      // 36 by chance and 12 more make r = .12/.24.
      Arrays.fill(both[i], 48);
      both[i][i] = 60;
    }
    FavourableIndex.Result result =
        index.of(FavourablePairs.of(100, answered, favourable, both)).value().orElseThrow();
    assertThat(result.index()).isCloseTo(.6, within(1e-14));
    assertThat(result.standardError()).isCloseTo(Math.sqrt(.144 / 99), within(1e-12));
    // The golden number divides by n instead of n − 1 and takes z instead of t.
    double golden = result.standardError() * Math.sqrt(.99) * Confidence.NINETY_FIVE.z();
    assertThat(Rounding.toPoints(golden, 1)).isEqualByComparingTo("7.4");
    assertThat(result.interval().halfWidth()).isCloseTo(.0757, within(5e-5));
  }

  @Test
  @DisplayName("one item is a share, with the error of a mean")
  void oneItem() {
    double[][] rows = {{1}, {0}, {1}, {1}, {NONE}, {0}, {1}};
    MeanInterval.Result plain =
        MeanInterval.withDefaults().withPopulation(20).of(Moments.ofCounts(4, 6));
    FavourableIndex.Result result = index.withPopulation(20).ofRows(rows).value().orElseThrow();
    assertThat(result.n()).isEqualTo(6);
    assertThat(result.index()).isCloseTo(plain.mean(), within(1e-15));
    assertThat(result.standardError()).isCloseTo(plain.standardError(), within(1e-14));
    assertThat(index.withPopulation(6).ofRows(rows).value().orElseThrow().interval())
        .as("everyone answered")
        .isEqualTo(Interval.point(result.index()));
  }

  @Test
  @DisplayName("order and merging give the same bits, swapping items the same index (seed 191)")
  void properties() {
    Random random = new Random(191);
    for (int round = 0; round < 50; round++) {
      int k = 1 + random.nextInt(6);
      double[][] rows = new double[30 + random.nextInt(50)][k];
      for (double[] row : rows) {
        Arrays.setAll(row, j -> random.nextInt(8) == 0 ? NONE : random.nextInt(2));
      }
      FavourableIndex.Result result = found(rows);
      List<double[]> shuffled = Arrays.asList(rows.clone());
      Collections.shuffle(shuffled, random);
      FavourablePairs merged =
          FavourablePairs.none(k)
              .plus(
                  FavourablePairs.ofRows(
                      shuffled.subList(10, rows.length).toArray(double[][]::new)))
              .plus(FavourablePairs.ofRows(shuffled.subList(0, 10).toArray(double[][]::new)));
      assertThat(index.of(merged)).isEqualTo(Finding.of(result));
      double[][] mirrored =
          Arrays.stream(rows)
              .map(row -> DoubleStream.of(row).map(value -> 1 - value).toArray())
              .toArray(double[][]::new);
      FavourableIndex.Result unfavourable = found(mirrored);
      assertThat(unfavourable.index()).isCloseTo(1 - result.index(), within(1e-12));
      assertThat(unfavourable.standardError()).isCloseTo(result.standardError(), within(1e-12));
      assertThat(result.standardError()).isCloseTo(plainError(rows), within(1e-12));
    }
  }

  @Test
  @DisplayName("the interval covers the truth in about 95 of 100 samples (seed 192)")
  void coverage() {
    Random random = new Random(192);
    int covered = 0;
    int samples = 2_000;
    for (int s = 0; s < samples; s++) {
      double[][] rows = new double[50][4];
      for (double[] row : rows) {
        double person = .3 + .6 * random.nextDouble();
        Arrays.setAll(
            row, j -> random.nextInt(10) == 0 ? NONE : random.nextDouble() < person ? 1 : 0);
      }
      covered += found(rows).interval().contains(.6) ? 1 : 0;
    }
    assertThat((double) covered / samples).isBetween(.935, .965);
  }

  @Test
  void atItsLimits() {
    double[][] all = {{1, 1}, {1, NONE}, {NONE, NONE}};
    assertThat(found(all).interval()).isEqualTo(Interval.point(1));
    assertThat(found(all).n()).isEqualTo(2);
    assertThat(index.ofRows(new double[][] {{1, 1}}).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(index.ofRows(new double[][] {{1, NONE}, {0, NONE}}).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(index.of(FavourablePairs.none(2)).reason()).contains(Finding.Reason.TOO_FEW_ANSWERS);
    double[][] mixed = {{1, 0}, {0, 0}, {1, 1}, {0, 1}};
    assertThat(
            index.with(new Confidence(.5)).ofRows(mixed).value().orElseThrow().interval().width())
        .isLessThan(found(mixed).interval().width());
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> FavourablePairs.none(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FavourablePairs.ofRows(new double[][] {{1}, {1, 0}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FavourablePairs.ofRows(new double[][] {{.5}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FavourablePairs.none(1).plus(FavourablePairs.none(2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.withPopulation(1).ofRows(new double[][] {{1}, {0}}));
    long[][] one = {{1}};
    long[][] two = {{2}};
    assertThatIllegalArgumentException().isThrownBy(() -> FavourablePairs.of(2, one, two, one));
    assertThatIllegalArgumentException().isThrownBy(() -> FavourablePairs.of(2, two, one, two));
    assertThatIllegalArgumentException().isThrownBy(() -> FavourablePairs.of(1, two, one, one));
    long[][] askew = {{2, 1}, {2, 2}};
    long[][] fine = {{2, 2}, {2, 2}};
    long[][] none = new long[2][2];
    assertThatIllegalArgumentException().isThrownBy(() -> FavourablePairs.of(2, askew, none, none));
    assertThatIllegalArgumentException().isThrownBy(() -> FavourablePairs.of(2, fine, fine, askew));
  }

  private FavourableIndex.Result found(double[][] rows) {
    return index.ofRows(rows).value().orElseThrow();
  }
}
