package io.rapport.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Everybody answers; ten are enough to be reported. */
class OtherTeamsTest {

  @Test
  void smallUnitsThatAreEnoughTogetherArePutTogether() {
    OtherTeams teams =
        teams("ALL - 0", "OPS ALL 0", "A OPS 6", "B OPS 4", "C OPS 10", "RND ALL 30");

    assertThat(teams.teams()).hasSize(1);
    OtherTeam team = teams.teams().get(0);
    assertThat(codes(team.members())).containsExactly("A", "B");
    assertThat(team.inside()).isEmpty();
    assertThat(team.direct()).isFalse();
    assertThat(team.unit().name()).isEqualTo("Other teams of Unit OPS");
    assertThat(team.unit().headcount()).isEqualTo(10);
    assertThat(team.unit().parent()).contains("OPS");
    assertThat(teams.placed("A")).isEqualTo(teams.placed("B")).isEqualTo(team.unit().code());
    assertThat(teams.placed("C")).isEqualTo("C");
    assertThat(codes(teams.organisation().inOrder()))
        .containsExactly("ALL", "OPS", "C", team.unit().code(), "RND");
    assertThat(codes(teams.before().inOrder())).containsExactly("ALL", "OPS", "A", "B", "C", "RND");
  }

  @Test
  void ifTheyAreNotEnoughTheSmallestOtherUnitJoinsThem() {
    assertThat(members("ALL - 0", "A ALL 5", "B ALL 4", "C ALL 11", "D ALL 10", "E ALL 40"))
        .containsExactly("A", "B", "D");
    assertThat(members("ALL - 0", "A ALL 1", "D ALL 12", "C ALL 12", "E ALL 40"))
        .as("alike: by code")
        .containsExactly("A", "C");
  }

  @Test
  void theSmallestOtherUnitIsThatWithTheFewestPeopleNotTheFewestAnswers() {
    Organisation tree = Organisations.of("ALL - 0", "A ALL 9", "B ALL 20", "C ALL 30", "D ALL 40");
    OtherTeams teams =
        OtherTeams.of(
            tree,
            unit ->
                switch (unit) {
                  case "A" -> 3;
                  case "B" -> 19;
                  case "C" -> 12;
                  case "D" -> 15;
                  default -> 0;
                },
            10);

    assertThat(codes(teams.teams().get(0).members())).containsExactly("A", "B");
  }

  @Test
  void nothingIsPutTogetherThatIsAllThereIs() {
    assertThat(members("ALL - 0", "A ALL 6", "B ALL 4")).isEmpty();
    assertThat(members("ALL - 0", "A ALL 5", "B ALL 40")).isEmpty();
    assertThat(members("ALL - 20", "A ALL 6", "B ALL 4")).isEmpty();
    assertThat(members("ALL - 0", "A ALL 6", "B ALL 4", "EMPTY ALL 0")).isEmpty();
  }

  @Test
  void nothingIsPutTogetherThatWouldNotBeEnough() {
    assertThat(members("ALL - 0", "A ALL 5", "B ALL 4")).isEmpty();
    assertThat(members("ALL - 20", "A ALL 5", "B ALL 4", "C ALL 10")).isEmpty();
  }

  @Test
  void nothingIsPutTogetherWhereNobodyIsSmall() {
    assertThat(members("ALL - 0", "A ALL 10", "B ALL 10")).isEmpty();
    assertThat(members("ALL - 3", "A ALL 10", "B ALL 10")).isEmpty();
    assertThat(members("ALL - 0", "EMPTY ALL 0", "B ALL 10", "C ALL 10")).isEmpty();
  }

  @Test
  void aSmallUnitIsLeftAloneWherePeopleDirectlyAboveHideIt() {
    assertThat(members("ALL - 6", "A ALL 4", "B ALL 20", "C ALL 20")).isEmpty();
    assertThat(members("ALL - 10", "A ALL 4", "B ALL 20", "C ALL 20")).isEmpty();
    assertThat(members("ALL - 5", "A ALL 4", "B ALL 20", "C ALL 21"))
        .as("they are too few to hide it")
        .containsExactly("A", "B");
  }

