package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.Faults.Fault;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of every rule for the numbers of a cell, by the number of answers behind it. */
class AnswerCodingTest {

  @ParameterizedTest(name = "{0} answers: {1} may be told")
  @CsvSource({
    "19, VALUE=25",
    "19, NEUTRAL=20",
    "20, NEUTRAL=10",
    "39, NEUTRAL=10",
    "40, NEUTRAL=5",
    "99, UNFAVOURABLE=5",
    "100, UNFAVOURABLE=2",
    "299, UNFAVOURABLE=98",
    "300, UNFAVOURABLE=99",
    "300, NOT_APPLICABLE=1",
    "19, LOW=0",
    "19, HIGH=100",
    "19, LOW_UNCORRECTED=20",
    "19, HIGH_UNCORRECTED=80",
    "20, LOW=10",
    "20, HIGH=90",
    "30, WORST_LOW=0",
    "30, WORST_HIGH=100",
    "100, WEIGHTED=57",
    "100, WEIGHTED=2",
    "30, SD=40.1",
    "30, AGREEMENT=-0.2",
    "30, REPRESENTATIVENESS=0.99",
    "30, REPRESENTATIVENESS=0",
    "20, SHRUNK=57",
    "100, SHRUNK=1"
  })
  void numbersThatMayBeTold(int people, String number) {
    assertThat(item(people, Bound.EXACT, beside(number))).isEmpty();
  }

  @ParameterizedTest(name = "{0} answers: {1} may not be told")
  @CsvSource({
    "19, NEUTRAL=15, VALUE",
    "20, NEUTRAL=5, VALUE",
    "39, NEUTRAL=5, VALUE",
    "40, NEUTRAL=0, VALUE",
    "99, UNFAVOURABLE=4, VALUE",
    "100, UNFAVOURABLE=1, VALUE",
    "299, UNFAVOURABLE=99, VALUE",
    "300, UNFAVOURABLE=100, VALUE",
    "300, NOT_APPLICABLE=0, VALUE",
    "99, NOT_APPLICABLE=51, VALUE",
    "100, NEUTRAL=51.5, VALUE",
    "19, LOW=15, VALUE",
    "19, LOW=100, VALUE",
    "19, HIGH=85, VALUE",
    "19, HIGH=0, VALUE",
    "19, LOW_UNCORRECTED=15, VALUE",
    "19, HIGH_UNCORRECTED=85, VALUE",
    "29, WORST_LOW=30, NUMBER",
    "29, WORST_HIGH=70, NUMBER",
    "30, WORST_LOW=31, VALUE",
    "30, WORST_HIGH=71, VALUE",
    "100, WEIGHTED=57.5, VALUE",
    "100, WEIGHTED=1, VALUE",
    "29, SD=40.1, NUMBER",
    "30, SD=40.12, VALUE",
    "29, AGREEMENT=0.2, NUMBER",
    "30, AGREEMENT=0.21, VALUE",
    "30, REPRESENTATIVENESS=1, VALUE",
    "30, REPRESENTATIVENESS=0.881, VALUE",
    "20, SHRUNK=57.5, VALUE",
    "300, COUNT=150, NUMBER",
    "300, P=0.04, NUMBER",
    "300, PROMOTERS=40, VALUE",
    "300, DETRACTORS=20, VALUE"
  })
  void numbersThatMayNot(int people, String number, Fault fault) {
    assertThat(item(people, Bound.EXACT, beside(number))).containsExactly(fault);
  }

  @ParameterizedTest(name = "{0} answers: {1}, {2}")
  @CsvSource({
    "19, 80, AT_LEAST,",
    "19, 75, EXACT,",
    "19, 80, EXACT, BOUND",
    "19, 75, AT_LEAST, BOUND",
    "19, 80, AT_MOST, BOUND",
    "19, 20, AT_MOST,",
    "19, 20, EXACT, BOUND",
    "19, 25, AT_MOST, BOUND",
    "300, 98, EXACT,",
    "300, 99, AT_LEAST,",
    "300, 1, AT_MOST,",
    "300, 99, EXACT, BOUND"
  })
  void aNumberAtAnEndSaysSo(int people, String value, Bound bound, Fault fault) {
    assertThat(item(people, bound, "VALUE=" + value)).isEqualTo(only(fault));
  }

