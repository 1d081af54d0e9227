package io.rapport.domain.release.audit;

import static io.rapport.domain.release.audit.SmallRegister.MAY;
import static io.rapport.domain.release.audit.SmallRegister.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.audit.OverlapAudit.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every way in which small sets of records follow, each alone. Class 1 and class 2 are two records
 * each, or three, so that both together are too few, or enough; the others are twenty each.
 */
class OverlapAuditTest {
  private static final Found NOTHING = new Found(0, 0, 0, 0, 0);

  /** What nothing shown divides is all that is left of itself. */
  private static final Found HIDDEN = new Found(1, 0, 1, 0, 0);

  private static final Found CROSSING = new Found(0, 1, 0, 0, 0);
  private static final Found REMAINDER = new Found(0, 0, 1, 0, 0);
  private static final Found DIFFERENCE = new Found(0, 0, 0, 1, 0);
  private static final Found MOVED = new Found(0, 0, 0, 0, 1);

  @ParameterizedTest(name = "hidden: two and {0} records of a year that moved on")
  @CsvSource({"2, true", "3, false"})
  void aHiddenCellThatThreeShownOnesLeave(int records, boolean few) {
    SmallRegister register =
        between(records).figureOf("2026-07.12m", "function:A", 1, 2).figure("function:B");

    assertThat(register.shown(0, 1, 2)).isEqualTo(few ? HIDDEN : NOTHING);
    assertThat(register.shown(0, 1)).isEqualTo(NOTHING);
    assertThat(register.shown(1, 2)).isEqualTo(NOTHING);
  }

  @Test
  void fewRecordsThatAreShownAreNotHiddenButAllThatIsLeft() {
    SmallRegister register = between(2).figureOf("2026-07.12m", "function:A", 1, 2);

    assertThat(register.shown(3)).isEqualTo(REMAINDER);
  }

  @ParameterizedTest(name = "{0} records that no cell divides")
  @CsvSource({"4, true", "5, false", "0, false"})
  void recordsThatNoCellDivides(int records, boolean few) {
    SmallRegister register =
        SmallRegister.of(20, records, 20)
            .figure("whole", 0, 1, 2)
            .figure("department:X", 0)
            .figure("level:Y", 2);

    assertThat(register.shown(0, 1, 2)).isEqualTo(few ? CROSSING : NOTHING);
    assertThat(register.shown(0, 1)).isEqualTo(NOTHING);
  }

  @ParameterizedTest(name = "two and {0} records that a function and a level have in common")
  @CsvSource({"2, true", "3, false"})
  void whatTwoScopesHaveInCommon(int records, boolean few) {
    SmallRegister register =
        between(records).figure("function:B", 0, 1, 2).figure("level:Z", 1, 2, 3);

    assertThat(register.shown(0, 1, 2)).isEqualTo(few ? CROSSING : NOTHING);
  }

  @Test
  void scopesOfDifferentPeriodsDoNotCross() {
    SmallRegister register =
        between(2).figure("function:B", 0, 1, 2).figureOf("2026-07.12m", "level:Z", 1, 2, 3);

    assertThat(register.shown(0, 1, 2)).isEqualTo(NOTHING);
  }

  @Test
  void noneDoTheTwoSidesOfComparisons() {
    SmallRegister register =
        between(2)
            .comparison("function:B", List.of(0, 1, 2), List.of(0))
            .comparison("level:Z", List.of(3), List.of(1, 2, 3));

    assertThat(register.shown(0, 1, 2)).isEqualTo(NOTHING);
  }

