package io.rapport.domain.analysis.survey;

import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.OtherTeams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stands of a wave as readers know them. Where a release put small units together, its units
 * are not those of the organisation, and its stand has the units that stand for others. A stand of
 * which both were told is two; people are the same in both, and so are units of one code.
 */
public final class ToldStands {
  private final WaveProfiles known;
  private final List<Variant> variants = new ArrayList<>();
  private final List<Map<String, Integer>> numbers = new ArrayList<>();

  /** A stand with its small units as they are, or put together. */
  private record Variant(int stand, Organisation organisation, Optional<OtherTeams> teams) {
    Optional<Place> of(Profile profile) {
      return profile
          .places()
          .get(stand)
          .map(
              place ->
                  new Place(
                      teams.map(each -> each.placed(place.unit())).orElse(place.unit()),
                      place.categories()));
    }
  }

  /**
   * Finds the units that were told.
   *
   * @param known the wave with all units as they are, in all stands
   * @param told by stand, codes of the units of which something was told
   * @param together whether small units are put together today
   * @param threshold fewest respondents of a unit that can be reported
   */
  public ToldStands(WaveProfiles known, List<Set<String>> told, boolean together, int threshold) {
    this.known = known;
    for (int stand = 0; stand <= known.today(); stand++) {
      OtherTeams teams = teams(stand, threshold);
      Variant apart = new Variant(stand, known.stands().get(stand), Optional.empty());
      Variant joined = new Variant(stand, teams.organisation(), Optional.of(teams));
      Variant first = together ? joined : apart;
      Variant second = together ? apart : joined;
      Map<String, Integer> number = new HashMap<>();
      Set<String> units = told.get(stand);
      add(second, units.stream().filter(unit -> !has(first, unit)).toList(), number);
      if (stand == known.today()) {
        units.stream().filter(unit -> has(first, unit)).forEach(unit -> number.put(unit, size()));
        variants.add(apart);
      } else {
        add(first, units.stream().filter(unit -> has(first, unit)).toList(), number);
      }
      numbers.add(number);
    }
  }

  private int size() {
    return variants.size();
  }

  private void add(Variant variant, List<String> units, Map<String, Integer> number) {
    if (!units.isEmpty()) {
      units.forEach(unit -> number.put(unit, size()));
      variants.add(variant);
    }
  }

  private static boolean has(Variant variant, String unit) {
    return variant.organisation().unit(unit).isPresent();
  }

  private OtherTeams teams(int stand, int threshold) {
    Map<String, Long> own = new HashMap<>();
    for (Profile profile : known.profiles()) {
      profile
          .places()
          .get(stand)
          .ifPresent(place -> own.merge(place.unit(), (long) profile.respondents(), Long::sum));
    }
    return OtherTeams.of(known.stands().get(stand), unit -> own.getOrDefault(unit, 0L), threshold);
  }

  /**
   * Number of the stand that was told.
   *
   * @param stand as it was known
   * @param unit of which something was told
   */
  public int standOf(int stand, String unit) {
    Integer number = numbers.get(stand).get(unit);
    if (number == null) {
      throw new IllegalArgumentException("nothing was told of " + unit);
    }
    return number;
  }

  /** The wave in the stands that were told; that of today still has all units as they are. */
  public WaveProfiles profiles() {
    Map<List<Optional<Place>>, Profile> profiles = new LinkedHashMap<>();
    for (Profile profile : known.profiles()) {
      List<Optional<Place>> places = variants.stream().map(variant -> variant.of(profile)).toList();
      Profile placed =
          new Profile(places, profile.respondents(), profile.items(), profile.dimensions());
      if (places.stream().anyMatch(Optional::isPresent)) {
        profiles.merge(places, placed, Profile::plus);
      }
    }
    return new WaveProfiles(
        known.demographics(),
        variants.stream().map(Variant::organisation).toList(),
        List.copyOf(profiles.values()));
  }
}
