package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.release.PrintedTest.P;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTestTest {
  private static final double ACCURACY = 1e-5;

  /**
   * 60 of 31 are 18 or 19, nearest 19; 30 of 44 are 13 or 14, nearest 13: z = .31745/√(.24462 ·
   * .054985 · 75/74 + .25/31² + .25/44²) = .31745/√(.013632 + .000389) = 2.6809. Without rounding p
   * is .00655, Fisher's mid-p .00669.
   */
  @Test
  void roundingAddsToChance() {
    P p = shares(Sides.share(60, 31), Sides.share(30, 44));

    assertThat(p.ofTest()).isEqualTo(0.0073434, within(1e-7));
    assertThat(p.decisive()).isEqualTo(p.ofTest());
    assertThat(shares(Sides.share(30, 44), Sides.share(60, 31)).ofTest())
        .isEqualTo(p.ofTest(), within(1e-12));
  }

  /** 12 of 24 and nobody else, 265 to 267 of 350: Fisher's mid-p .0051284, by z .0048589. */
  @Test
  void ofFewItIsNoLessThanFishersMidP() {
    P p = shares(Sides.share(50, 24), Sides.share(76, 350));

    assertThat(p.ofTest()).isEqualTo(0.0051284, within(1e-7));
    assertThat(p.decisive()).isEqualTo(p.ofTest());
  }

  /**
   * 27 or 28 of 40, 875 to 884 of 1000: z = .18/√(.12679 · .026 · 1.00096 + .25/40² + (10² − 1)/12
   * /1000²) = −3.2601; Fisher's mid-p of 28 and 880 is .0016329.
   */
  @Test
  void fishersMidPDecidesWhereItIsLarger() {
    P p = shares(Sides.share(70, 40), Sides.share(88, 1000));

    assertThat(p.ofTest()).isEqualTo(0.0011136, within(1e-7));
    assertThat(p.decisive()).isEqualTo(0.0016329, within(1e-7));
  }

  @Test
  void whatIsPrintedAsTheSameHasAPOfOne() {
    assertThat(shares(Sides.share(60, 31), Sides.share(60, 350))).isEqualTo(new P(1, 1));
    assertThat(scores(Sides.score(60, 57.5, 62.5, 50, 20), Sides.score(60, 59.5, 60.5, 400, 25)))
        .isEqualTo(1);
    assertThat(scores(Sides.score(60, 57.5, 62.5, 50, 20), Sides.score(61, 60.5, 61.5, 400, 25)))
        .isLessThan(1);
  }

  /**
   * 28 to 31 of 31 and 318 to 321 of 400: for 28 and 321 z = .10073/√(.80974 · .19026 · .034758 ·
   * 431/430) = 1.3749, p = .16917; Fisher's mid-p .19458.
   */
  @Test
  void besideANumberThatWasCutOffTheClosestCount() {
    P p = shares(Sides.share(90, 31), Sides.share(80, 400));

    assertThat(p.ofTest()).isEqualTo(0.16917, within(ACCURACY));
    assertThat(p.decisive()).isEqualTo(0.19458, within(ACCURACY));
    assertThat(shares(Sides.share(80, 400), Sides.share(90, 31)).ofTest())
        .isEqualTo(p.ofTest(), within(1e-9));
  }

  @ParameterizedTest(name = "{0} of 31 and {1} of 400")
  @CsvSource({
    // 28 of 31 are 90.3; up to 361 of 400, which are 90.25, are printed as 90.
    "90, 91, true",
    "90, 90, false",
    // 3 of 31 are 9.7; from 38 of 400, which are 9.5, as 10, and from 42 as 11.
    "10, 10, true",
    "10, 11, false"
  })
  void whatMayBeTheSameBeyondAnEndHasAPOfOne(int one, int other, boolean same) {
    PrintedSide cut = Sides.share(one, 31);
    PrintedSide whole = Sides.share(other, 400);

    assertThat(shares(cut, whole).ofTest() == 1).isEqualTo(same);
    assertThat(shares(whole, cut).ofTest() == 1).isEqualTo(same);
  }

  /**
   * 29 to 36 of 50 are printed as 65 in steps of 15, 198 to 201 of 400 as 50. For 29 and 201 z =
   * .0775/√(.51111 · .48889 · .0225 · 450/449) = 1.0324, p = .30187.
   */
  @Test
  void inCoarseStepsTheClosestCount() {
    P p = shares(Sides.coarseShare(65, 50, 15), Sides.share(50, 400));

    assertThat(p.ofTest()).isEqualTo(0.30187, within(ACCURACY));
    assertThat(shares(Sides.coarseShare(65, 50, 15), Sides.share(60, 400)).ofTest()).isEqualTo(1);
  }

  /**
   * z = 8.889/√(648.8 · 400/(50 · 449)) = 2.614, where 648.8 · 450 are the squares of both, 49 ·
   * 20² + 50² · 5²/12 + 399 · 25² + 400² · 1²/12, and 50 · 400/450 · 10² between them.
   */
  @Test
  void roundingOfScoresAddsToTheirSquaredError() {
    assertThat(scores(Sides.score(60, 57.5, 62.5, 50, 20), Sides.score(50, 49.5, 50.5, 400, 25)))
        .isEqualTo(0.0088, within(2e-4));
  }

  /** 57.5 and 50.5 lie closest: z = 6.222/√(613.6 · 400/(50 · 449)) = 1.882. */
  @Test
  void besideAScoreThatWasCutOffTheClosestCount() {
    PrintedSide cut = Sides.cutOff(60, 57.5, 100, 50, 20);
    PrintedSide other = Sides.score(50, 49.5, 50.5, 400, 25);

    assertThat(scores(cut, other)).isEqualTo(0.0598, within(5e-3));
    assertThat(scores(cut, Sides.score(57, 56.5, 57.5, 400, 25))).isEqualTo(1);
    assertThat(scores(cut, Sides.score(57, 56.5, 57.4, 400, 25))).isLessThan(1);
    assertThat(scores(Sides.score(57, 56.5, 57.4, 400, 25), cut)).isLessThan(1);
  }

  @Test
  void bothSidesNeedEnoughPeople() {
    PrintedSide few = Sides.share(50, 19);
    PrintedSide many = Sides.share(50, 400);

    assertThat(new PrintedTest(few, many, 20).ofShares()).isEmpty();
    assertThat(new PrintedTest(many, few, 20).ofScores()).isEmpty();
    assertThat(new PrintedTest(few, many, 19).ofShares()).isPresent();
    assertThat(new PrintedTest(few, many, 19).ofScores()).isPresent();
  }

  private static P shares(PrintedSide first, PrintedSide second) {
    return new PrintedTest(first, second, 10).ofShares().orElseThrow();
  }

  private static double scores(PrintedSide first, PrintedSide second) {
    return new PrintedTest(first, second, 10).ofScores().orElseThrow();
  }
}
