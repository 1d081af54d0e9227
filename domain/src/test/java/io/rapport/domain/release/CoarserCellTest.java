package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.statistics.WilsonInterval;
import io.rapport.domain.survey.Surveys;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All the numbers of cells that are coded more coarsely than their answers ask. */
class CoarserCellTest {
  private static final CellKey ITEM = CellKey.parse("item/2026-05/unit:SAL/A");
  private static final CellKey INDEX = CellKey.parse("index/2026-05/unit:SAL/ABC");
  private static final CellKey ENPS = CellKey.parse("enps/2026-05/unit:SAL/A");
  private static final Coding CLASSES = new Coding(20, 80, 15);
  private static final Coding HALVES = new Coding(50, 65, 15);

  @Test
  void anItemInFiveClassesHasNoSpreadAndSaysItsStep() {
    Shown cell = item(60, CLASSES, .45);

    assertThat(cell.values())
        .containsOnlyKeys(
            Measure.VALUE,
            Measure.NEUTRAL,
            Measure.UNFAVOURABLE,
            Measure.MEAN,
            Measure.LOW,
            Measure.HIGH,
            Measure.LOW_UNCORRECTED,
            Measure.HIGH_UNCORRECTED,
            Measure.WORST_LOW,
            Measure.WORST_HIGH,
            Measure.STEP);
    assertThat(number(cell, Measure.VALUE)).isEqualTo(50);
    assertThat(number(cell, Measure.NEUTRAL)).isEqualTo(20);
    assertThat(number(cell, Measure.UNFAVOURABLE)).isEqualTo(35);
    assertThat(cell.value(Measure.MEAN)).contains(new BigDecimal("3.00"));
    assertThat(number(cell, Measure.STEP)).isEqualTo(15);
    assertThat(cell.bound()).isEqualTo(Bound.EXACT);
    assertThat(item(60, Coding.of(60), .45).values())
        .containsKeys(Measure.SD, Measure.AGREEMENT)
        .doesNotContainKey(Measure.STEP);
  }

  @Test
  void theIntervalOfAnItemHoldsThoseOfAllSharesThatLookAlike() {
    Shown cell = item(60, CLASSES, .45);
    WilsonInterval wilson = WilsonInterval.withDefaults();

    // 42.5 to under 57.5 % of sixty: 26 to 34.
    double low = 100 * wilson.ofShare(26 / 60.0, 60).interval().low();
    double high = 100 * wilson.ofShare(34 / 60.0, 60).interval().high();
    assertThat(number(cell, Measure.LOW_UNCORRECTED)).isEqualTo(20);
    assertThat(low).isBetween(20.0, 35.0);
    assertThat(number(cell, Measure.HIGH_UNCORRECTED)).isEqualTo(80);
    assertThat(high).isBetween(65.0, 80.0);
  }

  @ParameterizedTest(name = "{0} in halves: {1}, {2} to {3}")
  @CsvSource({".10, 50, 0, 100, AT_MOST", ".57, 50, 0, 100, AT_MOST", ".58, 65, 0, 100, AT_LEAST"})
  void anItemInHalves(double share, int value, int low, int high, Bound bound) {
    Shown cell = item(12, HALVES, share);

    assertThat(number(cell, Measure.VALUE)).isEqualTo(value);
    assertThat(number(cell, Measure.STEP)).isEqualTo(50);
    assertThat(number(cell, Measure.LOW)).isEqualTo(low);
    assertThat(number(cell, Measure.HIGH)).isEqualTo(high);
    assertThat(cell.bound()).isEqualTo(bound);
  }

  @Test
  void sharesInOneClassLookAlikeInEveryNumber() {
    Shown one = item(60, CLASSES, 26 / 60.0);
    for (int count = 27; count <= 34; count++) {
      assertThat(item(60, CLASSES, count / 60.0)).isEqualTo(one);
    }
    assertThat(item(60, CLASSES, 25 / 60.0)).isNotEqualTo(one);
    assertThat(item(60, CLASSES, 35 / 60.0)).isNotEqualTo(one);
  }

