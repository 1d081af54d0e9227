package io.rapport.domain.release;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.NOVEMBER;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import io.rapport.domain.survey.Wave;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShownDifferencesTest {
  private static final Questionnaire THREE = Surveys.threeItems();
  private static final Organisation TREE = Organisations.of("ALL - 0", "X ALL 500", "Y ALL 900");

  /**
   * 200 of 400 are printed as 50, 380 of 800 as 48, so the rest is (800 · 48 − 400 · 50)/400 = 46.
   * Printed alike are 198 to 201 of X and 380 to 387 of all, which leaves 380 − 201 = 179 to 387 −
   * 198 = 189 of 400. Newcombe: 198 less 189 from −4.7, 201 less 179 to 12.3. z = .04/√(.48 · .52 ·
   * 2/400 · 800/799 + (4² − 1)/12/400² + .025²/12) = 1.105, p = .269; as of Y, of six that are
   * compared 6/2 · .269 adjusted. h of .50 and .46: .080.
   */
  @Test
  void aDifferenceFollowsFromWhatIsPrinted() {
    Shown difference = shown(Statistic.ITEM_VS_REST, MAY, "X", "A", wave(MAY, 200, 400, 180, 400));

    assertThat(difference.values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Measure.VALUE, new BigDecimal("4"),
                Measure.LOW, new BigDecimal("-5"),
                Measure.HIGH, new BigDecimal("13"),
                Measure.P, new BigDecimal("0.3"),
                Measure.P_ADJUSTED, new BigDecimal("0.8"),
                Measure.EFFECT, new BigDecimal("0.1")));
    assertThat(difference.reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
    assertThat(difference.base()).isEqualTo(new ReleasedCell.Base.Exact(400));
  }

  @Test
  void aChangeIsOfTwoPrintedNumbers() {
    WaveResults before = wave(NOVEMBER, 20, 44, 150, 290);
    WaveResults now = wave(MAY, 33, 41, 160, 300);

    // 33 of 41 are printed as 80, 20 of 44 as 45.
    Shown item = shown(Statistic.ITEM_CHANGE, MAY, "X", "A", before, now);
    assertThat(item.value()).isEqualByComparingTo("35");
    assertThat(item.reading()).isEqualTo(Reading.BETTER);
    assertThat(item.value(Measure.LOW).orElseThrow().remainder(BigDecimal.valueOf(5)))
        .isEqualByComparingTo("0");
    SortedMap<CellKey, ReleasedCell> cells = Compared.released(THREE, before, now);
    for (String unit : List.of("X", "Y", "ALL")) {
      assertThat(of(cells, Statistic.INDEX_CHANGE, MAY, unit, "ABC").value())
          .isEqualByComparingTo(
              of(cells, Statistic.INDEX, MAY, unit, "ABC")
                  .value()
                  .subtract(of(cells, Statistic.INDEX, NOVEMBER, unit, "ABC").value()));
    }
  }

  /**
   * 41 of 41 are printed as at least 95, as are 38; 210 to 213 of all 341 as 62, which leaves 169
   * to 175 of 300. 38 of 41 less 175 of 300 from 34.4 − √(12.1² + 5.5²) = 21.1; 41 of 41 less 169
   * of 300 to 43.7 + 5.7 = 49.3. In steps of five, as of the 41.
   */
  @Test
  void aSideThatWasCutOffReachesToTheEnd() {
    Shown difference = shown(Statistic.ITEM_VS_REST, MAY, "X", "A", wave(MAY, 41, 41, 170, 300));

    assertThat(difference.reading()).isEqualTo(Reading.BETTER);
    assertThat(difference.value()).isEqualByComparingTo("38");
    assertThat(difference.value(Measure.P)).contains(new BigDecimal("0.001"));
    assertThat(difference.value(Measure.LOW)).contains(new BigDecimal("20"));
    assertThat(difference.value(Measure.HIGH)).contains(new BigDecimal("50"));
  }

  @Test
  void whatMayBeTheSameIsNotDifferent() {
    Shown difference = shown(Statistic.ITEM_VS_REST, MAY, "X", "A", wave(MAY, 21, 41, 150, 300));

    assertThat(difference.value(Measure.P)).contains(new BigDecimal("1"));
    assertThat(difference.reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
  }

  @Test
  void fewAreNotTestedAndHaveAnIntervalAllTheSame() {
    Shown difference = shown(Statistic.ITEM_VS_REST, MAY, "X", "A", wave(MAY, 20, 29, 50, 300));

    assertThat(difference.reading()).isEqualTo(Reading.NOT_TESTED);
    assertThat(difference.values())
        .containsOnlyKeys(Measure.VALUE, Measure.LOW, Measure.HIGH, Measure.EFFECT);
  }

  /** Hidden comparisons do not count among those that p is adjusted over. */
  @Test
  void pIsAdjustedOverWhatIsShown() {
    WaveResults wave = wave(MAY, 240, 400, 180, 400);
    Shown among = shown(Statistic.ITEM_VS_REST, MAY, "X", "A", wave);
    Shown alone =
        of(
            Compared.released(
                THREE,
                key ->
                    key.statistic() != Statistic.ITEM_VS_REST
                        || key.equals(Waves.key(Statistic.ITEM_VS_REST, MAY, "X", "A")),
                wave),
            Statistic.ITEM_VS_REST,
            MAY,
            "X",
            "A");

    assertThat(alone.value(Measure.P_ADJUSTED)).isEqualTo(alone.value(Measure.P));
    assertThat(alone.value(Measure.P)).isEqualTo(among.value(Measure.P));
    assertThat(alone.value(Measure.LOW)).isEqualTo(among.value(Measure.LOW));
  }

  @Test
  void aComparisonWithASideThatIsNotPrintedIsHidden() {
    WaveResults before = wave(NOVEMBER, 20, 44, 150, 290);
    WaveResults now = wave(MAY, 33, 41, 160, 300);

    assertThat(hidden(before, now, Waves.key(Statistic.ITEM, MAY, "X", "A")))
        .containsExactlyInAnyOrder("item-vs-rest", "item-change");
    assertThat(hidden(before, now, Waves.key(Statistic.ITEM, MAY, "ALL", "A")))
        .containsExactly("item-vs-rest");
    assertThat(
            hidden(
                before,
                now,
                Waves.key(Statistic.ITEM, NOVEMBER, "X", "A"),
                Waves.key(Statistic.ITEM, NOVEMBER, "ALL", "A")))
        .containsExactly("item-change");
  }

  /**
   * X before is all before, 51 of 334, less Y, 52 of 290: (334 · 51 − 290 · 52)/44 = 44.4, of 44
   * people 45. It can be 169 − 152 = 17 to 172 − 150 = 22 of 44, where 19 to 20 are printed as 45.
   */
  @Test
  void anEarlierSideThatIsNotPrintedFollowsFromOthers() {
    WaveResults before = wave(NOVEMBER, 20, 44, 150, 290);
    WaveResults now = wave(MAY, 33, 41, 160, 300);
    Shown printed = shown(Statistic.ITEM_CHANGE, MAY, "X", "A", before, now);
    CellKey side = Waves.key(Statistic.ITEM, NOVEMBER, "X", "A");
    Shown follows =
        of(
            Compared.released(THREE, key -> !key.equals(side), before, now),
            Statistic.ITEM_CHANGE,
            MAY,
            "X",
            "A");

    assertThat(follows.value()).isEqualByComparingTo("35");
    assertThat(printed.value(Measure.LOW)).contains(new BigDecimal("10"));
    assertThat(follows.value(Measure.LOW)).contains(new BigDecimal("5"));
    assertThat(follows.value(Measure.HIGH)).contains(new BigDecimal("60"));
  }

  /**
   * 40 of 60 at 75 and 20 at 25 have a mean of 58.3, printed as 60, and a standard deviation of
   * 23.8, printed as 24; all 460 are printed as 51 and 25. The rest is (460 · 51 − 60 · 60)/400 =
   * 49.65 or 50, from 48.7 to 50.6; its squares are at most 459 · 25.5² + 460 · 1.85² − 59 · 23.5²
   * − 60 · 7.85² = 263,760. So e = √(24.5²/60 + 661.1/400) = 3.41, t = 1.99, and the ends are 57.5
   * − 50.6 − 6.8 and 62.5 − 48.7 + 6.8. g = 10/25.6. With rounding the squares are 59 · 24.5² + 60²
   * · 5²/12 = 42,915 and 263,760 + 400² · 1.9²/12 = 311,893, and 5,217 between: z =
   * 8.70/√(360,025/460 · 400/(60 · 459)) = 2.58.
   */
  @Test
  void anIndexHasTheLargestSpreadsThatArePrintedAlike() {
    Shown difference = shown(Statistic.INDEX_VS_REST, MAY, "X", "ONE", wave(MAY, 40, 60, 200, 400));

    assertThat(difference.value()).isEqualByComparingTo("10");
    assertThat(difference.value(Measure.LOW).orElseThrow()).isEqualByComparingTo("0");
    assertThat(difference.value(Measure.HIGH)).contains(new BigDecimal("25"));
    assertThat(difference.value(Measure.P)).contains(new BigDecimal("0.01"));
    assertThat(difference.value(Measure.EFFECT)).contains(new BigDecimal("0.4"));
  }

  /** Statistics whose comparison of X's answers to A is hidden where some figures are. */
  private static List<String> hidden(WaveResults before, WaveResults now, CellKey... figures) {
    SortedMap<CellKey, ReleasedCell> cells =
        Compared.released(THREE, key -> !List.of(figures).contains(key), before, now);
    return Stream.of(Statistic.ITEM_VS_REST, Statistic.ITEM_CHANGE)
        .filter(
            statistic ->
                cells.get(Waves.key(statistic, MAY, "X", "A")) instanceof ReleasedCell.Hidden)
        .map(Statistic::id)
        .toList();
  }

  private static Shown shown(
      Statistic statistic, Wave wave, String unit, String part, WaveResults... waves) {
    return of(Compared.released(THREE, waves), statistic, wave, unit, part);
  }

  private static Shown of(
      Map<CellKey, ReleasedCell> cells, Statistic statistic, Wave wave, String unit, String part) {
    return (Shown)
        Optional.ofNullable(cells.get(Waves.key(statistic, wave, unit, part))).orElseThrow();
  }

  /** Favourable and valid answers to item A of X, then of Y; all else is as all say. */
  private static WaveResults wave(Wave wave, int x, int ofX, int y, int ofY) {
    return Compared.wave(
        THREE,
        wave,
        TREE,
        Map.of(
            "X", Compared.sheets(x, answers(4, 4, 3), ofX - x, answers(2, 4, 3)),
            "Y", Compared.sheets(y, answers(4, 4, 3), ofY - y, answers(2, 4, 3))));
  }
}
