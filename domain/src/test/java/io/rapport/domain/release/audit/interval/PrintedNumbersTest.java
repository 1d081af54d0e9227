package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.figure.Measure;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNumbersTest {

  @ParameterizedTest(name = "{0} of {1} answers: {2} to {3}")
  @CsvSource({
    // From 47.5 to under 52.5 % of 50: 23.75 to under 26.25.
    "50, 50, 24, 26",
    // Half of a step is rounded up: 42.5 % of 40 is 17 and looks like 45, 47.5 % is 19 and does
    // not.
    "45, 40, 17, 18",
    // Cut off: under 7.5 % of 40 are at most two, 92.5 % and more at least 37.
    "5, 40, 0, 2",
    "95, 40, 37, 40",
    "5, 99, 0, 7",
    "95, 99, 92, 99",
    // Whole points from 100 answers: 33.5 to under 34.5 %.
    "34, 100, 34, 34",
    "34, 1000, 335, 344",
    "2, 100, 0, 2",
    "98, 299, 292, 299",
    "1, 300, 0, 4",
    "99, 300, 296, 300"
  })
  void aShareStandsForAllThatAreRoundedToIt(int shown, int n, double low, double high) {
    assertThat(of(printed(shown), n).answers(Kind.FAVOURABLE)).isEqualTo(new Range(low, high));
  }

  @Test
  void theSharesOfTheThreeKindsNarrowEachOther() {
    // 24 to 26, 14 to 16 (28.5 to 33 %: 30), and so 8 to 12; printed as 20: 9 to 11.
    Map<Measure, BigDecimal> values =
        Map.of(
            Measure.VALUE, BigDecimal.valueOf(50),
            Measure.NEUTRAL, BigDecimal.valueOf(30));
    PrintedNumbers two = of(values, 50);

    assertThat(two.answers(Kind.FAVOURABLE)).isEqualTo(new Range(24, 26));
    assertThat(two.answers(Kind.NEUTRAL)).isEqualTo(new Range(14, 16));
    assertThat(two.answers(Kind.UNFAVOURABLE)).isEqualTo(new Range(8, 12));
    assertThat(
            of(
                    Map.of(
                        Measure.VALUE, BigDecimal.valueOf(55),
                        Measure.NEUTRAL, BigDecimal.valueOf(30),
                        Measure.UNFAVOURABLE, BigDecimal.valueOf(20)),
                    50)
                .answers(Kind.FAVOURABLE))
        // 27 and 28 by itself; with at least 14 and 9 others at most 27.
        .isEqualTo(new Range(27, 27));
  }

  @Test
  void amountsAreAllThatTheSharesAllow() {
    assertThat(of(printed(50), 50).amounts(Kind.FAVOURABLE)).isEqualTo(new Range(23.75, 26.25));
    assertThat(of(printed(95), 40).amounts(Kind.FAVOURABLE)).isEqualTo(new Range(37, 40));
    assertThat(of(Map.of(), 40).amounts(Kind.FAVOURABLE)).isEqualTo(new Range(0, 40));
    // No whole number of ten is between 22.5 and 27.5 %.
    assertThat(of(printed(25), 10).amounts(Kind.FAVOURABLE)).isEqualTo(new Range(2.25, 2.75));
    // 52.5 to 57.5 % by itself; with at least 27.5 and 17.5 % of the others at most 55.
    assertThat(of(shares(55, 30, 20), 50).amounts(Kind.FAVOURABLE))
        .isEqualTo(new Range(26.25, 27.5));
  }

  /**
   * The least of two kinds, and none of the last, are all that looks like these, whatever is
   * rounded.
   */
  @ParameterizedTest(name = "{1}, {2} and at most 5 % of {0} answers")
  @CsvSource({"40, 55, 50", "41, 20, 85", "43, 25, 80", "47, 35, 70"})
  void sharesThatLeaveOneAmountAddUp(int n, int favourable, int neutral) {
    Range range = of(shares(favourable, neutral, 5), n).amounts(Kind.FAVOURABLE);

    double only = (favourable - 2.5) / 100 * n;
    assertThat(range.low()).isCloseTo(only, within(1e-9));
    assertThat(range.high()).isCloseTo(only, within(1e-9)).isGreaterThanOrEqualTo(range.low());
  }

  @Test
  void passivesAreThoseWhoAreLeft() {
    // 24 to 26 and 14 to 16 of 50.
    PrintedNumbers score =
        of(
            Map.of(
                Measure.PROMOTERS, BigDecimal.valueOf(50),
                Measure.DETRACTORS, BigDecimal.valueOf(30),
                Measure.VALUE, BigDecimal.valueOf(80)),
            50);

    assertThat(score.answers(Kind.PROMOTER)).isEqualTo(new Range(24, 26));
    assertThat(score.answers(Kind.DETRACTOR)).isEqualTo(new Range(14, 16));
    assertThat(score.answers(Kind.PASSIVE)).isEqualTo(new Range(8, 12));
    assertThat(score.amounts(Kind.PASSIVE)).isEqualTo(new Range(7.5, 12.5));
    assertThat(score.answers(Kind.FAVOURABLE))
        .as("another way to tell answers apart")
        .isEqualTo(new Range(39, 41));
    PrintedNumbers classes = score.coarser().orElseThrow();
    assertThat(classes.amounts(Kind.PROMOTER)).isEqualTo(new Range(21.25, 28.75));
    assertThat(classes.amounts(Kind.DETRACTOR)).isEqualTo(new Range(13.75, 21.25));
    assertThat(of(Map.of(), 50).answers(Kind.PASSIVE)).isEqualTo(new Range(0, 50));
  }

  @Test
  void scoresStandForAllThatAreRoundedToTheIndex() {
    assertThat(of(printed(60), 50).scores()).isEqualTo(new Range(2875, 3125));
    assertThat(of(printed(60), 200).scores()).isEqualTo(new Range(11900, 12100));
    assertThat(of(printed(95), 50).scores()).isEqualTo(new Range(4625, 5000));
    assertThat(of(printed(5), 50).scores()).isEqualTo(new Range(0, 375));
    assertThat(of(Map.of(), 50).scores()).isEqualTo(new Range(0, 5000));
  }

  @Test
  void whatCannotBeTrueIsRefused() {
    assertThatThrownBy(() -> of(printed(25), 10).answers(Kind.FAVOURABLE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                of(
                        Map.of(
                            Measure.VALUE, BigDecimal.valueOf(50),
                            Measure.NEUTRAL, BigDecimal.valueOf(10),
                            Measure.UNFAVOURABLE, BigDecimal.valueOf(10)),
                        50)
                    .answers(Kind.FAVOURABLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("add up");
  }

  private static Map<Measure, BigDecimal> printed(int value) {
    return Map.of(Measure.VALUE, BigDecimal.valueOf(value));
  }

  private static Map<Measure, BigDecimal> shares(int favourable, int neutral, int unfavourable) {
    return Map.of(
        Measure.VALUE, BigDecimal.valueOf(favourable),
        Measure.NEUTRAL, BigDecimal.valueOf(neutral),
        Measure.UNFAVOURABLE, BigDecimal.valueOf(unfavourable));
  }

  private static PrintedNumbers of(Map<Measure, BigDecimal> values, long n) {
    return new PrintedNumbers(values, n, Steps.of(n));
  }
}
