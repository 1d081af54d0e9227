package io.rapport.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random organisations of 2 to 60 units, in which 30 to 100 % answer. */
class RandomOtherTeamsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 22);
  private static final int ORGANISATIONS = 400;

  @ParameterizedTest(name = "{0} are enough (seed 71{0})")
  @DisplayName("people are conserved, nobody counts twice, and what is put together is enough")
  @ValueSource(ints = {5, 10, 30})
  void laws(int threshold) {
    Random random = new Random(710L + threshold);
    int together = 0;
    for (int i = 0; i < ORGANISATIONS; i++) {
      Organisation tree = Organisations.random(random, 2 + random.nextInt(59));
      Map<String, Long> answered = answered(tree, random);
      OtherTeams teams = OtherTeams.of(tree, unit -> answered.getOrDefault(unit, 0L), threshold);
      together += teams.teams().size();

      Organisation after = teams.organisation();
      assertThat(after.headcount(after.root().code())).isEqualTo(tree.headcount("U0"));
      Map<String, Long> placed = new TreeMap<>();
      answered.forEach((unit, people) -> placed.merge(teams.placed(unit), people, Long::sum));
      assertThat(after.names().keySet()).containsAll(placed.keySet());
      Set<String> seen = new HashSet<>();
      for (OtherTeam team : teams.teams()) {
        assertThat(total(after, placed, team.unit().code())).isGreaterThanOrEqualTo(threshold);
        team.hidden()
            .forEach(
                unit -> {
                  assertThat(seen.add(unit.code())).as(unit.code()).isTrue();
                  assertThat(after.unit(unit.code())).isEmpty();
                });
        assertThat(after.children(team.unit().parent().orElseThrow())).hasSizeGreaterThan(1);
      }
      for (Unit unit : tree.inOrder()) {
        if (after.unit(unit.code()).isPresent()) {
          assertThat(total(after, placed, unit.code()))
              .as(unit.code())
              .isEqualTo(total(tree, answered, unit.code()));
          assertThat(after.headcount(unit.code())).isEqualTo(tree.headcount(unit.code()));
        } else {
          assertThat(seen).contains(unit.code());
        }
      }
    }
    assertThat(together).isGreaterThan(ORGANISATIONS / 10);
  }

  @ParameterizedTest(name = "seed {0}")
  @DisplayName("the order in which units are named does not matter")
  @ValueSource(longs = {81, 82, 83})
  void orderDoesNotMatter(long seed) {
    Random random = new Random(seed);
    Organisation tree = Organisations.random(random, 40);
    Map<String, Long> answered = answered(tree, random);
    List<Unit> units = new ArrayList<>(tree.inOrder());
    Collections.shuffle(units, random);

    OtherTeams one = OtherTeams.of(tree, unit -> answered.getOrDefault(unit, 0L), 10);
    OtherTeams other =
        OtherTeams.of(Organisation.of(units), unit -> answered.getOrDefault(unit, 0L), 10);

    assertThat(one.teams()).isNotEmpty().isEqualTo(other.teams());
    assertThat(one.organisation().inOrder()).isEqualTo(other.organisation().inOrder());
  }

  @ParameterizedTest(name = "seed {0}")
  @DisplayName("a unit that can be compared with an older wave is compared with the same people")
  @ValueSource(longs = {91, 92, 93, 94})
  void theSamePeopleAreCompared(long seed) {
    Random random = new Random(seed);
    int compared = 0;
    for (int i = 0; i < ORGANISATIONS; i++) {
      Organisation tree = Organisations.random(random, 2 + random.nextInt(40));
      OtherTeams then = teams(tree, answered(tree, random));
      OtherTeams now = teams(tree, answered(tree, random));
      UnitsBefore before = OtherTeams.unitsBefore(then, DAY, now, DAY.plusYears(1), List.of());
      for (Unit unit : now.organisation().inOrder()) {
        if (before.of(unit.code()) instanceof UnitBefore.Together together) {
          compared++;
          assertThat(people(then, together.units()))
              .as(unit.code())
              .isEqualTo(people(now, codes(now.organisation().subtree(unit.code()))));
        }
      }
      for (Unit unit : tree.inOrder()) {
        if (then.organisation().unit(unit.code()).isPresent()
            && now.organisation().unit(unit.code()).isPresent()
            && now.placed(unit.code()).equals(unit.code())) {
          assertThat(before.of(unit.code()))
              .as(unit.code() + " is in both")
              .isInstanceOf(UnitBefore.Together.class);
        }
      }
    }
    assertThat(compared).isGreaterThan(ORGANISATIONS);
  }

  private static OtherTeams teams(Organisation tree, Map<String, Long> answered) {
    return OtherTeams.of(tree, unit -> answered.getOrDefault(unit, 0L), 10);
  }

  /** Units of the untouched tree whose people are in these units. */
  private static Set<String> people(OtherTeams teams, Set<String> units) {
    Set<String> people = new HashSet<>();
    teams.before().inOrder().stream()
        .map(Unit::code)
        .filter(unit -> units.contains(teams.placed(unit)))
        .forEach(people::add);
    return people;
  }

  private static Set<String> codes(List<Unit> units) {
    Set<String> codes = new HashSet<>();
    units.forEach(unit -> codes.add(unit.code()));
    return codes;
  }

  private static Map<String, Long> answered(Organisation tree, Random random) {
    Map<String, Long> answered = new TreeMap<>();
    for (Unit unit : tree.inOrder()) {
      answered.put(unit.code(), Math.round(unit.headcount() * (0.3 + 0.7 * random.nextDouble())));
    }
    return answered;
  }

  private static long total(Organisation tree, Map<String, Long> own, String unit) {
    return tree.subtree(unit).stream().mapToLong(each -> own.getOrDefault(each.code(), 0L)).sum();
  }
}
