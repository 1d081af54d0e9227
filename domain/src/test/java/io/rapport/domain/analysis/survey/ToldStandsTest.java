package io.rapport.domain.analysis.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.OtherTeams;
import io.rapport.domain.organisation.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two small teams beside two large ones; four people left the first large one since. */
class ToldStandsTest {
  private static final int THRESHOLD = 10;
  private static final Organisation TREE =
      Organisation.of(
          List.of(
              new Unit("ALL", "All", Optional.empty(), 0),
              new Unit("BIG", "Big", Optional.of("ALL"), 40),
              new Unit("LARGE", "Large", Optional.of("ALL"), 40),
              new Unit("TINY", "Tiny", Optional.of("ALL"), 6),
              new Unit("WEE", "Wee", Optional.of("ALL"), 6)));
  private static final Map<String, Long> ANSWERED =
      Map.of("BIG", 30L, "LARGE", 30L, "TINY", 6L, "WEE", 6L);
  private static final OtherTeams TEAMS =
      OtherTeams.of(TREE, unit -> ANSWERED.getOrDefault(unit, 0L), THRESHOLD);
  private static final String JOINED = TEAMS.placed("TINY");

  private static final WaveProfiles ONE =
      new WaveProfiles(
          List.of(),
          List.of(TREE),
          List.of(profile(30, "BIG"), profile(30, "LARGE"), profile(6, "TINY"), profile(6, "WEE")));

  @Test
  void aWaveThatWasToldAsItIsHasOneStand() {
    for (boolean together : new boolean[] {false, true}) {
      ToldStands told = new ToldStands(ONE, List.of(Set.of("ALL", "BIG")), together, THRESHOLD);

      assertThat(told.profiles()).isEqualTo(ONE);
      assertThat(told.standOf(0, "BIG")).isZero();
    }
  }

  @Test
  void aWaveThatWasNeverToldHasOneStand() {
    assertThat(new ToldStands(ONE, List.of(Set.of()), true, THRESHOLD).profiles()).isEqualTo(ONE);
  }

  @Test
  void whatWasPutTogetherThenAndNowIsToday() {
    ToldStands told = new ToldStands(ONE, List.of(Set.of("ALL", JOINED)), true, THRESHOLD);

    assertThat(JOINED).isNotEqualTo("TINY").isEqualTo(TEAMS.placed("WEE"));
    assertThat(told.standOf(0, JOINED)).isZero();
    assertThat(told.profiles()).as("nothing is put together yet").isEqualTo(ONE);
  }

  @Test
  void whatIsNoLongerPutTogetherIsAStandOfItsOwn() {
    ToldStands told = new ToldStands(ONE, List.of(Set.of("ALL", JOINED)), false, THRESHOLD);

    assertThat(told.standOf(0, JOINED)).isZero();
    assertThat(told.standOf(0, "ALL")).as("of today").isOne();
    WaveProfiles profiles = told.profiles();
    assertThat(profiles.stands().get(0).inOrder()).isEqualTo(TEAMS.organisation().inOrder());
    assertThat(profiles.stands().get(1)).isSameAs(TREE);
    assertThat(profiles.profiles())
        .containsExactly(
            profile(30, "BIG", "BIG"),
            profile(30, "LARGE", "LARGE"),
            profile(6, JOINED, "TINY"),
            profile(6, JOINED, "WEE"));
  }

  @Test
  void whatWasToldApartAndIsPutTogetherTodayIsAStandOfItsOwn() {
    ToldStands told = new ToldStands(ONE, List.of(Set.of("ALL", "TINY")), true, THRESHOLD);

    assertThat(told.standOf(0, "TINY")).isZero();
    assertThat(told.standOf(0, "ALL")).isOne();
    assertThat(told.profiles().profiles()).contains(profile(6, "TINY", "TINY"));
  }

  @Test
  void earlierStandsAreToldAsTheyWere() {
    WaveProfiles corrected =
        new WaveProfiles(
            List.of(),
            List.of(TREE, TREE, TREE),
            List.of(
                profile(26, "BIG", "BIG", "BIG"),
                new Profile(
                    List.of(Optional.of(place("BIG")), Optional.empty(), Optional.empty()),
                    4,
                    new int[] {4},
                    new int[] {4}),
                new Profile(
                    List.of(Optional.empty(), Optional.of(place("BIG")), Optional.empty()),
                    2,
                    new int[] {2},
                    new int[] {2}),
                profile(30, "LARGE", "LARGE", "LARGE"),
                profile(6, "TINY", "TINY", "TINY"),
                profile(6, "WEE", "WEE", "WEE")));

    ToldStands told =
        new ToldStands(
            corrected,
            List.of(Set.of("ALL", JOINED), Set.of(), Set.of("BIG", JOINED)),
            true,
            THRESHOLD);

    assertThat(told.standOf(0, JOINED)).isZero();
    assertThat(told.standOf(2, JOINED)).as("nothing was told of the second stand").isOne();
    assertThat(told.profiles().profiles())
        .containsExactly(
            profile(26, "BIG", "BIG"),
            new Profile(
                List.of(Optional.of(place("BIG")), Optional.empty()),
                4,
                new int[] {4},
                new int[] {4}),
            profile(30, "LARGE", "LARGE"),
            profile(6, JOINED, "TINY"),
            profile(6, JOINED, "WEE"));
    assertThatThrownBy(() -> told.standOf(1, "BIG")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void peopleWhoBecomeAlikeAreOneProfile() {
    WaveProfiles moved =
        new WaveProfiles(
            List.of(),
            List.of(TREE, TREE),
            List.of(
                profile(27, "BIG", "BIG"),
                profile(30, "LARGE", "LARGE"),
                profile(6, "TINY", "BIG"),
                profile(6, "WEE", "BIG")));

    ToldStands told =
        new ToldStands(moved, List.of(Set.of("ALL", JOINED), Set.of()), true, THRESHOLD);

    assertThat(told.profiles().profiles())
        .containsExactly(
            profile(27, "BIG", "BIG"), profile(30, "LARGE", "LARGE"), profile(12, JOINED, "BIG"));
  }

  private static Profile profile(int people, String... units) {
    return new Profile(
        Arrays.stream(units).map(unit -> Optional.of(place(unit))).toList(),
        people,
        new int[] {people},
        new int[] {people});
  }

  private static Place place(String unit) {
    return new Place(unit, List.of());
  }
}
