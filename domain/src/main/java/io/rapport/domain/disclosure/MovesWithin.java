package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds units whose people are the same as when something was released of them, but of whom a few
 * are now elsewhere in the unit or in another category. No sum over the unit differs, so nothing in
 * the algebra of sums stands against telling it anew; but what looks into the unit does differ,
 * such as weighted figures and coefficients over its parts, and the difference is that of a few.
 */
public final class MovesWithin {
  private final WaveProfiles wave;
  private final List<Map<String, List<String>>> paths = new ArrayList<>();

  private MovesWithin(WaveProfiles wave) {
    this.wave = wave;
    wave.stands().forEach(stand -> paths.add(new HashMap<>()));
  }

  /**
   * Codes of the units of today in which that is so.
   *
   * @param threshold fewest people who may be spoken of
   */
  public static Set<String> ofFew(WaveProfiles wave, int threshold) {
    MovesWithin moves = new MovesWithin(wave);
    Set<String> units = new TreeSet<>();
    IntStream.range(0, wave.today())
        .forEach(earlier -> units.addAll(moves.since(earlier, threshold)));
    return units;
  }

  private Set<String> since(int stand, int threshold) {
    Map<String, Integer> moved = new TreeMap<>();
    Set<String> withOthers = new HashSet<>();
    for (Profile profile : wave.profiles()) {
      Optional<Place> then = profile.places().get(stand);
      Optional<Place> now = profile.places().get(wave.today());
      List<String> before = path(stand, then);
      List<String> after = path(wave.today(), now);
      if (!before.equals(after) || !told(then).equals(told(now))) {
        for (String unit : before) {
          if (after.contains(unit)) {
            moved.merge(unit, profile.respondents(), Integer::sum);
          } else {
            withOthers.add(unit);
          }
        }
        after.stream().filter(unit -> !before.contains(unit)).forEach(withOthers::add);
      }
    }
    moved.keySet().removeAll(withOthers);
    moved.values().removeIf(people -> people >= threshold);
    return moved.keySet();
  }

  private static List<Optional<String>> told(Optional<Place> place) {
    return place.map(Place::categories).orElse(List.of());
  }

  /** Codes of a unit and of those above it; none where there is nobody. */
  private List<String> path(int stand, Optional<Place> place) {
    return place
        .map(
            there ->
                paths
                    .get(stand)
                    .computeIfAbsent(there.unit(), code -> path(wave.stands().get(stand), code)))
        .orElse(List.of());
  }

  private static List<String> path(Organisation tree, String code) {
    List<String> path = new ArrayList<>();
    for (Optional<String> unit = Optional.of(code);
        unit.isPresent();
        unit = unit.flatMap(tree::unit).flatMap(Unit::parent)) {
      path.add(unit.get());
    }
    return path;
  }
}
