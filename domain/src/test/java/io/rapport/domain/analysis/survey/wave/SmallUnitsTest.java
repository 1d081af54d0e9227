package io.rapport.domain.analysis.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.FunnelLimits;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallUnitsTest {
  private static final Questionnaire HUNDRED =
      Surveys.questionnaire(
          List.of(new Item("A", "A", "How much", Surveys.scale(0, 100, 60, 40), false)),
          new Dimension("ONE", "One item", List.of("A")));

  @Test
  @DisplayName("λ of n 6 where τ² is a sixteenth of σ² (survey method, golden numbers)")
  void goldenReliance() {
    // Means 39, 50, 61 and deviations 34, 10, 8: MSW 7920/15, MSB 726 = 11/8 of it.
    Map<String, Standing> standings =
        standings(
            HUNDRED,
            Map.of(
                "U0", codes(5, 5, 5, 73, 73, 73),
                "U1", codes(40, 40, 40, 60, 60, 60),
                "U2", codes(53, 53, 53, 69, 69, 69)));

    Shrunk shrunk = standings.get("U0").dimensions().get(0).shrunk();
    assertThat(number(shrunk.reliance())).isCloseTo(.272727, within(5e-7));
    assertThat(number(shrunk.value())).isCloseTo(50 - 11 * 3 / 11.0, within(1e-9));
    assertThat(number(standings.get("U1").dimensions().get(0).shrunk().value()))
        .isCloseTo(50, within(1e-9));
    Funnel funnel = standings.get("U2").dimensions().get(0).funnel();
    assertThat(number(funnel.warning().high()))
        .isCloseTo(50 + 1.959964 * Math.sqrt(528 / 6.0), within(1e-5));
    assertThat(funnel.zone()).contains(FunnelLimits.Zone.WITHIN);
  }

  @Test
  void unitsAreDrawnToTheirOwnParentWhosePeopleCountToo() {
    List<Unit> tree =
        List.of(
            unit("ALL", null),
            unit("D", "ALL"),
            unit("D1", "D"),
            unit("D2", "D"),
            unit("E", "ALL"));
    Map<String, Tally> own = new HashMap<>();
    own.put("D", Waves.tally(HUNDRED, codes(20, 40)));
    own.put("D1", Waves.tally(HUNDRED, codes(0, 20)));
    own.put("D2", Waves.tally(HUNDRED, codes(40, 60)));
    own.put("E", Waves.tally(HUNDRED, codes(90, 100)));
    WaveStatistics statistics = statistics(HUNDRED, Organisation.of(tree), own);

    // Of D, D1 and D2: mean 30, MSW 200, MSB 2·(400 + 400)/2 = 800, τ² 300, λ 3/4.
    Shrunk shrunk = statistics.standing(unit("D1", "D")).dimensions().get(0).shrunk();
    assertThat(number(shrunk.reliance())).isCloseTo(.75, within(1e-12));
    assertThat(number(shrunk.value())).isCloseTo(30 - .75 * 20, within(1e-9));
    // The funnel is around 46.25, the mean of all eight, σ² (600 + 50)/4.
    Funnel funnel = statistics.standing(unit("E", "ALL")).dimensions().get(0).funnel();
    assertThat(number(funnel.action().high()))
        .isCloseTo(46.25 + 3.090232 * Math.sqrt(162.5 / 2), within(1e-5));
    assertThat(funnel.zone()).contains(FunnelLimits.Zone.FAR_ABOVE);
  }

  @Test
  void whatDoesNotExistSaysWhy() {
    Standing only = standings(HUNDRED, Map.of("U0", codes(10, 90))).get("U0");
    assertThat(reason(only.dimensions().get(0).shrunk().value())).isEqualTo("too few units");
    assertThat(reason(only.items().get(0).shrunk().reliance())).isEqualTo("too few units");
    assertThat(reason(only.dimensions().get(0).funnel().warning().low()))
        .isEqualTo("too few units");
    assertThat(only.items().get(0).funnel().zone()).contains(FunnelLimits.Zone.WITHIN);

    Standing alike =
        standings(HUNDRED, Map.of("U0", codes(70, 70), "U1", codes(70, 70, 70))).get("U1");
    assertThat(reason(alike.dimensions().get(0).shrunk().value()))
        .isEqualTo("the answers do not vary");
    assertThat(reason(alike.items().get(0).shrunk().value())).isEqualTo("the answers do not vary");
    assertThat(number(alike.items().get(0).funnel().action().low())).isEqualTo(1);

    Standing within =
        standings(HUNDRED, Map.of("U0", codes(70, 70), "U1", codes(20, 20))).get("U1");
    assertThat(number(within.dimensions().get(0).shrunk().reliance())).isEqualTo(1);
    assertThat(reason(within.dimensions().get(0).funnel().action().high()))
        .isEqualTo("people of one unit do not differ");
    assertThat(within.dimensions().get(0).funnel().zone()).isEmpty();
  }

  @Test
  void aUnitWithoutAnswersHasTheValueOfTheUnitAboveIt() {
    Standing nobody =
        standings(HUNDRED, Map.of("U0", codes(10, 50), "U1", codes(50, 90), "U2", List.of()))
            .get("U2");

    assertThat(nobody.dimensions().get(0).shrunk().reliance()).isEqualTo(Value.of(0));
    assertThat(number(nobody.dimensions().get(0).shrunk().value())).isCloseTo(50, within(1e-9));
    assertThat(number(nobody.items().get(0).shrunk().value())).isCloseTo(.25, within(1e-9));
    assertThat(reason(nobody.items().get(0).funnel().warning().low()))
        .isEqualTo("nobody in the unit answered");
  }

  @ParameterizedTest(name = "seed {0}: a shrunken value lies between the unit's and the parent's")
  @ValueSource(longs = {1, 2, 3, 4})
  void shrunkenValuesLieBetween(long seed) {
    Random random = new Random(seed);
    Questionnaire survey = Surveys.threeItems();
    for (int round = 0; round < 40; round++) {
      Map<String, Tally> own = new HashMap<>();
      List<Unit> tree = new ArrayList<>(List.of(unit("ALL", null)));
      for (int u = 0; u <= random.nextInt(6); u++) {
        tree.add(unit("U" + u, "ALL"));
        List<List<Optional<Short>>> sheets = new ArrayList<>();
        for (int person = random.nextInt(25); person > 0; person--) {
          sheets.add(Waves.sheet(survey, .3, random));
        }
        own.put("U" + u, Waves.tally(survey, sheets));
      }
      WaveStatistics statistics = statistics(survey, Organisation.of(tree), own);
      UnitStatistics everybody = statistics.everybody();
      statistics
          .units()
          .forEach(
              unit -> {
                Standing standing = statistics.standing(unit.unit());
                for (int d = 0; d < unit.dimensions().size(); d++) {
                  Shrunk shrunk = standing.dimensions().get(d).shrunk();
                  if (shrunk.value() instanceof Value.Known value
                      && unit.dimensions().get(d).index() instanceof Value.Known raw) {
                    double parent = number(everybody.dimensions().get(d).index());
                    assertThat(value.number())
                        .isBetween(
                            Math.min(raw.number(), parent) - 1e-9,
                            Math.max(raw.number(), parent) + 1e-9);
                    assertThat(number(shrunk.reliance())).isBetween(0.0, 1.0);
                  }
                }
              });
    }
  }

  private static Map<String, Standing> standings(
      Questionnaire questionnaire, Map<String, List<List<Optional<Short>>>> sheets) {
    List<Unit> tree = new ArrayList<>(List.of(unit("ALL", null)));
    Map<String, Tally> own = new HashMap<>();
    sheets.forEach(
        (code, rows) -> {
          tree.add(unit(code, "ALL"));
          own.put(code, Waves.tally(questionnaire, rows));
        });
    WaveStatistics statistics = statistics(questionnaire, Organisation.of(tree), own);
    Map<String, Standing> standings = new HashMap<>();
    statistics
        .units()
        .forEach(unit -> standings.put(unit.unit().code(), statistics.standing(unit.unit())));
    return standings;
  }

  private static WaveStatistics statistics(
      Questionnaire questionnaire, Organisation organisation, Map<String, Tally> own) {
    WaveResults wave = Waves.wave(questionnaire, Surveys.MAY, organisation, own);
    return new WaveStatistics(
        questionnaire, wave, Tally.empty(questionnaire), SurveyMethod.DEFAULT);
  }

  private static Unit unit(String code, String parent) {
    return new Unit(code, code, Optional.ofNullable(parent), 0);
  }

  private static List<List<Optional<Short>>> codes(int... codes) {
    List<List<Optional<Short>>> sheets = new ArrayList<>();
    for (int code : codes) {
      sheets.add(Collections.singletonList(Optional.of((short) code)));
    }
    return sheets;
  }

  private static double number(Value value) {
    return ((Value.Known) value).number();
  }

  private static String reason(Value value) {
    return ((Value.Missing) value).reason();
  }
}
