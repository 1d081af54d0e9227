package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.survey.Comparison;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.NewcombeDifference;
import io.rapport.domain.statistics.TwoProportions;
import io.rapport.domain.statistics.WelchTest;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparedSidesTest {
  private static final CellKey KEY = CellKey.parse("item-vs-rest/w/unit:A/I");

  /** Of many people in whole points p and interval are between those of a point to and fro. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void ofManyPeopleLittleIsLost(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 300; i++) {
      long n1 = random.nextLong(1_000, 5_000);
      long n2 = random.nextLong(1_000, 5_000);
      long one = random.nextLong(n1 / 10, n1 - n1 / 10);
      long other =
          Math.min(n2 - n2 / 20, Math.max(n2 / 20, one * n2 / n1 + random.nextInt(-90, 90)));
      Comparison printed = new ComparedSides(share(one, n1), share(other, n2)).shares(KEY, 30);
      double p = printed.p().orElseThrow();

      boolean isHigher = (double) one / n1 > (double) other / n2;
      // Each side can be printed as half a point away, and then stand for half a point more.
      long nearer = isHigher ? one - n1 / 100 - 1 : one + n1 / 100 + 1;
      long nearest = isHigher ? other + n2 / 100 + 1 : other - n2 / 100 - 1;
      boolean crossed = isHigher != (double) nearer / n1 > (double) nearest / n2;
      assertThat(p).isLessThanOrEqualTo(crossed ? 1 : p(nearer, n1, nearest, n2));
      assertThat(p)
          .isGreaterThanOrEqualTo(p(2 * one - nearer, n1, 2 * other - nearest, n2) - 1e-12);
      Interval interval = NewcombeDifference.withDefaults().ofCounts(one, n1, other, n2).interval();
      Interval wider = printed.interval().orElseThrow();
      assertThat(wider.low()).isBetween(interval.low() - 0.021, interval.low());
      assertThat(wider.high()).isBetween(interval.high(), interval.high() + 0.021);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theIntervalHoldsThatOfTheTrueShares(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      long n1 = random.nextLong(10, 200);
      long n2 = random.nextLong(10, 600);
      long one = random.nextLong(n1 + 1);
      long other = random.nextLong(n2 + 1);
      Interval printed =
          new ComparedSides(share(one, n1), share(other, n2))
              .shares(KEY, 30)
              .interval()
              .orElseThrow();
      Interval exact = NewcombeDifference.withDefaults().ofCounts(one, n1, other, n2).interval();

      assertThat(printed.low()).isLessThanOrEqualTo(exact.low() + 1e-12);
      assertThat(printed.high()).isGreaterThanOrEqualTo(exact.high() - 1e-12);
    }
  }

  @Test
  void anIntervalOfScoresReachesFromTheClosestToTheFarthest() {
    Comparison compared =
        new ComparedSides(Sides.score(60, 57.5, 62.5, 50, 20), Sides.score(50, 49.5, 50.5, 400, 25))
            .scores(KEY, 20);

    assertThat(compared.interval().orElseThrow().low())
        .isEqualTo(welch(57.5, 50.5).low(), within(1e-9));
    assertThat(compared.interval().orElseThrow().high())
        .isEqualTo(welch(62.5, 49.5).high(), within(1e-9));
    assertThat(compared.difference()).isEqualTo(10);
    assertThat(compared.p().orElseThrow()).isEqualTo(0.0088, within(2e-4));
    assertThat(compared.decisiveP()).isEqualTo(compared.p());
  }

  @Test
  void aTestNeedsEnoughOnBothSides() {
    PrintedSide few = Sides.score(60, 57.5, 62.5, 19, 20);
    PrintedSide many = Sides.score(30, 29.5, 30.5, 400, 25);

    assertThat(new ComparedSides(few, many).scores(KEY, 20).p()).isEmpty();
    assertThat(new ComparedSides(many, few).scores(KEY, 20).p()).isEmpty();
    assertThat(new ComparedSides(few, many).scores(KEY, 19).p()).isPresent();
  }

  /** Two sides told the other way round differ as much the other way. */
  @Test
  void aDifferenceHasTwoWays() {
    PrintedSide first = share(30, 50);
    PrintedSide second = share(80, 200);
    Comparison there = new ComparedSides(first, second).shares(KEY, 30);
    Comparison back = new ComparedSides(second, first).shares(KEY, 30);

    assertThat(back.difference()).isEqualTo(-there.difference());
    assertThat(back.p()).isEqualTo(there.p());
    assertThat(back.decisiveP().orElseThrow())
        .isEqualTo(there.decisiveP().orElseThrow(), within(1e-9));
    assertThat(back.interval().orElseThrow().low())
        .isEqualTo(-there.interval().orElseThrow().high(), within(1e-12));
  }

  private static double p(long one, long n1, long other, long n2) {
    return TwoProportions.withDefaults().test(one, n1, other, n2).pValue();
  }

  private static Interval welch(double one, double other) {
    return WelchTest.withDefaults()
        .test(Moments.ofVariance(50, one, 400), Moments.ofVariance(400, other, 625))
        .orElseThrow()
        .interval();
  }

  private static PrintedSide share(long favourable, long n) {
    return Sides.printed(favourable, n, Coding.of(n));
  }
}
