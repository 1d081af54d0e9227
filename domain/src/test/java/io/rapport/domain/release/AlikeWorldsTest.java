package io.rapport.domain.release;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.NOVEMBER;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.wave.WaveFigures;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import io.rapport.domain.survey.Wave;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two organisations of other answers, whose items and indices are printed alike: their comparisons
 * are alike in every number and reading, or they would tell them apart.
 */
class AlikeWorldsTest {
  private static final Questionnaire THREE = Surveys.threeItems();
  private static final Set<Statistic> PLAIN = EnumSet.of(Statistic.ITEM, Statistic.INDEX);
  private static final Set<Statistic> COMPARISONS =
      EnumSet.of(
          Statistic.ITEM_VS_REST,
          Statistic.INDEX_VS_REST,
          Statistic.ITEM_CHANGE,
          Statistic.INDEX_CHANGE);
  private static final int TRIES = 1000;
  private static final int ENOUGH = 6;

  @ParameterizedTest(name = "organisation of seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void comparisonsTellNothingThatIsNotPrinted(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Organisation tree = tree(random);
    Sheets before = Sheets.random(tree, random);
    Sheets now = Sheets.random(tree, random);
    Sheets otherBefore = before.alike(NOVEMBER, tree, random);
    Sheets otherNow = now.alike(MAY, tree, random);

    SortedMap<CellKey, ReleasedCell> one =
        Compared.released(THREE, before.wave(NOVEMBER, tree), now.wave(MAY, tree));
    SortedMap<CellKey, ReleasedCell> other =
        Compared.released(THREE, otherBefore.wave(NOVEMBER, tree), otherNow.wave(MAY, tree));

    assertThat(now.differences(otherNow)).as("favourable answers of units").isPositive();
    assertThat(before.differences(otherBefore)).as("favourable answers before").isPositive();
    assertThat(of(one, COMPARISONS)).hasSizeGreaterThan(60).isEqualTo(of(other, COMPARISONS));
  }

  /** Ten to sixty people in each of seven teams of two divisions, one of which has own people. */
  private static Organisation tree(SplittableRandom random) {
    List<Unit> units = new ArrayList<>();
    units.add(new Unit("ALL", "All", Optional.empty(), 0));
    units.add(new Unit("D0", "D0", Optional.of("ALL"), 0));
    units.add(new Unit("D1", "D1", Optional.of("ALL"), random.nextInt(12, 30)));
    for (int team = 0; team < 7; team++) {
      units.add(new Unit("T" + team, "T", Optional.of("D" + team % 2), random.nextInt(10, 60)));
    }
    return Organisation.of(units);
  }

  private static Map<CellKey, Shown> of(Map<CellKey, ReleasedCell> cells, Set<Statistic> wanted) {
    Map<CellKey, Shown> shown = new TreeMap<>();
    cells.forEach(
        (key, cell) -> {
          if (wanted.contains(key.statistic()) && cell instanceof Shown numbers) {
            shown.put(key, numbers);
          }
        });
    return shown;
  }

  /** Answer codes of everybody, by code of the unit. */
  private record Sheets(SortedMap<String, List<int[]>> byUnit) {

    static Sheets random(Organisation tree, SplittableRandom random) {
      SortedMap<String, List<int[]>> sheets = new TreeMap<>();
      for (Unit unit : tree.inOrder()) {
        double favourable = random.nextDouble(0.3, 0.95);
        List<int[]> rows = new ArrayList<>();
        for (int person = 0; person < unit.headcount(); person++) {
          int[] row = new int[3];
          for (int item = 0; item < row.length; item++) {
            row[item] =
                random.nextDouble() < favourable ? random.nextInt(4, 6) : random.nextInt(1, 4);
          }
          rows.add(row);
        }
        sheets.put(unit.code(), rows);
      }
      return new Sheets(sheets);
    }

    /** Others that are printed as these are: answers are exchanged as long as nobody sees it. */
    Sheets alike(Wave wave, Organisation tree, SplittableRandom random) {
      Map<CellKey, List<Object>> printed = printed(wave, tree);
      Sheets others = this;
      for (int tried = 0; tried < TRIES && differences(others) < ENOUGH; tried++) {
        Sheets next = others.exchanged(random);
        if (next.printed(wave, tree).equals(printed)) {
          others = next;
        }
      }
      return others;
    }

    /** Somebody's favourable answer for somebody else's other one. */
    private Sheets exchanged(SplittableRandom random) {
      SortedMap<String, List<int[]>> sheets = new TreeMap<>();
      byUnit.forEach(
          (unit, rows) ->
              sheets.put(unit, new ArrayList<>(rows.stream().map(int[]::clone).toList())));
      List<int[]> all = sheets.values().stream().flatMap(List::stream).toList();
      int item = random.nextInt(3);
      int[] one = any(all, item, true, random);
      int[] other = any(all, item, false, random);
      int code = one[item];
      one[item] = other[item];
      other[item] = code;
      return new Sheets(sheets);
    }

    private static int[] any(
        List<int[]> all, int item, boolean favourable, SplittableRandom random) {
      List<int[]> some = all.stream().filter(row -> row[item] >= 4 == favourable).toList();
      return some.get(random.nextInt(some.size()));
    }

    WaveResults wave(Wave wave, Organisation tree) {
      Map<String, List<List<Optional<Short>>>> sheets = new TreeMap<>();
      byUnit.forEach(
          (unit, rows) ->
              sheets.put(unit, rows.stream().map(row -> answers(row[0], row[1], row[2])).toList()));
      return Compared.wave(THREE, wave, tree, sheets);
    }

    /** What of items and indices is printed that a comparison may follow from. */
    private Map<CellKey, List<Object>> printed(Wave wave, Organisation tree) {
      WaveResults results = wave(wave, tree);
      Map<CellKey, List<Object>> printed = new TreeMap<>();
      of(
              Compared.plain(
                  new SurveyWave(
                      THREE,
                      results,
                      Optional.empty(),
                      WaveFigures.of(THREE, results, SurveyMethod.DEFAULT)),
                  key -> PLAIN.contains(key.statistic())),
              PLAIN)
          .forEach(
              (key, cell) ->
                  printed.put(
                      key,
                      key.statistic() == Statistic.ITEM
                          ? List.of(cell.value(), cell.bound())
                          : List.of(
                              cell.value(),
                              cell.bound(),
                              cell.value(Measure.SD),
                              cell.value(Measure.LOW_UNCORRECTED),
                              cell.value(Measure.HIGH_UNCORRECTED))));
      return printed;
    }

    /** Units and items whose favourable answers are other. */
    long differences(Sheets others) {
      long differences = 0;
      for (String unit : byUnit.keySet()) {
        for (int item = 0; item < 3; item++) {
          differences += favourable(unit, item) == others.favourable(unit, item) ? 0 : 1;
        }
      }
      return differences;
    }

    private long favourable(String unit, int item) {
      return byUnit.getOrDefault(unit, List.of()).stream().filter(row -> row[item] >= 4).count();
    }
  }
}
