package io.rapport.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.organisation.UnitBefore.NotComparable;
import io.rapport.domain.organisation.UnitBefore.Together;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What units were in an older organisation, where each has its own small units put together. */
class OtherTeamsBeforeTest {
  private static final LocalDate THEN = LocalDate.of(2025, 11, 21);
  private static final LocalDate NOW = LocalDate.of(2026, 5, 22);

  private static final OtherTeams BOTH = teams("ALL - 0", "A ALL 5", "B ALL 5", "C ALL 40");
  private static final String BOTH_CODE = BOTH.teams().get(0).unit().code();

  @Test
  void theSameUnitsAreTheSame() {
    UnitsBefore before = before(BOTH, teams("ALL - 0", "A ALL 8", "B ALL 2", "C ALL 50"));

    assertThat(before.of(BOTH_CODE)).isEqualTo(new Together(Set.of(BOTH_CODE)));
    assertThat(before.of("C")).isEqualTo(new Together(Set.of("C")));
    assertThat(before.of("ALL")).isEqualTo(new Together(Set.of("ALL", BOTH_CODE, "C")));
  }

  @Test
  void unitsThatStoodAloneAreComparedWithWhatTheyAreTogether() {
    UnitsBefore before = before(teams("ALL - 0", "A ALL 11", "B ALL 12", "C ALL 40"), BOTH);

    assertThat(before.of(BOTH_CODE)).isEqualTo(new Together(Set.of("A", "B")));
  }

  @Test
  void unitsOutOfWhatWasPutTogetherCannotBeCompared() {
    UnitsBefore before =
        before(BOTH, teams("ALL - 0", "A ALL 11", "B ALL 12", "C ALL 40", "D ALL 30"));

    NotComparable reason =
        new NotComparable(
            new UnitBefore.Reason.Divided("Other teams of Unit ALL", List.of("Unit A", "Unit B")));
    assertThat(before.of("A")).isEqualTo(reason);
    assertThat(before.of("B")).isEqualTo(reason);
    assertThat(before.of("C")).isEqualTo(new Together(Set.of("C")));
    assertThat(before.of("ALL")).isEqualTo(new Together(Set.of("ALL", BOTH_CODE, "C")));
  }

  @Test
  void otherUnitsPutTogetherCannotBeComparedUnlessAllOfThemAreIn() {
    OtherTeams now = teams("ALL - 0", "A ALL 5", "B ALL 20", "C ALL 6", "D ALL 40");
    OtherTeams more = teams("ALL - 0", "A ALL 5", "B ALL 2", "C ALL 9", "D ALL 40");
    String all = more.teams().get(0).unit().code();

    assertThat(before(BOTH, now).of(now.teams().get(0).unit().code()))
        .isInstanceOf(NotComparable.class);
    assertThat(before(BOTH, more).of(all)).isEqualTo(new Together(Set.of(BOTH_CODE, "C")));
  }

  @Test
  void peopleDirectlyAboveAreFollowed() {
    OtherTeams with = teams("ALL - 3", "A ALL 5", "B ALL 5", "C ALL 40");
    String code = with.teams().get(0).unit().code();
    OtherTeams alone = teams("ALL - 3", "A ALL 15", "B ALL 15", "C ALL 40");

    assertThat(before(alone, with).of(code)).isEqualTo(new Together(Set.of("ALL", "A", "B")));
    assertThat(before(with, alone).of("A")).isInstanceOf(NotComparable.class);
    assertThat(before(with, alone).of("ALL")).isEqualTo(new Together(Set.of("ALL", code, "C")));
    assertThat(before(with, with).of(code))
        .as("nobody counts in the unit above alone")
        .isEqualTo(new Together(Set.of("ALL", code)));
  }

  @Test
  void changesOfUnitsInBetweenAreFollowedThroughBoth() {
    OtherTeams now = teams("ALL - 0", "X ALL 4", "B ALL 7", "C ALL 40");
    String code = now.teams().get(0).unit().code();

    for (LocalDate day : List.of(THEN.plusDays(1), NOW)) {
      assertThat(before(BOTH, now, new UnitChange(day, "A", List.of("X"))).of(code))
          .as(day.toString())
          .isEqualTo(new Together(Set.of(BOTH_CODE)));
    }
    for (LocalDate day : List.of(THEN, NOW.plusDays(1))) {
      assertThat(before(BOTH, now, new UnitChange(day, "A", List.of("X"))).of("C"))
          .as(day.toString())
          .isEqualTo(new Together(Set.of("C")));
      assertThat(before(BOTH, now, new UnitChange(day, "A", List.of("X"))).of(code))
          .as(day.toString())
          .isNotEqualTo(new Together(Set.of(BOTH_CODE)));
    }
  }

  private static UnitsBefore before(OtherTeams then, OtherTeams now, UnitChange... changes) {
    return OtherTeams.unitsBefore(then, THEN, now, NOW, List.of(changes));
  }

  private static OtherTeams teams(String... units) {
    Organisation tree = Organisations.of(units);
    return OtherTeams.of(tree, unit -> tree.unit(unit).map(Unit::headcount).orElseThrow(), 10);
  }
}
