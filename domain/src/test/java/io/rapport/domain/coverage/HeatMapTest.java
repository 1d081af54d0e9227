package io.rapport.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.wave.IndexComparison;
import io.rapport.domain.analysis.survey.wave.ItemComparison;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.analysis.survey.wave.WaveStatistics;
import io.rapport.domain.coverage.Companies.Answers;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The heat map through the whole analysis: 40 units of 10 to 60 people, eight dimensions of three
 * items, answers of a person alike in all of them, more so within a dimension. A cell is coloured
 * where the difference from everybody else is significant, all cells of the map together, and at
 * least five points. Where nothing differs every coloured cell is false. Where a fifth of the units
 * differ, other ones in each dimension and half of them for the worse, a coloured cell is false if
 * its unit does not differ or differs the other way; that units which do not differ are then
 * compared with a rest that does, by a little, counts as no excuse.
 */
@Tag("coverage")
@ExtendWith(CoverageTable.class)
class HeatMapTest {
  private static final int UNITS = 40;
  private static final int DIMENSIONS = 8;
  private static final int ITEMS = 3;
  private static final double APART = .45;
  private static final Questionnaire QUESTIONNAIRE = questionnaire();

  @ParameterizedTest(name = "{0} of 40 units differ, answers {1}, {2} maps (seed {3})")
  @DisplayName("of the coloured cells at most 5 % are false")
  @CsvSource({
    "0, USUAL, 20000, 401",
    "8, USUAL, 20000, 402",
    "0, SKEWED, 4000, 403",
    "8, SKEWED, 4000, 404",
    "0, EVEN, 4000, 405",
    "8, EVEN, 4000, 406"
  })
  void falseDiscoveries(int differing, Answers kind, int maps, long seed) {
    List<double[]> shares =
        IntStream.range(0, maps)
            .parallel()
            .mapToObj(map -> map(new SplittableRandom(1_000_003 * seed + map), differing, kind))
            .toList();
    for (int part = 0; part < 2; part++) {
      int at = part;
      Simulation.Count found =
          Simulation.of(shares.stream().mapToDouble(each -> each[2 + at]).toArray());
      CoverageTable.falseDiscoveries(
          part == 0 ? "heat map, false items" : "heat map, false indices",
          "%d of %d units differ, answers %s".formatted(differing, UNITS, kind),
          seed,
          Simulation.of(shares.stream().mapToDouble(each -> each[at]).toArray()),
          differing == 0 ? "" : "found %.0f %% of the differences".formatted(100 * found.rate()));
      assertThat(found.rate()).isBetween(differing == 0 ? 0 : .04, 1.0);
    }
  }

  /** Shares of false cells among the coloured items and indices, then of differences found. */
  private static double[] map(SplittableRandom random, int differing, Answers kind) {
    WaveStatistics statistics =
        new WaveStatistics(
            QUESTIONNAIRE,
            wave(random, differing, kind),
            Tally.empty(QUESTIONNAIRE),
            SurveyMethod.DEFAULT);
    Cells items = new Cells(differing);
    for (ItemComparison each : statistics.itemComparisons()) {
      items.add(
          each.group(), each.item(), each.test().difference(), 100, each.test().significant());
    }
    Cells indices = new Cells(differing);
    for (IndexComparison each : statistics.indexComparisons()) {
      indices.add(
          each.group(), each.dimension(), each.test().difference(), 1, each.test().significant());
    }
    return new double[] {
      items.falseShare(), indices.falseShare(), items.found(ITEMS), indices.found(1)
    };
  }

  /** Counts coloured cells. NOT thread safe. */
  private static final class Cells {
    private final int differing;
    private int coloured;
    private int right;

    Cells(int differing) {
      this.differing = differing;
    }

    void add(String unit, String part, Value difference, double points, boolean significant) {
      if (!significant) {
        return;
      }
      double apart = points * ((Value.Known) difference).number();
      if (Math.abs(apart) >= SurveyMethod.DEFAULT.practicalPoints()) {
        int truth = direction(Integer.parseInt(unit.substring(1)), part.charAt(1) - '0', differing);
        coloured++;
        right += truth != 0 && truth == Math.signum(apart) ? 1 : 0;
      }
    }

    double falseShare() {
      return coloured == 0 ? 0 : (double) (coloured - right) / coloured;
    }

    double found(int of) {
      return differing == 0 ? 0 : (double) right / (differing * DIMENSIONS * of);
    }
  }

  /** Which units differ is another choice in every dimension. */
  private static int direction(int unit, int dimension, int differing) {
    int place = (unit + 5 * dimension) % UNITS;
    return place >= differing ? 0 : place % 2 == 0 ? 1 : -1;
  }

  private static WaveResults wave(SplittableRandom random, int differing, Answers kind) {
    Map<String, Tally> own = new HashMap<>();
    for (int unit = 0; unit < UNITS; unit++) {
      Tally tally = Tally.empty(QUESTIONNAIRE);
      int people = 10 + random.nextInt(51);
      for (int person = 0; person < people; person++) {
        tally.add(sheet(random, unit, differing, kind));
      }
      own.put("u" + unit, tally);
    }
    return new WaveResults(Surveys.MAY, organisation(), own, Tally.empty(QUESTIONNAIRE));
  }

  private static List<Optional<Short>> sheet(
      SplittableRandom random, int unit, int differing, Answers kind) {
    List<Optional<Short>> sheet = new ArrayList<>();
    double person = random.nextGaussian();
    for (int d = 0; d < DIMENSIONS; d++) {
      double level = .6 * person + .8 * random.nextGaussian();
      double shift = APART * direction(unit, d, differing);
      for (int i = 0; i < ITEMS; i++) {
        double latent = .75 * level + Math.sqrt(1 - .75 * .75) * random.nextGaussian();
        sheet.add(Optional.of((short) kind.of(latent + shift)));
      }
    }
    return sheet;
  }

  private static Organisation organisation() {
    List<Unit> units = new ArrayList<>();
    units.add(new Unit("all", "Company", Optional.empty(), 0));
    for (int unit = 0; unit < UNITS; unit++) {
      units.add(new Unit("u" + unit, "Unit " + unit, Optional.of("all"), 0));
    }
    return Organisation.of(units);
  }

  private static Questionnaire questionnaire() {
    List<Item> items = new ArrayList<>();
    Dimension[] dimensions = new Dimension[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < ITEMS; i++) {
        ids.add("D" + d + i);
        items.add(Surveys.item("D" + d + i));
      }
      dimensions[d] = new Dimension("D" + d, "Dimension " + d, ids);
    }
    return Surveys.questionnaire(items, dimensions);
  }
}
