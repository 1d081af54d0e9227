package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.statistics.CarelessScreen.Sign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarelessScreenTest {
  private static final String SMALL = "careless/careless_dataset.csv";
  private static final String LARGE = "careless/careless_dataset2.csv";
  private static final OptionalDouble NOT_TIMED = OptionalDouble.empty();

  @ParameterizedTest(name = "{0}, person {1}, as NumPy 2.4 computes it from the rows")
  @CsvSource({
    SMALL + ", 1, 6, 0.8630747123996123, 44.0523809442334",
    SMALL + ", 2, 4, 1.0350983390135313, 40.083683706370266",
    SMALL + ", 100, 4, 0.9495433918790781, 36.47657566838898",
    SMALL + ", 200, 3, 0.989743318610787, 57.02775295224778",
    LARGE + ", 1, 4, 2.1278338205030876, 99.18519998510078",
    LARGE + ", 100, 4, 1.8333333333333333, 116.02969275031832",
    LARGE + ", 1000, 3, 1.8072804503625404, 118.18944738514413"
  })
  void measures(String data, int person, int run, double deviation, double squared) {
    double[][] rows = Reference.numbers(data);
    CarelessScreen.Result result = screen(rows).screen(rows[person - 1], NOT_TIMED);
    assertThat(result.longestRun()).isEqualTo(run);
    close(result.deviation().orElseThrow(), deviation);
    close(result.distance().squared(), squared);
    assertThat(result.distance().df()).isEqualTo(rows[0].length);
  }

  @Test
  @DisplayName("missing answers shorten the distance's base, as NumPy 2.4 computes it")
  void missingAnswers() {
    double[][] rows = Reference.numbers(SMALL);
    CarelessScreen screen = screen(rows);
    double[] person = rows[1].clone();
    for (int left : new int[] {2, 7, 30}) {
      person[left] = Double.NaN;
    }
    Mahalanobis.Result distance = screen.screen(person, NOT_TIMED).distance();
    close(distance.squared(), 36.170012114954325);
    assertThat(distance.df()).isEqualTo(47);
  }

  @ParameterizedTest(name = "{0}: the squared distances of all people add up to (n − 1)k")
  @CsvSource({SMALL + ", 18", LARGE + ", 3"})
  void distancesAddUp(String data, int beyond) {
    double[][] rows = Reference.numbers(data);
    Mahalanobis distance = Mahalanobis.from(CrossProducts.ofRows(rows));
    double sum = Arrays.stream(rows).mapToDouble(row -> distance.of(row).squared()).sum();
    close(sum, (rows.length - 1.0) * rows[0].length);
    assertThat(Arrays.stream(rows).filter(row -> distance.of(row).pValue().orElseThrow() < .001))
        .hasSize(beyond);
  }

  @Test
  @DisplayName("of 200 people four show two signs and 23 one, as counted with NumPy and SciPy")
  void flags() {
    double[][] rows = Reference.numbers(SMALL);
    CarelessScreen screen = screen(rows);
    List<Integer> flagged = new ArrayList<>();
    int single = 0;
    for (int i = 0; i < rows.length; i++) {
      CarelessScreen.Result result = screen.screen(rows[i], NOT_TIMED);
      single += result.signs().size() == 1 ? 1 : 0;
      if (result.flagged()) {
        flagged.add(i);
      }
    }
    assertThat(flagged).containsExactly(49, 58, 73, 88);
    assertThat(single).isEqualTo(23);
  }

  @Test
  @DisplayName(
      "distances are those of the inverted covariances, whatever the parts added (seed 71)")
  void distanceAsInverted() {
    Random random = new Random(71);
    for (int round = 0; round < 20; round++) {
      double[][] rows = rows(random, 60, 6);
      RealMatrix inverse =
          new LUDecomposition(new Covariance(rows).getCovarianceMatrix()).getSolver().getInverse();
      CrossProducts sums =
          CrossProducts.ofRows(Arrays.copyOfRange(rows, 30, 60))
              .plus(CrossProducts.ofRows(Arrays.copyOfRange(rows, 0, 30)));
      Mahalanobis distance = Mahalanobis.from(sums);
      for (double[] row : rows) {
        double[] off =
            IntStream.range(0, 6)
                .mapToDouble(
                    j -> row[j] - Arrays.stream(rows).mapToDouble(r -> r[j]).sum() / rows.length)
                .toArray();
        RealMatrix column = new Array2DRowRealMatrix(off);
        double wanted = column.transpose().multiply(inverse).multiply(column).getEntry(0, 0);
        assertThat(distance.of(row).squared()).isCloseTo(wanted, within(1e-9));
      }
    }
  }

  @Test
  @DisplayName("a constant item and one that follows from others change no distance (seed 72)")
  void dependentItems() {
    Random random = new Random(72);
    double[][] rows = rows(random, 80, 4);
    double[][] wider =
        Arrays.stream(rows)
            .map(row -> new double[] {row[0], 3, row[1], row[0] + row[1] - 2, row[2], row[3]})
            .toArray(double[][]::new);
    Mahalanobis distance = Mahalanobis.from(CrossProducts.ofRows(rows));
    Mahalanobis same = Mahalanobis.from(CrossProducts.ofRows(wider));
    for (int i = 0; i < rows.length; i++) {
      assertThat(same.of(wider[i]).squared())
          .isCloseTo(distance.of(rows[i]).squared(), within(1e-9));
      assertThat(same.of(wider[i]).df()).isEqualTo(4);
      double[] first = {rows[i][0], Double.NaN, Double.NaN, Double.NaN};
      double[] firstOfWider = {
        rows[i][0], 3, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
      };
      assertThat(same.of(firstOfWider).squared())
          .isCloseTo(distance.of(first).squared(), within(1e-12));
    }
  }

  @Test
  void runsSkipMissingAnswers() {
    assertThat(LongestRun.of()).isZero();
    assertThat(LongestRun.of(Double.NaN)).isZero();
    assertThat(LongestRun.of(3)).isOne();
    assertThat(LongestRun.of(4, 4, 4, 3, 3, 3, 3, 3, 4, 4)).isEqualTo(5);
    assertThat(LongestRun.of(4, Double.NaN, 4, 3, Double.NaN, Double.NaN, 3, 3)).isEqualTo(3);
    assertThat(LongestRun.of(1, 2, 2)).isEqualTo(2);
  }

  @Test
  @DisplayName("a straight line shows two signs, haste is one, and seven answers say nothing")
  void signs() {
    CarelessScreen screen = CarelessScreen.of(CrossProducts.ofRows(rows(new Random(73), 500, 10)));
    double[] line = DoubleStream.generate(() -> 3).limit(10).toArray();
    CarelessScreen.Result straight = screen.screen(line, OptionalDouble.of(19.9));
    assertThat(straight.signs())
        .containsExactlyInAnyOrder(Sign.LONG_RUN, Sign.LITTLE_VARIATION, Sign.HASTE);
    assertThat(straight.flagged()).isTrue();
    assertThat(straight.secondsPerAnswer().orElseThrow()).isCloseTo(1.99, within(1e-12));
    assertThat(screen.screen(line, OptionalDouble.of(20)).signs())
        .containsExactlyInAnyOrder(Sign.LONG_RUN, Sign.LITTLE_VARIATION);

    double[] few = line.clone();
    Arrays.fill(few, 0, 3, Double.NaN);
    assertThat(screen.screen(few, NOT_TIMED).signs()).isEmpty();
    few[2] = 3;
    assertThat(screen.screen(few, NOT_TIMED).flagged()).isTrue();

    double[] quick = {3, 4, 2, 3, 4, 3, 2, 4, 3, 2};
    CarelessScreen.Result hasty = screen.screen(quick, OptionalDouble.of(5));
    assertThat(hasty.signs()).containsExactly(Sign.HASTE);
    assertThat(hasty.flagged()).isFalse();

    double[] half = {3, 3, 3, 3, 3, 1, 5, 1, 4, 2};
    assertThat(screen.screen(half, NOT_TIMED).signs()).contains(Sign.LONG_RUN);
    double[] lessThanHalf = {3, 3, 3, 3, 4, 1, 5, 1, 4, 2};
    assertThat(screen.screen(lessThanHalf, NOT_TIMED).signs()).doesNotContain(Sign.LONG_RUN);
    double[] wild = {5, 1, 5, 1, 5, 1, 5, 1, 5, 1};
    assertThat(screen.screen(wild, NOT_TIMED).signs()).containsExactly(Sign.UNUSUAL);
  }

  @Test
  @DisplayName("little variation is what lies under 0.4 of everybody's root mean square")
  void littleVariation() {
    double[][] rows = rows(new Random(74), 300, 10);
    double usual =
        Math.sqrt(
            Arrays.stream(rows).mapToDouble(row -> Moments.of(row).variance()).average().orElse(0));
    CarelessScreen screen = CarelessScreen.of(CrossProducts.ofRows(rows));
    // Deviation of ten values around 3 in pairs: a·√(10/9).
    for (double factor : new double[] {.399, .401}) {
      double a = factor * usual / Math.sqrt(10 / 9.0);
      double[] answers =
          IntStream.range(0, 10).mapToDouble(i -> i % 2 == 0 ? 3 - a : 3 + a).toArray();
      CarelessScreen.Result result = screen.screen(answers, NOT_TIMED);
      assertThat(result.signs().contains(Sign.LITTLE_VARIATION)).isEqualTo(factor < .4);
    }
  }

  @Test
  @DisplayName("three people with deviations 0, 1 and √2 have 1 as the usual deviation")
  void usualDeviationOfFew() {
    // Eight answers: deviation a·√(8/7) around a mean that differs from person to person.
    double[][] rows = {line(2, 0), line(3, Math.sqrt(7 / 8.0)), line(4, Math.sqrt(14 / 8.0))};
    CarelessScreen screen = screen(rows);
    CarelessScreen.Result below = screen.screen(line(3, .399 * Math.sqrt(7 / 8.0)), NOT_TIMED);
    CarelessScreen.Result above = screen.screen(line(3, .401 * Math.sqrt(7 / 8.0)), NOT_TIMED);
    assertThat(below.signs()).contains(Sign.LITTLE_VARIATION);
    assertThat(above.signs()).doesNotContain(Sign.LITTLE_VARIATION);
  }

  @Test
  @DisplayName("the unit of the answers does not matter to the distance (seed 77)")
  void distanceHasNoUnit() {
    double[][] rows = rows(new Random(77), 40, 5);
    double[][] wider =
        Arrays.stream(rows)
            .map(row -> DoubleStream.concat(DoubleStream.of(row), DoubleStream.of(row[0] + row[1])))
            .map(DoubleStream::toArray)
            .toArray(double[][]::new);
    Mahalanobis distance = Mahalanobis.from(CrossProducts.ofRows(wider));
    for (double unit : new double[] {1e-6, 1e6}) {
      double[][] scaled =
          Arrays.stream(wider)
              .map(row -> Arrays.stream(row).map(value -> value * unit).toArray())
              .toArray(double[][]::new);
      Mahalanobis other = Mahalanobis.from(CrossProducts.ofRows(scaled));
      for (int i = 0; i < rows.length; i++) {
        assertThat(other.of(scaled[i]).df()).isEqualTo(5);
        assertThat(other.of(scaled[i]).squared())
            .isCloseTo(distance.of(wider[i]).squared(), within(1e-6));
      }
    }
  }

  @Test
  void twoAnswersHaveADeviation() {
    CarelessScreen screen = CarelessScreen.of(CrossProducts.ofRows(rows(new Random(78), 50, 8)));
    double[] two = DoubleStream.generate(() -> Double.NaN).limit(8).toArray();
    two[0] = 1;
    two[5] = 3;
    assertThat(screen.screen(two, NOT_TIMED).deviation().orElseThrow())
        .isCloseTo(Math.sqrt(2), within(1e-15));
  }

  @Test
  void whoAnsweredNothingShowsNothing() {
    CarelessScreen screen = CarelessScreen.of(CrossProducts.ofRows(rows(new Random(75), 50, 8)));
    double[] none = DoubleStream.generate(() -> Double.NaN).limit(8).toArray();
    CarelessScreen.Result result = screen.screen(none, OptionalDouble.of(1));
    assertThat(result.deviation()).isEmpty();
    assertThat(result.secondsPerAnswer()).isEmpty();
    assertThat(result.distance().pValue()).isEmpty();
    assertThat(result.signs()).isEmpty();
    none[0] = 5;
    assertThat(screen.screen(none, NOT_TIMED).deviation()).isEmpty();
  }

  @Test
  void everybodyAlikeMakesNobodyUnusual() {
    double[][] alike = new double[9][8];
    double[] other = {1, 5, 1, 5, 1, 5, 1, 5};
    CarelessScreen.Result result =
        CarelessScreen.of(CrossProducts.ofRows(alike)).screen(other, NOT_TIMED);
    assertThat(result.distance()).isEqualTo(new Mahalanobis.Result(0, 0));
    assertThat(result.signs()).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    CrossProducts sums = CrossProducts.ofRows(rows(new Random(76), 20, 8));
    CarelessScreen screen = CarelessScreen.of(sums);
    assertThatIllegalArgumentException().isThrownBy(() -> screen.screen(new double[7], NOT_TIMED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> screen.screen(new double[8], OptionalDouble.of(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CarelessScreen.of(CrossProducts.ofRows(new double[][] {{1}, {2}})));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CarelessScreen.of(CrossProducts.ofRows(new double[][] {{1, 2}})));
    assertThatIllegalArgumentException().isThrownBy(() -> CrossProducts.none(3).means());
  }

  /** Eight answers, half of them above the mean and half below. */
  private static double[] line(double mean, double off) {
    return IntStream.range(0, 8).mapToDouble(i -> i % 2 == 0 ? mean - off : mean + off).toArray();
  }

  private static CarelessScreen screen(double[][] rows) {
    return CarelessScreen.of(CrossProducts.ofRows(rows));
  }

  private static void close(double actual, double wanted) {
    assertThat(Math.abs(actual - wanted) / wanted).isLessThan(Reference.CLOSED_FORM);
  }

  private static double[][] rows(Random random, int n, int k) {
    double[][] rows = new double[n][k];
    for (double[] row : rows) {
      double person = random.nextGaussian();
      for (int j = 0; j < k; j++) {
        row[j] = Math.max(1, Math.min(5, Math.round(3 + person / 2 + random.nextGaussian())));
      }
    }
    return rows;
  }
}
