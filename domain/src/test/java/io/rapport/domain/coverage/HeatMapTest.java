package io.rapport.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.SurveyAnalysis;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The heat map through the whole analysis. Units of one size; in every dimension the units that
 * differ come in pairs, one as much above as the other below, so that the rest of any other unit
 * has that unit's own mean and its difference is truly zero.
 */
@Tag("coverage")
class HeatMapTest {
  private static final int UNITS = 30;
  private static final int DIMENSIONS = 6;
  private static final int ITEMS = 3;
  private static final int MAPS = 1_000;

  @ParameterizedTest(name = "{0} people a unit, {1} pairs of 15 differ by {2} (seed {3})")
  @DisplayName("of the coloured cells at most 5 % are false")
  @CsvSource({"40, 3, .4, 52", "40, 8, .5, 53", "120, 3, .3, 54"})
  void falseDiscoveries(int people, int pairs, double apart, long seed) {
    falseShares(people, pairs, apart, seed)
        .forEach((statistic, share) -> assertThat(share).as(statistic.name()).isBetween(.005, .05));
  }

  /**
   * Where nothing differs every coloured cell is false, and the rate is that of maps with any. Far
   * out in its tail Welch's t is a tenth too bold for short bounded scores of 40 people (p of .0003
   * comes 1.10 times as often, by a million samples), which makes 5 % into 5.5 %; the standard
   * error of the count is 0.7.
   */
  @Test
  @DisplayName("where nothing differs one map in eighteen has a coloured cell (seed 51)")
  void nothingDiffers() {
    falseShares(40, 0, 0, 51)
        .forEach((statistic, share) -> assertThat(share).as(statistic.name()).isBetween(.02, .07));
  }

  private static Map<Statistic, Double> falseShares(
      int people, int pairs, double apart, long seed) {
    Random random = new Random(seed);
    Questionnaire questionnaire = questionnaire();
    SurveyAnalysis analysis = new SurveyAnalysis(questionnaire, SurveyMethod.DEFAULT);
    Map<Statistic, Double> falseShares = new EnumMap<>(Statistic.class);
    for (int map = 0; map < MAPS; map++) {
      WaveResults wave = wave(questionnaire, people, pairs, apart, random);
      Map<Statistic, int[]> coloured = new EnumMap<>(Statistic.class);
      for (Figure figure : analysis.figures(wave, Optional.empty())) {
        count(figure, pairs, coloured);
      }
      coloured.forEach(
          (statistic, counts) -> {
            double share = counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
            falseShares.merge(statistic, share / MAPS, Double::sum);
          });
    }
    assertThat(falseShares).containsOnlyKeys(Statistic.ITEM_VS_REST, Statistic.INDEX_VS_REST);
    System.out.printf("false discoveries, %d pairs by %.1f: %s%n", pairs, apart, falseShares);
    return falseShares;
  }

  /**
   * Counts coloured cells and, among them, those of units that do not differ or differ the other
   * way.
   */
  private static void count(Figure figure, int pairs, Map<Statistic, int[]> coloured) {
    Statistic statistic = figure.key().statistic();
    if (statistic != Statistic.ITEM_VS_REST && statistic != Statistic.INDEX_VS_REST) {
      return;
    }
    int[] counts = coloured.computeIfAbsent(statistic, key -> new int[2]);
    Reading reading = ((Figure.Computed) figure).reading();
    if (reading != Reading.BETTER && reading != Reading.WORSE) {
      return;
    }
    int unit = Integer.parseInt(((Scope.Unit) figure.key().scope()).code().substring(1));
    int dimension = figure.key().part().charAt(1) - '0';
    int direction = direction(unit, dimension, pairs);
    boolean right = direction == (reading == Reading.BETTER ? 1 : -1);
    counts[0]++;
    counts[1] += right ? 0 : 1;
  }

  /** Which units differ is another choice in every dimension. */
  private static int direction(int unit, int dimension, int pairs) {
    int place = (unit + 7 * dimension) % UNITS;
    return place >= 2 * pairs ? 0 : place % 2 == 0 ? 1 : -1;
  }

  private static WaveResults wave(
      Questionnaire questionnaire, int people, int pairs, double apart, Random random) {
    Map<String, Tally> own = new HashMap<>();
    for (int unit = 0; unit < UNITS; unit++) {
      double[][][] answers = new double[DIMENSIONS][][];
      for (int d = 0; d < DIMENSIONS; d++) {
        double shift = apart * direction(unit, d, pairs);
        answers[d] = Companies.answers(random, people, ITEMS, .7, shift);
      }
      Tally tally = Tally.empty(questionnaire);
      for (int person = 0; person < people; person++) {
        List<Optional<Short>> sheet = new ArrayList<>();
        for (double[][] dimension : answers) {
          for (double answer : dimension[person]) {
            sheet.add(Optional.of((short) answer));
          }
        }
        tally.add(sheet);
      }
      own.put("u" + unit, tally);
    }
    return new WaveResults(Surveys.MAY, organisation(people), own, Tally.empty(questionnaire));
  }

  private static Organisation organisation(int people) {
    List<Unit> units = new ArrayList<>();
    units.add(new Unit("all", "Company", Optional.empty(), 0));
    for (int unit = 0; unit < UNITS; unit++) {
      units.add(new Unit("u" + unit, "Unit " + unit, Optional.of("all"), people));
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