  @Test
  void anIndexInFivesHasNoSpread() {
    Map<Measure, Double> numbers =
        Map.of(Measure.VALUE, 61.7, Measure.LOW, 58.0, Measure.HIGH, 65.0, Measure.SD, 21.0);
    Shown coarse = shown(INDEX, Quantity.SCORE, numbers, 120, new Coding(5, 95, 5));

    assertThat(number(coarse, Measure.VALUE)).isEqualTo(60);
    assertThat(number(coarse, Measure.STEP)).isEqualTo(5);
    assertThat(coarse.values())
        .containsOnlyKeys(Measure.VALUE, Measure.LOW, Measure.HIGH, Measure.STEP);
    assertThat(number(coarse, Measure.LOW)).isLessThanOrEqualTo(55);
    assertThat(number(coarse, Measure.HIGH)).isGreaterThanOrEqualTo(65);
    assertThat(shown(INDEX, Quantity.SCORE, numbers, 120, Coding.of(120)).values())
        .containsKey(Measure.SD)
        .doesNotContainKey(Measure.STEP);
  }

  @Test
  void aPromoterScoreIsMadeOfSharesInTheStepsOfItsItem() {
    Map<Measure, Double> numbers =
        Map.of(Measure.VALUE, 20.0, Measure.PROMOTERS, .46, Measure.DETRACTORS, .26);
    Shown coarse = shown(ENPS, Quantity.SHARE_DIFFERENCE, numbers, 60, CLASSES);
    Shown fine = shown(ENPS, Quantity.SHARE_DIFFERENCE, numbers, 60, Coding.of(60));

    assertThat(number(coarse, Measure.PROMOTERS)).isEqualTo(50);
    assertThat(number(coarse, Measure.DETRACTORS)).isEqualTo(20);
    assertThat(number(coarse, Measure.VALUE)).isEqualTo(30);
    assertThat(number(coarse, Measure.STEP)).isEqualTo(15);
    assertThat(fine.values()).doesNotContainKey(Measure.STEP);
    // Up to 57.5 % may be promoters and none detractors, or 42.5 and 27.5 %.
    assertThat(number(coarse, Measure.LOW)).isLessThan(number(fine, Measure.LOW));
    assertThat(number(coarse, Measure.HIGH)).isGreaterThan(number(fine, Measure.HIGH));
    assertThat(number(coarse, Measure.LOW) % 15).isZero();
    assertThat(number(coarse, Measure.HIGH) % 15).isZero();
    assertThat(coarse.bound()).isEqualTo(Bound.AT_LEAST);
  }

  private static Shown item(long people, Coding coding, double share) {
    Map<Measure, Double> numbers = new EnumMap<>(Measure.class);
    numbers.put(Measure.VALUE, share);
    numbers.put(Measure.NEUTRAL, .2);
    numbers.put(Measure.UNFAVOURABLE, .35);
    numbers.put(Measure.MEAN, 3.1);
    numbers.put(Measure.SD, 1.234);
    numbers.put(Measure.AGREEMENT, .1);
    numbers.put(Measure.LOW, .4);
    numbers.put(Measure.HIGH, .5);
    numbers.put(Measure.LOW_UNCORRECTED, .4);
    numbers.put(Measure.HIGH_UNCORRECTED, .5);
    numbers.put(Measure.WORST_LOW, .2);
    numbers.put(Measure.WORST_HIGH, .7);
    return shown(ITEM, Quantity.SHARE, numbers, people, coding);
  }

  private static Shown shown(
      CellKey key, Quantity quantity, Map<Measure, Double> numbers, long people, Coding coding) {
    CellKey coded = CellKey.parse(key.text().replace("enps/", "item/"));
    return (Shown)
        CellRelease.of(
                List.of(
                    new Figure.Computed(
                        key,
                        quantity,
                        numbers,
                        new Support.Answers(people, 2 * people),
                        1,
                        Reading.NONE)),
                Map.of(key, Decision.Show.SHOW),
                Optional.of(Surveys.threeItems()),
                new Grains(Map.of(coded, coding)))
            .get(key);
  }

  private static int number(Shown cell, Measure measure) {
    return cell.value(measure).orElseThrow().intValueExact();
  }
}
