package io.rapport.domain.analysis.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.organisation.OtherTeams;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put together is what would have been tallied, had people belonged there. */
class PutTogetherTest {
  private static final Questionnaire SURVEY = Surveys.asking(Surveys.threeItems(), "gender");
  private static final Organisation TREE =
      Organisations.of(
          "ALL - 2", "A ALL 3", "A1 A 2", "B ALL 5", "C ALL 30", "C1 C 30", "C2 C 4", "D ALL 40");
  private static final OtherTeams TEAMS =
      OtherTeams.of(TREE, unit -> TREE.unit(unit).map(Unit::headcount).orElse(0), 10);
  private static final String TEAM = TEAMS.teams().get(0).unit().code();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void everythingKnownOfPeopleIsPutTogether(long seed) {
    List<Response> people = people(new Random(seed));
    WaveResults wave = wave(TREE, people);

    WaveResults together = new PutTogether(TEAMS).of(wave);

    WaveResults expected =
        wave(
            TEAMS.organisation(),
            people.stream().map(person -> in(TEAMS.placed(person.unit()), person)).toList());
    assertThat(together.teams()).isSameAs(TEAMS);
    assertThat(together.organisation()).isSameAs(TEAMS.organisation());
    for (Unit unit : TEAMS.organisation().inOrder()) {
      assertThat(together.of(unit.code()).numbers())
          .as(unit.code())
          .isEqualTo(expected.of(unit.code()).numbers());
      assertThat(together.ownOf(unit.code()).numbers())
          .isEqualTo(expected.ownOf(unit.code()).numbers());
    }
    WaveTallies tallies = together.groups().orElseThrow().tallies();
    assertThat(bits(tallies)).isEqualTo(bits(expected.groups().orElseThrow().tallies()));
    assertThat(tallies.poststrata())
        .isEqualTo(Poststrata.of(TEAMS.organisation(), List.of("gender")));
    assertThat(together.of(TEAM).respondents()).isGreaterThan(10);
    assertThat(together.with(together.groups().orElseThrow()).teams()).isSameAs(TEAMS);
  }

  @Test
  void whatWasGivenUpStaysGivenUp() {
    List<Response> people = new ArrayList<>();
    for (int i = 0; i <= CategoryTallies.MOST; i++) {
      people.add(person(i, "A", Optional.of("G" + i), new Random(i)));
    }
    WaveTallies overfull =
        new PutTogether(TEAMS).of(wave(TREE, people)).groups().orElseThrow().tallies();
    WaveTallies given = wave(TREE, people.subList(0, 5)).groups().orElseThrow().tallies();
    given.giveUpPoststrata();

    assertThat(overfull.overfull()).contains("gender");
    assertThat(given.placed(TEAMS::placed, given.poststrata()).tooManyCells()).isTrue();
  }

  @Test
  void unitsAreSmallByThoseWhoAnswered() {
    List<Response> people = new ArrayList<>();
    Map.of("A", 9, "B", 10, "C", 12, "D", 11)
        .forEach(
            (unit, count) -> {
              for (int i = 0; i < count; i++) {
                people.add(person(i, unit, Optional.empty(), new Random(i)));
              }
            });

    assertThat(PutTogether.teams(wave(TREE, people), 9).teams()).isEmpty();
    assertThat(PutTogether.teams(wave(TREE, people), 10).teams())
        .flatExtracting(team -> team.members().stream().map(Unit::code).toList())
        .containsExactly("A", "B");
  }

  @Test
  void headcountsAddUpWhereAllAreRecorded() {
    DemographicHeadcounts headcounts =
        DemographicHeadcounts.of(
                Map.of(
                    "ALL", Map.of("gender", Map.of("W", 1, "M", 1)),
                    "A", Map.of("gender", Map.of("W", 1, "M", 2)),
                    "A1", Map.of("gender", Map.of("W", 2)),
                    "B", Map.of("gender", Map.of("W", 4, "M", 1)),
                    "D", Map.of("gender", Map.of("W", 20, "M", 20))))
            .placed(TEAMS::placed, TREE);
    List<Unit> team = List.of(TEAMS.organisation().unit(TEAM).orElseThrow());
    List<Unit> other = List.of(TEAMS.organisation().unit("D").orElseThrow());

    assertThat(headcounts.people(team, "gender", "W")).isEqualTo(OptionalLong.of(8));
    assertThat(headcounts.people(team, "gender", "M"))
        .as("of A1 it is not recorded")
        .isEqualTo(OptionalLong.empty());
    assertThat(headcounts.people(other, "gender", "M")).isEqualTo(OptionalLong.of(20));
    assertThat(headcounts.categories("gender")).containsExactly("M", "W");
  }

