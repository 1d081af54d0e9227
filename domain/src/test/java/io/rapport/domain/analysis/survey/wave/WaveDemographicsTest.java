package io.rapport.domain.analysis.survey.wave;

import static io.rapport.domain.analysis.survey.wave.DemographicWave.number;
import static io.rapport.domain.analysis.survey.wave.DemographicWave.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.statistics.BenjaminiHochberg;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveDemographicsTest {
  private static final Questionnaire SURVEY =
      Surveys.asking(Surveys.threeItems(), "gender", "tenure");
  private static final Organisation TREE =
      Organisations.of("ALL - 0", "N ALL 0", "N1 N 200", "N2 N 100", "S ALL 300");
  private static final Map<String, Map<String, Map<String, Integer>>> PEOPLE =
      Map.of(
          "N1", people(90, 110, 60, 140),
          "N2", people(20, 80, 70, 30),
          "S", people(200, 100, 150, 150));
  private static final DemographicWave WAVE =
      new DemographicWave(SURVEY, TREE, DemographicHeadcounts.of(PEOPLE));

  @ParameterizedTest(name = "seed {0}: rows in any order, halves merged in any order")
  @ValueSource(longs = {1, 2, 3})
  void orderDoesNotMatter(long seed) {
    Random random = new Random(seed);
    List<Response> rows = responses(random, 300);
    Everything before = new Everything(WAVE.demographics(rows));
    Collections.shuffle(rows, random);
    int first = random.nextInt(rows.size());
    WaveTallies left = WAVE.tallies(rows.subList(0, first));
    WaveTallies right = WAVE.tallies(rows.subList(first, rows.size()));

    assertThat(new Everything(WAVE.demographics(rows))).isEqualTo(before);
    assertThat(new Everything(WAVE.demographics(left.plus(right)))).isEqualTo(before);
    assertThat(new Everything(WAVE.demographics(right.plus(left)))).isEqualTo(before);
    assertThat(before.weighted.weights()).isInstanceOf(Weights.Raked.class);
  }

  @ParameterizedTest(name = "seed {0}: other names of the categories change nothing but names")
  @ValueSource(longs = {11, 12, 13})
  void namesDoNotMatter(long seed) {
    List<Response> rows = responses(new Random(seed), 300);
    Map<String, String> renamed = Map.of("Women", "Z", "Men", "A", "long", "1", "short", "2");
    DemographicWave other =
        new DemographicWave(SURVEY, TREE, DemographicHeadcounts.of(renamed(renamed)));
    List<Response> alike =
        rows.stream()
            .map(
                row -> {
                  Map<String, String> told = new TreeMap<>();
                  row.demographics().forEach((id, name) -> told.put(id, renamed.get(name)));
                  return new Response(
                      row.respondent(),
                      row.wave(),
                      row.unit(),
                      row.answers(),
                      told,
                      row.submitted());
                })
            .toList();
    Everything before = new Everything(WAVE.demographics(rows));
    Everything after = new Everything(other.demographics(alike));

    for (DemographicStatistics demographic : before.demographics) {
      DemographicStatistics same = after.demographic(demographic.id());
      assertThat(same.notTold()).isEqualTo(demographic.notTold());
      for (DemographicStatistics.Category category : demographic.categories()) {
        DemographicStatistics.Category other2 = category(same, renamed.get(category.name()));
        assertThat(other2.response()).isEqualTo(category.response());
        assertThat(other2.items()).isEqualTo(category.items());
        assertThat(other2.dimensions()).isEqualTo(category.dimensions());
      }
    }
    for (CategoryComparison<ItemComparison> each : before.items) {
      ItemComparison same =
          after.item(
              each.demographic(), renamed.get(each.comparison().group()), each.comparison().item());
      assertThat(same.test().pAdjusted()).isEqualTo(each.comparison().test().pAdjusted());
    }
    for (int i = 0; i < 3; i++) {
      WeightedStatistics.Item item = before.weighted.items().get(i);
      WeightedStatistics.Item same = after.weighted.items().get(i);
      assertThat(number(same.share())).isCloseTo(number(item.share()), within(1e-7));
      assertThat(number(same.se())).isCloseTo(number(item.se()), within(1e-7));
      assertThat(number(same.effectiveN())).isCloseTo(number(item.effectiveN()), within(1e-3));
    }
  }

  @Test
  void aSampleLikeTheHeadcountsKeepsItsFigures() {
    Random random = new Random(21);
    List<Response> rows = new ArrayList<>();
    PEOPLE.forEach(
        (unit, demographics) -> {
          List<String> genders = spread(demographics.get("gender"));
          List<String> tenures = spread(demographics.get("tenure"));
          for (int i = 0; i < genders.size(); i += 2) {
            rows.add(
                WAVE.response(
                    rows.size(),
                    unit,
                    Map.of("gender", genders.get(i), "tenure", tenures.get(i)),
                    Waves.sheet(SURVEY, .2, random)));
          }
        });
    WaveTallies tallies = WAVE.tallies(rows);
    UnitStatistics plain = WAVE.statistics(tallies).everybody();
    WeightedStatistics weighted = WAVE.demographics(tallies).weighted();

    Weights.Raked weights = (Weights.Raked) weighted.weights();
    assertThat(weights.n()).isEqualTo(300);
    assertThat(weights.effectiveN()).isCloseTo(300, within(1e-9));
    assertThat(weights.smallest()).isCloseTo(1, within(1e-12));
    assertThat(weights.largest()).isCloseTo(1, within(1e-12));
    assertThat(weights.margins()).hasSize(3);
    assertThat(weights.unused()).isEmpty();
    for (int i = 0; i < 3; i++) {
      ItemStatistics.Favourable same = plain.items().get(i).favourable();
      WeightedStatistics.Item item = weighted.items().get(i);
      assertThat(number(item.share())).isCloseTo(number(same.share()), within(1e-12));
      assertThat(number(item.interval().low()))
          .isCloseTo(number(same.interval().low()), within(1e-9));
      assertThat(number(item.interval().high()))
          .isCloseTo(number(same.interval().high()), within(1e-9));
    }
    assertThat(number(weighted.dimensions().get(0).index()))
        .isCloseTo(number(plain.dimensions().get(0).index()), within(1e-9));
  }

  @Test
  void weightsMakeUpForThoseWhoAnsweredLess() {
    List<Response> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      boolean woman = i < 150;
      rows.add(
          WAVE.response(
              i,
              "S",
              Map.of("gender", woman ? "Women" : "Men"),
              Surveys.answers(woman ? 5 : 1, 3, 3)));
    }
    WeightedStatistics weighted = WAVE.demographics(rows).weighted();

    // 310 of 600 people are women.
    assertThat(number(weighted.items().get(0).share())).isCloseTo(310 / 600.0, within(1e-6));
    Weights.Raked weights = (Weights.Raked) weighted.weights();
    assertThat(weights.margins()).extracting(Weights.Margin::name).contains("gender");
    assertThat(weights.unused())
        .containsExactly(new Weights.Unused("tenure", "nobody told theirs"));
    assertThat(number(weighted.items().get(0).se()))
        .as("the headcounts leave nothing uncertain")
        .isCloseTo(0, within(1e-9));
    assertThat(number(weighted.dimensions().get(1).index()))
        .isCloseTo(100 * 310 / 600.0, within(1e-4));
  }

  @Test
  void everyoneAnswered() {
    List<Response> rows = new ArrayList<>();
    Random random = new Random(22);
    PEOPLE.forEach(
        (unit, demographics) -> {
          List<String> genders = spread(demographics.get("gender"));
          List<String> tenures = spread(demographics.get("tenure"));
          for (int i = 0; i < genders.size(); i++) {
            rows.add(
                WAVE.response(
                    rows.size(),
                    unit,
                    Map.of("gender", genders.get(i), "tenure", tenures.get(i)),
                    Waves.sheet(SURVEY, 0, random)));
          }
        });
    Everything all = new Everything(WAVE.demographics(rows));

    assertThat(all.representativeness)
        .isEqualTo(new Representativeness(Value.of(1), Value.of(1), Value.of(3)));
    assertThat(all.demographic("gender").representativeness())
        .isEqualTo(new Representativeness(Value.of(1), Value.of(1), Value.of(2)));
    DemographicStatistics.Category women = category(all.demographic("gender"), "Women");
    assertThat(women.response().rate()).isEqualTo(Value.of(1));
    assertThat(women.items().get(1).favourable().interval().low())
        .as("nothing applicable is missing but what does not apply")
        .isInstanceOf(Value.Known.class);
    assertThat(number(all.weighted.items().get(0).se())).isZero();
    assertThat(number(all.weighted.dimensions().get(0).se())).isZero();
  }

  @Test
  void groupsAreComparedWithThoseWhoToldAnother() {
    List<Response> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Map<String, String> told =
          i < 40 ? Map.of("gender", "Women") : i < 100 ? Map.of("gender", "Men") : Map.of();
      rows.add(WAVE.response(i, "S", told, Surveys.answers(i % 3 == 0 ? 4 : 2, 3, 3)));
    }
    Everything all = new Everything(WAVE.demographics(rows));

    DemographicStatistics gender = all.demographic("gender");
    assertThat(gender.notTold()).isEqualTo(20);
    assertThat(gender.categories())
        .extracting(DemographicStatistics.Category::name)
        .containsExactly("Men", "Women");
    assertThat(reason(gender.representativeness().r()))
        .isEqualTo("some respondents did not tell theirs");
    ItemComparison women = all.item("gender", "Women", "A");
    assertThat(women.n()).isEqualTo(40);
    assertThat(women.rest()).isEqualTo(60);
    assertThat(women.test().tested()).isTrue();
    assertThat(all.items).hasSize(6);
    assertThat(all.indices).hasSize(4);
    assertThat(all.demographic("tenure").categories())
        .extracting(each -> each.response().respondents())
        .containsExactly(0L, 0L);
  }

  @Test
  void marksGroupsThatClearlyDiffer() {
    List<Response> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      boolean women = i < 60;
      rows.add(
          WAVE.response(
              i,
              "S",
              Map.of("gender", women ? "Women" : "Men"),
              Surveys.answers(women || i % 5 == 0 ? 4 : 2, i % 2 == 0 ? 2 : 4, 3)));
    }
    Everything all = new Everything(WAVE.demographics(rows));

    assertThat(all.item("gender", "Women", "A").test().significant()).isTrue();
    assertThat(all.item("gender", "Women", "B").test().significant()).isFalse();
    assertThat(all.indices)
        .extracting(CategoryComparison::comparison)
        .anyMatch(each -> each.test().significant());
  }

  @Test
  void adjustsGroupsAmongThemselves() {
    Everything all = new Everything(WAVE.demographics(responses(new Random(23), 400)));
    double[] p =
        all.items.stream()
            .map(each -> each.comparison().test().p())
            .filter(Value.Known.class::isInstance)
            .mapToDouble(DemographicWave::number)
            .toArray();
    double[] adjusted = BenjaminiHochberg.adjust(p);

    assertThat(p).hasSize(12);
    assertThat(
            all.items.stream()
                .map(each -> each.comparison().test().pAdjusted())
                .mapToDouble(DemographicWave::number))
        .containsExactly(Arrays.stream(adjusted).boxed().toArray(Double[]::new));
  }

  @Test
  void unitsTellHowManyOfEachCategoryAnswered() {
    List<Response> rows = responses(new Random(24), 250);
    WaveDemographics demographics = WAVE.demographics(rows);
    long women =
        rows.stream()
            .filter(row -> row.unit().startsWith("N"))
            .filter(row -> "Women".equals(row.demographics().get("gender")))
            .count();
    UnitCategories north = demographics.ofUnit(TREE.unit("N").orElseThrow()).get(0);

    assertThat(north.demographic()).isEqualTo("gender");
    ResponseStatistics response = north.categories().get("Women");
    assertThat(response.respondents()).isEqualTo(women);
    assertThat(response.eligible()).isEqualTo(Value.of(110));
    assertThat(number(response.rate())).isEqualTo(women / 110.0);
  }

  @Test
  void marginsThatDoNotHoldAreSaidAndNotUsed() {
    Map<String, Map<String, Map<String, Integer>>> people = new TreeMap<>(PEOPLE);
    people.put("N2", Map.of("gender", Map.of("Women", 20)));
    DemographicWave gaps = new DemographicWave(SURVEY, TREE, DemographicHeadcounts.of(people));
    List<Response> rows = responses(new Random(25), 200);
    Everything all = new Everything(gaps.demographics(rows));
    Weights.Raked weights = (Weights.Raked) all.weighted.weights();

    assertThat(weights.margins()).extracting(Weights.Margin::name).containsExactly(Margins.UNITS);
    assertThat(weights.unused())
        .extracting(Weights.Unused::reason)
        .containsOnly("the headcounts are not known of all units");
    assertThat(reason(category(all.demographic("gender"), "Men").response().eligible()))
        .isEqualTo(Eligible.UNKNOWN);
    assertThat(number(category(all.demographic("gender"), "Women").response().eligible()))
        .isEqualTo(310);

    rows.add(WAVE.response(999, "S", Map.of("gender", "Divers"), Surveys.answers(1, 1, 1)));
    Everything other = new Everything(WAVE.demographics(rows));
    assertThat(other.weighted.weights().unused())
        .containsExactly(
            new Weights.Unused(
                "gender", "the headcount is not known of every category that people told"));
    assertThat(category(other.demographic("gender"), "Divers").items()).hasSize(3);

    DemographicWave few =
        new DemographicWave(
            SURVEY,
            Organisations.of("ALL - 0", "N1 ALL 0", "N2 ALL 0", "S ALL 0"),
            DemographicHeadcounts.NONE);
    WeightedStatistics none = few.demographics(responses(new Random(26), 50)).weighted();
    assertThat(((Weights.None) none.weights()).reason())
        .isEqualTo("no margin of headcounts can be used");
    assertThat(reason(none.items().get(0).share()))
        .isEqualTo("no margin of headcounts can be used");
  }

  @Test
  void moreAnswersThanPeopleIsNoHeadcount() {
    List<Response> rows = new ArrayList<>();
    for (int i = 0; i < 320; i++) {
      rows.add(WAVE.response(i, "S", Map.of("gender", "Men"), Surveys.answers(1 + i % 5, 3, 3)));
    }
    Everything all = new Everything(WAVE.demographics(rows));

    assertThat(((Weights.None) all.weighted.weights()).unused())
        .contains(
            new Weights.Unused("gender", Eligible.TOO_SMALL),
            new Weights.Unused(Margins.UNITS, Eligible.TOO_SMALL));
    assertThat(reason(all.representativeness.r())).isEqualTo(Eligible.TOO_SMALL);
    assertThat(reason(category(all.demographic("gender"), "Men").response().rate()))
        .isEqualTo(Eligible.TOO_SMALL);
  }

  @ParameterizedTest(name = "{0} respondents")
  @ValueSource(ints = {0, 1, 2})
  void fewOrNobody(int people) {
    Everything all = new Everything(WAVE.demographics(responses(new Random(27), people)));

    assertThat(all.demographics).hasSize(2);
    assertThat(all.weighted.items()).hasSize(3);
    assertThat(all.demographic("gender").categories()).hasSize(2);
    if (people == 0) {
      assertThat(all.weighted.weights()).isInstanceOf(Weights.None.class);
      assertThat(all.items).isEmpty();
      assertThat(all.representativeness.r()).isEqualTo(Value.of(1));
    }
    if (people == 1) {
      assertThat(reason(all.weighted.items().get(0).share())).isEqualTo("too few answers");
    }
  }

  @Test
  void nobodyAnsweredAnything() {
    List<Response> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(
          WAVE.response(
              i,
              i % 2 == 0 ? "S" : "N1",
              Map.of("gender", i % 3 == 0 ? "Men" : "Women"),
              Surveys.answers(null, null, null)));
    }
    Everything all = new Everything(WAVE.demographics(rows));

    assertThat(all.weighted.weights()).isInstanceOf(Weights.Raked.class);
    assertThat(reason(all.weighted.items().get(0).share())).isEqualTo("too few answers");
    assertThat(reason(all.weighted.dimensions().get(0).index())).isEqualTo("too few answers");
    assertThat(reason(all.item("gender", "Men", "A").test().p()))
        .isEqualTo("nobody in the group answered");
  }

  @Test
  void aCategoryWithoutAnswersIsRakedWithAnother() {
    List<Response> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(
          WAVE.response(
              i,
              i % 2 == 0 ? "S" : "N1",
              Map.of("gender", "Women"),
              Surveys.answers(1 + i % 5, 3, 3)));
    }
    Weights.Raked weights = (Weights.Raked) WAVE.demographics(rows).weighted().weights();

    assertThat(weights.margins().get(0).groups())
        .containsExactly(new Weights.Group(List.of("Men", "Women"), 600, 100));
  }

  @ParameterizedTest(name = "seed {0}: any people give values or reasons, no failure")
  @ValueSource(longs = {31, 32, 33, 34, 35})
  void anyPeopleGiveValuesOrReasons(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      Organisation tree = Organisations.random(random, 1 + random.nextInt(8));
      Map<String, Map<String, Map<String, Integer>>> people = new TreeMap<>();
      tree.inOrder()
          .forEach(
              unit -> {
                int women = random.nextInt(1 + unit.headcount());
                people.put(
                    unit.code(),
                    Map.of("gender", Map.of("Women", women, "Men", unit.headcount() - women)));
              });
      DemographicWave wave = new DemographicWave(SURVEY, tree, DemographicHeadcounts.of(people));
      List<Response> rows = new ArrayList<>();
      double silent = random.nextInt(3) / 2.0;
      tree.inOrder()
          .forEach(
              unit -> {
                for (int i = random.nextInt(1 + unit.headcount()); i > 0; i--) {
                  Map<String, String> told =
                      random.nextDouble() < silent
                          ? Map.of()
                          : Map.of("gender", random.nextBoolean() ? "Women" : "Men");
                  rows.add(
                      wave.response(
                          rows.size(), unit.code(), told, Waves.sheet(SURVEY, silent, random)));
                }
              });
      Everything all = new Everything(wave.demographics(rows));
      assertThat(all.weighted.items()).hasSize(3);
      assertThat(all.demographics).hasSize(2);
    }
  }

  /** Everything that can be asked. */
  private record Everything(
      List<DemographicStatistics> demographics,
      List<CategoryComparison<ItemComparison>> items,
      List<CategoryComparison<IndexComparison>> indices,
      Representativeness representativeness,
      WeightedStatistics weighted) {
    Everything(WaveDemographics of) {
      this(
          of.demographics(),
          of.itemComparisons(),
          of.indexComparisons(),
          of.representativeness(),
          of.weighted());
    }

    DemographicStatistics demographic(String id) {
      return demographics.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    ItemComparison item(String demographic, String category, String item) {
      return items.stream()
          .filter(each -> each.demographic().equals(demographic))
          .map(CategoryComparison::comparison)
          .filter(each -> each.group().equals(category) && each.item().equals(item))
          .findFirst()
          .orElseThrow();
    }
  }

  private static DemographicStatistics.Category category(DemographicStatistics of, String name) {
    return of.categories().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Response> responses(Random random, int people) {
    List<Response> rows = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      Map<String, String> told = new TreeMap<>();
      if (random.nextInt(8) > 0) {
        told.put("gender", random.nextInt(3) == 0 ? "Women" : "Men");
      }
      if (random.nextInt(8) > 0) {
        told.put("tenure", random.nextInt(3) == 0 ? "short" : "long");
      }
      String unit = List.of("N1", "N2", "S", "S").get(random.nextInt(4));
      rows.add(WAVE.response(i, unit, told, Waves.sheet(SURVEY, .1, random)));
    }
    return rows;
  }

  private static Map<String, Map<String, Integer>> people(
      int women, int men, int shortTenure, int longTenure) {
    return Map.of(
        "gender", Map.of("Women", women, "Men", men),
        "tenure", Map.of("short", shortTenure, "long", longTenure));
  }

  private static Map<String, Map<String, Map<String, Integer>>> renamed(Map<String, String> names) {
    Map<String, Map<String, Map<String, Integer>>> renamed = new TreeMap<>();
    PEOPLE.forEach(
        (unit, demographics) -> {
          Map<String, Map<String, Integer>> cells = new TreeMap<>();
          demographics.forEach(
              (id, categories) -> {
                Map<String, Integer> people = new TreeMap<>();
                categories.forEach((name, count) -> people.put(names.get(name), count));
                cells.put(id, people);
              });
          renamed.put(unit, cells);
        });
    return renamed;
  }

  /** Each category as often as it has people, two of a kind side by side. */
  private static List<String> spread(Map<String, Integer> categories) {
    List<String> people = new ArrayList<>();
    new TreeMap<>(categories)
        .forEach((name, count) -> people.addAll(Collections.nCopies(count, name)));
    return people;
  }
}
