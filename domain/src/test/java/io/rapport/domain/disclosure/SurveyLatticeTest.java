package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.disclosure.lattice.Audience;
import io.rapport.domain.disclosure.lattice.Lattice.Partition;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A company of two units, A with people of its own and a team, and B. Two demographics; somebody
 * did not tell the second one.
 */
class SurveyLatticeTest {
  private static final Organisation TREE =
      Organisation.of(
          List.of(unit("ALL", ""), unit("A", "ALL"), unit("A1", "A"), unit("B", "ALL")));

  @Test
  void cellsAreUnitsAndCategoriesFromTheCompanyDown() {
    SurveyLattice survey =
        SurveyLattice.of(
            wave(
                List.of(TREE),
                profile(3, at("A", "f", "x")),
                profile(4, at("A1", "f", "x")),
                profile(5, at("A1", "m", "x")),
                profile(6, at("B", "m", ""))));
    assertThat(texts(survey))
        .containsExactly(
            "unit:ALL[0, 1, 2, 3]",
            "unit:A[0, 1, 2]",
            "unit:B[3]",
            "unit:A1[1, 2]",
            "unit:ALL+age:x[0, 1, 2]",
            "unit:ALL+gender:m[2, 3]",
            "unit:ALL+gender:f[0, 1]",
            "unit:B+gender:m[3]",
            "unit:A+age:x[0, 1, 2]",
            "unit:A+gender:m[2]",
            "unit:A+gender:f[0, 1]",
            "unit:A1+age:x[1, 2]",
            "unit:A1+gender:m[2]",
            "unit:A1+gender:f[1]");
    assertThat(survey.position(0, new Scope.Unit("B"))).hasValue(2);
    assertThat(survey.position(0, new Scope.Group("B", "gender", "m"))).hasValue(7);
    assertThat(survey.position(0, new Scope.Group("B", "gender", "f"))).isEmpty();
    assertThat(survey.position(1, new Scope.Unit("B"))).isEmpty();
    assertThat(survey.lattice().exchanges()).isEmpty();
  }

  @Test
  void groupsBelowTheDivisionsMakeWay() {
    SurveyLattice survey =
        SurveyLattice.of(
            wave(
                List.of(TREE, TREE),
                profile(3, at("A", "f", "x"), at("A", "f", "x")),
                profile(4, at("A1", "f", ""), at("A1", "m", ""))));

    assertThat(survey.yielding(0).stream().mapToObj(cell -> survey.scope(cell).text()))
        .containsExactly("unit:A1+gender:f");
    assertThat(survey.yielding(1).stream().mapToObj(cell -> survey.scope(cell).text()))
        .containsExactly("unit:A1+gender:m");
    assertThat(survey.yielding(1).stream().mapToObj(survey::stand)).containsExactly(1);
  }

  /** A and B are five each; of the whole four are women and six are men. */
  @Test
  void unitsOfTheSameSizeKeepTheirGroupsTogether() {
    SurveyLattice survey =
        SurveyLattice.of(
            wave(
                List.of(TREE),
                profile(3, at("A", "f", "")),
                profile(2, at("A", "m", "")),
                profile(1, at("B", "f", "")),
                profile(4, at("B", "m", ""))));
    assertThat(texts(survey))
        .containsExactly(
            "unit:ALL[0, 1, 2, 3]",
            "unit:A[0, 1]",
            "unit:B[2, 3]",
            "unit:ALL+gender:m[1, 3]",
            "unit:ALL+gender:f[0, 2]",
            "unit:A+gender:m[1]",
            "unit:A+gender:f[0]",
            "unit:B+gender:m[3]",
            "unit:B+gender:f[2]");
  }

  @Test
  void theStandsOfACellStandTogether() {
    SurveyLattice survey =
        SurveyLattice.of(
            wave(
                List.of(TREE, TREE),
                profile(2, at("B", "f", ""), at("B", "f", "")),
                profile(2, at("B", "m", ""), at("B", "m", ""))));
    assertThat(
            IntStream.range(0, survey.lattice().cells().size())
                .mapToObj(cell -> survey.scope(cell).text() + " " + survey.stand(cell)))
        .containsExactly(
            "unit:ALL 0",
            "unit:ALL 1",
            "unit:B 0",
            "unit:B 1",
            "unit:ALL+gender:f 0",
            "unit:ALL+gender:f 1",
            "unit:ALL+gender:m 0",
            "unit:ALL+gender:m 1",
            "unit:B+gender:f 0",
            "unit:B+gender:f 1",
            "unit:B+gender:m 0",
            "unit:B+gender:m 1");
  }

  @Test
  void partitionsAreUnitsBelowAUnitAndCategoriesOfADemographic() {
    SurveyLattice survey =
        SurveyLattice.of(
            wave(
                List.of(TREE),
                profile(3, at("A", "f", "x")),
                profile(4, at("A1", "f", "x")),
                profile(6, at("B", "m", ""))));
    assertThat(survey.lattice().partitions().stream().map(each -> text(survey, each)))
        .containsExactlyInAnyOrder(
            "unit:ALL = unit:A unit:B []",
            "unit:ALL+age:x = unit:A+age:x []",
            "unit:ALL+gender:f = unit:A+gender:f []",
            "unit:ALL+gender:m = unit:B+gender:m []",
            "unit:A = unit:A1 [0]",
            "unit:A+age:x = unit:A1+age:x [0]",
            "unit:A+gender:f = unit:A1+gender:f [0]",
            "= unit:ALL+age:x [2]",
            "= unit:ALL+gender:f unit:ALL+gender:m []",
            "= unit:A+age:x []",
            "= unit:A+gender:f []",
            "= unit:A1+age:x []",
            "= unit:A1+gender:f []",
            "= [2]",
            "= unit:B+gender:m []");
  }

