package io.rapport.domain.analysis.survey.wave;

import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveStatisticsTest {
  private static final String WHOLE = "ALL";

  /** An outcome of three items, two drivers of two and three items, and an item from 0 to 10. */
  private static final Questionnaire SURVEY =
      Surveys.questionnaire(
          List.of(
              Surveys.item("A"),
              Surveys.item("B"),
              Surveys.reversed("C"),
              Surveys.item("D"),
              Surveys.item("E"),
              Surveys.item("F"),
              Surveys.item("G"),
              Surveys.item("H"),
              new Item("NPS", "NPS", "Recommend", Surveys.scale(0, 10, 9, 6), false)),
          new Dimension("OUT", "Outcome", List.of("A", "B", "C")),
          new Dimension("TWO", "Two items", List.of("D", "E")),
          new Dimension("THREE", "Three items", List.of("F", "G", "H")));

  @ParameterizedTest(name = "seed {0}: neither the order of rows nor names of units matter")
  @ValueSource(longs = {1, 2, 3})
  void orderAndNamesDoNotMatter(long seed) {
    Random random = new Random(seed);
    Map<String, List<List<Optional<Short>>>> sheets = sheets(random, 12, 30);
    Results before = new Results(SURVEY, sheets, Map.of());
    Map<String, String> names = new HashMap<>();
    List<String> shuffled = new ArrayList<>(sheets.keySet());
    Collections.shuffle(shuffled, random);
    Map<String, List<List<Optional<Short>>>> renamed = new TreeMap<>();
    sheets.forEach(
        (unit, rows) -> {
          String name = "N" + shuffled.indexOf(unit);
          names.put(name, unit);
          List<List<Optional<Short>>> other = new ArrayList<>(rows);
          Collections.shuffle(other, random);
          renamed.put(name, other);
        });
    Results after = new Results(SURVEY, renamed, Map.of());

    assertThat(after.everybody.items()).isEqualTo(before.everybody.items());
    assertThat(after.everybody.dimensions()).hasSize(3);
    assertThat(after.drivers).isEqualTo(before.drivers).isInstanceOf(Drivers.Found.class);
    after.units.forEach(
        (name, unit) -> {
          assertThat(unit.items()).isEqualTo(before.units.get(names.get(name)).items());
          assertThat(unit.dimensions()).isEqualTo(before.units.get(names.get(name)).dimensions());
        });
    Map<String, ItemComparison> compared =
        before.items.stream()
            .collect(Collectors.toMap(each -> each.group() + each.item(), each -> each));
    for (ItemComparison each : after.items) {
      ItemComparison same = compared.get(names.get(each.group()) + each.item());
      assertThat(each.test().p()).isEqualTo(same.test().p());
      assertThat(each.test().pAdjusted()).isEqualTo(same.test().pAdjusted());
      assertThat(each.test().h()).isEqualTo(same.test().h());
    }
  }

  @ParameterizedTest(name = "seed {0}: units of any answers give values or reasons, no failure")
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void anyAnswersGiveValuesOrReasons(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      Map<String, List<List<Optional<Short>>>> sheets = new TreeMap<>();
      for (int unit = random.nextInt(4); unit >= 0; unit--) {
        double missing = random.nextInt(4) / 3.0;
        boolean constant = random.nextInt(3) == 0;
        List<Optional<Short>> first = Waves.sheet(SURVEY, missing, random);
        List<List<Optional<Short>>> rows = new ArrayList<>();
        for (int person = random.nextInt(1 + random.nextInt(140)); person >= 0; person--) {
          rows.add(constant ? first : Waves.sheet(SURVEY, missing, random));
        }
        sheets.put("U" + unit, rows);
      }
      Map<String, Integer> headcounts =
          random.nextBoolean() ? Map.of("U0", random.nextInt(200)) : Map.of();
      Results results = new Results(SURVEY, sheets, headcounts);
      assertThat(results.items).hasSize(9 * sheets.size());
      assertThat(results.indices).hasSize(3 * sheets.size());
      for (ItemComparison each : results.items) {
        assertThat(each.test().tested()).isEqualTo(each.test().p() instanceof Value.Known);
        assertThat(each.test().pAdjusted() instanceof Value.Known).isEqualTo(each.test().tested());
      }
    }
  }

  @Test
  void everyoneAnsweredLeavesNothingUncertain() {
    Map<String, List<List<Optional<Short>>>> sheets =
        Map.of("U0", List.of(all(5), all(4), all(2)), "U1", List.of(all(1), all(3)));
    Results results = new Results(SURVEY, sheets, Map.of("U0", 3, "U1", 2));

    ItemStatistics item = results.everybody.items().get(0);
    assertThat(item.favourable().share()).isEqualTo(Value.of(.4));
    assertThat(item.favourable().interval()).isEqualTo(new Bounds(Value.of(.4), Value.of(.4)));
    assertThat(number(item.favourable().uncorrected().low())).isLessThan(.2);
    assertThat(item.favourable().worstCase()).isEqualTo(new Bounds(Value.of(.4), Value.of(.4)));
    DimensionStatistics two = results.everybody.dimensions().get(1);
    assertThat(two.se()).isEqualTo(Value.of(0));
    assertThat(two.interval()).isEqualTo(new Bounds(Value.of(50), Value.of(50)));
    assertThat(results.everybody.response().rate()).isEqualTo(Value.of(1));
  }

  @Test
  void nonResponseBoundsHoldWhateverTheOthersThink() {
    Results results = new Results(SURVEY, Map.of("U0", List.of(all(5), all(1))), Map.of("U0", 8));
    ItemStatistics.Favourable favourable = results.everybody.items().get(0).favourable();

    assertThat(favourable.worstCase()).isEqualTo(new Bounds(Value.of(.125), Value.of(.875)));
    assertThat(results.everybody.response().rate()).isEqualTo(Value.of(.25));
  }

  @Test
  void aHeadcountThatCannotBeRightIsSaidAndNotUsed() {
    Results results =
        new Results(SURVEY, Map.of("U0", List.of(all(5), all(1), all(3))), Map.of("U0", 2));

    assertThat(results.everybody.response().eligible()).isEqualTo(Value.of(2));
    assertThat(results.everybody.response().rate())
        .isEqualTo(new Value.Missing("more answers than the headcount"));
    ItemStatistics.Favourable favourable = results.everybody.items().get(0).favourable();
    assertThat(favourable.interval()).isEqualTo(favourable.uncorrected());
  }

  @Test
  void anAnswerNobodyChoseIsCountedAsNone() {
    ItemStatistics item =
        new Results(SURVEY, Map.of("U0", List.of(all(5), all(5))), Map.of())
            .everybody
            .items()
            .get(2);

    assertThat(item.counts())
        .containsExactly(
            Map.entry(1, 2L),
            Map.entry(2, 0L),
            Map.entry(3, 0L),
            Map.entry(4, 0L),
            Map.entry(5, 0L));
    assertThat(item.mean()).isEqualTo(Value.of(1));
    assertThat(item.sd()).isEqualTo(Value.of(0));
  }

  @Test
  void nobodyAndAllMissingAndOnePersonSayWhy() {
    Results nobody = new Results(SURVEY, Map.of(), Map.of());
    assertThat(reason(nobody.everybody.items().get(0).mean())).isEqualTo("nobody answered");
    assertThat(nobody.items).isEmpty();
    assertThat(reason(nobody.drivers)).contains("fewer than 100 people");

    Results missing = new Results(SURVEY, Map.of("U0", List.of(all(null), all(9))), Map.of());
    ItemStatistics item = missing.everybody.items().get(0);
    assertThat(item.missing()).isOne();
    assertThat(item.notApplicable()).isOne();
    assertThat(reason(item.favourable().share())).isEqualTo("nobody answered");
    assertThat(reason(missing.everybody.dimensions().get(0).index()))
        .isEqualTo("nobody answered half of the items");
    assertThat(reason(missing.items.get(0).test().h())).isEqualTo("nobody in the group answered");

    Results one = new Results(SURVEY, Map.of("U0", List.of(all(4))), Map.of());
    DimensionStatistics dimension = one.everybody.dimensions().get(1);
    assertThat(dimension.index()).isEqualTo(Value.of(75));
    assertThat(reason(dimension.se())).isEqualTo("a single score has no standard error");
    assertThat(reason(dimension.reliability().alpha()))
        .isEqualTo("fewer than two people answered all items");
    assertThat(reason(dimension.aggregation().icc1())).isEqualTo("too few units");
    assertThat(reason(one.items.get(0).test().difference())).isEqualTo("nobody else answered");
  }

  @Test
  void constantItemsHaveNoReliabilityAndDriveNothing() {
    Results results =
        new Results(
            SURVEY,
            Map.of("U0", Collections.nCopies(70, all(4)), "U1", Collections.nCopies(70, all(4))),
            Map.of());
    DimensionStatistics dimension = results.everybody.dimensions().get(2);

    assertThat(dimension.se()).isEqualTo(Value.of(0));
    assertThat(reason(dimension.reliability().alpha())).isEqualTo("the answers do not vary");
    assertThat(reason(dimension.reliability().omega())).startsWith("an item does not vary");
    assertThat(dimension.reliability().itemRest().values())
        .allMatch(value -> reason(value).equals("the answers do not vary"));
    assertThat(reason(dimension.aggregation().icc1())).isEqualTo("the answers do not vary");
    assertThat(dimension.aggregation().rwgj()).isEqualTo(Value.of(1));
    assertThat(reason(results.drivers)).isEqualTo("the answers do not vary");
    assertThat(results.items.get(0).test().z())
        .isEqualTo(new Value.Missing("Fisher's mid-p has no z"));
    assertThat(results.items.get(0).test().pAdjusted()).isEqualTo(Value.of(1));
    assertThat(reason(results.indices.get(0).test().t())).isEqualTo("the scores do not vary");
  }

  @Test
  void collinearDimensionsAreNoDrivers() {
    Questionnaire twins =
        Surveys.questionnaire(
            List.of(Surveys.item("A"), Surveys.item("B"), Surveys.item("C")),
            new Dimension("OUT", "Outcome", List.of("A")),
            new Dimension("ONE", "One", List.of("B")),
            new Dimension("SAME", "The same", List.of("B")),
            new Dimension("SELF", "With the outcome", List.of("A", "C")));
    Random random = new Random(31);
    List<List<Optional<Short>>> rows = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      rows.add(answers(1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(5)));
    }
    assertThat(reason(new Results(twins, Map.of("U0", rows), Map.of()).drivers))
        .isEqualTo("a driver follows exactly from the others");

    Questionnaire alone =
        Surveys.questionnaire(
            List.of(Surveys.item("A"), Surveys.item("B")),
            new Dimension("OUT", "Outcome", List.of("A")),
            new Dimension("SELF", "With the outcome", List.of("A", "B")));
    assertThat(reason(new Results(alone, Map.of(), Map.of()).drivers))
        .isEqualTo("every dimension shares an item with the outcome");
  }

  @Test
  void weakScalesAreFlagged() {
    Random random = new Random(32);
    List<List<Optional<Short>>> rows = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      int level = 1 + random.nextInt(5);
      rows.add(answers(level, level, level, level, level, level, level, 6 - level, null));
    }
    List<DimensionStatistics> dimensions =
        new Results(SURVEY, Map.of("U0", rows), Map.of()).everybody.dimensions();

    assertThat(dimensions.get(0).reliability().flags())
        .containsExactly("alpha below .70", "item C runs against the others");
    assertThat(dimensions.get(1).reliability().flags()).containsExactly("fewer than three items");
    assertThat(number(dimensions.get(1).reliability().alpha())).isCloseTo(1, within(1e-12));
    assertThat(reason(dimensions.get(1).reliability().alphaIfDeleted().get("D")))
        .isEqualTo("one item would be left");
    assertThat(reason(dimensions.get(1).reliability().omega()))
        .isEqualTo("one factor needs three items");
  }

  @Test
  void netPromotersOfAnItemFromZeroToTen() {
    List<List<Optional<Short>>> rows = new ArrayList<>();
    int[][] counts = {{10, 40}, {8, 35}, {0, 25}};
    for (int[] count : counts) {
      rows.addAll(Collections.nCopies(count[1], nps(count[0])));
    }
    List<ItemStatistics> items =
        new Results(SURVEY, Map.of("U0", rows), Map.of()).everybody.items();
    ItemStatistics.NetPromoter score = items.get(8).netPromoter().orElseThrow();

    assertThat(items.get(0).netPromoter()).isEmpty();
    assertThat(number(score.score())).isCloseTo(15, within(1e-12));
    assertThat(number(score.interval().low())).isCloseTo(-.70, within(.005));
    assertThat(number(score.interval().high())).isCloseTo(29.82, within(.005));
  }

  @Test
  void aUnitInsideItsParentIsTestedAgainstTheRest() {
    List<List<Optional<Short>>> unit = favourable(28, 40);
    List<List<Optional<Short>>> rest = favourable(27, 60);
    ItemComparison first =
        new Results(SURVEY, Map.of("U0", unit, "U1", rest), Map.of()).items.get(0);

    assertThat(number(first.versusWhole().difference())).isCloseTo(.15, within(1e-12));
    assertThat(number(first.versusWhole().z())).isCloseTo(2.58, within(.005));
    assertThat(number(first.test().difference())).isCloseTo(.25, within(1e-12));
    assertThat(first.test().method()).isEqualTo("N - 1 chi-square");
    assertThat(number(first.test().z())).isCloseTo(2.449, within(.001));
  }

  @Test
  void peopleWithoutAUnitCountForTheWholeOnly() {
    Map<String, List<List<Optional<Short>>>> sheets =
        Map.of("U0", favourable(20, 40), "U1", favourable(10, 40));
    Tally none = Waves.tally(SURVEY, favourable(30, 30));
    Results results = new Results(SURVEY, sheets, Map.of(), none);

    assertThat(results.everybody.response().respondents()).isEqualTo(110);
    assertThat(results.everybody.items().get(0).n()).isEqualTo(110);
    assertThat(results.items.get(0).rest()).isEqualTo(40);
    assertThat(results.units.get("U0").items().get(0).n()).isEqualTo(40);
    assertThat(results.everybody.dimensions().get(0).aggregation().units()).isEqualTo(2);
  }

  @Test
  void aValueIsNeverNotANumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> Value.of(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Value.of(Double.POSITIVE_INFINITY));
  }

  /** Everything that can be asked of a wave. */
  private static final class Results {
    final UnitStatistics everybody;
    final Map<String, UnitStatistics> units = new TreeMap<>();
    final List<ItemComparison> items;
    final List<IndexComparison> indices;
    final Drivers drivers;

    Results(
        Questionnaire questionnaire,
        Map<String, List<List<Optional<Short>>>> sheets,
        Map<String, Integer> headcounts) {
      this(questionnaire, sheets, headcounts, Tally.empty(questionnaire));
    }

    Results(
        Questionnaire questionnaire,
        Map<String, List<List<Optional<Short>>>> sheets,
        Map<String, Integer> headcounts,
        Tally withoutUnit) {
      List<Unit> tree = new ArrayList<>();
      tree.add(new Unit(WHOLE, "Everybody", Optional.empty(), 0));
      Map<String, Tally> own = new HashMap<>();
      sheets.forEach(
          (code, rows) -> {
            tree.add(new Unit(code, code, Optional.of(WHOLE), headcounts.getOrDefault(code, 0)));
            own.put(code, Waves.tally(questionnaire, rows));
          });
      WaveResults wave = Waves.wave(questionnaire, Surveys.MAY, Organisation.of(tree), own);
      WaveStatistics statistics =
          new WaveStatistics(questionnaire, wave, withoutUnit, SurveyMethod.DEFAULT);
      everybody = statistics.everybody();
      statistics.units().forEach(unit -> units.put(unit.unit().code(), unit));
      items = statistics.itemComparisons();
      indices = statistics.indexComparisons();
      drivers = statistics.drivers();
    }
  }

  private static Map<String, List<List<Optional<Short>>>> sheets(
      Random random, int units, int people) {
    Map<String, List<List<Optional<Short>>>> sheets = new TreeMap<>();
    for (int unit = 0; unit < units; unit++) {
      List<List<Optional<Short>>> rows = new ArrayList<>();
      for (int person = 0; person < people + unit; person++) {
        rows.add(Waves.sheet(SURVEY, .1, random));
      }
      sheets.put("U" + unit, rows);
    }
    return sheets;
  }

  private static List<List<Optional<Short>>> favourable(int count, int of) {
    List<List<Optional<Short>>> rows = new ArrayList<>(Collections.nCopies(count, all(4)));
    rows.addAll(Collections.nCopies(of - count, all(2)));
    return rows;
  }

  /** The same code for all items that are agreed to, nothing for the one from 0 to 10. */
  private static List<Optional<Short>> all(Integer code) {
    return answers(code, code, code, code, code, code, code, code, null);
  }

  private static List<Optional<Short>> nps(int code) {
    List<Optional<Short>> sheet = new ArrayList<>(Collections.nCopies(8, Optional.empty()));
    sheet.add(Optional.of((short) code));
    return sheet;
  }

  private static double number(Value value) {
    return ((Value.Known) value).number();
  }

  private static String reason(Value value) {
    return ((Value.Missing) value).reason();
  }

  private static String reason(Drivers drivers) {
    return ((Drivers.None) drivers).reason();
  }
}
