package io.rapport.domain.analysis.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveTalliesTest {
  private static final Questionnaire SURVEY =
      Surveys.asking(Surveys.threeItems(), "gender", "tenure");
  private static final Organisation TREE =
      Organisation.of(
          List.of(
              new Unit("ALL", "All", Optional.empty(), 1),
              new Unit("N", "North", Optional.of("ALL"), 0),
              new Unit("N1", "North 1", Optional.of("N"), 5),
              new Unit("S", "South", Optional.of("ALL"), 5)));
  private static final Poststrata STRATA = Poststrata.of(TREE, List.of("gender", "tenure"));

  @ParameterizedTest(name = "seed {0}: any order of rows and of merging gives the same bits")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyOrderGivesTheSameBits(long seed) {
    Random random = new Random(seed);
    List<Response> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      rows.add(person(i, random));
    }
    Map<String, String> before = bits(tallied(rows));
    Collections.shuffle(rows, random);
    int first = random.nextInt(rows.size());
    WaveTallies left = tallied(rows.subList(0, first));
    WaveTallies right = tallied(rows.subList(first, rows.size()));

    assertThat(bits(tallied(rows))).isEqualTo(before);
    assertThat(bits(left.plus(right))).isEqualTo(before);
    assertThat(bits(right.plus(left))).isEqualTo(before);
    assertThat(bits(left.plus(left.emptied()).plus(right))).isEqualTo(before);
    assertThat(before).hasSizeGreaterThan(20);
  }

  @Test
  void thoseWhoDidNotTellAreInNoCategory() {
    WaveTallies tallies =
        tallied(
            List.of(
                response(1, "N1", Map.of("gender", "Women", "tenure", "long")),
                response(2, "S", Map.of("gender", " Women ")),
                response(3, "S", Map.of("gender", " ")),
                response(4, WaveTallies.WITHOUT_UNIT, Map.of("shoe size", "42"))));

    CategoryTallies gender = tallies.demographics().get("gender");
    assertThat(tallies.demographics()).containsOnlyKeys("gender", "tenure");
    assertThat(gender.categories()).containsExactly("Women");
    assertThat(gender.of("Women")).containsOnlyKeys("N1", "S");
    assertThat(gender.of("Men")).isEmpty();
    assertThat(tallies.everybody().respondents()).isEqualTo(4);
    assertThat(tallies.cells())
        .containsOnlyKeys(
            new Poststrata.Cell(
                Optional.of("N"), List.of(Optional.of("Women"), Optional.of("long"))),
            new Poststrata.Cell(Optional.of("S"), List.of(Optional.of("Women"), Optional.empty())),
            new Poststrata.Cell(Optional.of("S"), List.of(Optional.empty(), Optional.empty())),
            new Poststrata.Cell(Optional.empty(), List.of(Optional.empty(), Optional.empty())));
  }

  @Test
  void aColumnOfSingularEntriesIsNoDemographicWhateverTheOrder() {
    List<Response> rows = new ArrayList<>();
    for (int i = 0; i <= CategoryTallies.MOST; i++) {
      rows.add(response(i, "S", Map.of("gender", "G" + i, "tenure", "long")));
    }
    WaveTallies most = tallied(rows.subList(0, CategoryTallies.MOST));
    WaveTallies last = tallied(rows.subList(CategoryTallies.MOST, rows.size()));

    assertThat(most.overfull()).isEmpty();
    assertThat(most.demographics().get("gender").categories()).hasSize(CategoryTallies.MOST);
    for (WaveTallies all : List.of(tallied(rows), most.plus(last), last.plus(most).plus(most))) {
      assertThat(all.overfull()).contains("gender");
      assertThat(all.demographics().get("gender").categories()).isEmpty();
      assertThat(all.demographics().get("tenure").categories()).containsExactly("long");
    }
  }

  @Test
  void combinationsThatWouldGrowWithPeopleAreGivenUp() {
    List<Response> rows = new ArrayList<>();
    for (int i = 0; i <= PoststratumTallies.MOST; i++) {
      rows.add(response(i, "S", Map.of("gender", "G" + i % 100, "tenure", "T" + i / 100)));
    }
    WaveTallies most = tallied(rows.subList(0, PoststratumTallies.MOST));

    assertThat(most.cells()).hasSize(PoststratumTallies.MOST);
    for (WaveTallies all :
        List.of(tallied(rows), tallied(rows.subList(5_000, 5_001)).plus(most).plus(most))) {
      assertThat(all.tooManyCells()).isTrue();
      assertThat(all.cells()).isEmpty();
      assertThat(all.overfull()).isEmpty();
    }
  }

  @Test
  void othersDoNotAdd() {
    WaveTallies here = WaveTallies.empty(SURVEY, STRATA);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> here.plus(WaveTallies.empty(SURVEY, Poststrata.NONE)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WaveTallies.empty(Surveys.threeItems(), STRATA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> here.addCategory("age", "old", "S", here.none()));
  }

  private static WaveTallies tallied(List<Response> rows) {
    WaveTallies tallies = WaveTallies.empty(SURVEY, STRATA);
    rows.forEach(tallies::add);
    return tallies;
  }

  private static Response person(int id, Random random) {
    Map<String, String> told = new TreeMap<>();
    if (random.nextInt(5) > 0) {
      told.put("gender", List.of("Women", "Men", "Divers").get(random.nextInt(3)));
    }
    if (random.nextInt(5) > 0) {
      told.put("tenure", "T" + random.nextInt(4));
    }
    String unit = List.of("ALL", "N", "N1", "S", "").get(random.nextInt(5));
    return new Response(
        "r" + id, Surveys.MAY.id(), unit, Waves.sheet(SURVEY, .2, random), told, Optional.empty());
  }

  private static Response response(int id, String unit, Map<String, String> told) {
    return new Response(
        "r" + id, Surveys.MAY.id(), unit, Surveys.answers(4, 3, 2), told, Optional.empty());
  }

  private static Map<String, String> bits(WaveTallies tallies) {
    Map<String, String> bits = new TreeMap<>();
    tallies.units().forEach((unit, tally) -> bits.put(unit, bits(tally)));
    tallies
        .demographics()
        .forEach(
            (id, demographic) ->
                demographic
                    .categories()
                    .forEach(
                        category ->
                            demographic
                                .of(category)
                                .forEach(
                                    (unit, tally) -> bits.put(id + category + unit, bits(tally)))));
    tallies.cells().forEach((cell, tally) -> bits.put(cell.toString(), bits(tally)));
    return bits;
  }

  private static String bits(Tally tally) {
    return Arrays.toString(tally.numbers());
  }
}