  @Test
  void aNumberBeyondAnEndIsNotTold() {
    assertThat(item(39, Bound.AT_LEAST, "VALUE=95")).containsExactly(Fault.VALUE);
    assertThat(item(39, Bound.AT_MOST, "VALUE=5")).containsExactly(Fault.VALUE);
  }

  @ParameterizedTest(name = "{0} of {1} answers")
  @CsvSource({
    "Q, 24, 3.2,",
    "Q, 24, 3.20,",
    "Q, 24, 3.21, VALUE",
    "Q, 24, 3.201, VALUE",
    "Q, 24, 3.24, VALUE",
    "Q, 24, 1.4,",
    "Q, 24, 1.2, VALUE",
    "Q, 24, 4.6,",
    "Q, 24, 4.8, VALUE",
    "Q, 100, 3.24,",
    "Q, 100, 3.25, VALUE",
    "Q, 100, 1.08,",
    "Q, 100, 1.04, VALUE",
    "W, 24, 6.5,",
    "W, 24, 6.4, VALUE",
    "W, 24, 1,",
    "W, 24, 0.5, VALUE",
    "W, 24, 9,",
    "W, 24, 10, VALUE"
  })
  void aMeanIsAPlaceOnTheScaleOfItsItem(String item, int people, String mean, Fault fault) {
    assertThat(
            ToldUnit.of(people, 500).faults("item/A/" + item, Bound.EXACT, "VALUE=50 MEAN=" + mean))
        .isEqualTo(only(fault));
  }

  @Test
  void anIndexHasNoMeanAnswer() {
    assertThat(index(24, Bound.EXACT, "VALUE=50 MEAN=3.2")).containsExactly(Fault.VALUE);
  }

  @ParameterizedTest(name = "{0} scores: {1}")
  @CsvSource({
    "30, SD=5,",
    "30, SD=4, NUMBER",
    "30, SD=5.5, VALUE",
    "29, SD=5, NUMBER",
    "30, SD=30,"
  })
  void anIndexVariesByFiveAtLeast(int people, String number, Fault fault) {
    assertThat(index(people, Bound.EXACT, "VALUE=50 " + number)).isEqualTo(only(fault));
  }

