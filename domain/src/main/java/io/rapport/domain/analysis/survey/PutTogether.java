package io.rapport.domain.analysis.survey;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.OtherTeams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts a wave's answers where small units are put together: people of a unit count in the unit
 * that stands for it, whatever is known of them.
 */
public final class PutTogether {
  private final OtherTeams teams;

  /** Counts them so. */
  public PutTogether(OtherTeams teams) {
    this.teams = teams;
  }

  /**
   * Puts the small units of a wave together.
   *
   * @param threshold fewest respondents of a unit that can be reported
   */
  public static OtherTeams teams(WaveResults wave, int threshold) {
    return OtherTeams.of(wave.organisation(), unit -> wave.ownOf(unit).respondents(), threshold);
  }

  /** The results of the same wave. */
  public WaveResults of(WaveResults wave) {
    return wave.putTogether(teams, tallies(wave), wave.groups().map(this::of));
  }

  /**
   * The people who answered in the wave and in the one before it.
   *
   * @param own by code of the very unit in which they are
   */
  public Map<String, LinkedTally> linked(Map<String, LinkedTally> own) {
    Map<String, LinkedTally> together = new TreeMap<>();
    own.forEach((unit, tally) -> together.merge(teams.placed(unit), tally, LinkedTally::plus));
    return together;
  }

  /** The profiles of today's stand; those of earlier stands are as they were released. */
  public WaveProfiles of(WaveProfiles wave) {
    List<Organisation> stands = new ArrayList<>(wave.stands());
    stands.set(wave.today(), teams.organisation());
    Map<List<Optional<WaveProfiles.Place>>, WaveProfiles.Profile> profiles = new LinkedHashMap<>();
    for (WaveProfiles.Profile profile : wave.profiles()) {
      WaveProfiles.Profile placed = placed(profile, wave.today());
      profiles.merge(placed.places(), placed, WaveProfiles.Profile::plus);
    }
    return new WaveProfiles(wave.demographics(), stands, List.copyOf(profiles.values()));
  }

  private WaveProfiles.Profile placed(WaveProfiles.Profile profile, int today) {
    List<Optional<WaveProfiles.Place>> places = new ArrayList<>(profile.places());
    places.set(
        today,
        places
            .get(today)
            .map(place -> new WaveProfiles.Place(teams.placed(place.unit()), place.categories())));
    return new WaveProfiles.Profile(
        places, profile.respondents(), profile.items(), profile.dimensions());
  }

  private Map<String, Tally> tallies(WaveResults wave) {
    Map<String, Tally> own = new TreeMap<>();
    wave.own().forEach((unit, tally) -> own.merge(teams.placed(unit), tally, Tally::plus));
    return own;
  }

  private WaveGroups of(WaveGroups groups) {
    return new WaveGroups(
        groups.tallies().placed(teams::placed, divisions(groups.tallies().poststrata())),
        groups.headcounts().placed(teams::placed, teams.before()));
  }

  /** Divisions are told apart as before, except those that were put together. */
  private Poststrata divisions(Poststrata poststrata) {
    return poststrata.divisions().isEmpty()
        ? poststrata
        : Poststrata.of(teams.organisation(), poststrata.demographics());
  }
}
