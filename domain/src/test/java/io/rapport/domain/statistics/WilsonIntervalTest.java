package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WilsonIntervalTest {
  private final WilsonInterval wilson = WilsonInterval.withDefaults();

  @ParameterizedTest(name = "{0} of {1} (survey method, golden numbers)")
  @CsvSource({
    "52, 120, .34810, .52270",
    "8, 10, .49016, .94332",
    "10, 10, .72247, 1",
    "0, 5, 0, .43448"
  })
  void goldenNumbers(long successes, long n, double low, double high) {
    Interval interval = wilson.ofCounts(successes, n).interval();
    assertThat(interval.low()).isCloseTo(low, within(5e-6));
    assertThat(interval.high()).isCloseTo(high, within(5e-6));
  }

  @ParameterizedTest(name = "share {0}, n {1} of N {2} (survey method, golden numbers)")
  @CsvSource({".43, 120, 200, .37508, .48670", ".60, 375, 500, .57496, .62453"})
  void goldenNumbersOfFinitePopulations(
      double share, double n, long population, double low, double high) {
    Interval interval = wilson.withPopulation(population).ofShare(share, n).interval();
    assertThat(interval.low()).isCloseTo(low, within(5e-6));
    assertThat(interval.high()).isCloseTo(high, within(5e-6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lq2002.json", "lq2002_hostile.json", "bfi.json"})
  @DisplayName("every item, whole and by unit, as R gives it")
  void everyItem(String file) {
    JsonNode reference = Reference.json(file);
    reference
        .get("items")
        .forEachEntry(
            (item, figures) ->
                Reference.close(
                    item,
                    wilson
                        .ofCounts(figures.get("fav_n").asLong(), figures.get("n").asLong())
                        .interval(),
                    figures.get("wilson95"),
                    Reference.CLOSED_FORM));
    reference
        .get("unit_items")
        .forEachEntry(
            (unit, items) ->
                items.forEachEntry(
                    (item, figures) ->
                        Reference.close(
                            unit + " " + item,
                            wilson
                                .ofShare(
                                    figures.get("fav_pct").asDouble() / 100,
                                    figures.get("n").asDouble())
                                .interval(),
                            figures.get("wilson95"),
                            1e-8)));
  }

  @Test
  @DisplayName("finite populations as R gives them")
  void finitePopulations() {
    for (JsonNode example : Reference.json("rake.json").get("finite_population_examples")) {
      long x = example.get("x").asLong();
      long n = example.get("n").asLong();
      Reference.close(
          "plain", wilson.ofCounts(x, n).interval(), example.get("wilson"), Reference.CLOSED_FORM);
      Reference.close(
          "corrected",
          wilson.withPopulation(example.get("N").asLong()).ofCounts(x, n).interval(),
          example.get("wilson_fpc"),
          Reference.CLOSED_FORM);
    }
  }

  @Test
  @DisplayName("partnership formulas as SciPy gives them, to six decimals")
  void partnershipFormulas() {
    JsonNode reference = Reference.formulas();
    assertSixDecimals(12, 40, reference.get("wilson_12_40"));
    assertSixDecimals(0, 7, reference.get("wilson_0_7"));
    assertSixDecimals(32, 70, reference.at("/role_shift/upshift_wilson"));
    assertSixDecimals(1, 30, reference.at("/role_shift/downshift_wilson"));
    assertSixDecimals(9, 12, reference.at("/concentration/coverage_wilson"));
    assertSixDecimals(7, 12, reference.at("/early_index/wilson"));
    share(32, 70, reference.at("/role_shift/upshift_rate"));
    share(1, 30, reference.at("/role_shift/downshift_rate"));
    share(9, 12, reference.at("/concentration/coverage"));
    share(7, 12, reference.at("/early_index/share_before_decision"));
  }

  private void share(long successes, long n, JsonNode expected) {
    Reference.six(wilson.ofCounts(successes, n).share(), expected);
  }

  private void assertSixDecimals(long successes, long n, JsonNode expected) {
    Interval interval = wilson.ofCounts(successes, n).interval();
    Reference.six(interval.low(), expected.get(0));
    Reference.six(interval.high(), expected.get(1));
  }

  @Test
  @DisplayName(
      "contains the share, mirrors with it, shrinks with n and with the population (seed 11)")
  void properties() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      long n = 1L + random.nextInt(500);
      long x = random.nextInt((int) n + 1);
      Interval interval = wilson.ofCounts(x, n).interval();
      Interval mirrored = wilson.ofCounts(n - x, n).interval();
      assertThat(interval.contains((double) x / n)).isTrue();
      assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-14));
      assertThat(wilson.ofCounts(2 * x, 2 * n).interval().width()).isLessThan(interval.width());
      long population = n + random.nextInt(1_000);
      Interval corrected = wilson.withPopulation(population).ofCounts(x, n).interval();
      assertThat(corrected.width()).isLessThanOrEqualTo(interval.width() * (1 + 1e-12));
    }
  }

  @Test
  void everyoneAnsweredLeavesNothingToEstimate() {
    WilsonInterval.Result census = wilson.withPopulation(7).ofCounts(3, 7);
    assertThat(census.census()).isTrue();
    assertThat(census.interval()).isEqualTo(Interval.point(3.0 / 7));
    assertThat(wilson.withPopulation(1).ofCounts(1, 1).interval()).isEqualTo(Interval.point(1));
    assertThat(wilson.withPopulation(8).ofCounts(3, 7).census()).isFalse();
  }

  @Test
  void everyoneAnsweredHoldsForWeightsToo() {
    WilsonInterval.Result census = wilson.withPopulation(50).ofShare(0.4, 31.5, 50);
    assertThat(census.interval()).isEqualTo(Interval.point(0.4));
    assertThat(wilson.withPopulation(60).ofShare(0.4, 50, 50))
        .isEqualTo(wilson.withPopulation(60).ofShare(0.4, 50));
  }

  @Test
  void aVastPopulationCorrectsNothing() {
    Interval plain = wilson.ofCounts(30, 80).interval();
    Interval vast = wilson.withPopulation(1_000_000_000_000L).ofCounts(30, 80).interval();
    assertThat(vast.low()).isCloseTo(plain.low(), within(1e-9));
    assertThat(vast.high()).isCloseTo(plain.high(), within(1e-9));
  }

  @Test
  void endsAreExact() {
    assertThat(wilson.ofCounts(0, 17).interval().low()).isZero();
    assertThat(wilson.ofCounts(17, 17).interval().high()).isEqualTo(1);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> wilson.ofCounts(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> wilson.ofCounts(-1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> wilson.ofCounts(6, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> wilson.ofShare(1.1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> wilson.ofShare(Double.NaN, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> wilson.ofShare(.5, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wilson.withPopulation(4).ofCounts(2, 5))
        .withMessageContaining("population");
    assertThatIllegalArgumentException().isThrownBy(() -> wilson.withPopulation(0));
  }
}
