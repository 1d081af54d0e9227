package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Arguments that cannot be are refused at the door, in words that name them. */
class RefusalTest {
  private static final OverlappingShare OVERLAPPING = OverlappingShare.withDefaults();
  private static final TwoProportions TWO = TwoProportions.withDefaults();

  static Stream<Arguments> calls() {
    return Stream.of(
        call("successes", () -> OVERLAPPING.ofCounts(10, 9, 12, 30)),
        call("successes", () -> OVERLAPPING.ofCounts(1, 9, 31, 30)),
        call("parent must be larger", () -> OVERLAPPING.ofCounts(1, 9, 1, 9)),
        call("successes", () -> OVERLAPPING.ofCounts(1, 9, 25, 30)),
        call("successes", () -> TWO.test(-1, 5, 2, 5)),
        call("successes", () -> TWO.test(1, 5, 6, 5)),
        call("successes", () -> FisherMidP.of(6, 5, 2, 5)),
        call("successes", () -> FisherMidP.of(1, 5, 6, 5)),
        call("successes", () -> WilsonInterval.withDefaults().ofCounts(6, 5)),
        call("successes", () -> Moments.ofCounts(6, 5)),
        call(
            "n exceeds the population",
            () -> MeanInterval.withDefaults().withPopulation(2).ofValues(1, 2, 3)),
        call("scores and counts", () -> Moments.ofTally(new double[] {1}, new long[] {1, 2})),
        call(
            "sums and products",
            () -> CrossProducts.of(3, new double[] {1}, new double[][] {{1, 0}, {0, 1}})),
        call(
            "products must be symmetric",
            () -> CrossProducts.of(3, new double[] {1, 1}, new double[][] {{1, 2}, {0, 1}})),
        call(
            "rows and columns",
            () -> CrossProducts.of(3, new double[] {1, 1}, new double[][] {{1}, {0}})),
        call(
            "covariance must be symmetric",
            () -> CronbachAlpha.withDefaults().ofCovariance(new double[][] {{1, .9}, {.1, 1}}, 10)),
        call(
            "successes and totals",
            () ->
                CochranArmitage.test(new long[] {1, 1, 1}, new long[] {2, 2}, new double[] {1, 2})),
        call(
            "scores and totals",
            () -> CochranArmitage.test(new long[] {1, 1}, new long[] {2, 2}, new double[] {1})),
        call("n of the first", () -> EffectSize.hedgesG(Moments.NONE, Moments.of(1, 2))),
        call("items and answers", () -> Mahalanobis.from(CrossProducts.ofRows(ROWS)).of(1, 2, 3)));
  }

  private static final double[][] ROWS = {{1, 2}, {2, 1}, {3, 3}};

  @ParameterizedTest
  @MethodSource("calls")
  void names(String words, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(words);
  }

  private static Arguments call(String words, ThrowingCallable call) {
    return Arguments.of(words, call);
  }
}