  @Test
  void crossingsAreTwoDemographicsWithSeveralProfilesInAUnit() {
    SurveyLattice survey =
        SurveyLattice.of(
            wave(
                List.of(TREE),
                profile(1, at("A", "f", "x")),
                profile(1, at("A1", "f", "x")),
                profile(1, at("A1", "m", "x")),
                profile(1, at("B", "f", "x")),
                profile(1, at("B", "f", ""))));
    assertThat(survey.lattice().crossings().stream().map(Arrays::toString))
        .containsExactlyInAnyOrder("[0, 1, 3]", "[0, 1]");
  }

  @Test
  void exchangesAreThoseWhoCameToOrWentFromACellBetweenStands() {
    SurveyLattice survey =
        SurveyLattice.of(
            wave(
                List.of(TREE, TREE),
                profile(1, at("B", "f", "x"), at("B", "f", "x")),
                profile(1, at("B", "f", "x"), Optional.empty()),
                profile(1, Optional.empty(), at("A", "m", "x"))));
    assertThat(
            survey.lattice().exchanges().stream()
                .map(
                    each ->
                        Arrays.toString(each.added()) + " for " + Arrays.toString(each.removed())))
        .containsExactlyInAnyOrder(
            "[2] for [1]", // the company
            "[2] for [1]", // and all of age x in it
            "[] for [1]", // women in the company
            "[] for [1]", // B
            "[] for [1]", // and of age x
            "[] for [1]"); // and women there
    assertThat(survey.cellsOf(0).cardinality()).isEqualTo(6);
    assertThat(survey.cellsOf(1).cardinality()).isEqualTo(10);
    assertThat(survey.cellsOf(0).intersects(survey.cellsOf(1))).isFalse();
    int earlier = survey.position(0, new Scope.Unit("B")).orElseThrow();
    assertThat(survey.stand(earlier)).isZero();
    assertThat(survey.scope(earlier)).isEqualTo(new Scope.Unit("B"));
    assertThat(survey.lattice().cells().get(earlier)).containsExactly(0, 1);
  }

  @Test
  void aCellOfTheSamePeopleHasNoExchange() {
    SurveyLattice survey =
        SurveyLattice.of(
            wave(
                List.of(TREE, TREE),
                profile(1, at("A", "f", ""), at("A", "f", "")),
                profile(1, at("B", "", ""), Optional.empty())));
    assertThat(survey.lattice().exchanges())
        .as("of the company, but not of A and its women; in B is nobody today")
        .singleElement()
        .satisfies(
            exchange -> {
              assertThat(exchange.added()).isEmpty();
              assertThat(exchange.removed()).containsExactly(1);
            });
  }

  @Test
  void audiencesCountThoseWhoAnswered() {
    SurveyLattice survey =
        SurveyLattice.of(
            new WaveProfiles(
                List.of(),
                List.of(TREE),
                List.of(
                    new Profile(List.of(at("A")), 9, new int[] {8, 3}, new int[] {7}),
                    new Profile(List.of(at("B")), 2, new int[] {1, 1}, new int[] {0}))));
    int[] both = {0, 1};
    assertThat(survey.respondents(12).people(both)).isEqualTo(11);
    assertThat(survey.respondents(12).isSmall(both)).isTrue();
    assertThat(survey.respondents(11).isSmall(both)).isFalse();
    assertThat(survey.answersTo(0, 5).people(both)).isEqualTo(9);
    assertThat(survey.answersTo(1, 5).isSmall(both)).isTrue();
    Audience scores = survey.scoresOf(0, 5);
    assertThat(scores.people(both)).isEqualTo(7);
    assertThat(scores.isSmall(new int[] {1})).isFalse();
    assertThat(scores.enough()).isEqualTo(5);
  }

  private static WaveProfiles wave(List<Organisation> stands, Profile... profiles) {
    return new WaveProfiles(List.of("age", "gender"), stands, List.of(profiles));
  }

  @SafeVarargs
  private static Profile profile(int respondents, Optional<Place>... places) {
    return new Profile(List.of(places), respondents, new int[0], new int[0]);
  }

  /** Somebody's unit, gender and age; an empty text where they did not tell. */
  private static Optional<Place> at(String unit, String gender, String age) {
    return Optional.of(
        new Place(
            unit,
            List.of(
                Optional.of(age).filter(text -> !text.isEmpty()),
                Optional.of(gender).filter(text -> !text.isEmpty()))));
  }

  private static Optional<Place> at(String unit) {
    return Optional.of(new Place(unit, List.of()));
  }

  private static List<String> texts(SurveyLattice survey) {
    List<int[]> cells = survey.lattice().cells();
    return IntStream.range(0, cells.size())
        .mapToObj(cell -> survey.scope(cell).text() + Arrays.toString(cells.get(cell)))
        .toList();
  }

  private static String text(SurveyLattice survey, Partition partition) {
    StringBuilder text = new StringBuilder();
    if (partition.whole() != Partition.ONE_LEVEL) {
      text.append(survey.scope(partition.whole()).text()).append(' ');
    }
    text.append("= ");
    for (int member : partition.members()) {
      text.append(survey.scope(member).text()).append(' ');
    }
    return text.append(Arrays.toString(partition.others())).toString();
  }

  private static Unit unit(String code, String parent) {
    return new Unit(code, code, Optional.of(parent).filter(text -> !text.isEmpty()), 0);
  }
}
