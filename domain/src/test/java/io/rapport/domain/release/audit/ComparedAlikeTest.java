package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.ReleasedCell.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedAlikeTest {
  private static final double ACCURACY = 1e-5;

  @ParameterizedTest(name = "{0} of {1} people: {2} to {3} of them, {4}/12 of a person squared")
  @CsvSource({
    "50, 24, 12, 12, 0",
    "60, 31, 18, 19, 3",
    "60, 45, 26, 28, 8",
    // Half a step above is printed as the next.
    "47, 200, 93, 94, 3",
    "70, 500, 348, 352, 24",
    // No count is printed so: its neighbours.
    "45, 10, 4, 5, 3"
  })
  void sharesThatArePrintedAlike(int value, long people, long fewest, long most, double twelfths) {
    AlikePeople share = share(value, people);

    assertThat(share.low()).isEqualTo(100.0 * fewest / people);
    assertThat(share.high()).isEqualTo(100.0 * most / people);
    assertThat(share.variance())
        .isEqualTo(twelfths / 12 * (100.0 / people) * (100.0 / people), within(1e-9));
    assertThat(share.isAround()).isTrue();
  }

  @ParameterizedTest(name = "{0} of {1} people in steps of {2}: {3} to {4}, {5}")
  @CsvSource({
    "60, 31, 0, 57.5, 62.5, true",
    "60, 150, 0, 59.5, 60.5, true",
    "90, 31, 0, 87.5, 100, false",
    "10, 31, 0, 0, 12.5, false",
    "65, 39, 15, 57.5, 72.5, true",
    "65, 40, 15, 57.5, 72.5, false",
    "65, 39, 50, 57.5, 100, false",
    "65, 150, 5, 62.5, 67.5, false"
  })
  void scoresThatArePrintedAlike(
      int value, long people, int step, double low, double high, boolean isAround) {
    AlikePeople score = AlikePeople.ofScore(cell(value, step), people);

    assertThat(score.low()).isEqualTo(low);
    assertThat(score.high()).isEqualTo(high);
    assertThat(score.isAround()).isEqualTo(isAround);
    assertThat(score.variance()).isEqualTo((high - low) * (high - low) / 12);
  }

  /** 50 of 25 are 12 or 13; of 12.5 the next. 46 of 400, of whom 179 to 183 may be: 183. */
  @Test
  void theNearestCountIsOneThatIsPrintedAlike() {
    assertThat(share(60, 31).nearest()).isEqualTo(1900.0 / 31, within(1e-12));
    assertThat(share(50, 25).nearest()).isEqualTo(52);
    assertThat(share(45, 10).nearest()).isEqualTo(50);
    assertThat(AlikePeople.between(400, 1, 46, 44.75, 45.75, true).nearest()).isEqualTo(45.75);
    assertThat(AlikePeople.between(400, 1, 46, 46.5, 47, true).nearest()).isEqualTo(46.5);
  }

  @Test
  void whatFollowsVariesAsWidelyAsItMayLie() {
    AlikePeople rest = rest(share(48, 800), share(50, 400));

    assertThat(rest.printed()).isEqualTo(46);
    assertThat(rest.low()).isEqualTo(44.75);
    assertThat(rest.high()).isEqualTo(47.25);
    assertThat(rest.variance()).isEqualTo(6.25 / 12, within(1e-12));
    assertThat(rest.isAround()).isTrue();
    assertThat(rest(share(70, 800), share(90, 31)).isAround()).isFalse();
    assertThat(rest(share(99, 800), share(85, 31)).isAround()).isFalse();
    // (97 · 119 − 60 · 10)/109 and (3 · 119 − 40 · 10)/109 lie beyond the ends.
    assertThat(rest(share(97, 119), share(60, 10)).isAround()).isFalse();
    assertThat(rest(share(3, 119), share(40, 10)).isAround()).isFalse();
    // (97 · 119 − 85 · 10)/109 is 98.1, (96 · 119 − 85 · 21)/98, of 98 people, 98.4.
    assertThat(rest(share(95, 119), share(70, 10)).isAround()).isTrue();
    AlikePeople both = new PrintedSum().plus(share(90, 31)).plus(share(60, 200)).printed();
    assertThat(both.isAround()).isFalse();
    assertThat(new PrintedSum().plus(share(60, 31)).plus(share(60, 200)).printed().isAround())
        .isTrue();
  }

  /**
   * 19 of 31 less 13 of 44: z = .31745/√(.24462 · .054985 · 75/74 + .25/31² + .25/44²) = 2.6809. Of
   * 12 of 24 and 266 of 350, 265 to 267: z = 2.8168.
   */
  @Test
  void noSmallerPThanThatOfRoundedShares() {
    assertThat(p(share(60, 31), share(30, 44))).isEqualTo(0.0073434, within(1e-7));
    assertThat(p(share(30, 44), share(60, 31))).isEqualTo(0.0073434, within(1e-7));
    assertThat(p(share(50, 24), share(76, 350))).isEqualTo(0.0048588, within(1e-7));
  }

  @Test
  void whatIsPrintedAsTheSameHasAPOfOne() {
    assertThat(p(share(60, 31), share(60, 350))).isEqualTo(1);
    assertThat(p(share(60, 31), share(61, 350))).isLessThan(1);
    assertThat(new ComparedAlike(share(60, 31), share(60, 350)).smallestP(false)).isEqualTo(1);
    assertThat(new ComparedAlike(share(60, 31), share(61, 350)).smallestP(false)).isZero();
  }

  /** 28 to 31 of 31 and 318 to 321 of 400: z of 28 and 321 is 1.3749. */
  @Test
  void besideANumberThatWasCutOffNoSmallerPThanOfTheClosest() {
    assertThat(p(share(90, 31), share(80, 400))).isEqualTo(0.16917, within(ACCURACY));
    assertThat(p(share(80, 400), share(90, 31))).isEqualTo(0.16917, within(ACCURACY));
    assertThat(new ComparedAlike(share(90, 31), share(80, 400)).smallestP(false)).isZero();
  }

  @ParameterizedTest(name = "{0} of {1} and {2} of {3}: tested by χ²: {4}")
  @CsvSource({
    "90, 31, 80, 400, true",
    "90, 30, 80, 400, true",
    "90, 29, 80, 400, false",
    // 0 to 3 of 31 less 79 or more of 400 leave 82 · 31/431 = 5.9 expected; 46 or more, 3.5.
    "10, 31, 20, 400, true",
    "10, 31, 12, 400, false"
  })
  void fewAreTestedOtherwise(int one, long n1, int other, long n2, boolean byChiSquare) {
    assertThat(p(share(one, n1), share(other, n2)) > 0).isEqualTo(byChiSquare);
  }

  /**
   * 23 to 28 of 40 in steps of 15 less 386 or more of 400: 26 · 40/440 = 2.4 are expected not to
   * be.
   */
  @Test
  void fewWhoAreNotFavourableAreTestedOtherwise() {
    AlikePeople coarse = AlikePeople.ofShare(cell(65, 15), 40);

    assertThat(p(coarse, share(97, 400))).isZero();
    assertThat(p(coarse, share(80, 400))).isPositive();
  }

  @ParameterizedTest(name = "at least 90 of 31 and {0} of 400: {1}")
  @CsvSource({"91, true", "90, false", "95, true"})
  void whatMayBeTheSameBeyondAnEndHasAPOfOne(int other, boolean same) {
    assertThat(p(share(90, 31), share(other, 400)) == 1).isEqualTo(same);
    assertThat(p(share(other, 400), share(90, 31)) == 1).isEqualTo(same);
  }

  @Test
  void endsThatTouchMayBeTheSame() {
    AlikePeople cut = AlikePeople.between(50, 5, 90, 87.5, 100, false);

    assertThat(cut.maySame(AlikePeople.between(400, 1, 87, 86.5, 87.5, true))).isTrue();
    assertThat(AlikePeople.between(400, 1, 87, 86.5, 87.5, true).maySame(cut)).isTrue();
    assertThat(cut.maySame(AlikePeople.between(400, 1, 87, 86.5, 87.4, true))).isFalse();
    assertThat(AlikePeople.between(400, 1, 87, 86.5, 87.4, true).maySame(cut)).isFalse();
  }

  private static double p(AlikePeople first, AlikePeople second) {
    return new ComparedAlike(first, second).smallestP(true);
  }

  private static AlikePeople rest(AlikePeople whole, AlikePeople unit) {
    return new PrintedSum().plus(whole).minus(unit).printed();
  }

  private static AlikePeople share(int value, long people) {
    return AlikePeople.ofShare(cell(value, 0), people);
  }

  /** A cell, coarser if the step is not 0. */
  private static Shown cell(int value, int step) {
    String[] numbers =
        step > 0
            ? new String[] {"VALUE=" + value, "STEP=" + step}
            : new String[] {"VALUE=" + value};
    return ToldCells.of(
        CellKey.parse("item/w/unit:A/I"), Quantity.SHARE, Grain.base(100), Bound.EXACT, numbers);
  }
}
