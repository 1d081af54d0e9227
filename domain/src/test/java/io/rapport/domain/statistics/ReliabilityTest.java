package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ReliabilityTest {

  @ParameterizedTest(name = "every scale of {0} as R's psych gives it")
  @CsvSource({
    "lq2002.json, climate-lq2002/lq2002.csv",
    "lq2002_hostile.json, climate-lq2002/lq2002.csv",
    "bfi.json, personality-bfi/bfi.csv"
  })
  void everyScale(String file, String data) {
    JsonNode reference = Reference.json(file);
    for (JsonNode scale : reference.get("scales")) {
      List<String> items = Reference.names(scale.get("items"));
      JsonNode expected = scale.get("reliability");
      double[][] rows = Reference.answers(reference, data, items);
      CronbachAlpha.Result alpha = CronbachAlpha.withDefaults().ofRows(rows).orElseThrow();
      assertThat(alpha.n()).isEqualTo(expected.get("n_listwise").asLong());
      assertThat(alpha.k()).isEqualTo(items.size());
      Reference.close(
          "alpha", alpha.alpha(), expected.get("alpha_raw_listwise"), Reference.CLOSED_FORM);
      Reference.close(
          "Feldt", alpha.interval(), expected.get("alpha_feldt95"), Reference.CLOSED_FORM);
      McDonaldOmega.Result omega = McDonaldOmega.ofRows(rows).orElseThrow();
      Reference.close("omega", omega.omega(), expected.get("omega_1f_minres"), Reference.ITERATIVE);
      assertThat(omega.heywood()).isFalse();
      for (int j = 0; j < items.size(); j++) {
        String item = items.get(j);
        Reference.close(
            "item-rest",
            alpha.items().get(j).itemRest().orElseThrow(),
            expected.get("item_rest_r_listwise").get(item),
            Reference.CLOSED_FORM);
        Reference.close(
            "alpha if dropped",
            alpha.items().get(j).alphaIfDropped().orElseThrow(),
            expected.get("alpha_if_dropped_listwise").get(item),
            Reference.CLOSED_FORM);
        // R's optimiser stops earlier than ours: its loadings are good to five digits.
        Reference.close(
            "loading", omega.loadings().get(j), expected.get("loadings_minres").get(item), 2e-5);
      }
    }
  }

  @Test
  @DisplayName("α of eight rows of four items as SciPy gives it, to six decimals")
  void partnershipFormulas() {
    JsonNode reference = Reference.formulas().get("cronbach");
    double alpha =
        CronbachAlpha.withDefaults()
            .ofRows(Reference.matrix(reference.get("items")))
            .orElseThrow()
            .alpha();
    Reference.six(alpha, reference.get("alpha"));
  }

  @Test
  @DisplayName("Feldt of α .85, n 89, k 7 (survey method, golden numbers)")
  void feldt() {
    Interval interval = CronbachAlpha.withDefaults().feldt(.85, 89, 7);
    assertThat(interval.low()).isCloseTo(.797065, within(5e-7));
    assertThat(interval.high()).isCloseTo(.893167, within(5e-7));
  }

  @Test
  @DisplayName("order of rows and items, and rows split in two, change nothing (seed 25)")
  void properties() {
    Random random = new Random(25);
    for (int round = 0; round < 30; round++) {
      double[][] rows = rows(random, 20 + random.nextInt(40), 4);
      rows[3][1] = Double.NaN;
      CronbachAlpha.Result alpha = CronbachAlpha.withDefaults().ofRows(rows).orElseThrow();
      double omega = McDonaldOmega.ofRows(rows).orElseThrow().omega();
      assertThat(alpha.n()).isEqualTo(rows.length - 1);
      assertThat(alpha.interval().contains(alpha.alpha())).isTrue();
      CrossProducts halves =
          CrossProducts.none(4)
              .plus(CrossProducts.ofRows(Arrays.copyOfRange(rows, 0, 10)))
              .plus(CrossProducts.ofRows(Arrays.copyOfRange(rows, 10, rows.length)));
      assertThat(CronbachAlpha.withDefaults().of(halves).orElseThrow()).isEqualTo(alpha);
      Collections.shuffle(Arrays.asList(rows), random);
      double[][] turned =
          Arrays.stream(rows)
              .map(row -> new double[] {row[2], row[0], row[3], row[1]})
              .toArray(double[][]::new);
      CronbachAlpha.Result other = CronbachAlpha.withDefaults().ofRows(turned).orElseThrow();
      assertThat(other.alpha()).isCloseTo(alpha.alpha(), within(1e-12));
      assertThat(other.items().get(1).itemRest().orElseThrow())
          .isCloseTo(alpha.items().get(0).itemRest().orElseThrow(), within(1e-12));
      assertThat(McDonaldOmega.ofRows(turned).orElseThrow().omega()).isCloseTo(omega, within(1e-9));
    }
  }

  @Test
  @DisplayName("loadings that made the correlations are found again, and give ω (seed 26)")
  void omegaFindsItsFactor() {
    Random random = new Random(26);
    for (int round = 0; round < 50; round++) {
      double[] loadings = random.doubles(3 + random.nextInt(8), .3, .9).toArray();
      loadings[0] = -loadings[0];
      double[][] r = new double[loadings.length][loadings.length];
      double sum = 0;
      double unique = 0;
      for (int i = 0; i < r.length; i++) {
        for (int j = 0; j < r.length; j++) {
          r[i][j] = i == j ? 1 : loadings[i] * loadings[j];
        }
        sum += loadings[i];
        unique += 1 - loadings[i] * loadings[i];
      }
      McDonaldOmega.Result result = McDonaldOmega.ofCorrelation(r).orElseThrow();
      assertThat(result.omega()).isCloseTo(sum * sum / (sum * sum + unique), within(1e-9));
      for (int i = 0; i < r.length; i++) {
        assertThat(result.loadings().get(i))
            .isCloseTo(Math.signum(sum) * loadings[i], within(1e-9));
      }
    }
  }

  @Test
  @DisplayName("parallel items of correlation r: α = ω = kr/(1 + (k − 1)r)")
  void parallelItems() {
    double[][] r = {{1, .5, .5, .5}, {.5, 1, .5, .5}, {.5, .5, 1, .5}, {.5, .5, .5, 1}};
    CronbachAlpha.Result alpha = CronbachAlpha.withDefaults().ofCovariance(r, 50).orElseThrow();
    assertThat(alpha.alpha()).isCloseTo(.8, within(1e-14));
    assertThat(alpha.items().get(0).alphaIfDropped().orElseThrow()).isCloseTo(.75, within(1e-14));
    assertThat(McDonaldOmega.ofCorrelation(r).orElseThrow().omega()).isCloseTo(.8, within(1e-12));
  }

  @Test
  void whatDoesNotExistIsEmpty() {
    double[][] constant = {{3, 3, 3}, {3, 3, 3}, {3, 3, 3}};
    double[][] cancelling = {{1, 5}, {2, 4}, {5, 1}};
    double[][] identity = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    assertThat(CronbachAlpha.withDefaults().ofRows(constant)).isEmpty();
    assertThat(CronbachAlpha.withDefaults().ofRows(cancelling)).isEmpty();
    assertThat(McDonaldOmega.ofRows(constant)).isEmpty();
    assertThat(McDonaldOmega.ofCorrelation(identity)).isEmpty();
  }

  @Test
  void twoItemsHaveNoAlphaIfDropped() {
    double[][] rows = {{1, 2}, {2, 2}, {4, 5}};
    CronbachAlpha.Result result = CronbachAlpha.withDefaults().ofRows(rows).orElseThrow();
    assertThat(result.items().get(0).alphaIfDropped()).isEmpty();
    assertThat(result.items().get(0).itemRest()).isEqualTo(result.items().get(1).itemRest());
  }

  @Test
  void oneItemStandingForTheFactorIsMarked() {
    double[][] r = {{1, .9, .9}, {.9, 1, .5}, {.9, .5, 1}};
    assertThat(McDonaldOmega.ofCorrelation(r).orElseThrow().heywood()).isTrue();
  }

  @Test
  void refusesWhatCannotBe() {
    double[][] two = {{1, .5}, {.5, 1}};
    double[][] lopsided = {{1, .5, .2}, {.4, 1, .3}, {.2, .3, 1}};
    double[][] ragged = {{1, 2}, {1, 2, 3}};
    assertThatIllegalArgumentException().isThrownBy(() -> McDonaldOmega.ofCorrelation(two));
    assertThatIllegalArgumentException().isThrownBy(() -> McDonaldOmega.ofCorrelation(lopsided));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CronbachAlpha.withDefaults().ofRows(ragged));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CronbachAlpha.withDefaults().ofRows(new double[][] {{1, 2}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CronbachAlpha.withDefaults().ofCovariance(new double[][] {{1}}, 9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossProducts.none(2).plus(CrossProducts.none(3)));
  }

  @Test
  void sumsMadeElsewhereAreTakenAsTheyAre() {
    double[][] rows = {{1, 2, 1}, {2, 2, 3}, {4, 5, 3}, {3, 1, 2}};
    double[] sums = {10, 10, 9};
    double[][] products = {{30, 29, 25}, {29, 34, 25}, {25, 25, 23}};
    CrossProducts made = CrossProducts.of(4, sums, products);
    sums[0] = 99;
    products[0][0] = 99;
    assertThat(made.covariance()).isDeepEqualTo(CrossProducts.ofRows(rows).covariance());
  }

  private static double[][] rows(Random random, int n, int k) {
    double[][] rows = new double[n][k];
    for (double[] row : rows) {
      double person = random.nextGaussian();
      for (int j = 0; j < k; j++) {
        row[j] = Math.max(1, Math.min(5, Math.round(3 + person + random.nextGaussian())));
      }
    }
    return rows;
  }
}
