package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.survey.Surveys;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Worst-case bounds, van der Eijk's A and the net promoter score as readers get them. */
class ItemMeasuresTest {

  @ParameterizedTest(name = "{0} of {1} favourable, {2} invited: {3} to {4}")
  @CsvSource({
    // 50 % ± 2.5 of 80 %: 38 to 62, in steps of five.
    "20, 40, 50, 35, 65",
    // 50 % ± .5 of half: 24.75 to 75.25, in whole points.
    "100, 200, 400, 24, 76",
    // At least 90 % of 78 %: 68.25 and everybody.
    "39, 39, 50, 65, 100",
    "0, 39, 50, 0, 35",
    // Everybody answered; that much may not be said, so the rate counts as 95 %.
    "20, 40, 40, 45, 55"
  })
  void worstCaseBoundsAreRoundedOutwards(
      long favourable, long n, long invited, String low, String high) {
    Shown cell = item(favourable, n, invited, 0.5);

    assertThat(cell.value(Measure.WORST_LOW).orElseThrow()).isEqualByComparingTo(low);
    assertThat(cell.value(Measure.WORST_HIGH).orElseThrow()).isEqualByComparingTo(high);
  }

  @Test
  @DisplayName("worst-case bounds hold the true ones, seed 11")
  void worstCaseBoundsHoldTheTrueOnes() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 2_000; i++) {
      long n = 30 + random.nextLong(400);
      long invited = n + random.nextLong(2 * n);
      long favourable = random.nextLong(n + 1);
      Shown cell = item(favourable, n, invited, 0.5);
      double true100 = 100.0 * favourable / invited;

      assertThat(cell.value(Measure.WORST_LOW).orElseThrow().doubleValue())
          .isLessThanOrEqualTo(true100);
      assertThat(cell.value(Measure.WORST_HIGH).orElseThrow().doubleValue())
          .isGreaterThanOrEqualTo(true100 + 100.0 * (invited - n) / invited - 1e-9);
    }
  }

  @Test
  @DisplayName("worst-case bounds tell no more than the coded share, seed 12")
  void worstCaseBoundsTellNoMoreThanTheCodedShare() {
    SplittableRandom random = new SplittableRandom(12);
    for (int i = 0; i < 500; i++) {
      long n = 30 + random.nextLong(400);
      long invited = n + random.nextLong(n);
      long favourable = random.nextLong(n);
      Shown cell = item(favourable, n, invited, 0.5);
      Shown next = item(favourable + 1, n, invited, 0.5);
      if (cell.value().equals(next.value()) && cell.bound() == next.bound()) {
        assertThat(next.value(Measure.WORST_LOW)).isEqualTo(cell.value(Measure.WORST_LOW));
        assertThat(next.value(Measure.WORST_HIGH)).isEqualTo(cell.value(Measure.WORST_HIGH));
      }
    }
  }

  @ParameterizedTest(name = "{0} answers")
  @ValueSource(longs = {10, 29})
  void underThirtyAnswersThereIsNeither(long n) {
    assertThat(item(n / 2, n, 2 * n, 0.5).values())
        .doesNotContainKeys(Measure.WORST_LOW, Measure.WORST_HIGH, Measure.AGREEMENT);
  }

  @Test
  void moreAnswersThanInvitedPeopleGiveNoBounds() {
    assertThat(item(20, 40, 39, 0.5).values())
        .doesNotContainKeys(Measure.WORST_LOW, Measure.WORST_HIGH)
        .containsKey(Measure.AGREEMENT);
  }

  @Test
  void agreementHasOneDecimalAndIsNotShownBesideAShareThatWasCutOff() {
    assertThat(item(20, 40, 50, -0.1666).value(Measure.AGREEMENT)).contains(new BigDecimal("-0.2"));
    assertThat(item(40, 40, 50, 1).values()).doesNotContainKey(Measure.AGREEMENT);
    assertThat(item(0, 40, 50, 1).values()).doesNotContainKey(Measure.AGREEMENT);
  }

  @ParameterizedTest(name = "{0} promoters and {1} detractors of {2}: {3}, {4}")
  @CsvSource({
    "40, 25, 100, 15, EXACT",
    // All promote: 95 less 5 %, and the score lies beyond.
    "99, 0, 99, 90, AT_LEAST",
    "0, 99, 99, -90, AT_MOST",
    // Neither end is known: at most 10 % are promoters, and at most 10 % detractors.
    "0, 0, 39, 0, EXACT",
    "7, 3, 12, 35, EXACT"
  })
  void theNetPromoterScoreIsTheDifferenceOfTheCodedShares(
      long promoters, long detractors, long n, String score, Bound bound) {
    Shown cell = score(promoters, detractors, n);

    assertThat(cell.value()).isEqualByComparingTo(score);
    assertThat(cell.value())
        .isEqualByComparingTo(
            cell.value(Measure.PROMOTERS)
                .orElseThrow()
                .subtract(cell.value(Measure.DETRACTORS).orElseThrow()));
    assertThat(cell.bound()).isEqualTo(bound);
  }

  @Test
  @DisplayName("the score's interval follows from what is shown and holds the score, seed 13")
  void theIntervalOfTheScoreTellsNoMoreThanTheShares() {
    SplittableRandom random = new SplittableRandom(13);
    Map<String, Shown> seen = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      long n = 10 + random.nextLong(120);
      long promoters = random.nextLong(n + 1);
      long detractors = random.nextLong(n - promoters + 1);
      Shown cell = score(promoters, detractors, n);
      Shown before =
          seen.putIfAbsent(
              cell.values().get(Measure.PROMOTERS)
                  + "/"
                  + cell.values().get(Measure.DETRACTORS)
                  + "/"
                  + cell.base().text(),
              cell);
      if (before != null) {
        assertThat(cell).isEqualTo(before);
      }
      double exact = 100.0 * (promoters - detractors) / n;
      assertThat(exact)
          .isBetween(
              cell.value(Measure.LOW).orElseThrow().doubleValue(),
              cell.value(Measure.HIGH).orElseThrow().doubleValue());
    }
  }

  private static Shown item(long favourable, long n, long invited, double agreement) {
    CellKey key = Waves.key(Statistic.ITEM, Surveys.MAY, "X", "A");
    return shown(
        new Figure.Computed(
            key,
            Quantity.SHARE,
            Map.of(
                Measure.VALUE,
                (double) favourable / n,
                Measure.WORST_LOW,
                0.0,
                Measure.WORST_HIGH,
                1.0,
                Measure.AGREEMENT,
                agreement),
            new Support.Answers(n, invited),
            1,
            Reading.NONE));
  }

  private static Shown score(long promoters, long detractors, long n) {
    CellKey key = Waves.key(Statistic.ENPS, Surveys.MAY, "X", "A");
    return shown(
        new Figure.Computed(
            key,
            Quantity.SHARE_DIFFERENCE,
            Map.of(
                Measure.VALUE, (double) (promoters - detractors) / n,
                Measure.PROMOTERS, (double) promoters / n,
                Measure.DETRACTORS, (double) detractors / n),
            new Support.Answers(n, 2 * n),
            1,
            Reading.NONE));
  }

  private static Shown shown(Figure.Computed figure) {
    return (Shown)
        CellRelease.of(
                List.of(figure),
                Map.of(figure.key(), Decision.Show.SHOW),
                Optional.of(Surveys.threeItems()))
            .get(figure.key());
  }
}
