package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.Correlated;
import io.rapport.domain.analysis.survey.SurveyAnalysis;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.Protection;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.audit.MeasuresAudit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The index beside the raw one, drawn to the unit above. */
class ShrunkIndicesTest {
  private static final Organisation TREE =
      Organisations.of("ALL - 0", "X ALL 120", "Y ALL 60", "Z ALL 14", "Z1 Z 7", "Z2 Z 7");

  @Test
  void anIndexIsDrawnByTheNumbersAsTheyAreShown() {
    SortedMap<CellKey, ReleasedCell> cells =
        ShrunkIndices.among(
            cells(
                shown("ALL", "60", "100", "20"),
                shown("X", "64", "60", "20"),
                shown("Y", "50", "30", "20"),
                shown("Z", "80", "10–14", "")),
            TREE);

    // Means 64, 50 and 80 of 60, 30 and 10 people: MSB = 3,882, MSW = 400, k₀ = 27, so τ² = 129
    // and λ = .95, .91 and .76.
    assertThat(drawn(cells, "X")).contains(new BigDecimal("64"));
    assertThat(drawn(cells, "Y")).contains(new BigDecimal("51"));
    assertThat(drawn(cells, "Z")).contains(new BigDecimal("75"));
    assertThat(drawn(cells, "ALL")).as("there is nothing above the whole").isEmpty();
  }

  @Test
  void unitsThatDifferNoMoreThanByChanceGetTheIndexAbove() {
    SortedMap<CellKey, ReleasedCell> cells =
        ShrunkIndices.among(
            cells(
                shown("ALL", "60", "100", "20"),
                shown("X", "61", "60", "20"),
                shown("Z", "60", "10–14", "")),
            TREE);

    assertThat(drawn(cells, "X")).contains(new BigDecimal("60"));
    assertThat(drawn(cells, "Z")).contains(new BigDecimal("60"));
  }

  @Test
  void itNeedsTheUnitAboveAnotherUnitAndASpread() {
    assertThat(
            drawn(
                ShrunkIndices.among(
                    cells(shown("X", "61", "60", "20"), shown("Y", "50", "30", "20")), TREE),
                "X"))
        .as("the whole is hidden")
        .isEmpty();
    assertThat(
            drawn(
                ShrunkIndices.among(
                    cells(shown("ALL", "60", "100", "20"), shown("X", "61", "60", "20")), TREE),
                "X"))
        .as("no other unit is shown")
        .isEmpty();
    assertThat(
            drawn(
                ShrunkIndices.among(
                    cells(
                        shown("ALL", "60", "20–29", ""),
                        shown("X", "80", "10–14", ""),
                        shown("Y", "20", "10–14", "")),
                    TREE),
                "X"))
        .as("no spread is shown")
        .isEmpty();
  }

  @Test
  @DisplayName("indices lie between the unit and the unit above, and pass the audit, seed 7")
  void indicesLieBetweenTheUnitAndTheUnitAbove() {
    WaveResults wave = Correlated.wave(7);
    SortedMap<CellKey, ReleasedCell> cells = released(wave);
    int drawn = 0;
    for (Unit unit : wave.organisation().inOrder()) {
      CellKey own = key(wave.wave().id(), unit.code(), "ENG");
      if (cells.get(own) instanceof ReleasedCell.Shown shown
          && shown.value(Measure.SHRUNK).isPresent()) {
        CellKey above = key(wave.wave().id(), unit.parent().orElseThrow(), "ENG");
        BigDecimal parent = ((ReleasedCell.Shown) cells.get(above)).value();
        assertThat(shown.value(Measure.SHRUNK).orElseThrow())
            .isBetween(shown.value().min(parent), shown.value().max(parent));
        drawn++;
      }
    }
    assertThat(drawn).isGreaterThan(10);
    assertThat(MeasuresAudit.findings(measures(cells), Evidences.wave(Correlated.SURVEY, wave)))
        .isEmpty();
  }

  @Test
  void theAuditFindsAnIndexDrawnToOneThatIsNotShown() {
    WaveResults wave = Correlated.wave(7);
    Map<CellKey, Set<Measure>> measures = measures(released(wave));
    measures.remove(key(wave.wave().id(), "A", "ENG"));
    measures.put(key(wave.wave().id(), "ALL", "MGR"), Set.of(Measure.VALUE, Measure.SHRUNK));

    assertThat(MeasuresAudit.findings(measures, Evidences.wave(Correlated.SURVEY, wave)))
        .singleElement()
        .asString()
        .startsWith(wave.wave().id() + ": indices drawn to a unit that is not shown: 13");
  }

  private static SortedMap<CellKey, ReleasedCell> released(WaveResults wave) {
    SurveyWave survey =
        new SurveyWave(
            Correlated.SURVEY,
            wave,
            Optional.empty(),
            new SurveyAnalysis(Correlated.SURVEY, SurveyMethod.DEFAULT)
                .figures(wave, Optional.empty()));
    return ShrunkIndices.among(
        CellRelease.of(
            survey.figures(),
            new Protection(DisclosurePolicy.DEFAULT).ofSurvey(List.of(survey)),
            Optional.of(Correlated.SURVEY)),
        wave.organisation());
  }

  private static Map<CellKey, Set<Measure>> measures(Map<CellKey, ReleasedCell> cells) {
    Map<CellKey, Set<Measure>> measures = new HashMap<>();
    cells.forEach(
        (key, cell) -> {
          if (cell instanceof ReleasedCell.Shown shown) {
            measures.put(key, shown.values().keySet());
          }
        });
    return measures;
  }

  private static SortedMap<CellKey, ReleasedCell> cells(ReleasedCell.Shown... shown) {
    SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
    for (ReleasedCell.Shown cell : shown) {
      cells.put(cell.key(), cell);
    }
    return cells;
  }

  private static ReleasedCell.Shown shown(String unit, String index, String base, String spread) {
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, new BigDecimal(index));
    if (!spread.isEmpty()) {
      values.put(Measure.SD, new BigDecimal(spread));
    }
    String[] ends = base.split("–");
    return new ReleasedCell.Shown(
        key("w", unit, "D"),
        Quantity.SCORE,
        values,
        ends.length == 1
            ? new ReleasedCell.Base.Exact(Long.parseLong(base))
            : new ReleasedCell.Base.Band(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])),
        ReleasedCell.Bound.EXACT,
        Optional.empty(),
        Reading.NONE);
  }

  private static Optional<BigDecimal> drawn(Map<CellKey, ReleasedCell> cells, String unit) {
    return ((ReleasedCell.Shown) cells.get(key("w", unit, "D"))).value(Measure.SHRUNK);
  }

  private static CellKey key(String wave, String unit, String part) {
    return new CellKey(Statistic.INDEX, wave, new Scope.Unit(unit), part);
  }
}
