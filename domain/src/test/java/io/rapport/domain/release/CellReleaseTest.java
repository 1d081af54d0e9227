package io.rapport.domain.release;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.SurveyAnalysis;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReleaseTest {
  private static final Questionnaire THREE = Surveys.threeItems();
  private static final CellKey RECORDS =
      new CellKey(Statistic.S03, "2026-06.12m", Scope.Whole.WHOLE, "beforeDecision");

  @ParameterizedTest(name = "{0} of {1} favourable is released as all of them, {2} invited")
  @CsvSource({
    "10, 11, 11",
    "11, 12, 30",
    "18, 19, 19",
    "18, 19, 25",
    "37, 39, 39",
    "37, 39, 60",
    "95, 99, 99",
    "95, 99, 400",
    "294, 299, 299",
    "294, 299, 1000",
    "397, 400, 400",
    "397, 400, 1000"
  })
  void aUnanimousGroupLooksLikeOneThatIsNearlySo(int favourable, int n, int invited) {
    List<List<Optional<Short>>> nearly = new ArrayList<>(copies(favourable, answers(5, 5, 1)));
    nearly.addAll(copies(n - favourable, answers(4, 3, 1)));
    Shown all = shown(n, invited, copies(n, answers(5, 5, 1)), Statistic.ITEM, "B");
    Shown most = shown(n, invited, nearly, Statistic.ITEM, "B");

    assertThat(most).isEqualTo(all);
    assertThat(all.bound()).isEqualTo(Bound.AT_LEAST);
    assertThat(all.values()).doesNotContainKey(Measure.SD);
    assertThat(all.value(Measure.HIGH))
        .hasValueSatisfying(high -> assertThat(high.intValue()).isEqualTo(100));
  }

  @ParameterizedTest(name = "{0} of {1} unfavourable is released as all of them")
  @CsvSource({"11, 12, 30", "37, 39, 60", "95, 99, 400", "294, 299, 1000"})
  void theSameAtTheOtherEnd(int unfavourable, int n, int invited) {
    List<List<Optional<Short>>> nearly = new ArrayList<>(copies(unfavourable, answers(5, 1, 1)));
    nearly.addAll(copies(n - unfavourable, answers(4, 5, 1)));

    assertThat(shown(n, invited, nearly, Statistic.ITEM, "B").values())
        .containsEntry(
            Measure.LOW,
            shown(n, invited, copies(n, answers(5, 1, 1)), Statistic.ITEM, "B")
                .value(Measure.LOW)
                .orElseThrow())
        .containsEntry(
            Measure.HIGH,
            shown(n, invited, copies(n, answers(5, 1, 1)), Statistic.ITEM, "B")
                .value(Measure.HIGH)
                .orElseThrow());
  }

  @ParameterizedTest(name = "{0} people of one middling score")
  @ValueSource(ints = {12, 35, 120})
  void oneScoreForAllIsNotSeenInTheIndex(int n) {
    Shown index = shown(n, 2 * n, copies(n, answers(3, 3, 3)), Statistic.INDEX, "ABC");
    BigDecimal step = BigDecimal.valueOf(Coding.of(n).step());

    assertThat(index.value()).isEqualByComparingTo("50");
    assertThat(index.value(Measure.LOW).orElseThrow())
        .isEqualByComparingTo(new BigDecimal(50).subtract(step));
    assertThat(index.value(Measure.HIGH).orElseThrow())
        .isEqualByComparingTo(new BigDecimal(50).add(step));
    if (n >= 30) {
      assertThat(index.value(Measure.SD).orElseThrow()).isEqualByComparingTo("5");
    }
  }

  @Test
  void aFullResponseLooksLikeANearlyFullOne() {
    Shown all = shown(40, 40, copies(40, answers(3, 3, 3)), Statistic.RESPONSE, "");
    Shown most = shown(39, 40, copies(39, answers(3, 3, 3)), Statistic.RESPONSE, "");

    assertThat(all.value()).isEqualByComparingTo("95");
    assertThat(all.bound()).isEqualTo(Bound.AT_LEAST);
    assertThat(most.values()).isEqualTo(all.values());
  }

  @ParameterizedTest(name = "{0} answers")
  @ValueSource(ints = {10, 29, 30, 150})
  void noCountsPerAnswerAndSpreadFromThirtyOnly(int n) {
    List<List<Optional<Short>>> half = new ArrayList<>(copies(n / 2, answers(5, 5, 5)));
    half.addAll(copies(n - n / 2, answers(2, 2, 2)));
    Shown item = shown(n, 2 * n, half, Statistic.ITEM, "A");
    Shown index = shown(n, 2 * n, half, Statistic.INDEX, "ABC");

    assertThat(item.values()).doesNotContainKey(Measure.COUNT);
    assertThat(item.values().containsKey(Measure.SD)).isEqualTo(n >= 30);
    assertThat(index.values().containsKey(Measure.SD)).isEqualTo(n >= 30);
    assertThat(item.values().values()).allMatch(number -> number.scale() <= 2);
  }

  @Test
  void aMeanIsCodedAsItsPlaceOnTheScale() {
    Shown unanimous = shown(12, 30, copies(12, answers(5, 5, 1)), Statistic.ITEM, "A");
    Shown reversed = shown(12, 30, copies(12, answers(5, 5, 1)), Statistic.ITEM, "C");

    assertThat(unanimous.value(Measure.MEAN)).contains(new BigDecimal("4.20"));
    assertThat(reversed.value(Measure.MEAN)).contains(new BigDecimal("4.20"));
    assertThat(unanimous.value(Measure.NEUTRAL).orElseThrow()).isEqualByComparingTo("20");
  }

  @Test
  void aFigureWithoutADecisionIsHidden() {
    Figure figure = record(new Support.Records(90, 9, 9, 0.2), 0.5);

    assertThat(CellRelease.of(List.of(figure), Map.of(), Optional.empty()))
        .containsEntry(RECORDS, new ReleasedCell.Hidden(RECORDS));
    assertThat(
            CellRelease.of(
                List.of(figure),
                Map.of(RECORDS, new Decision.Hide(Decision.HideReason.DOMINATED)),
                Optional.empty()))
        .containsEntry(RECORDS, new ReleasedCell.Hidden(RECORDS));
  }

  @ParameterizedTest
  @EnumSource(Figure.Reason.class)
  void aMissingFigureSaysWhyUnlessThatWouldTellOfAUnit(Figure.Reason reason) {
    CellKey unit = Waves.key(Statistic.ITEM, MAY, "X", "A");
    SortedMap<CellKey, ReleasedCell> cells =
        CellRelease.of(
            List.of(new Figure.Missing(RECORDS, reason), new Figure.Missing(unit, reason)),
            Map.of(),
            Optional.empty());

    assertThat(cells.get(RECORDS))
        .isEqualTo(
            switch (reason) {
              case NOT_ASKED -> new ReleasedCell.NotAsked(RECORDS);
              case NOT_COMPARABLE -> new ReleasedCell.NotComparable(RECORDS);
              case NOT_RECORDED, NOTHING_TO_COUNT -> new ReleasedCell.NotRecorded(RECORDS);
            });
    assertThat(cells.get(unit))
        .isEqualTo(
            switch (reason) {
              case NOT_ASKED -> new ReleasedCell.NotAsked(unit);
              case NOT_COMPARABLE -> new ReleasedCell.NotComparable(unit);
              case NOT_RECORDED -> new ReleasedCell.NotRecorded(unit);
              case NOTHING_TO_COUNT -> new ReleasedCell.Hidden(unit);
            });
  }

  @Test
  void recordsAreShownInWholePointsWithTheirBaseAndRecording() {
    Shown cell = (Shown) one(record(new Support.Records(17, 9, 9, 0.2), 0.4347));

    assertThat(cell.value()).isEqualByComparingTo("44");
    assertThat(cell.base()).isEqualTo(new ReleasedCell.Base.Exact(17));
    assertThat(cell.recorded()).contains(new BigDecimal("43"));
    assertThat(cell.bound()).isEqualTo(Bound.EXACT);
  }

  @Test
  void thePulseIsCodedAndItsCountsStayHidden() {
    Shown cell = (Shown) one(record(new Support.Pulse(8, 12), 0.9));

    assertThat(cell.values()).doesNotContainKey(Measure.COUNT);
    assertThat(cell.value()).isEqualByComparingTo("45");
    assertThat(cell.base().text()).isEqualTo("5–9");
    assertThat(cell.value(Measure.LOW).orElseThrow()).isEqualByComparingTo("30");
  }

  private static ReleasedCell one(Figure figure) {
    return CellRelease.of(
            List.of(figure), Map.of(figure.key(), Decision.Show.SHOW), Optional.empty())
        .get(figure.key());
  }

  private static Figure record(Support support, double recorded) {
    return new Figure.Computed(
        RECORDS,
        Quantity.SHARE,
        Map.of(Measure.VALUE, 0.4375, Measure.LOW, 0.31, Measure.HIGH, 0.58, Measure.COUNT, 7.0),
        support,
        recorded,
        Reading.NONE);
  }

  private static Shown shown(
      int n, int invited, List<List<Optional<Short>>> sheets, Statistic statistic, String part) {
    WaveResults wave = wave(MAY, Organisations.of("ALL - " + invited), Map.of("ALL", sheets));
    assertThat(sheets).hasSize(n);
    return shown(released(wave), statistic, MAY.id(), "ALL", part);
  }

  private static Shown shown(
      SortedMap<CellKey, ReleasedCell> cells,
      Statistic statistic,
      String wave,
      String unit,
      String part) {
    return (Shown) cells.get(new CellKey(statistic, wave, new Scope.Unit(unit), part));
  }

  /** Everything computed is shown: only coding is looked at here. */
  private static SortedMap<CellKey, ReleasedCell> released(WaveResults... waves) {
    SurveyAnalysis analysis = new SurveyAnalysis(THREE, SurveyMethod.DEFAULT);
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < waves.length; i++) {
      figures.addAll(
          analysis.figures(
              waves[i],
              i == 0
                  ? Optional.empty()
                  : Optional.of(Waves.before(THREE, waves[i - 1], waves[i]))));
    }
    Map<CellKey, Decision> decisions = new HashMap<>();
    figures.forEach(figure -> decisions.put(figure.key(), Decision.Show.SHOW));
    return CellRelease.of(figures, decisions, Optional.of(THREE));
  }

  private static WaveResults wave(
      io.rapport.domain.survey.Wave wave,
      Organisation tree,
      Map<String, List<List<Optional<Short>>>> sheets) {
    Map<String, Tally> own = new HashMap<>();
    sheets.forEach((code, rows) -> own.put(code, Waves.tally(THREE, rows)));
    return Waves.wave(THREE, wave, tree, own);
  }

  private static List<List<Optional<Short>>> copies(int n, List<Optional<Short>> sheet) {
    return Collections.nCopies(n, sheet);
  }
}
