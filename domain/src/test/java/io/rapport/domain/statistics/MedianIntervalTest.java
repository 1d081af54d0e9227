package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianIntervalTest {
  private static double[] oneTo(int n) {
    return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
  }

  /** Ranks of tables of the sign test, two-sided. */
  @ParameterizedTest(name = "of {0} values from the {1}th smallest")
  @CsvSource({"6,1", "8,1", "9,2", "10,2", "15,4", "20,6", "25,8", "50,18", "100,40"})
  void takesTheRanksOfTheSignTest(int n, int rank) {
    MedianInterval.Result result = MedianInterval.withDefaults().of(oneTo(n));
    assertThat(result.rank()).isEqualTo(rank);
    assertThat(result.interval()).contains(new Interval(rank, n + 1 - rank));
    assertThat(result.median()).isEqualTo((n + 1) / 2.0);
    assertThat(result.n()).isEqualTo(n);
  }

  @Test
  @DisplayName("five values cannot bound a median at 95 %, at 90 % they can")
  void needsSixValues() {
    assertThat(MedianInterval.withDefaults().of(oneTo(5)).interval()).isEmpty();
    assertThat(MedianInterval.withDefaults().of(oneTo(5)).rank()).isZero();
    assertThat(MedianInterval.withDefaults().with(new Confidence(0.90)).of(oneTo(5)).interval())
        .contains(new Interval(1, 5));
  }

  @Test
  void doesNotMindTheOrderNorChangeTheValues() {
    double[] values = {5, 1, 4, 4, 2, 3, 3, 5, 1};
    double[] copy = values.clone();
    MedianInterval.Result result = MedianInterval.withDefaults().of(values);
    assertThat(result.median()).isEqualTo(3);
    assertThat(result.interval()).contains(new Interval(1, 5));
    assertThat(values).isEqualTo(copy);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    assertThat(MedianInterval.withDefaults().of(sorted)).isEqualTo(result);
  }

  @Test
  void refusesNoValuesAndNoNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> MedianInterval.withDefaults().of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MedianInterval.withDefaults().of(1, Double.NaN));
  }
}