  @Test
  void peopleOfBothWavesCountWhereTheyAreNow() {
    LinkedTally empty = LinkedTally.empty(QuestionnaireLineage.same(SURVEY));
    LinkedTally one = empty.emptied();
    one.add(Surveys.answers(1, 2, 3), Surveys.answers(5, 5, 5));
    LinkedTally two = one.plus(one);

    Map<String, LinkedTally> linked =
        new PutTogether(TEAMS).linked(Map.of("A", one, "A1", two, "D", one));

    assertThat(linked).containsOnlyKeys(TEAM, "D");
    assertThat(linked.get(TEAM).people()).isEqualTo(3);
    assertThat(linked.get("D").people()).isEqualTo(1);
  }

  @Test
  void profilesOfTodayArePutTogetherAndThoseOfEarlierReleasesAreNot() {
    WaveProfiles profiles =
        new WaveProfiles(
            List.of("gender"),
            List.of(TREE, TREE),
            List.of(
                profile("A", "A", "W", 2),
                profile("A", "B", "W", 3),
                profile("A", "B", "M", 5),
                profile("B", "B", "W", 7),
                profile("A", "", "W", 11),
                profile("A", "D", "W", 13)));

    WaveProfiles together = new PutTogether(TEAMS).of(profiles);

    assertThat(together.demographics()).containsExactly("gender");
    assertThat(together.stands()).containsExactly(TREE, TEAMS.organisation());
    assertThat(together.profiles())
        .containsExactly(
            profile("A", TEAM, "W", 5),
            profile("A", TEAM, "M", 5),
            profile("B", TEAM, "W", 7),
            profile("A", "", "W", 11),
            profile("A", "D", "W", 13));
  }

  /** So many people, each with an answer to the first item, half as many points of the second. */
  private static WaveProfiles.Profile profile(String then, String now, String gender, int people) {
    return new WaveProfiles.Profile(
        List.of(place(then, gender), place(now, gender)),
        people,
        new int[] {people, 2 * people},
        new int[] {3 * people});
  }

  private static Optional<WaveProfiles.Place> place(String unit, String gender) {
    return unit.isEmpty()
        ? Optional.empty()
        : Optional.of(new WaveProfiles.Place(unit, List.of(Optional.of(gender))));
  }

  private static WaveResults wave(Organisation tree, List<Response> people) {
    WaveTallies tallies = WaveTallies.empty(SURVEY, Poststrata.of(tree, List.of("gender")));
    people.forEach(tallies::add);
    return new WaveResults(Surveys.MAY, tree, tallies.units(), tallies.none())
        .with(new WaveGroups(tallies, DemographicHeadcounts.NONE));
  }

  private static List<Response> people(Random random) {
    List<Response> people = new ArrayList<>();
    for (Unit unit : TREE.inOrder()) {
      for (int i = 0; i < unit.headcount(); i++) {
        Optional<String> gender =
            random.nextInt(5) == 0 ? Optional.empty() : Optional.of("G" + random.nextInt(2));
        people.add(person(people.size(), unit.code(), gender, random));
      }
    }
    return people;
  }

  private static Response person(int id, String unit, Optional<String> gender, Random random) {
    return new Response(
        "r" + id,
        Surveys.MAY.id(),
        unit,
        Waves.sheet(SURVEY, .2, random),
        gender.map(told -> Map.of("gender", told)).orElse(Map.of()),
        Optional.empty());
  }

  private static Response in(String unit, Response person) {
    return new Response(
        person.respondent(),
        person.wave(),
        unit,
        person.answers(),
        person.demographics(),
        Optional.empty());
  }

  private static Map<String, String> bits(WaveTallies tallies) {
    Map<String, String> bits = new TreeMap<>();
    tallies.units().forEach((unit, tally) -> bits.put(unit, bits(tally)));
    CategoryTallies gender = tallies.demographics().get("gender");
    for (String category : gender.categories()) {
      gender.of(category).forEach((unit, tally) -> bits.put(category + unit, bits(tally)));
    }
    tallies.cells().forEach((cell, tally) -> bits.put(cell.toString(), bits(tally)));
    return bits;
  }

  private static String bits(Tally tally) {
    return Arrays.toString(tally.numbers());
  }
}
