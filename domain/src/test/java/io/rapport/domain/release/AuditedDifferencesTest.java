package io.rapport.domain.release;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.release.audit.DisclosureAudit;
import io.rapport.domain.release.audit.Evidence;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit works comparisons out by itself, and comes to the same as the release. */
class AuditedDifferencesTest {
  private static final Questionnaire THREE = Surveys.threeItems();
  private static final Set<Statistic> COMPARISONS =
      EnumSet.of(
          Statistic.ITEM_VS_REST,
          Statistic.INDEX_VS_REST,
          Statistic.ITEM_CHANGE,
          Statistic.INDEX_CHANGE);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theAuditFindsNothingInThem(long seed) {
    Released released = new Released(seed);

    assertThat(released.comparisons()).hasSizeGreaterThan(30);
    assertThat(findings(released.cells, released.waves)).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void theAuditFindsEachThatIsAStepAside(long seed) {
    Released released = new Released(seed);
    for (CellKey key : released.comparisons()) {
      Shown shown = (Shown) released.cells.get(key);
      SortedMap<CellKey, ReleasedCell> aside = new TreeMap<>(released.cells);
      aside.put(key, shown.with(Measure.VALUE, shown.value().add(BigDecimal.ONE)));

      assertThat(findings(aside, released.waves)).as(key.text()).isNotEmpty();
    }
  }

  private static List<String> findings(
      SortedMap<CellKey, ReleasedCell> cells, List<SurveyWave> waves) {
    Evidence evidence =
        new Evidence(
            EvidenceOf.limits(DisclosurePolicy.DEFAULT),
            waves.stream().map(EvidenceOf::wave).toList(),
            List.of());
    return DisclosureAudit.findings(cells, evidence).stream()
        .filter(
            finding ->
                finding.contains("differences of numbers")
                    || finding.contains("tell more than what"))
        .toList();
  }

  /**
   * Two waves; teams change their division, or are under another team, and some figures are hidden.
   */
  private static final class Released {
    private final List<SurveyWave> waves;
    private final SortedMap<CellKey, ReleasedCell> cells;

    Released(long seed) {
      Random random = new Random(seed);
      waves =
          Compared.surveyed(
              THREE,
              Waves.random(THREE, NOVEMBER, tree(random), 0.8, 0.1, random),
              Waves.random(THREE, MAY, tree(random), 0.8, 0.1, random));
      long hide = random.nextInt(3, 9);
      cells =
          Compared.released(
              waves,
              key ->
                  !EnumSet.of(Statistic.ITEM, Statistic.INDEX).contains(key.statistic())
                      || Math.floorMod(key.text().hashCode(), hide) != 0);
    }

    List<CellKey> comparisons() {
      List<CellKey> comparisons = new ArrayList<>();
      for (Map.Entry<CellKey, ReleasedCell> cell : cells.entrySet()) {
        if (COMPARISONS.contains(cell.getKey().statistic()) && cell.getValue() instanceof Shown) {
          comparisons.add(cell.getKey());
        }
      }
      return comparisons;
    }

    private static Organisation tree(Random random) {
      List<Unit> units = new ArrayList<>();
      units.add(new Unit("ALL", "All", Optional.empty(), random.nextInt(2) * 30));
      for (int division = 0; division < 3; division++) {
        units.add(
            new Unit(
                "D" + division, "D", Optional.of("ALL"), random.nextInt(2) * random.nextInt(40)));
      }
      for (int team = 0; team < 8; team++) {
        String above =
            team > 4 && random.nextBoolean() ? "T" + (team - 4) : "D" + random.nextInt(3);
        units.add(new Unit("T" + team, "T", Optional.of(above), random.nextInt(5, 90)));
      }
      return Organisation.of(units);
    }
  }
}
