package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedAndBenchmarkTest {
  private final McNemar linked = McNemar.withDefaults();
  private final BenchmarkShare benchmark = BenchmarkShare.withDefaults();

  @Test
  @DisplayName("airway hyper-responsiveness, 1 and 7 of 21 pairs (Fagerland et al. 2013)")
  void published() {
    McNemar.Result result = linked.test(1, 7, 21);
    assertThat(result.exactP()).isCloseTo(.0703125, within(1e-12));
    assertThat(result.midP()).isCloseTo(.0390625, within(1e-12));
    assertThat(result.change()).isCloseTo(-6 / 21.0, within(1e-15));
    // d −6/23, half width 1.959964·√((10/23 − 36/529)/23).
    assertThat(result.interval().low()).isCloseTo(-.508361, within(1e-5));
    assertThat(result.interval().high()).isCloseTo(-.013378, within(1e-5));
  }

  @Test
  @DisplayName("mid-p is by definition the tails less half of what was observed (seed 181)")
  void midP() {
    Random random = new Random(181);
    for (int round = 0; round < 200; round++) {
      int gained = random.nextInt(20);
      int lost = random.nextInt(20);
      if (gained + lost == 0) {
        continue;
      }
      BinomialDistribution splits = new BinomialDistribution(null, gained + lost, .5);
      int fewer = Math.min(gained, lost);
      double below = fewer == 0 ? 0 : splits.cumulativeProbability(fewer - 1);
      double expected = Math.min(1, 2 * (below + splits.probability(fewer) / 2));
      if (gained == lost) {
        expected = 1 - splits.probability(gained) / 2;
      }
      McNemar.Result result = linked.test(gained, lost, 60);
      assertThat(result.midP()).isCloseTo(expected, within(1e-11));
      assertThat(result.midP()).isLessThan(result.exactP());
      McNemar.Result turned = linked.test(lost, gained, 60);
      assertThat(turned.midP()).isCloseTo(result.midP(), within(1e-12));
      assertThat(turned.interval().low()).isCloseTo(-result.interval().high(), within(1e-12));
      assertThat(result.interval().contains(result.change())).isTrue();
      assertThat(linked.with(new Confidence(.5)).test(gained, lost, 60).interval().width())
          .isLessThan(result.interval().width());
    }
  }

  @Test
  void pairsAreCounted() {
    boolean[] before = {true, true, false, false, false, true};
    boolean[] after = {true, false, true, true, false, false};
    assertThat(linked.test(before, after)).isEqualTo(linked.test(2, 2, 6));
    boolean[] up = {true, true, true, true, true, true};
    assertThat(linked.test(before, up)).isEqualTo(linked.test(3, 0, 6));
    McNemar.Result nobody = linked.test(before, before);
    assertThat(nobody.midP()).isEqualTo(1);
    assertThat(nobody.exactP()).isEqualTo(1);
    assertThat(nobody.change()).isZero();
    assertThat(nobody.interval().contains(0)).isTrue();
  }

  @Test
  @DisplayName("the interval of a change covers it in about 95 of 100 samples (seed 182)")
  void changeCoverage() {
    Random random = new Random(182);
    int covered = 0;
    int samples = 4_000;
    for (int s = 0; s < samples; s++) {
      int gained = 0;
      int lost = 0;
      for (int i = 0; i < 40; i++) {
        double u = random.nextDouble();
        gained += u < .2 ? 1 : 0;
        lost += u >= .2 && u < .3 ? 1 : 0;
      }
      covered += linked.test(gained, lost, 40).interval().contains(.1) ? 1 : 0;
    }
    assertThat((double) covered / samples).isBetween(.93, .97);
  }

  @ParameterizedTest(name = "{0} of {1} against {2}")
  @CsvSource({"60, 100, .5, 2", "40, 100, .5, -2", "50, 100, .5, 0", "36, 36, .5, 6"})
  void scoreTest(long successes, long n, double against, double z) {
    BenchmarkShare.Result result = benchmark.test(successes, n, against);
    assertThat(result.z().orElseThrow()).isCloseTo(z, within(1e-12));
    assertThat(result.pValue()).isCloseTo(Distributions.normalTwoSided(z), within(1e-12));
    assertThat(result.difference()).isCloseTo((double) successes / n - against, within(1e-15));
    assertThat(result.cohenH()).isEqualTo(EffectSize.cohenH((double) successes / n, against));
  }

  @Test
  @DisplayName("the interval leaves out 0 just where the score test says so (seed 183)")
  void intervalAgreesWithTest() {
    Random random = new Random(183);
    int significant = 0;
    for (int round = 0; round < 500; round++) {
      int n = 30 + random.nextInt(200);
      double against = .2 + .6 * random.nextDouble();
      BenchmarkShare.Result result = benchmark.test(random.nextInt(n + 1), n, against);
      assertThat(result.interval().contains(0)).isEqualTo(result.pValue() >= .05);
      significant += result.pValue() < .05 ? 1 : 0;
    }
    assertThat(significant).isBetween(100, 490);
  }

  @Test
  void fewAnswersAreTestedExactly() {
    BenchmarkShare.Result few = benchmark.test(8, 10, .5);
    assertThat(few.z()).isEmpty();
    assertThat(few.pValue()).isCloseTo(.109375, within(1e-12));
    assertThat(benchmark.test(29, 29, .5).z()).isEmpty();
    assertThat(benchmark.test(50, 100, .04).z()).as("4 expected").isEmpty();
    assertThat(benchmark.test(50, 100, .96).z()).isEmpty();
    assertThat(benchmark.test(50, 100, .05).z()).isPresent();
    assertThat(benchmark.test(5, 5, 1).pValue()).isEqualTo(1);
    assertThat(benchmark.test(4, 5, 1).pValue()).isZero();
    assertThat(benchmark.with(new Confidence(.5)).test(8, 10, .5).interval().width())
        .isLessThan(few.interval().width());
  }

  @Test
  void refusesWhatCannotBe() {
    boolean[] one = {true};
    assertThatIllegalArgumentException().isThrownBy(() -> linked.test(one, new boolean[2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> linked.test(new boolean[0], new boolean[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> linked.test(3, 3, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> linked.test(-1, 3, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> linked.test(1, -3, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> benchmark.test(1, 5, 1.2));
    assertThatIllegalArgumentException().isThrownBy(() -> benchmark.test(6, 5, .2));
  }
}
