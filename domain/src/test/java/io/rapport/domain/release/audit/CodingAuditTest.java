package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.RecordEvidence.Pulse;
import io.rapport.domain.release.audit.RecordEvidence.Work;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in a sound release, each right as it stands and wrong when it is altered. */
class CodingAuditTest {
  private static final String BASES = "2026-05: bases that tell more than they may: 1";
  private static final String NUMBERS =
      "2026-05: numbers finer than their steps, or beyond their ends: 1";
  private static final String FEW = "2026-05: numbers that few people may not have: 1";
  private static final String INTERVALS = "2026-05: intervals that tell what lies beyond an end: 1";
  private static final String DIFFERENCES =
      "2026-05: differences of numbers that are not as they are shown: 1";

  private static final String CLOSE =
      "2026-05: comparisons that tell more than what is printed of both sides: 1";

  private final SoundRelease release = new SoundRelease();

  @ParameterizedTest(name = "{0} of an item of 24 people")
  @ValueSource(
      strings = {
        "VALUE=51",
        "NEUTRAL=5",
        "UNFAVOURABLE=95",
        "NOT_APPLICABLE=0",
        "LOW=5",
        "HIGH=95",
        "LOW_UNCORRECTED=36",
        "HIGH_UNCORRECTED=64.9",
        "MEAN=3.05",
        "MEAN=5",
        "MEAN=3.001"
      })
  void aNumberIsInStepsAndWithinItsEnds(String number) {
    release.shown("item", "A", "I2", numbers(number));

    assertThat(release.findings()).containsExactly(NUMBERS);
  }