  @ParameterizedTest(name = "two and {0} records that two of {1} leave")
  @CsvSource({
    "2, whole, function:A, function:B, true",
    "3, whole, function:A, function:B, false",
    "2, whole, department:A, department:B, true",
    "2, whole, level:A, level:B, true",
    "2, whole, function:A, department:B, false",
    "2, whole, function:A, function:B+department:X, true",
    "3, whole, function:A, function:B+department:X, false",
    "2, whole, department:X, function:B+department:Y, true",
    "2, whole, level:L, function:B+department:Y, false",
    "2, level:L, function:A, function:B+department:X, false",
    "2, function:C, function:A, function:B+department:X, false",
    "2, whole, level:A, department:B, false",
    "2, function:A, function:A+department:X, function:A+department:Y, true",
    "2, function:A, function:A+department:X, function:B+department:X, false",
    "2, function:A, function:B, function:C, false",
    "2, department:X, function:A+department:X, function:B+department:X, true",
    "2, department:X, function:A+department:X, function:A+department:Y, false",
    "2, department:X, department:Y, department:Z, false",
    "2, level:L, level:M, level:N, false"
  })
  void whatPartsLeaveOfASet(int records, String whole, String one, String two, boolean leftOver) {
    SmallRegister register =
        SmallRegister.of(20, 2, records, 20).figure(whole, 0, 1, 2, 3).figure(one, 0);
    register.figure(two, 3);

    assertThat(register.shown(0, 1, 2)).isEqualTo(leftOver ? REMAINDER : NOTHING);
    assertThat(register.shown(0, 1)).isEqualTo(NOTHING);
    assertThat(register.shown(1, 2)).isEqualTo(NOTHING);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({"function:A, function:B", "department:A, department:B"})
  void whatIsLeftWithAndWithoutWhatIsShownOfHiddenOnes(String one, String two) {
    SmallRegister register =
        SmallRegister.of(20, 2, 2, 20)
            .figure("whole", 0, 1, 2, 3)
            .figure(one, 0)
            .figure(two, 3)
            .figure("function:C+department:X", 1);

    // Class 1 is all that is left of itself; class 2 without it, and both together, of the whole.
    assertThat(register.shown(0, 1, 2, 3)).isEqualTo(new Found(0, 2, 3, 0, 0));
  }

  @Test
  void aPartOfAnotherPeriodLeavesNothing() {
    SmallRegister register =
        SmallRegister.of(20, 2, 2, 20)
            .figure("whole", 0, 1, 2, 3)
            .figure("function:A", 0)
            .figureOf("2026-06.3m", "function:B", 3);

    assertThat(register.shown(0, 1, 2)).isEqualTo(NOTHING);
  }

  @ParameterizedTest(name = "{0} of {1} and {2} of {3}")
  @CsvSource({
    "2026-05.1m, function:A, 2026-04.1m, function:A, true",
    "2026-05.1m, function:A, 2026-04.1m, function:B, false",
    "2026-05.2m, function:A, 2026-03.2m, function:A, false"
  })
  void whatMonthsLeaveOfAWindow(
      String one, String of, String two, String ofOther, boolean leftOver) {
    SmallRegister register =
        SmallRegister.of(20, 2, 2, 20)
            .figureOf("2026-06.6m", "function:A", 0, 1, 2, 3)
            .figureOf(one, of, 0)
            .figureOf(two, ofOther, 3);

    assertThat(register.shown(0, 1, 2)).isEqualTo(leftOver ? REMAINDER : NOTHING);
  }

  @Test
  void aMonthIsNoPartOfAnotherMonth() {
    SmallRegister register =
        SmallRegister.of(20, 2, 2, 20)
            .figureOf("2026-06.1m", "function:A", 0, 1, 2, 3)
            .figureOf("2026-05.1m", "function:A", 0)
            .figureOf("2026-04.1m", "function:A", 3);

    assertThat(register.shown(0, 1, 2)).isEqualTo(NOTHING);
  }

  @ParameterizedTest(name = "two and {0} records of a function outside a level")
  @CsvSource({"2, true", "3, false"})
  void whatOneShownSetHasBeyondAnother(int records, boolean few) {
    SmallRegister register =
        SmallRegister.of(20, 2, records, 20).figure("function:A", 0, 1, 2).figure("level:L", 0);

    assertThat(register.shown(0, 1)).isEqualTo(few ? DIFFERENCE : NOTHING);
    assertThat(register.shown(0)).isEqualTo(NOTHING);
  }

  @Test
  void setsThatOnlyCrossHaveNoDifference() {
    // The larger of the last two has class 1 and class 2 beyond the smaller one.
    SmallRegister register =
        SmallRegister.of(20, 2, 2, 20, 20, 20)
            .figure("whole", 0, 1, 2, 3)
            .figureOf("2026-05.6m", "department:X", 0)
            .figureOf("2026-05.6m", "level:Y", 3)
            .figureOf("2026-07.12m", "function:A", 1, 2, 4)
            .figureOf("2026-08.12m", "function:B", 4, 5);

    assertThat(register.shown(0, 1, 2, 3, 4)).isEqualTo(NOTHING);
  }

  @ParameterizedTest(name = "{0} of {2} went and {1} of {3} came")
  @CsvSource({
    "4, 4, function:A, function:A, true",
    "5, 4, function:A, function:A, false",
    "4, 5, function:A, function:A, false",
    "4, 4, function:A, function:B, false",
    "0, 4, function:A, function:A, false"
  })
  void aWindowThatMovedOn(int went, int came, String before, String after, boolean few) {
    SmallRegister register =
        SmallRegister.of(20, went, came)
            .figureOf(MAY, before, 0, 1)
            .figureOf(YEAR, after, 0, 2)
            .figure("function:Z", 0, 1, 2);

    assertThat(register.shown(0, 1)).isEqualTo(few ? MOVED : NOTHING);
    assertThat(register.shown(0)).isEqualTo(NOTHING);
  }

  @Test
  void windowsThatHaveNothingInCommonDidNotMove() {
    SmallRegister register =
        SmallRegister.of(4, 4).figureOf(MAY, "whole", 0).figureOf(YEAR, "whole", 1);

    assertThat(register.shown(0, 1)).isEqualTo(new Found(0, 2, 2, 0, 0));
  }

  @Test
  void whatEarlierReleasesGaveAwayIsNoFinding() {
    SmallRegister register =
        SmallRegister.of(20, 4, 4)
            .published(MAY, "function:A", 0, 1)
            .published(YEAR, "function:A", 0, 2);
    assertThat(register.shown()).isEqualTo(NOTHING);

    SmallRegister again =
        SmallRegister.of(20, 4)
            .published(MAY, "function:A", 0, 1)
            .published(MAY, "level:L", 0)
            .figureOf(MAY, "function:A", 0, 1);
    assertThat(again.shown(2)).isEqualTo(NOTHING);
  }

  @Test
  void whatEarlierReleasesShowedCountsWithWhatIsShownNow() {
    SmallRegister moved =
        SmallRegister.of(20, 4, 4)
            .published(MAY, "function:A", 0, 1)
            .figureOf(YEAR, "function:A", 0, 2);
    assertThat(moved.shown()).isEqualTo(NOTHING);
    assertThat(moved.shown(1)).isEqualTo(MOVED);

    SmallRegister beyond =
        SmallRegister.of(20, 2, 2).published(MAY, "function:A", 0, 1, 2).figure("level:L", 0);
    assertThat(beyond.shown()).isEqualTo(NOTHING);
    assertThat(beyond.shown(1)).isEqualTo(DIFFERENCE);
  }

  @Test
  void aSetIsOneFindingOfEachKindThatItIs() {
    // The hidden function follows as a cell, as a set that no cell divides, as what the others
    // leave, and as what the whole has beyond the other function.
    SmallRegister register = SmallRegister.of(20, 4).figure("whole", 0, 1).figure("function:A", 0);
    register.figure("function:B", 1);

    assertThat(register.shown(0, 1)).isEqualTo(new Found(1, 1, 1, 1, 0));
    assertThat(register.shown(0, 1))
        .hasToString("1 hidden cells, 1 crossings, 1 remainders, 1 differences, 0 moved windows");
  }

  @Test
  void anyKindIsAFinding() {
    assertThat(NOTHING.isNothing()).isTrue();
    assertThat(List.of(HIDDEN, CROSSING, REMAINDER, DIFFERENCE, MOVED))
        .allMatch(found -> !found.isNothing());
    assertThat(new Found(1, 1, 1, 1, 1).isNothing()).isFalse();
  }

  /** Class 1 and class 2, which follow from the whole, a department and a level. */
  private static SmallRegister between(int records) {
    return SmallRegister.of(20, 2, records, 20)
        .figure("whole", 0, 1, 2, 3)
        .figure("department:X", 0)
        .figure("level:Y", 3);
  }
}