  @Test
  void fewPeopleDirectlyAboveAreInItToo() {
    OtherTeams teams = teams("ALL - 0", "OPS ALL 2", "A OPS 4", "B OPS 4", "C OPS 30", "D ALL 30");
    OtherTeam team = teams.teams().get(0);

    assertThat(codes(team.members())).containsExactly("A", "B");
    assertThat(team.direct()).isTrue();
    assertThat(team.unit().headcount()).isEqualTo(10);
    assertThat(teams.placed("OPS")).isEqualTo(team.unit().code());
    assertThat(teams.organisation().unit("OPS").orElseThrow().headcount()).isZero();
    assertThat(teams.organisation().headcount("OPS")).isEqualTo(40);
    assertThat(teams("ALL - 10", "A ALL 5", "B ALL 5", "C ALL 30").teams())
        .as("ten directly above can be told from the rest")
        .extracting(OtherTeam::direct)
        .containsExactly(false);
    assertThat(teams("ALL - 9", "A ALL 5", "B ALL 5", "C ALL 30").teams())
        .extracting(OtherTeam::direct)
        .containsExactly(true);
  }

  @Test
  void whatIsBelowUnitsPutTogetherIsToldApartOnlyWhereItIsLarge() {
    OtherTeams teams =
        teams(
            "ALL - 0",
            "OPS ALL 0",
            "A OPS 0",
            "A1 A 2",
            "A2 A 2",
            "B OPS 0",
            "B1 B 20",
            "B2 B 3",
            "C OPS 60",
            "RND ALL 30");
    OtherTeam team = teams.teams().get(0);

    assertThat(codes(team.members())).containsExactly("A", "B");
    assertThat(codes(team.inside())).containsExactly("A1", "A2", "B2");
    assertThat(codes(team.hidden())).containsExactly("A", "B", "A1", "A2", "B2");
    assertThat(team.unit().headcount()).isEqualTo(7);
    assertThat(teams.organisation().headcount(team.unit().code())).isEqualTo(27);
    assertThat(teams.organisation().unit("B1").orElseThrow().parent()).contains(team.unit().code());
    assertThat(teams.placed("B1")).isEqualTo("B1");
  }

  @Test
  void everyLevelHasItsOwn() {
    OtherTeams teams =
        teams(
            "ALL - 0",
            "OPS ALL 0",
            "A OPS 5",
            "B OPS 5",
            "C OPS 40",
            "X ALL 2",
            "Y ALL 20",
            "RND ALL 0",
            "R RND 6",
            "S RND 7",
            "T RND 40");

    assertThat(teams.teams())
        .extracting(team -> team.unit().name(), team -> codes(team.members()))
        .containsExactly(
            tuple("Other teams of Unit ALL", List.of("X", "Y")),
            tuple("Other teams of Unit OPS", List.of("A", "B")),
            tuple("Other teams of Unit RND", List.of("R", "S")));
  }

  @Test
  void theCodeDependsOnTheMembersAlone() {
    String first = code("ALL - 0", "A ALL 5", "B ALL 5", "C ALL 40");

    assertThat(first).isEqualTo("ALL~23519a43");
    assertThat(code("ALL - 0", "B ALL 9", "C ALL 11", "A ALL 2")).isEqualTo(first);
    assertThat(code("ALL - 0", "A ALL 5", "D ALL 5", "C ALL 40")).isNotEqualTo(first);
    assertThat(code("ALL - 1", "A ALL 5", "B ALL 5", "C ALL 40"))
        .as("with the people directly above")
        .isNotEqualTo(first);
  }

  @Test
  void nothingIsPutTogetherWithoutAReason() {
    Organisation tree = Organisations.of("ALL - 0", "A ALL 1", "B ALL 2", "C ALL 40");
    OtherTeams none = OtherTeams.none(tree);

    assertThat(none.teams()).isEmpty();
    assertThat(none.organisation()).isSameAs(tree);
    assertThat(none.placed("A")).isEqualTo("A");
  }

  private static OtherTeams teams(String... units) {
    Organisation tree = Organisations.of(units);
    return OtherTeams.of(tree, unit -> tree.unit(unit).map(Unit::headcount).orElseThrow(), 10);
  }

  private static List<String> members(String... units) {
    return teams(units).teams().stream().flatMap(team -> codes(team.members()).stream()).toList();
  }

  private static String code(String... units) {
    return teams(units).teams().get(0).unit().code();
  }

  private static List<String> codes(List<Unit> units) {
    return units.stream().map(Unit::code).toList();
  }
}
