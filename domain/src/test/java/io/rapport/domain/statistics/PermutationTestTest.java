package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermutationTestTest {
  private static final double[] SKEWED = {100, 100, 92, 75, 100, 83, 100, 25, 92, 67};

  @Test
  @DisplayName("z and skewness are those of all ways to draw three of ten")
  void momentsOfARandomDraw() {
    double sum = 0;
    double squares = 0;
    double cubes = 0;
    double mean = Moments.of(SKEWED).mean();
    int ways = 0;
    for (int i = 0; i < 10; i++) {
      for (int j = i + 1; j < 10; j++) {
        for (int k = j + 1; k < 10; k++) {
          double deviation = (SKEWED[i] + SKEWED[j] + SKEWED[k]) / 3 - mean;
          sum += deviation;
          squares += deviation * deviation;
          cubes += deviation * deviation * deviation;
          ways++;
        }
      }
    }
    assertThat(sum / ways).isCloseTo(0, within(1e-12));
    double error = Math.sqrt(squares / ways);
    double[] first = Arrays.copyOf(SKEWED, 3);
    double[] second = Arrays.copyOfRange(SKEWED, 3, 10);
    PermutationTest.Result result = PermutationTest.test(first, second).orElseThrow();

    assertThat(result.skewness()).isCloseTo(cubes / ways / Math.pow(error, 3), within(1e-12));
    assertThat(result.z())
        .isCloseTo(
            (Moments.of(first).mean() - mean) / error / Math.sqrt(Math.max(1, result.spread())),
            within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @DisplayName("p is near that of 200,000 random draws where the groups vary alike")
  @CsvSource({"1", "2", "3", "4"})
  void nearTheExactOne(long seed) {
    Random random = new Random(seed);
    double[] all = new double[300];
    Arrays.setAll(
        all, i -> 25 * Math.max(0, 4 - Math.floor(Math.abs(random.nextGaussian()) * 1.3)));
    double[] first = Arrays.copyOf(all, 20);
    Arrays.setAll(first, i -> Math.max(0, first[i] - (i % 2 == 0 ? 25 : 0)));
    System.arraycopy(first, 0, all, 0, 20);
    PermutationTest.Result result =
        PermutationTest.test(first, Arrays.copyOfRange(all, 20, 300)).orElseThrow();
    assertThat(result.skewness()).isNegative();

    SplittableRandom draws = new SplittableRandom(seed);
    double total = DoubleStream.of(first).sum();
    int below = 0;
    int above = 0;
    int rounds = 200_000;
    for (int round = 0; round < rounds; round++) {
      double sum = 0;
      for (int i = 0; i < 20; i++) {
        int at = i + draws.nextInt(300 - i);
        double swap = all[at];
        all[at] = all[i];
        all[i] = swap;
        sum += swap;
      }
      below += sum <= total ? 1 : 0;
      above += sum >= total ? 1 : 0;
    }
    double uncorrected =
        PearsonThree.twoSided(
            result.z() * Math.sqrt(Math.max(1, result.spread())), result.skewness());
    double exact = 2.0 * Math.min(below, above) / rounds;
    assertThat(uncorrected).isCloseTo(exact, within(.02 + .25 * exact));
    assertThat(result.pValue()).isGreaterThanOrEqualTo(uncorrected);
  }

  @ParameterizedTest(name = "z {1}, skewness {0}")
  @DisplayName("tails of Pearson's type III (SciPy 1.17.1, pearson3)")
  @CsvSource({
    "0.3, 2.5, 0.02198814114287508",
    "0.3, -2.5, 0.0043147636980662195",
    "-0.8, 3.0, 0.0",
    "-0.8, -3.0, 0.01675662668905918",
    "0.02, 4.0, 7.776034114797653e-05",
    "-0.05, -4.0, 0.00010351234979753883",
    "1.2, 1.0, 0.2969292661025942"
  })
  void tails(double skewness, double z, double expected) {
    assertThat(PearsonThree.twoSided(z, skewness))
        .isCloseTo(expected, within(1e-9 * Math.max(expected, 1e-3)));
    assertThat(PearsonThree.twoSided(-z, -skewness))
        .isCloseTo(expected, within(1e-9 * Math.max(expected, 1e-3)));
  }

  @Test
  void hardlySkewedGoesOverIntoNormal() {
    for (double z : new double[] {-5, -3, -1.5, 1.5, 3, 5}) {
      double gamma = PearsonThree.twoSided(z, .0050001);
      assertThat(PearsonThree.twoSided(z, .0049999)).isCloseTo(gamma, within(1e-3 * gamma));
    }
    assertThat(PearsonThree.twoSided(1.959963984540054, 0)).isCloseTo(.05, within(1e-12));
    assertThat(PearsonThree.twoSided(0, 0)).isEqualTo(1);
  }

  @Test
  void whichGroupComesFirstDoesNotMatter() {
    double[] first = Arrays.copyOf(SKEWED, 4);
    double[] second = Arrays.copyOfRange(SKEWED, 4, 10);
    PermutationTest.Result one = PermutationTest.test(first, second).orElseThrow();
    PermutationTest.Result other = PermutationTest.test(second, first).orElseThrow();

    assertThat(other.pValue()).isCloseTo(one.pValue(), within(1e-12));
    assertThat(other.z()).isCloseTo(-one.z(), within(1e-12));
    assertThat(other.skewness()).isCloseTo(-one.skewness(), within(1e-12));
    assertThat(one.z()).isPositive();
  }

  @Test
  void aDividedGroupNeedsALargerDifference() {
    double[] rest = new double[400];
    Arrays.setAll(rest, i -> 40 + 5 * (i % 5));
    double[] united = new double[20];
    Arrays.fill(united, 57);
    double[] divided = new double[20];
    Arrays.setAll(divided, i -> i % 2 == 0 ? 17 : 97);

    PermutationTest.Result calm = PermutationTest.test(united, rest).orElseThrow();
    PermutationTest.Result torn = PermutationTest.test(divided, rest).orElseThrow();
    assertThat(calm.spread()).isLessThan(1);
    assertThat(calm.pValue()).isLessThan(1e-4);
    assertThat(torn.spread()).isGreaterThan(9);
    assertThat(torn.pValue()).isGreaterThan(.3);
  }

  @Test
  void isNeverLessLikelyThanOneDraw() {
    double[] rest = new double[20];
    Arrays.setAll(rest, i -> i % 2);
    PermutationTest.Result result =
        PermutationTest.test(new double[] {900, 900}, rest).orElseThrow();
    assertThat(result.pValue()).isGreaterThanOrEqualTo(2.0 / (22 * 21) - 1e-12);
  }

  @Test
  void refusesWhatCannotBeTested() {
    assertThat(PermutationTest.test(new double[] {3, 3}, new double[] {3, 3, 3})).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PermutationTest.test(new double[] {3}, new double[] {3, 4}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PermutationTest.test(new double[] {3, 4}, new double[] {3}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SkewedMoments(Moments.NONE, Double.NaN));
  }

  @ParameterizedTest(name = "seed {0}")
  @DisplayName("moments of two sets add up to those of both")
  @CsvSource({"5", "6", "7"})
  void momentsAdd(long seed) {
    Random random = new Random(seed);
    double[] all = random.doubles(40, 0, 100).map(x -> x * x / 100).toArray();
    int cut = random.nextInt(41);
    SkewedMoments sum =
        SkewedMoments.of(Arrays.copyOf(all, cut))
            .plus(SkewedMoments.of(Arrays.copyOfRange(all, cut, 40)));
    SkewedMoments whole = SkewedMoments.of(all);

    assertThat(sum.n()).isEqualTo(40);
    assertThat(sum.mean()).isCloseTo(whole.mean(), within(1e-10));
    assertThat(sum.squares()).isCloseTo(whole.squares(), within(1e-9 * whole.squares()));
    assertThat(sum.cubes()).isCloseTo(whole.cubes(), within(1e-9 * Math.abs(whole.cubes())));
    assertThat(whole.plus(SkewedMoments.NONE)).isEqualTo(whole);
    assertThat(SkewedMoments.NONE.plus(whole)).isEqualTo(whole);
  }
}