  @ParameterizedTest(name = "{0} of an item of 24 people")
  @ValueSource(
      strings = {
        "NEUTRAL=10",
        "UNFAVOURABLE=90",
        "NOT_APPLICABLE=10.0",
        "LOW=0",
        "LOW=10",
        "HIGH=100",
        "HIGH=90",
        "MEAN=3.2",
        "MEAN=1.4",
        "MEAN=4.6"
      })
  void suchNumbersMayBeTold(String number) {
    release.shown("item", "A", "I2", numbers(number));

    assertThat(release.findings()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is not for 24 people")
  @ValueSource(
      strings = {"SD=40.1", "AGREEMENT=0.2", "WORST_LOW=30", "WORST_HIGH=70", "COUNT=12", "P=0.05"})
  void whatFewPeopleMayNotHave(String number) {
    release.shown("item", "A", "I2", numbers(number));

    assertThat(release.findings()).containsExactly(FEW);
  }

  @ParameterizedTest(name = "{0} of an item of 73 people")
  @ValueSource(strings = {"SD=40.1", "AGREEMENT=0.2", "WORST_LOW=30", "WORST_HIGH=70"})
  void thirtyPeopleMayHaveIt(String number) {
    release.shown("item", "ALL", "I2", numbers(number));

    assertThat(release.findings()).isEmpty();
  }

  @ParameterizedTest(name = "{0} of 31 people who nearly all agree")
  @ValueSource(strings = {"SD=20.1", "AGREEMENT=0.9"})
  void aSpreadBesideANumberCutOff(String number) {
    cutOff("item", "I2", "VALUE=90", number);

    assertThat(release.findings()).containsExactly(FEW);
  }

  @Test
  void anIndexVariesByFiveAtLeast() {
    release.shown("index", "B", "DIM", "VALUE=55", "SD=5");
    assertThat(release.findings()).isEmpty();

    release.shown("index", "B", "DIM", "VALUE=55", "SD=4");
    assertThat(release.findings()).containsExactly(FEW);

    release.shown("index", "B", "DIM", "VALUE=55", "SD=12.5");
    assertThat(release.findings()).containsExactly(NUMBERS);
  }

  @Test
  void aNumberAtAnEndSaysSo() {
    release.shown("item", "B", "I2", "VALUE=90");
    assertThat(release.findings())
        .containsExactly("2026-05: numbers at an end that do not say so: 1");

    cutOff("item", "I2", "VALUE=90", "HIGH=100");
    assertThat(release.findings()).isEmpty();

    cutOff("item", "I2", "VALUE=85");
    assertThat(release.findings())
        .containsExactly("2026-05: numbers at an end that do not say so: 1");
  }

  @ParameterizedTest(name = "{0} beside at least 90 of 31 people of 50")
  @CsvSource({
    // Wilson's lower end of 90 among 31 is 74.7, with the correction 81.5.
    "LOW_UNCORRECTED=70, true",
    "LOW_UNCORRECTED=75, false",
    "LOW=80, true",
    "LOW=85, false",
    "HIGH_UNCORRECTED=100, true",
    "HIGH_UNCORRECTED=90, false",
    "HIGH=90, false"
  })
  void theIntervalOfANumberCutOffIsThatOfTheEnd(String number, boolean right) {
    cutOff("item", "I2", "VALUE=90", number);

    assertThat(release.findings()).isEqualTo(right ? List.of() : List.of(INTERVALS));
  }

  @ParameterizedTest(name = "a base of {0} for 24 people")
  @CsvSource({"24, 24", "10, 14", "25, 29"})
  void aBaseIsTheBandOfThoseWhoAnswered(int low, int high) {
    Base base = low == high ? new Base.Exact(low) : new Base.Band(low, high);
    release.put(SoundRelease.key("item", "A", "I2"), base, Bound.EXACT, "VALUE=50");

    assertThat(release.findings()).containsExactly(BASES);
  }

  @ParameterizedTest(name = "{0} of both sides, {1} less the rest")
  @CsvSource({
    // The rest is (73 · 50 − 24 · 50) / 49 = 50.
    "VALUE=50, VALUE=0, true",
    "VALUE=50, VALUE=5, false",
    "VALUE=50, VALUE=1, false",
    // (73 · 50 − 24 · 55) / 49 = 47.6, of 49 people 50.
    "VALUE=55, VALUE=5, true",
    "VALUE=55, VALUE=7, false",
    "VALUE=55, VALUE=10, false",
    // (73 · 50 − 24 · 70) / 49 = 40.2.
    "VALUE=70, VALUE=30, true",
    "VALUE=70, VALUE=20, false"
  })
  void aDifferenceIsThatOfWhatIsShown(String unit, String difference, boolean right) {
    release.shown("item", "A", "I1", unit);
    release.shown("item-vs-rest", "A", "I1", difference);

    assertThat(release.findings()).isEqualTo(right ? List.of() : List.of(DIFFERENCES));
  }

  @ParameterizedTest(name = "{0} of 12 of 24 people less 23 to 26 of 49")
  @CsvSource({
    // 50 − 53.1 − √(18.6² + 13.3²) = −25.9.
    "LOW=-30, true",
    "LOW=-35, true",
    "LOW=-25, false",
    "HIGH=30, true",
    "HIGH=25, false",
    "EFFECT=0.0, true",
    "EFFECT=0.1, false",
    "EFFECT=-0.1, false",
    // Both are printed as the same; 0.7 may be rounded from 1.
    "P=1, true",
    "P=0.7, true",
    "P=0.6, false"
  })
  void aDifferenceIsNoCloserThanItsSides(String number, boolean right) {
    release.shown("item-vs-rest", "A", "I1", "VALUE=0", number);

    assertThat(release.findings()).isEqualTo(right ? List.of() : List.of(CLOSE));
  }

  @ParameterizedTest(name = "{0} of 28 to 31 of 31 people less 4 to 10 of 42")
  @CsvSource({
    // 28 of 31 less 10 of 42: 90.3 − 23.8 − √(15.2² + 14.7²) = 45.3; 31 of 31 less 4: 90.5 + 5.8.
    "LOW=45, true",
    "LOW=50, false",
    "HIGH=100, true",
    "HIGH=95, false",
    "P=0.001, true"
  })
  void aSideThatWasCutOffReachesToTheEnd(String number, boolean right) {
    cutOff("item", "I1", "VALUE=90");
    release.shown("item-vs-rest", "B", "I1", "VALUE=70", number);

    assertThat(release.findings()).isEqualTo(right ? List.of() : List.of(CLOSE));
  }

  @ParameterizedTest(name = "{0} of 18 or 19 of 31 people less 16 to 20 of 42")
  @CsvSource({
    // The rest is (73 · 50 − 31 · 60) / 42 = 42.6, of 42 people 45, next to 19. 19 of 31 less 19 of
    // 42: z = .1605/√(.24958 · .05683 + .25/31² + (4/42)²/12) = 1.302, p = .193.
    "P=0.4, true",
    "P=0.2, true",
    "P=0.1, false",
    "P=0.4 P_ADJUSTED=0.4, true",
    "P=0.4 P_ADJUSTED=0.3, false"
  })
  void pIsNotThatOfSidesFartherApart(String numbers, boolean right) {
    release.shown("item", "B", "I1", "VALUE=60");
    release.shown("item-vs-rest", "B", "I1", ("VALUE=15 " + numbers).split(" "));

    assertThat(release.findings()).isEqualTo(right ? List.of() : List.of(CLOSE));
  }

  @ParameterizedTest(name = "{0} of an index of 47.5 to 52.5 less 52.5 to 64.9")
  @CsvSource({
    // The rest is (73 · 55 − 31 · 50) / 42 = 58.7; 31 people of 47.5 to 52.5 and 73 of 52.5 to 57.5
    // leave 52.5 to 64.9. 47.5 − 64.9 − 1.96 · 19.5/√31 = −24.3; 52.5 − 52.5 + 6.9 = 6.9.
    "LOW=-25, true",
    "LOW=-20, false",
    "HIGH=10, true",
    "HIGH=5, false",
    "EFFECT=-0.5, true",
    "EFFECT=0.5, false",
    "P=0.001, true"
  })
  void aDifferenceOfIndicesIsNoCloserThanItsSides(String number, boolean right) {
    release.shown("index", "B", "DIM", "VALUE=50", "SD=20");
    release.shown("index-vs-rest", "B", "DIM", "VALUE=-10", number);

    assertThat(release.findings()).isEqualTo(right ? List.of() : List.of(CLOSE));
  }

  @ParameterizedTest(name = "{1} where the standard deviation is {0}")
  @CsvSource({
    // 47.5 − 64.881 − 1.96 · 6.5/√31 = −19.67; of 7.5 it were −20.02.
    "SD=7, LOW=-20, true",
    "SD=8, LOW=-20, false",
    // Five is printed of none as well: 52.5 − 52.5; of 5.5 to 6.5 it is 1.9.
    "SD=5, HIGH=0, true",
    "SD=6, HIGH=0, false"
  })
  void aSmallSpreadAllowsACloserInterval(String deviation, String number, boolean right) {
    release.shown("index", "B", "DIM", "VALUE=50", deviation);
    release.shown("index-vs-rest", "B", "DIM", "VALUE=-10", number);

    assertThat(release.findings()).isEqualTo(right ? List.of() : List.of(CLOSE));
  }

  @Test
  void aComparisonNeedsTwoSides() {
    release.shown("item-vs-rest", "ALL", "I1", "VALUE=0");
    assertThat(release.findings()).contains(DIFFERENCES);

    release.hidden("item-vs-rest", "ALL", "I1");
    assertThat(release.findings()).doesNotContain(DIFFERENCES);

    release.shown("item-vs-rest", "D", "I1", "VALUE=0");
    assertThat(release.findings()).contains(DIFFERENCES);
  }

  @ParameterizedTest(name = "{0} to {1} for 24 people")
  @CsvSource({"20, 29, true", "15, 19, false", "24, 24, false"})
  void theBaseOfAComparisonIsThatOfTheUnit(int low, int high, boolean right) {
    release.put(
        SoundRelease.key("item-vs-rest", "A", "I1"), base(low, high), Bound.EXACT, "VALUE=0");

    assertThat(release.findings().stream().filter(BASES::equals).count()).isEqualTo(right ? 0 : 1);
  }

  @ParameterizedTest(name = "{0} of an index of 55 of all and of a unit")
  @CsvSource({"P=1, true", "P=0.7, true", "P=0.6, false"})
  void indicesThatArePrintedAsTheSameDoNotDiffer(String number, boolean right) {
    release.shown("index-vs-rest", "B", "DIM", "VALUE=0", number);

    assertThat(release.findings()).isEqualTo(right ? List.of() : List.of(CLOSE));
  }

  @ParameterizedTest(name = "{0} of a comparison")
  @ValueSource(strings = {"LOW=-31", "HIGH=33", "P=0.94", "P=2", "P_ADJUSTED=0.012", "EFFECT=0.04"})
  void theNumbersOfAComparisonAreCoarse(String number) {
    release.shown("item-vs-rest", "A", "I1", "VALUE=0", number);

    assertThat(release.findings()).containsExactly(NUMBERS);
  }

  @Test
  void aComparisonHasNoCountsOfItsOwn() {
    release.shown("item-vs-rest", "A", "I1", "VALUE=0", "COUNT=3");

    assertThat(release.findings()).containsExactly(FEW);
  }

  @Test
  void aPromoterScoreIsTheDifferenceOfBothShares() {
    release.shown("enps", "B", "I1", "VALUE=15", "PROMOTERS=35", "DETRACTORS=20", "LOW=-10");
    assertThat(release.findings()).isEmpty();

    release.shown("enps", "B", "I1", "VALUE=20", "PROMOTERS=35", "DETRACTORS=20");
    assertThat(release.findings()).containsExactly(DIFFERENCES);

    release.shown("enps", "B", "I1", "VALUE=30", "PROMOTERS=35", "DETRACTORS=5");
    assertThat(release.findings()).containsExactly(NUMBERS);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"REPRESENTATIVENESS=1.00", "REPRESENTATIVENESS=0.881"})
  void unitsThatAllAnsweredAlike(String number) {
    release.shown("response", "ALL", "", "VALUE=60", number);

    assertThat(release.findings())
        .containsExactly("2026-05: response compared among too few: 1", NUMBERS);
  }

  @ParameterizedTest(name = "{0} of a coefficient")
  @CsvSource({
    "VALUE=0.84, ''",
    "VALUE=-0.99, ''",
    "VALUE=1.00, numbers finer than their steps",
    "VALUE=-1, numbers finer than their steps",
    "VALUE=0.845, numbers finer than their steps",
    "ITEMS=4.5, numbers finer than their steps",
    "ITEMS=5, ''",
    "SHARE=0.123, numbers finer than their steps",
    "SD=0.1, numbers that few people may not have"
  })
  void coefficientsAreRoundedAndNeverOne(String number, String fault) {
    release.shown(
        "reliability", "ALL", "DIM", number.startsWith("V") ? number : "VALUE=0.8", number);

    if (fault.isEmpty()) {
      assertThat(release.findings()).isEmpty();
    } else {
      assertThat(release.findings()).singleElement().asString().startsWith("2026-05: " + fault);
    }
  }

  @Test
  void aCoefficientOfFewOrOfAnotherBase() {
    release.put(
        SoundRelease.key("reliability", "ALL", "DIM"),
        new Base.Exact(72),
        Bound.EXACT,
        "VALUE=0.8");
    assertThat(release.findings()).containsExactly(BASES);

    release.hidden("reliability", "ALL", "DIM");
    release.shown("reliability", "A", "DIM", "VALUE=0.8");
    assertThat(release.findings())
        .containsExactly("2026-05: coefficients of too few people: 1", FEW);
  }

  @ParameterizedTest(name = "a weight of 0.25 on an index of 55: priority {0}")
  @CsvSource({"11.3, true", "11.2, true", "11.4, false", "11.25, false"})
  void aPriorityIsMadeOfWhatIsShown(String priority, boolean right) {
    release.shown("explained", "ALL", "DIM", "VALUE=0.3", "R2_ADJUSTED=0.29");
    release.shown("driver", "ALL", "DIM", "VALUE=0.25", "PRIORITY=" + priority);

    assertThat(release.findings()).isEqualTo(right ? List.of() : List.of(DIFFERENCES));
  }

  @Test
  void aGroupWithoutANumberIsNotThere() {
    release.hidden("item", "B+gender:F", "I1");

    assertThat(release.findings())
        .containsExactly("2026-05: cells that tell of people by being there: 1");
  }

  @Test
  void thatNobodyAnsweredIsNotSaid() {
    CellKey item = SoundRelease.key("item", "D", "I1");
    CellKey theme = SoundRelease.key("theme", "ALL", "PAY");
    CellKey records = CellKey.parse("S03/2026-06.12m/whole/beforeDecision");

    release.without(new ReleasedCell.NotAsked(item));
    release.without(new ReleasedCell.NotRecorded(theme));
    release.without(new ReleasedCell.NotRecorded(records));
    assertThat(release.findings()).isEmpty();

    release.without(new ReleasedCell.NotRecorded(item));
    assertThat(release.findings())
        .containsExactly("2026-05: cells that tell of people by being there: 1");
  }

  @ParameterizedTest(name = "the pulse of seven: {0}, base {1}–{2}")
  @CsvSource({
    "VALUE=60 LOW=40 HIGH=80, 5, 9, ''",
    "VALUE=62, 5, 9, 'numbers finer than their steps, or beyond their ends: 1'",
    "VALUE=60 LOW=15, 5, 9, 'numbers finer than their steps, or beyond their ends: 1'",
    "VALUE=60 HIGH=85, 5, 9, 'numbers finer than their steps, or beyond their ends: 1'",
    "VALUE=60 SD=20, 5, 9, 'numbers that few people may not have: 1'",
    "VALUE=60 COUNT=4, 5, 9, 'numbers that few people may not have: 1'",
    "VALUE=80, 5, 9, 'numbers at an end that do not say so: 1'",
    "VALUE=60, 7, 7, 'bases that tell more than they may: 1'"
  })
  void fewAnswersToThePulseAreCodedAsWell(String numbers, int low, int high, String fault) {
    String cell = "S13/2026-06.12m/whole/client";
    release.records(new RecordEvidence(cell, Optional.empty(), Optional.of(new Pulse(7, 12))));
    release.put(CellKey.parse(cell), base(low, high), Bound.EXACT, numbers.split(" "));

    assertThat(release.findings())
        .isEqualTo(fault.isEmpty() ? List.of() : List.of("work records and pulse: " + fault));
  }

  @ParameterizedTest(name = "40 records: {0}, base {1}")
  @CsvSource({
    "VALUE=61, 40, ''",
    "VALUE=61.2345, 40, 'numbers finer than their steps, or beyond their ends: 1'",
    "VALUE=61, 41, 'bases that tell more than they may: 1'"
  })
  void recordsAreRounded(String number, int base, String fault) {
    String cell = "S03/2026-06.12m/whole/beforeDecision";
    release.records(
        new RecordEvidence(cell, Optional.of(new Work(40, 8, 6, 0.2)), Optional.empty()));
    release.put(CellKey.parse(cell), new Base.Exact(base), Bound.EXACT, number);

    assertThat(release.findings())
        .isEqualTo(fault.isEmpty() ? List.of() : List.of("work records and pulse: " + fault));
  }

  private void cutOff(String statistic, String part, String... numbers) {
    release.put(
        SoundRelease.key(statistic, "B", part), new Base.Exact(31), Bound.AT_LEAST, numbers);
  }

  private static Base base(int low, int high) {
    return low == high ? new Base.Exact(low) : new Base.Band(low, high);
  }

  private static String[] numbers(String number) {
    return number.startsWith("VALUE") ? new String[] {number} : new String[] {"VALUE=50", number};
  }
}