  @ParameterizedTest(name = "{0} beside a number cut off")
  @CsvSource({
    "SD=10.1, NUMBER",
    "AGREEMENT=0.9, NUMBER",
    "REPRESENTATIVENESS=0.9, VALUE",
    "WEIGHTED=97 WEIGHTED_LOW=95, VALUE",
    "WEIGHTED=97 WEIGHTED_HIGH=98, VALUE",
    "WEIGHTED=98,",
    "WORST_LOW=40 WORST_HIGH=90,"
  })
  void whatWouldTellHowFarBeyondTheEndItLies(String numbers, Fault fault) {
    assertThat(item(100, Bound.AT_LEAST, "VALUE=98 " + numbers)).isEqualTo(only(fault));
    assertThat(item(100, Bound.AT_MOST, "VALUE=2 " + numbers)).isEqualTo(only(fault));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "WEIGHTED=57 WEIGHTED_LOW=52 WEIGHTED_HIGH=63,",
    "WEIGHTED=57 WEIGHTED_LOW=0 WEIGHTED_HIGH=100,",
    "WEIGHTED=97 WEIGHTED_LOW=92 WEIGHTED_HIGH=98,",
    "WEIGHTED=98 WEIGHTED_LOW=92, VALUE",
    "WEIGHTED=98 WEIGHTED_HIGH=100, VALUE",
    "WEIGHTED=2 WEIGHTED_HIGH=5, VALUE",
    "WEIGHTED_LOW=52, VALUE",
    "WEIGHTED_HIGH=63, VALUE",
    "WEIGHTED=57 WEIGHTED_LOW=1, VALUE",
    "WEIGHTED=57 WEIGHTED_HIGH=99, VALUE",
    "WEIGHTED=57 WEIGHTED_LOW=52.5, VALUE"
  })
  void theWeightedIntervalIsThatOfAWeightedNumberInside(String numbers, Fault fault) {
    assertThat(item(100, Bound.EXACT, "VALUE=55 " + numbers)).isEqualTo(only(fault));
  }

  @ParameterizedTest(name = "a promoter score of {0}")
  @CsvSource({
    "VALUE=15 PROMOTERS=35 DETRACTORS=20 LOW=-100 HIGH=25, ''",
    "VALUE=15 PROMOTERS=35 DETRACTORS=20 LOW_UNCORRECTED=-5 HIGH_UNCORRECTED=30, ''",
    "VALUE=0 PROMOTERS=90 DETRACTORS=90, ''",
    "VALUE=-80 PROMOTERS=10 DETRACTORS=90, ''",
    "VALUE=20 PROMOTERS=35 DETRACTORS=20, COMPARISON",
    "VALUE=30 PROMOTERS=35 DETRACTORS=5, VALUE",
    "VALUE=75 PROMOTERS=95 DETRACTORS=20, VALUE",
    "VALUE=20 DETRACTORS=80, COMPARISON",
    "VALUE=20 PROMOTERS=80, COMPARISON",
    "VALUE=0, COMPARISON",
    "VALUE=13 PROMOTERS=35 DETRACTORS=20, VALUE COMPARISON",
    "VALUE=15 PROMOTERS=35 DETRACTORS=20 LOW=-12, VALUE",
    "VALUE=15 PROMOTERS=35 DETRACTORS=20 HIGH=31, VALUE",
    "VALUE=15 PROMOTERS=35 DETRACTORS=20 LOW_UNCORRECTED=-12, VALUE",
    "VALUE=15 PROMOTERS=35 DETRACTORS=20 HIGH_UNCORRECTED=31, VALUE",
    "VALUE=15 PROMOTERS=35 DETRACTORS=20 NEUTRAL=45, VALUE"
  })
  void aPromoterScoreIsTheDifferenceOfBothShares(String numbers, String faults) {
    assertThat(ToldUnit.of(24, 500).faults("enps/A/W", Bound.EXACT, numbers))
        .isEqualTo(faults(faults));
  }

  @ParameterizedTest(name = "{0} has the base {1}")
  @CsvSource({
    "response/A/, 40",
    "item/A/Q, 35",
    "index/A/D, 31",
    "theme/A/PAY, 33",
    "enps/A/W, 35",
    "item/A+gender:F/Q, 35",
    "item/A+gender:M/Q, 0",
    "item/A/X, 0"
  })
  void theBaseIsThatOfTheStatistic(String cell, long people) {
    ToldUnit unit = new ToldUnit(500, 40, 35, 31, 33);
    String numbers = cell.startsWith("enps") ? "VALUE=0 PROMOTERS=30 DETRACTORS=30" : "VALUE=50";

    assertThat(unit.faults(cell, Grain.base(people), Bound.EXACT, numbers)).isEmpty();
    assertThat(unit.faults(cell, new Base.Exact(people + 1), Bound.EXACT, numbers))
        .containsExactly(Fault.BASE);
    assertThat(unit.faults(cell, new Base.Band(15, 19), Bound.EXACT, numbers))
        .containsExactly(Fault.BASE);
  }

  @ParameterizedTest(name = "a rate of {0}, {1}")
  @CsvSource({
    "95, AT_LEAST,",
    "94, EXACT,",
    "96, AT_LEAST, VALUE",
    "5, AT_MOST,",
    "4, AT_MOST, VALUE",
    "61, EXACT,",
    "61.5, EXACT, VALUE"
  })
  void aRateIsToldInWholePercentWhateverTheBase(String value, Bound bound, Fault fault) {
    assertThat(ToldUnit.of(12, 500).faults("response/A/", bound, "VALUE=" + value))
        .isEqualTo(only(fault));
  }

  @ParameterizedTest(name = "{0} comments: {1}")
  @CsvSource({"40, 5,", "39, 5, VALUE", "99, 51, VALUE", "100, 51,"})
  void aThemeIsCodedByTheNumberOfComments(int comments, String value, Fault fault) {
    ToldUnit unit = new ToldUnit(500, 400, 400, 400, comments);

    assertThat(
            unit.faults(
                "theme/A/PAY",
                Grain.base(comments),
                value.equals("5") ? Bound.AT_MOST : Bound.EXACT,
                "VALUE=" + value))
        .isEqualTo(only(fault));
  }

  @ParameterizedTest(name = "{0} answers in coarser steps: {2}, {1}")
  @CsvSource({
    // Below ten answers there are halves only, from a hundred on never.
    "9, AT_MOST, VALUE=50 STEP=50,",
    "9, AT_LEAST, VALUE=65 STEP=50,",
    "9, AT_LEAST, VALUE=80 STEP=15, VALUE",
    "10, AT_LEAST, VALUE=80 STEP=15,",
    "99, EXACT, VALUE=35 STEP=15,",
    "99, AT_MOST, VALUE=50 STEP=50,",
    "100, AT_MOST, VALUE=50 STEP=50, VALUE BOUND",
    "100, EXACT, VALUE=35 STEP=15,",
    "100, AT_LEAST, VALUE=95 STEP=5,",
    "100, EXACT, VALUE=98 STEP=5, VALUE BOUND",
    "99, EXACT, VALUE=50 STEP=5, VALUE",
    "99, EXACT, VALUE=50 STEP=1, VALUE",
    "99, EXACT, VALUE=40 STEP=15, VALUE",
    "99, EXACT, VALUE=65 STEP=50, BOUND",
    "99, EXACT, VALUE=50 NEUTRAL=20 UNFAVOURABLE=35 NOT_APPLICABLE=20 STEP=15,",
    "99, EXACT, VALUE=50 NEUTRAL=25 STEP=15, VALUE",
    "99, EXACT, VALUE=50 LOW=35 HIGH=65 LOW_UNCORRECTED=0 HIGH_UNCORRECTED=100 STEP=15,",
    "99, EXACT, VALUE=50 LOW=40 STEP=15, VALUE",
    "99, EXACT, VALUE=50 HIGH=60 STEP=15, VALUE",
    "99, EXACT, VALUE=50 WORST_LOW=30 WORST_HIGH=75 STEP=15,",
    "99, EXACT, VALUE=50 WORST_LOW=35 STEP=15, VALUE",
    "99, EXACT, VALUE=50 MEAN=2.4 STEP=15,",
    "99, EXACT, VALUE=50 MEAN=3.2 STEP=15, VALUE",
    "99, EXACT, VALUE=50 SD=40.1 STEP=15, NUMBER",
    "99, EXACT, VALUE=50 AGREEMENT=0.1 STEP=15, NUMBER",
    "100, EXACT, VALUE=50 SD=40.1 STEP=5, NUMBER",
    "100, EXACT, VALUE=50 WEIGHTED=55 STEP=5,",
    "100, EXACT, VALUE=50 WEIGHTED=57 STEP=5, VALUE"
  })
  void coarserSteps(int people, Bound bound, String numbers, String faults) {
    assertThat(item(people, bound, numbers))
        .containsExactlyInAnyOrderElementsOf(faults(faults == null ? "" : faults));
  }

  @ParameterizedTest(name = "{0} told {1}")
  @CsvSource({
    "index/A/D, EXACT, VALUE=50 STEP=15, ''",
    "index/A/D, EXACT, VALUE=50 SD=20 STEP=15, NUMBER",
    "enps/A/W, EXACT, VALUE=15 PROMOTERS=35 DETRACTORS=20 LOW=-30 HIGH=60 STEP=15, ''",
    "enps/A/W, EXACT, VALUE=15 PROMOTERS=35 DETRACTORS=20 LOW=-35 STEP=15, VALUE",
    "enps/A/W, EXACT, VALUE=15 PROMOTERS=40 DETRACTORS=25 STEP=15, VALUE VALUE",
    "response/A/, EXACT, VALUE=50 STEP=15, VALUE",
    "theme/A/PAY, EXACT, VALUE=50 STEP=15, VALUE"
  })
  void onlyAnswersAreToldInCoarserSteps(String cell, Bound bound, String numbers, String faults) {
    assertThat(ToldUnit.of(40, 500).faults(cell, bound, numbers))
        .containsExactlyInAnyOrderElementsOf(faults(faults));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"3.10", "3.1", "3", "300"})
  void trailingZerosAreNoDecimals(String number) {
    assertThat(AnswerCoding.hasDecimals(new BigDecimal(number), 1)).isTrue();
  }

  private static List<Fault> item(int people, Bound bound, String numbers) {
    return ToldUnit.of(people, 500).faults("item/A/Q", bound, numbers);
  }

  private static List<Fault> index(int people, Bound bound, String numbers) {
    return ToldUnit.of(people, 500).faults("index/A/D", bound, numbers);
  }

  private static String beside(String number) {
    return number.startsWith("VALUE") ? number : "VALUE=50 " + number;
  }

  private static List<Fault> only(Fault fault) {
    return fault == null ? List.of() : List.of(fault);
  }

  private static List<Fault> faults(String names) {
    return names.isEmpty()
        ? List.of()
        : Arrays.stream(names.split(" ")).map(Fault::valueOf).toList();
  }
}
