package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.release.SumOfSides.Term;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.SkewedMoments;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedSideTest {
  @ParameterizedTest(name = "{0} of {1} answers: {2} to {3} favourable")
  @CsvSource({
    "50, 24, 12, 12",
    "60, 31, 18, 19",
    "45, 44, 19, 20",
    // Half a step above is printed as the next: 95 of 200 are 47.5.
    "47, 200, 93, 94",
    "48, 200, 95, 96",
    "20, 12, 0, 2",
    "80, 12, 10, 12",
    "95, 41, 38, 41",
    "1, 400, 0, 5",
    "99, 400, 394, 400",
    "50, 1000000, 495000, 504999"
  })
  void sharesThatArePrintedAlike(int value, long answers, long fewest, long most) {
    PrintedSide side = share(value, answers);

    assertThat(side.sums()).isEqualTo(new Interval(100.0 * fewest, 100.0 * most));
    assertThat(side.lowest()).isEqualTo(100.0 * fewest / answers);
    assertThat(side.highest()).isEqualTo(100.0 * most / answers);
    assertThat(side.squares()).isEqualTo(Interval.point(0));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theTrueShareIsAmongThem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      long n = random.nextInt(10, 500);
      long favourable = random.nextLong(n + 1);
      Coding coding = Coding.of(n);
      PrintedSide side = share(coding.value(100.0 * favourable / n).intValue(), n);

      assertThat(side.sums().contains(100.0 * favourable)).isTrue();
      for (double sum : new double[] {side.sums().low(), side.sums().high()}) {
        assertThat(coding.value(sum / n)).isEqualByComparingTo(side.value());
      }
    }
  }

  @Test
  void aShareThatNoCountHasStillHasNeighbours() {
    assertThat(share(45, 10).sums()).isEqualTo(new Interval(400, 500));
  }

  @ParameterizedTest(name = "{0} of {1} people: {2} to {3}")
  @CsvSource({"60, 31, 57.5, 62.5", "60, 150, 59.5, 60.5", "80, 12, 77.5, 100", "10, 25, 0, 12.5"})
  void indicesThatArePrintedAlike(int value, long people, double lowest, double highest) {
    PrintedSide side = score(value, people, Map.of());

    assertThat(side.lowest()).isEqualTo(lowest, within(1e-12));
    assertThat(side.highest()).isEqualTo(highest, within(1e-12));
  }

  @Test
  void aSpreadIsWithinWhatIsPrintedOfIt() {
    // 20 is printed of 19.5 to 20.5.
    Interval printed = score(60, 41, Map.of(Measure.SD, "20")).squares();
    assertThat(printed.low()).isEqualTo(40 * 19.5 * 19.5, within(1e-9));
    assertThat(printed.high()).isEqualTo(40 * 20.5 * 20.5, within(1e-9));
    // Five is printed of all up to 5.5.
    Interval small = score(60, 41, Map.of(Measure.SD, "5")).squares();
    assertThat(small.low()).isZero();
    assertThat(small.high()).isEqualTo(40 * 5.5 * 5.5, within(1e-9));
  }

  /**
   * Of 17 people t is 2.1199. Ends of 50 and 75 around 60 leave 60 − 2.5 − 50 = 7.5 and 75 − 2.5 −
   * 60 = 12.5 for t s/√17, so s ≤ 14.587.
   */
  @Test
  void anIntervalLeavesNoMoreRoomForASpread() {
    Interval squares =
        score(60, 17, Map.of(Measure.LOW_UNCORRECTED, "50", Measure.HIGH_UNCORRECTED, "75"))
            .squares();

    assertThat(squares.low()).isZero();
    assertThat(Math.sqrt(squares.high() / 16)).isEqualTo(14.587, within(1e-3));
    assertThat(
            Math.sqrt(
                score(60, 17, Map.of(Measure.LOW_UNCORRECTED, "0", Measure.HIGH_UNCORRECTED, "75"))
                        .squares()
                        .high()
                    / 16))
        .as("an end that was cut off tells nothing")
        .isEqualTo(24.312, within(1e-3));
  }

  /** No scores of mean 57.5 have more than 17 · 57.5 · 42.5; from 47.5 to 52.5, 17 · 50 · 50. */
  @Test
  void noScoresSpreadMoreThanTheScale() {
    assertThat(score(60, 17, Map.of()).squares().high()).isEqualTo(17 * 57.5 * 42.5, within(1e-9));
    assertThat(score(50, 17, Map.of()).squares().high()).isEqualTo(17 * 50.0 * 50, within(1e-9));
    assertThat(score(80, 17, Map.of(Measure.SD, "5")).squares().high())
        .as("cut off")
        .isEqualTo(17 * 77.5 * 22.5, within(1e-9));
  }

  @Test
  void aPrintedSideIsTakenAsItIs() {
    PrintedSide side = share(45, 44);

    assertThat(new SumOfSides(List.of(new Term(side, 1))).side()).isEqualTo(side);
  }

  /** 380 to 387 of 800 less 198 to 201 of 400: (800 · 48 − 400 · 50)/400 = 46. */
  @Test
  void theRestIsTheWholeLessTheUnit() {
    SumOfSides rest =
        new SumOfSides(List.of(new Term(share(48, 800), 1), new Term(share(50, 400), -1)));

    assertThat(rest.answers()).isEqualTo(400);
    assertThat(rest.side().value()).isEqualByComparingTo("46");
    assertThat(rest.side().sums()).isEqualTo(new Interval(17900, 18900));
    assertThat(rest.side().step()).isEqualTo(1);
  }

  /** (119 · 2 − 19 · 35)/100 is below nought, of 100 people at most 2. */
  @Test
  void theRestIsKeptWithinTheScale() {
    PrintedSide rest =
        new SumOfSides(List.of(new Term(share(2, 119), 1), new Term(share(35, 19), -1))).side();

    assertThat(rest.value()).isEqualByComparingTo("2");
    assertThat(rest.sums().low()).isZero();
    assertThat(rest.sums().high()).isLessThanOrEqualTo(100.0 * 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theTrueSpreadOfTheRestIsWithinWhatFollows(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 200; i++) {
      Moments unit = scores(random, random.nextInt(30, 90));
      Moments others = scores(random, random.nextInt(100, 400));
      PrintedSide rest =
          new SumOfSides(
                  List.of(new Term(printed(unit.plus(others)), 1), new Term(printed(unit), -1)))
              .side();

      assertThat(rest.sums().contains(others.sum())).isTrue();
      assertThat(others.squares()).isLessThanOrEqualTo(rest.squares().high());
    }
  }

  /** Beta(2, 1) has mean 2/3, variance 1/18 and third central moment −1/135. */
  @Test
  void scoresAreAsSkewedAsABetaDistribution() {
    long n = 50;
    PrintedSide side =
        new PrintedSide(
            n, 1, BigDecimal.ZERO, new Interval(0, 100), new Interval(0, n * 10_000 / 18.0));
    SkewedMoments scores = BetaScores.of(side, 200 / 3.0);

    assertThat(scores.moments().mean()).isEqualTo(200 / 3.0);
    assertThat(scores.squares()).isEqualTo(n * 10_000 / 18.0, within(1e-6));
    assertThat(scores.cubes()).isEqualTo(-n * 1e6 / 135, within(1e-4));
    assertThat(BetaScores.of(side, 50).cubes()).isZero();
    // Of mean 4 no spread is larger than that of nought and a hundred: κ₃ = (100 − 2 · 4) · 4 · 96.
    assertThat(BetaScores.of(side, 4).squares()).isEqualTo(n * 4 * 96.0, within(1e-6));
    assertThat(BetaScores.of(side, 4).cubes()).isEqualTo(n * 92 * 4 * 96.0, within(1e-4));
    assertThat(BetaScores.of(side, 0).cubes()).isZero();
  }

  private static Moments scores(SplittableRandom random, int n) {
    double[] scores = new double[n];
    double level = random.nextDouble(0.3, 0.7);
    for (int i = 0; i < n; i++) {
      scores[i] = random.nextDouble() < level ? random.nextInt(50, 101) : random.nextInt(0, 60);
    }
    return Moments.of(scores);
  }

  private static PrintedSide printed(Moments scores) {
    return score(
        Coding.of(scores.n()).value(scores.mean()).intValue(),
        scores.n(),
        Map.of(Measure.SD, Long.toString(Math.max(5, Math.round(scores.standardDeviation())))));
  }

  private static PrintedSide share(int value, long answers) {
    Coding coding = Coding.of(answers);
    return PrintedSide.ofShare(cell(value, coding, Map.of()), answers, coding);
  }

  private static PrintedSide score(int value, long people, Map<Measure, String> beside) {
    Coding coding = Coding.of(people);
    return PrintedSide.ofScore(cell(value, coding, beside), people, coding);
  }

  private static Shown cell(int value, Coding coding, Map<Measure, String> beside) {
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, BigDecimal.valueOf(value));
    beside.forEach((measure, number) -> values.put(measure, new BigDecimal(number)));
    return new Shown(
        CellKey.parse("index/w/unit:ALL/D"),
        Quantity.SCORE,
        values,
        new ReleasedCell.Base.Exact(100),
        coding.bound(value),
        Optional.empty(),
        Reading.NONE);
  }
}
