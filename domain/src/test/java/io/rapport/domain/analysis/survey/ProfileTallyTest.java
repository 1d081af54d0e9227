package io.rapport.domain.analysis.survey;

import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTallyTest {
  private static final Questionnaire THREE = Surveys.threeItems();
  private static final Set<String> BOTH = Set.of("gender", "age");
  private static final Organisation TREE = tree("ALL");

  @ParameterizedTest(name = "seed {0}: profiles add up to the numbers of the tallies")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void profilesAddUpToTheTallies(long seed) {
    Random random = new Random(seed);
    Map<String, Tally> tallies = new HashMap<>();
    ProfileTally profiles = new ProfileTally(THREE, BOTH, 1);
    for (int i = 0; i < 400; i++) {
      Response response = random(i, random);
      profiles.add(List.of(Optional.of(response)));
      List<String> groups = new ArrayList<>(List.of("unit " + response.unit()));
      response.demographics().forEach((id, category) -> groups.add(id + " " + category.strip()));
      groups.forEach(
          group ->
              tallies.computeIfAbsent(group, name -> Tally.empty(THREE)).add(response.answers()));
    }

    List<Profile> alike = profiles.stands(List.of(TREE)).profiles().profiles();

    assertThat(alike).hasSizeLessThanOrEqualTo(3 * 3 * 3);
    assertThat(tallies).hasSize(3 + 2 + 2);
    tallies.forEach(
        (group, tally) -> {
          Set<Profile> members = Set.copyOf(alike.stream().filter(isIn(group)).toList());
          assertThat(members.stream().mapToLong(Profile::respondents).sum())
              .as(group)
              .isEqualTo(tally.respondents());
          for (int i = 0; i < 3; i++) {
            int item = i;
            assertThat(members.stream().mapToLong(profile -> profile.item(item)).sum())
                .as("%s, item %d", group, i)
                .isEqualTo(tally.item(i).base());
          }
          for (int d = 0; d < 2; d++) {
            int dimension = d;
            assertThat(members.stream().mapToLong(profile -> profile.dimension(dimension)).sum())
                .as("%s, dimension %d", group, d)
                .isEqualTo(tally.scores(d).n());
          }
        });
  }

  @ParameterizedTest(name = "seed {0}: any order of people gives the same profiles")
  @ValueSource(longs = {7, 8, 9})
  void theOrderOfPeopleDoesNotMatter(long seed) {
    Random random = new Random(seed);
    List<List<Optional<Response>>> people = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Response before = random(i, random);
      Response now = random.nextInt(4) == 0 ? random(i, random) : before;
      people.add(
          List.of(
              random.nextInt(9) == 0 ? Optional.empty() : Optional.of(before), Optional.of(now)));
    }
    WaveProfiles inOrder = of(people, TREE, TREE).profiles();
    Collections.shuffle(people, random);
    WaveProfiles shuffled = of(people, TREE, TREE).profiles();

    assertThat(shuffled.profiles()).isEqualTo(inOrder.profiles());
    assertThat(inOrder.stands()).hasSize(2);
  }

  @Test
  void aDemographicIsToldOnlyByThoseWhoSay() {
    WaveProfiles profiles =
        of(
                List.of(
                    List.of(Optional.of(response("A", Map.of("gender", " Women "), 5, 9, null))),
                    List.of(Optional.of(response("A", Map.of("gender", "Women"), 4, 4, 4))),
                    List.of(Optional.of(response("A", Map.of("gender", "  "), 4, 4, 4)))),
                TREE)
            .profiles();

    assertThat(profiles.demographics()).containsExactly("age", "gender");
    assertThat(profiles.profiles())
        .containsExactly(
            profile(
                List.of(Optional.of(new Place("A", List.of(Optional.empty(), Optional.empty())))),
                1,
                new int[] {1, 1, 1},
                new int[] {1, 1}),
            profile(
                List.of(
                    Optional.of(new Place("A", List.of(Optional.empty(), Optional.of("Women"))))),
                2,
                new int[] {2, 1, 1},
                new int[] {1, 2}));
  }

  @Test
  void whoCorrectsAnAnswerGoesAndComes() {
    Response before = response("A", Map.of(), 5, 5, 5);
    Response now = response("A", Map.of(), 4, 5, null);

    assertThat(
            of(List.of(List.of(Optional.of(before), Optional.of(now))), TREE, TREE)
                .profiles()
                .profiles())
        .containsExactly(
            profile(places(Optional.empty(), Optional.of("A")), 1, 1, 1, 0),
            profile(places(Optional.of("A"), Optional.empty()), 1, 1, 1, 1));
  }

  @Test
  void whoMovesIsOnePersonInTwoPlaces() {
    assertThat(
            of(
                    List.of(
                        List.of(
                            Optional.of(response("A", Map.of(), 5, 5, 5)),
                            Optional.of(response("B", Map.of(), 5, 5, 5)))),
                    TREE,
                    TREE)
                .profiles()
                .profiles())
        .containsExactly(profile(places(Optional.of("A"), Optional.of("B")), 1, 1, 1, 1));
  }

  @Test
  void whoGoesBackToAnOldAnswerSheetIsTheOldPersonAgain() {
    Optional<Response> old = Optional.of(response("A", Map.of(), 5, 5, 5));
    Optional<Response> other = Optional.of(response("A", Map.of(), 1, 5, 5));

    ProfileTally.Stands stands = of(List.of(List.of(old, other, old)), TREE, TREE, TREE);

    assertThat(stands.standOf()).as("the first state is that of today").containsExactly(1, 0, 1);
    assertThat(stands.profiles().stands()).hasSize(2);
    assertThat(stands.profiles().profiles())
        .containsExactly(
            profile(places(Optional.empty(), Optional.of("A")), 1, 1, 1, 1),
            profile(places(Optional.of("A"), Optional.empty()), 1, 1, 1, 1));
  }

  @Test
  void statesInWhichNothingDiffersAreOneStand() {
    Optional<Response> one = Optional.of(response("A", Map.of("age", "old"), 5, 5, 5));
    Optional<Response> late = Optional.of(response("B", Map.of(), 5, 5, 5));

    ProfileTally.Stands stands =
        of(
            List.of(
                List.of(one, one, one, one),
                List.of(Optional.empty(), Optional.empty(), late, late)),
            TREE,
            TREE,
            TREE,
            TREE);

    assertThat(stands.standOf()).containsExactly(0, 0, 1, 1);
    assertThat(stands.profiles().today()).isOne();
  }

  @Test
  void anotherTreeIsAnotherStandAndAnotherNameIsNot() {
    Optional<Response> one = Optional.of(response("B", Map.of(), 5, 5, 5));
    Organisation renamed =
        Organisation.of(
            TREE.inOrder().stream()
                .map(unit -> new Unit(unit.code(), "Renamed", unit.parent(), 99))
                .toList());

    ProfileTally.Stands stands = of(List.of(List.of(one, one, one)), tree("A"), TREE, renamed);

    assertThat(stands.standOf()).containsExactly(0, 1, 1);
    assertThat(stands.profiles().stands().get(1)).as("that of today").isSameAs(renamed);
  }

  @ParameterizedTest(name = "{0} categories")
  @ValueSource(ints = {100, 101})
  void aDemographicWithTooManyCategoriesTellsNobodyApart(int categories) {
    List<List<Optional<Response>>> people = new ArrayList<>();
    for (int i = 0; i < 2 * categories; i++) {
      Response told =
          response("A", Map.of("age", "of " + i % categories, "gender", "Men"), 5, 5, 5);
      people.add(
          List.of(Optional.of(response("A", Map.of("age", "old"), 5, 5, 5)), Optional.of(told)));
    }

    WaveProfiles profiles = of(people, TREE, TREE).profiles();

    assertThat(profiles.profiles()).hasSize(categories == 100 ? 100 : 1);
    assertThat(profiles.profiles().get(0).places())
        .containsExactly(
            Optional.of(new Place("A", List.of(Optional.of("old"), Optional.empty()))),
            Optional.of(
                new Place(
                    "A",
                    List.of(
                        categories == 100 ? Optional.of("of 0") : Optional.empty(),
                        Optional.of("Men")))));
    assertThat(profiles.profiles().stream().mapToInt(Profile::respondents).sum())
        .isEqualTo(2 * categories);
    assertThat(profiles.profiles().stream().mapToInt(profile -> profile.item(1)).sum())
        .isEqualTo(2 * categories);
    assertThat(profiles.profiles().stream().mapToInt(profile -> profile.dimension(1)).sum())
        .isEqualTo(2 * categories);
  }

  @Test
  void everyStandNeedsItsPeopleAndItsTree() {
    ProfileTally tally = new ProfileTally(THREE, BOTH, 2);

    assertThatThrownBy(() -> tally.add(List.of(Optional.empty())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at each stand");
    assertThatThrownBy(() -> tally.stands(List.of(TREE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("organisation");
  }

  private static ProfileTally.Stands of(
      List<List<Optional<Response>>> people, Organisation... trees) {
    ProfileTally tally = new ProfileTally(THREE, BOTH, trees.length);
    people.forEach(tally::add);
    return tally.stands(List.of(trees));
  }

  private static Predicate<Profile> isIn(String group) {
    return profile -> {
      Place place = profile.places().get(0).orElseThrow();
      return group.equals("unit " + place.unit())
          || place.categories().get(0).filter(told -> group.equals("age " + told)).isPresent()
          || place.categories().get(1).filter(told -> group.equals("gender " + told)).isPresent();
    };
  }

  /** A profile of people of whom nothing but the unit is known, with one number for all items. */
  private static Profile profile(
      List<Optional<Place>> places, int respondents, int first, int second, int third) {
    int scored = first + second + third >= 2 ? respondents : 0;
    return profile(
        places, respondents, new int[] {first, second, third}, new int[] {scored, second});
  }

  private static Profile profile(
      List<Optional<Place>> places, int respondents, int[] items, int[] dimensions) {
    return new Profile(places, respondents, items, dimensions);
  }

  @SafeVarargs
  private static List<Optional<Place>> places(Optional<String>... units) {
    List<Optional<Place>> places = new ArrayList<>();
    for (Optional<String> unit : units) {
      places.add(unit.map(code -> new Place(code, List.of(Optional.empty(), Optional.empty()))));
    }
    return places;
  }

  private static Organisation tree(String aboveB) {
    return Organisation.of(
        List.of(
            new Unit("ALL", "All", Optional.empty(), 0),
            new Unit("A", "A", Optional.of("ALL"), 10),
            new Unit("B", "B", Optional.of(aboveB), 10),
            new Unit("C", "C", Optional.of("ALL"), 10)));
  }

  private static Response random(int person, Random random) {
    Map<String, String> told = new HashMap<>();
    if (random.nextInt(3) > 0) {
      told.put("gender", random.nextBoolean() ? "Women" : " Men");
    }
    if (random.nextInt(4) > 0) {
      told.put("age", random.nextBoolean() ? "old" : "young");
    }
    return new Response(
        "p" + person,
        "w",
        List.of("A", "B", "C").get(random.nextInt(3)),
        Waves.sheet(THREE, 0.3, random),
        told,
        Optional.empty());
  }

  private static Response response(String unit, Map<String, String> told, Integer... codes) {
    return new Response("p", "w", unit, answers(codes), told, Optional.empty());
  }
}
