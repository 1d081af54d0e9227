package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SurveyFiguresTest {

  @Test
  @DisplayName("eNPS 40/35/25 is 14.56 (−0.70 … 29.82) (survey method, golden numbers)")
  void netPromoterScore() {
    AdjustedWaldNps.Result result = AdjustedWaldNps.withDefaults().ofCounts(40, 35, 25);
    assertThat(result.n()).isEqualTo(100);
    assertThat(result.score()).isEqualTo(15);
    assertThat(result.adjustedScore()).isCloseTo(14.56, within(.005));
    assertThat(result.interval().low()).isCloseTo(-.70, within(.005));
    assertThat(result.interval().high()).isCloseTo(29.82, within(.005));
  }

  @Test
  @DisplayName("promoters and detractors exchanged turn the score round (seed 71)")
  void netPromoterScoreProperties() {
    AdjustedWaldNps nps = AdjustedWaldNps.withDefaults();
    Random random = new Random(71);
    for (int round = 0; round < 200; round++) {
      int p = random.nextInt(50);
      int q = random.nextInt(50);
      int d = 1 + random.nextInt(50);
      AdjustedWaldNps.Result one = nps.ofCounts(p, q, d);
      AdjustedWaldNps.Result other = nps.ofCounts(d, q, p);
      assertThat(other.score()).isCloseTo(-one.score(), within(1e-12));
      assertThat(other.interval().low()).isCloseTo(-one.interval().high(), within(1e-11));
      assertThat(nps.ofCounts(9L * p, 9L * q, 9L * d).interval().width())
          .isLessThanOrEqualTo(one.interval().width());
    }
    assertThat(nps.ofCounts(2, 0, 0).interval().high()).isEqualTo(100);
    assertThatIllegalArgumentException().isThrownBy(() -> nps.ofCounts(0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> nps.ofCounts(1, -1, 0));
  }

  @Test
  @DisplayName("weights 1, 1, 2, 2, 4 tell as much as 3.84615 (survey method, golden numbers)")
  void kish() {
    assertThat(EffectiveSampleSize.ofWeights(1, 1, 2, 2, 4)).isCloseTo(3.84615, within(5e-6));
    assertThat(EffectiveSampleSize.ofSums(10, 26)).isCloseTo(3.84615, within(5e-6));
  }

  @Test
  @DisplayName("n_eff of 200 raked weights as R gives it")
  void kishOfRakedWeights() {
    JsonNode srs = Reference.json("rake.json").get("api_srs");
    double deff = srs.at("/weights_summary/kish_deff").asDouble();
    Reference.close(
        "n_eff",
        EffectiveSampleSize.ofSums(200, 200 * deff),
        srs.at("/weights_summary/n_eff"),
        Reference.CLOSED_FORM);
  }

  @Test
  @DisplayName("equal weights count fully, scale does not matter, uneven ones count less (seed 72)")
  void kishProperties() {
    Random random = new Random(72);
    for (int round = 0; round < 100; round++) {
      double[] weights = random.doubles(1 + random.nextInt(50), .1, 5).toArray();
      double n = EffectiveSampleSize.ofWeights(weights);
      assertThat(n).isBetween(1.0 - 1e-12, weights.length + 1e-12);
      double[] scaled = Arrays.stream(weights).map(w -> 7 * w).toArray();
      assertThat(EffectiveSampleSize.ofWeights(scaled)).isCloseTo(n, within(1e-11));
      double[] ones = new double[weights.length];
      Arrays.fill(ones, 1);
      assertThat(EffectiveSampleSize.ofWeights(ones)).isEqualTo(weights.length);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> EffectiveSampleSize.ofWeights(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> EffectiveSampleSize.ofWeights(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> EffectiveSampleSize.ofWeights());
  }

  @Test
  void worstCaseBounds() {
    assertThat(WorstCaseBounds.of(.6, .75)).isEqualTo(new Interval(.6 * .75, .6 * .75 + .25));
    assertThat(WorstCaseBounds.of(.6, 1)).isEqualTo(Interval.point(.6));
    assertThat(WorstCaseBounds.of(.6, 0)).isEqualTo(new Interval(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> WorstCaseBounds.of(.6, 1.2));
    assertThatIllegalArgumentException().isThrownBy(() -> WorstCaseBounds.of(-.1, .2));
  }

  @Test
  void responseRate() {
    ResponseRate.Result rate = ResponseRate.withDefaults().of(52, 120);
    assertThat(rate.rate()).isEqualTo(52 / 120.0);
    assertThat(rate.interval().low()).isCloseTo(.34810, within(5e-6));
    assertThat(ResponseRate.withDefaults().of(0, 5).interval().low()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> ResponseRate.withDefaults().of(6, 5));
  }

  @Test
  @DisplayName("a seed is that of SHA-256, and parts do not run into each other")
  void seed() {
    long seed = Seed.of("2026-03", "HR", "role mix", "1");
    assertThat(Seed.of("2026-03", "HR", "role mix", "1")).isEqualTo(seed);
    // From Python's hashlib.sha256 over each part after its length in four bytes, first eight
    // bytes, signed.
    assertThat(seed).isEqualTo(2916792898127813267L);
    Set<Long> seeds = new HashSet<>();
    seeds.add(seed);
    seeds.add(Seed.of("2026-04", "HR", "role mix", "1"));
    seeds.add(Seed.of("2026-03", "H", "Rrole mix", "1"));
    seeds.add(Seed.of("2026-03", "HRrole mix", "", "1"));
    seeds.add(Seed.of("2026-03", "HR", "role mix", "2"));
    assertThat(seeds).hasSize(5);
  }
}
