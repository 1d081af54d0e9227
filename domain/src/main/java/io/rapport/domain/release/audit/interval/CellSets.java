package io.rapport.domain.release.audit.interval;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Which profiles the cells of a wave are made of, in each of its stands. */
final class CellSets {
  private final WaveProfiles wave;
  private final SortedMap<IntervalAudit.Cell, int[]> all;

  CellSets(WaveProfiles wave) {
    this.wave = wave;
    SortedMap<IntervalAudit.Cell, List<Integer>> sets =
        new TreeMap<>(
            Comparator.comparingInt(IntervalAudit.Cell::stand)
                .thenComparing(cell -> cell.scope().text()));
    for (int profile = 0; profile < wave.profiles().size(); profile++) {
      List<Optional<Place>> places = wave.profiles().get(profile).places();
      for (int stand = 0; stand < places.size(); stand++) {
        if (places.get(stand).isPresent()) {
          add(profile, stand, places.get(stand).get(), sets);
        }
      }
    }
    all = new TreeMap<>(sets.comparator());
    sets.forEach(
        (cell, profiles) -> all.put(cell, profiles.stream().mapToInt(Integer::intValue).toArray()));
  }

  private void add(
      int profile, int stand, Place place, Map<IntervalAudit.Cell, List<Integer>> sets) {
    Organisation tree = wave.stands().get(stand);
    Optional<Unit> unit = tree.unit(place.unit());
    while (unit.isPresent()) {
      String code = unit.get().code();
      add(profile, new IntervalAudit.Cell(stand, new Scope.Unit(code)), sets);
      for (int d = 0; d < place.categories().size(); d++) {
        Optional<String> category = place.categories().get(d);
        if (category.isPresent()) {
          Scope group = new Scope.Group(code, wave.demographics().get(d), category.get());
          add(profile, new IntervalAudit.Cell(stand, group), sets);
        }
      }
      unit = unit.get().parent().flatMap(tree::unit);
    }
  }

  private static void add(
      int profile, IntervalAudit.Cell cell, Map<IntervalAudit.Cell, List<Integer>> sets) {
    sets.computeIfAbsent(cell, key -> new ArrayList<>()).add(profile);
  }

  /** Profiles by cell, in a fixed order. */
  Map<IntervalAudit.Cell, int[]> all() {
    return Collections.unmodifiableMap(all);
  }

  /** How many people of a kind are in some profiles. */
  long people(int[] profiles, ToIntFunction<WaveProfiles.Profile> counted) {
    long people = 0;
    for (int profile : profiles) {
      people += counted.applyAsInt(wave.profiles().get(profile));
    }
    return people;
  }
}
