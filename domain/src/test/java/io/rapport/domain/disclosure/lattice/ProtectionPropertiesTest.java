package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.disclosure.SurveyLattice;
import io.rapport.domain.disclosure.lattice.Lattice.Exchange;
import io.rapport.domain.disclosure.lattice.Lattice.Partition;
import io.rapport.domain.disclosure.lattice.RandomOrganisations.Surveyed;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every organisation. */
class ProtectionPropertiesTest {
  static Stream<Surveyed> organisations() {
    return IntStream.of(300, 150, 90, 60)
        .mapToObj(size -> RandomOrganisations.of(size, 2 + size % 4, 5, 1_000 + size));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void theNumbersOfTheProfilesDoNotMatter(Surveyed organisation) {
    SurveyLattice survey = SurveyLattice.of(organisation.corrected());
    Lattice lattice = survey.lattice();
    int[] number = IntStream.range(0, lattice.profiles()).toArray();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = number.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int moved = number[i];
      number[i] = number[other];
      number[other] = moved;
    }
    Audience audience = survey.answersTo(0, organisation.threshold());
    int[] people = new int[number.length];
    for (int profile = 0; profile < number.length; profile++) {
      people[number[profile]] = (int) audience.people(new int[] {profile});
    }
    assertThat(shown(survey, renumbered(lattice, number), counted(organisation, people)))
        .isEqualTo(shown(survey, lattice, audience));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void aProfileWithoutPeopleChangesNothing(Surveyed organisation) {
    SurveyLattice survey = SurveyLattice.of(organisation.waves().get(0));
    Lattice lattice = survey.lattice();
    Audience audience = survey.respondents(organisation.threshold());
    int[] people = new int[lattice.profiles() + 1];
    for (int profile = 0; profile < lattice.profiles(); profile++) {
      people[profile] = (int) audience.people(new int[] {profile});
    }
    int added = lattice.profiles();
    SplittableRandom random = new SplittableRandom(11);
    Lattice larger =
        with(
            lattice,
            added + 1,
            set ->
                random.nextBoolean()
                    ? IntStream.concat(Arrays.stream(set), IntStream.of(added)).toArray()
                    : set);
    assertThat(shown(survey, larger, counted(organisation, people)))
        .isEqualTo(shown(survey, lattice, audience));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void everythingIsShownIfEverybodyMayBeSpokenOf(Surveyed organisation) {
    SurveyLattice survey = SurveyLattice.of(organisation.waves().get(0));
    BitSet all = survey.cellsOf(0);
    assertThat(shown(survey, survey.lattice(), survey.respondents(1))).isEqualTo(all);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void whatIsShownIsAboveTheThresholdAndIsShownAgain(Surveyed organisation) {
    SurveyLattice survey = SurveyLattice.of(organisation.waves().get(0));
    Audience audience = survey.respondents(organisation.threshold());
    BitSet shown = shown(survey, survey.lattice(), audience);
    assertThat(shown.stream().filter(cell -> audience.isSmall(survey.lattice().cells().get(cell))))
        .isEmpty();
    assertThat(new LatticeProtection(survey.lattice()).shown(audience, shown, new BitSet()))
        .isEqualTo(shown);
    assertThat(new LatticeProtection(survey.lattice()).shown(audience, shown, shown))
        .isEqualTo(shown);
  }

  /** More cells, and all of those that do not make way; also where readers have some already. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void whatMakesWayMakesWayForMore(Surveyed organisation) {
    SurveyLattice survey = SurveyLattice.of(organisation.corrected());
    LatticeProtection protection = new LatticeProtection(survey.lattice());
    Audience audience = survey.answersTo(0, organisation.threshold());
    BitSet published = protection.shown(audience, survey.cellsOf(0), new BitSet());
    BitSet given = protection.shown(audience, survey.cellsOf(1), published);

    BitSet found = protection.shown(audience, survey.cellsOf(1), published, survey.yielding(1));

    assertThat(found.cardinality()).isGreaterThanOrEqualTo(given.cardinality());
    BitSet lost = (BitSet) given.clone();
    lost.andNot(found);
    lost.andNot(survey.yielding(1));
    assertThat(lost).isEqualTo(new BitSet());
    assertThat(published.stream().filter(cell -> !found.get(cell))).isEmpty();
  }

  private static BitSet shown(SurveyLattice survey, Lattice lattice, Audience audience) {
    int today = IntStream.range(0, lattice.cells().size()).map(survey::stand).max().orElseThrow();
    return new LatticeProtection(lattice)
        .shown(audience, survey.cellsOf(today), new BitSet(), survey.yielding(today));
  }

  private static Audience counted(Surveyed organisation, int[] people) {
    return new CountedPeople(organisation.threshold(), people);
  }

  private static Lattice renumbered(Lattice lattice, int[] number) {
    return with(
        lattice,
        lattice.profiles(),
        set -> Arrays.stream(set).map(profile -> number[profile]).sorted().toArray());
  }

  private static Lattice with(Lattice lattice, int profiles, UnaryOperator<int[]> sets) {
    return new Lattice(
        profiles,
        lattice.cells().stream().map(sets).toList(),
        lattice.partitions().stream()
            .map(each -> new Partition(each.whole(), each.members(), sets.apply(each.others())))
            .toList(),
        lattice.crossings().stream().map(sets).toList(),
        lattice.exchanges().stream()
            .map(each -> new Exchange(sets.apply(each.added()), sets.apply(each.removed())))
            .toList());
  }
}
