package io.rapport.domain.release.audit;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.release.audit.WaveEvidence.Asked;
import io.rapport.domain.release.audit.WaveEvidence.Composition;
import io.rapport.domain.release.audit.WaveEvidence.Published;
import io.rapport.domain.release.audit.WaveEvidence.Sheets;
import io.rapport.domain.release.audit.WaveEvidence.Since;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A wave with one item Q and its index D, put down in a few words: who is where, and what is shown
 * of it.
 */
final class SmallWave {
  static final String UNTOLD = "-";
  private static final String ID = "2026-05";

  private final Organisation tree;
  private final int stands;
  private final List<String> demographics;
  private final List<Profile> profiles = new ArrayList<>();
  private final List<Published> published = new ArrayList<>();
  private final SortedSet<String> carried = new TreeSet<>();
  private final Map<String, Long> complete = new HashMap<>();
  private final Map<String, Long> drivers = new HashMap<>();
  private String id = ID;
  private long comments;
  private Optional<Since> since = Optional.empty();

  private SmallWave(Organisation tree, int stands, List<String> demographics) {
    this.tree = tree;
    this.stands = stands;
    this.demographics = demographics;
  }

  /**
   * Released for the first time, by no demographic; units as "code parent", or with the people who
   * were invited as "code parent headcount".
   */
  static SmallWave of(String... units) {
    return new SmallWave(
        Organisations.of(
            Arrays.stream(units)
                .map(unit -> unit.split(" ").length < 3 ? unit + " 0" : unit)
                .toArray(String[]::new)),
        1,
        List.of());
  }

  /** The same released by demographics, before anybody is in it. */
  SmallWave by(String... asked) {
    return new SmallWave(tree, stands, List.of(asked));
  }

  /** The same released once before, before anybody is in it. */
  SmallWave again() {
    return new SmallWave(tree, stands + 1, demographics);
  }

  /** People who were always there, with their categories. */
  SmallWave with(int people, String unit, String... categories) {
    return add(people, people, Collections.nCopies(stands, place(unit, categories)));
  }

  /** People of whom not all answered the item. */
  SmallWave answering(int answers, int people, String unit, String... categories) {
    return add(answers, people, Collections.nCopies(stands, place(unit, categories)));
  }

  /** People who were not there when the wave was first released. */
  SmallWave came(int people, String unit, String... categories) {
    List<Optional<Place>> places =
        new ArrayList<>(Collections.nCopies(stands, place(unit, categories)));
    places.set(0, Optional.empty());
    return add(people, people, places);
  }

  /** People who were there only when the wave was first released. */
  SmallWave went(int people, String unit, String... categories) {
    List<Optional<Place>> places = new ArrayList<>(Collections.nCopies(stands, Optional.empty()));
    places.set(0, place(unit, categories));
    return add(people, people, places);
  }

  /** What the first release showed. */
  SmallWave published(String... scopes) {
    return publishedKeys(shown(scopes).stream().map(CellKey::text).toArray(String[]::new));
  }

  /** The same, of any figures. */
  SmallWave publishedKeys(String... keys) {
    published.add(new Published(0, new TreeSet<>(List.of(keys))));
    return this;
  }

  /** What a release of a stand showed, with its numbers as "VALUE=80". */
  SmallWave publishedNumbers(int stand, Map<String, List<String>> cells) {
    Map<String, Map<Measure, BigDecimal>> numbers = new HashMap<>();
    cells.forEach(
        (key, values) -> numbers.put(key, ToldCells.values(values.toArray(String[]::new))));
    published.add(new Published(stand, new TreeSet<>(cells.keySet()), numbers));
    return this;
  }

  /** The same of one cell. */
  SmallWave publishedNumbers(int stand, String key, String... numbers) {
    return publishedNumbers(stand, Map.of(key, List.of(numbers)));
  }

  /** Keys of cells that are as the first release showed them. */
  SmallWave carried(String... keys) {
    carried.addAll(List.of(keys));
    return this;
  }

  /** Own people of a unit who filled in all of D, and all that the drivers' model needs. */
  SmallWave sheets(String unit, long ofIndex, long ofDrivers) {
    complete.put(unit, ofIndex);
    drivers.put(unit, ofDrivers);
    return this;
  }

  /** People who wrote a comment. */
  SmallWave comments(long people) {
    comments = people;
    return this;
  }

  /** Another id, and what its changes are measured from. */
  SmallWave since(String ownId, Since earlier) {
    id = ownId;
    since = Optional.of(earlier);
    return this;
  }

  /** The same people, put down in another order. */
  SmallWave shuffled(Random random) {
    SmallWave other = new SmallWave(tree, stands, demographics);
    other.profiles.addAll(profiles);
    other.published.addAll(published);
    Collections.shuffle(other.profiles, random);
    return other;
  }

  /** What the audit finds if the item is shown of some units and groups, written as in keys. */
  List<String> findings(int threshold, String... scopes) {
    return DisclosureAudit.ofShown(shown(scopes), evidence(threshold));
  }

  Evidence evidence(int threshold) {
    return new Evidence(
        new Evidence.Limits(threshold, 5, 5, 3, 3, 0.5), List.of(wave()), List.of());
  }

  WaveEvidence wave() {
    return new WaveEvidence(
        id,
        List.of(new Asked("Q", 1, 5)),
        List.of(new Composition("D", List.of("Q"))),
        "D",
        new WaveProfiles(demographics, Collections.nCopies(stands, tree), profiles),
        published,
        carried,
        new Sheets(Map.of("D", complete), drivers),
        comments,
        since);
  }

  /** Keys of the item. */
  static Set<CellKey> shown(String... scopes) {
    return Stream.of(scopes)
        .map(scope -> CellKey.parse("item/" + ID + "/unit:" + scope + "/Q"))
        .collect(Collectors.toSet());
  }

  /** Keys as they are printed, of this wave: "index/unit:A/D". */
  static Set<CellKey> keys(String... texts) {
    return Stream.of(texts).map(SmallWave::key).collect(Collectors.toSet());
  }

  private static CellKey key(String text) {
    String[] parts = text.split("/", 2);
    return CellKey.parse(parts[0] + "/" + ID + "/" + parts[1]);
  }

  /** The finding of some small groups of the item. */
  static String found(long all, String kinds) {
    return "item/2026-05/Q: small groups that follow from what is shown: "
        + all
        + " ("
        + kinds
        + ")";
  }

  private SmallWave add(int answers, int people, List<Optional<Place>> places) {
    profiles.add(new Profile(places, people, new int[] {answers}, new int[] {answers}));
    return this;
  }

  private Optional<Place> place(String unit, String... categories) {
    List<Optional<String>> told = new ArrayList<>();
    for (String category : categories) {
      told.add(category.equals(UNTOLD) ? Optional.empty() : Optional.of(category));
    }
    return Optional.of(new Place(unit, told));
  }
}
