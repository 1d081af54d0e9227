package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietMonthsTest {
  private static final long MANY = 1_000_000;

  /** Three standard errors at 2,000 runs are at most this. */
  private static final double SIMULATED = .034;

  private static QuietMonths quiet(long seed) {
    return QuietMonths.by(new SplittableRandom(seed));
  }

  @Test
  @DisplayName("a limit that one event reaches: 1 − .6³ in a last month of three (seed 581)")
  void cusum() {
    BernoulliCusum chart = BernoulliCusum.of(.4, .6);
    double chance = quiet(581).ofCusum(chart, .4, 4 * MANY, 10 * MANY, new int[] {9, 0, 3});
    assertThat(chance).isCloseTo(1 - .6 * .6 * .6, within(SIMULATED));
    assertThat(quiet(581).ofCusum(chart, .4, 4 * MANY, 10 * MANY, new int[] {9, 0, 3}))
        .as("the same seed, the same number")
        .isEqualTo(chance);
    assertThat(quiet(582).ofCusum(chart, .4, 4 * MANY, 10 * MANY, new int[] {9, 0}))
        .as("nothing happened in the last month")
        .isZero();
    assertThat(quiet(583).ofCusum(chart, .4, 0, 1, new int[] {1}))
        .as("none of one: the mean of Beta(½, 3/2)")
        .isCloseTo(.25, within(SIMULATED));
  }

  @Test
  @DisplayName("20 a month at a limit for 1 in 329: some 20/329 a month (seed 584)")
  void cusumAtItsLimit() {
    BernoulliCusum chart = BernoulliCusum.of(.4, .6);
    int[] year = new int[12];
    Arrays.fill(year, 20);
    assertThat(quiet(584).ofCusum(chart, 2.9, 4 * MANY, 10 * MANY, year))
        .isCloseTo(20 / 329.43, within(.02));
    assertThat(quiet(585).ofCusum(chart, 2.9, 16, 40, year))
        .as("a small baseline may have come out too low")
        .isGreaterThan(1.3 * 20 / 329.43);
    Arrays.fill(year, 2_000);
    assertThat(quiet(586).ofCusum(chart, 2.9, 4 * MANY, 10 * MANY, year))
        .as("a month of 2,000 nearly always alarms")
        .isGreaterThan(.95);
  }

  @Test
  @DisplayName("λ = 1, L = 1: more than .5 + √(.25/9) of nine is seven or more (seed 587)")
  void shares() {
    BinomialEwma chart = BinomialEwma.withDefaults().with(1, 1);
    double chance =
        quiet(587)
            .ofShares(chart, new BinomialEwma.Baseline(.5, 1), MANY, 2 * MANY, new int[] {5, 0, 9});
    assertThat(chance).isCloseTo(46 / 512.0, within(SIMULATED));
    assertThat(
            quiet(588)
                .ofShares(
                    chart, new BinomialEwma.Baseline(.5, 1), MANY, 2 * MANY, new int[] {9, 0}))
        .isZero();
    assertThat(
            quiet(589)
                .ofShares(chart, new BinomialEwma.Baseline(.5, 2), MANY, 2 * MANY, new int[] {9}))
        .as("limits twice as wide: eight or nine")
        .isCloseTo(10 / 512.0, within(.011));
  }

  @Test
  @DisplayName("λ = 1, L = 1: Φ(−1), and Φ(−1/√2) where the baseline is as small (seed 590)")
  void means() {
    MeanEwma chart = MeanEwma.withDefaults().with(1, 1);
    assertThat(quiet(590).ofMeans(chart, new MeanEwma.Baseline(.7, .3, MANY), new int[] {4, 16}))
        .isCloseTo(.158655, within(SIMULATED));
    assertThat(quiet(591).ofMeans(chart, new MeanEwma.Baseline(.7, .3, 16), new int[] {4, 16}))
        .isCloseTo(.239750, within(SIMULATED));
    assertThat(quiet(592).ofMeans(chart, new MeanEwma.Baseline(.7, .3, 16), new int[] {4, 0}))
        .isZero();
  }

  @ParameterizedTest(name = "draws of {0} at {1} are binomial (seed 593)")
  @CsvSource({"0, .3", "1, .3", "7, .02", "7, .98", "40, .5", "3000, .4"})
  void binomialDraws(int n, double share) {
    BinomialDraw draw = new BinomialDraw(n, share);
    SplittableRandom random = new SplittableRandom(593);
    double sum = 0;
    double squares = 0;
    int rounds = 40_000;
    for (int i = 0; i < rounds; i++) {
      int x = draw.next(random);
      assertThat(x).isBetween(0, n);
      sum += x;
      squares += (x - n * share) * (x - n * share);
    }
    double variance = n * share * (1 - share);
    assertThat(sum / rounds).isCloseTo(n * share, within(4 * Math.sqrt(variance / rounds) + 1e-9));
    assertThat(squares / rounds).isCloseTo(variance, within(.06 * variance + 1e-9));
  }

  @Test
  void refusesWhatCannotBe() {
    BernoulliCusum cusum = BernoulliCusum.of(.4, .6);
    BinomialEwma.Baseline half = new BinomialEwma.Baseline(.5, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quiet(1).ofCusum(cusum, 1, 1, 2, new int[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quiet(1).ofCusum(cusum, 1, 3, 2, new int[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quiet(1).ofCusum(cusum, 0, 1, 2, new int[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> quiet(1).ofShares(BinomialEwma.withDefaults(), half, 1, 2, new int[] {-1}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                quiet(1)
                    .ofMeans(
                        MeanEwma.withDefaults(),
                        new MeanEwma.Baseline(.5, .1, 3),
                        new int[] {1, -1}));
  }
}
