package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every interval obeys the level it is given. */
class LevelTest {
  private static final double[] FIRST = {1, 2, 4, 4, 5, 3, 2};
  private static final double[] SECOND = {2, 2, 5, 3, 5, 4, 1};
  private static final double[][] ROWS = {{1, 2, 1}, {2, 2, 3}, {4, 5, 3}, {3, 3, 4}, {5, 4, 5}};
  private static final long[][] TABLE = {{12, 3}, {4, 9}};

  static Stream<Named<Function<Confidence, Interval>>> intervals() {
    return Stream.of(
        named("Wilson", c -> WilsonInterval.withDefaults().with(c).ofCounts(3, 9).interval()),
        named(
            "Goodman",
            c -> GoodmanIntervals.withDefaults().with(c).ofCounts(3, 9).intervals().get(0)),
        named(
            "Newcombe",
            c -> NewcombeDifference.withDefaults().with(c).ofCounts(3, 9, 4, 8).interval()),
        named(
            "unit in parent",
            c -> OverlappingShare.withDefaults().with(c).ofCounts(3, 9, 7, 17).interval()),
        named("mean", c -> MeanInterval.withDefaults().with(c).ofValues(FIRST).interval()),
        named(
            "Student",
            c -> StudentT.withDefaults().with(c).test(FIRST, 2).orElseThrow().interval()),
        named(
            "Welch",
            c -> WelchTest.withDefaults().with(c).test(FIRST, SECOND).orElseThrow().interval()),
        named(
            "Feldt",
            c -> CronbachAlpha.withDefaults().with(c).ofRows(ROWS).orElseThrow().interval()),
        named(
            "mean difference",
            c -> BlandAltman.withDefaults().with(c).ofPairs(FIRST, SECOND).interval()),
        named(
            "kappa",
            c -> CohenKappa.withDefaults().with(c).ofTable(TABLE).orElseThrow().interval()),
        named("response", c -> ResponseRate.withDefaults().with(c).of(3, 9).interval()),
        named("eNPS", c -> AdjustedWaldNps.withDefaults().with(c).ofCounts(9, 8, 7).interval()),
        named("bootstrap", LevelTest::bootstrap));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("intervals")
  void aHigherLevelWidensTheInterval(Function<Confidence, Interval> statistic) {
    Interval narrow = statistic.apply(new Confidence(.8));
    Interval usual = statistic.apply(Confidence.NINETY_FIVE);
    Interval wide = statistic.apply(new Confidence(.99));
    assertThat(usual.width()).isGreaterThan(narrow.width());
    assertThat(wide.width()).isGreaterThan(usual.width());
    assertThat(wide.contains(usual.low()) && wide.contains(usual.high())).isTrue();
  }

  private static Interval bootstrap(Confidence confidence) {
    Map<String, double[]> clusters =
        Map.of(
            "a", new double[] {1, 5},
            "b", new double[] {4, 5},
            "c", new double[] {3, 9},
            "d", new double[] {2, 3},
            "e", new double[] {0, 4},
            "f", new double[] {5, 8});
    return ClusterBootstrap.withDefaults()
        .with(confidence)
        .of(clusters, sums -> sums[0] / sums[1], new SplittableRandom(81))
        .orElseThrow()
        .interval();
  }

  private static Named<Function<Confidence, Interval>> named(
      String name, Function<Confidence, Interval> statistic) {
    return Named.of(name, statistic);
  }
}
