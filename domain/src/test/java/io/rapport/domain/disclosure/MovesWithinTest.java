package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company of two divisions, the first one of teams A and B, the second one of team C. */
class MovesWithinTest {
  private static final Organisation TREE = tree("ONE");
  private static final String NOBODY = "";

  @ParameterizedTest(name = "{0} people move from A to B")
  @CsvSource({"1, true", "9, true", "10, false"})
  void aFewWhoMoveChangeWhatLooksIntoTheUnitsAboveThem(int people, boolean few) {
    WaveProfiles wave = wave(List.of(TREE, TREE), profile(50, "A", "A"), profile(people, "A", "B"));

    if (few) {
      assertThat(MovesWithin.ofFew(wave, 10)).containsExactly("ALL", "ONE");
    } else {
      assertThat(MovesWithin.ofFew(wave, 10)).isEmpty();
    }
  }

  @Test
  void unitsWithOtherPeopleAreForTheAlgebra() {
    WaveProfiles wave =
        wave(
            List.of(TREE, TREE),
            profile(50, "C", "C"),
            profile(1, "A", "B"),
            profile(12, NOBODY, "B"));

    assertThat(MovesWithin.ofFew(wave, 10)).isEmpty();
  }

  @Test
  void whoMovesToAnotherDivisionIsWithinTheCompanyOnly() {
    assertThat(MovesWithin.ofFew(wave(List.of(TREE, TREE), profile(1, "A", "C")), 10))
        .containsExactly("ALL");
  }

  @Test
  void anotherCategoryIsAMoveWithinTheTeam() {
    WaveProfiles wave =
        new WaveProfiles(
            List.of("gender"),
            List.of(TREE, TREE),
            List.of(
                people(
                    2,
                    List.of(
                        Optional.of(new Place("A", List.of(Optional.of("Men")))),
                        Optional.of(new Place("A", List.of(Optional.empty())))))));

    assertThat(MovesWithin.ofFew(wave, 10)).containsExactly("A", "ALL", "ONE");
  }

  @Test
  void aTeamThatIsPutElsewhereMovesItsPeople() {
    assertThat(MovesWithin.ofFew(wave(List.of(TREE, tree("TWO")), profile(4, "B", "B")), 10))
        .containsExactly("ALL", "B");
  }

  @Test
  void everyStandCounts() {
    WaveProfiles wave =
        wave(List.of(TREE, TREE, TREE), profile(50, "A", "A", "A"), profile(3, "B", "A", "A"));

    assertThat(MovesWithin.ofFew(wave, 10)).containsExactly("ALL", "ONE");
    assertThat(MovesWithin.ofFew(wave(List.of(TREE), profile(3, "A")), 10)).isEmpty();
  }

  private static WaveProfiles wave(List<Organisation> stands, Profile... profiles) {
    return new WaveProfiles(List.of(), stands, List.of(profiles));
  }

  private static Profile profile(int people, String... units) {
    List<Optional<Place>> places = new ArrayList<>();
    for (String unit : units) {
      places.add(unit.equals(NOBODY) ? Optional.empty() : Optional.of(new Place(unit, List.of())));
    }
    return people(people, places);
  }

  private static Profile people(int people, List<Optional<Place>> places) {
    return new Profile(places, people, new int[0], new int[0]);
  }

  private static Organisation tree(String aboveB) {
    return Organisation.of(
        List.of(
            new Unit("ALL", "All", Optional.empty(), 0),
            new Unit("ONE", "One", Optional.of("ALL"), 0),
            new Unit("TWO", "Two", Optional.of("ALL"), 0),
            new Unit("A", "A", Optional.of("ONE"), 50),
            new Unit("B", "B", Optional.of(aboveB), 50),
            new Unit("C", "C", Optional.of("TWO"), 50)));
  }
}
