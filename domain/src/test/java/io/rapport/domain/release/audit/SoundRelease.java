package io.rapport.domain.release.audit;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.WaveEvidence.Asked;
import io.rapport.domain.release.audit.WaveEvidence.Composition;
import io.rapport.domain.release.audit.WaveEvidence.Published;
import io.rapport.domain.release.audit.WaveEvidence.Sheets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A small release that nothing is wrong with, for leaks to be planted in. Limit ten.
 *
 * <pre>
 * answers   F   M  untold  together        shown of
 * A        11  10       3        24        all, F
 * B        20  11       0        31        all
 * C         5   7       0        12        -
 * D         2   4       0         6        -
 * ALL      38  32       3        73        all, F
 * </pre>
 */
final class SoundRelease {
  static final List<String> ITEMS = List.of("I1", "I2", "I3", "I4", "I5");
  static final List<String> SHOWN = List.of("ALL", "A", "B", "ALL+gender:F", "A+gender:F");
  private static final String ID = "2026-05";
  private static final Map<String, Long> BASES =
      Map.of(
          "ALL",
          73L,
          "A",
          24L,
          "B",
          31L,
          "C",
          12L,
          "D",
          6L,
          "ALL+gender:F",
          38L,
          "A+gender:F",
          11L,
          "A+gender:M",
          10L,
          "B+gender:F",
          20L,
          "C+gender:F",
          5L);
  private static final Organisation TREE =
      Organisations.of("ALL - 0", "A ALL 40", "B ALL 50", "C ALL 20", "D ALL 10");

  private final SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
  private final List<Published> published = new ArrayList<>();
  private final List<RecordEvidence> records = new ArrayList<>();
  private final List<OverlapEvidence> overlaps = new ArrayList<>();
  private int stands = 1;
  private int cameToA;

  SoundRelease() {
    SHOWN.forEach(this::answers);
    List.of("ALL", "A", "B")
        .forEach(unit -> shown("response", unit, "", "VALUE=60", "LOW=50", "HIGH=70"));
    shown("item-vs-rest", "A", "I1", "VALUE=0", "LOW=-30", "HIGH=30", "P=1");
    shown("theme", "ALL", "PAY", "VALUE=30", "LOW=20", "HIGH=45");
    for (String unit : List.of("C", "D")) {
      ITEMS.forEach(item -> hidden("item", unit, item));
      hidden("index", unit, "DIM");
      hidden("response", unit, "");
    }
  }

  /** Shows all items of a scope, and their index. */
  SoundRelease answers(String scope) {
    for (String item : ITEMS) {
      shown("item", scope, item, "VALUE=50", "LOW=35", "HIGH=65", "NEUTRAL=20", "MEAN=3.0");
    }
    return shown("index", scope, "DIM", "VALUE=55", "LOW=45", "HIGH=65");
  }

  /** Shows a cell by numbers such as "VALUE=60". */
  SoundRelease shown(String statistic, String scope, String part, String... numbers) {
    return put(key(statistic, scope, part), base(statistic, scope), Bound.EXACT, numbers);
  }

  /** Shows a cell with numbers and a bound of the leak's own. */
  SoundRelease put(CellKey key, Base base, Bound bound, String... numbers) {
    cells.put(key, ToldCells.of(key, quantity(key), base, bound, numbers));
    return this;
  }

  SoundRelease hidden(String statistic, String scope, String part) {
    return without(new ReleasedCell.Hidden(key(statistic, scope, part)));
  }

  /** A cell without a number. */
  SoundRelease without(ReleasedCell cell) {
    cells.put(cell.key(), cell);
    return this;
  }

  /** The wave was released before, with some scopes shown. */
  SoundRelease published(String... scopes) {
    stands = 2;
    TreeSet<String> keys = new TreeSet<>();
    for (String scope : scopes) {
      ITEMS.forEach(item -> keys.add(key("item", scope, item).text()));
      keys.add(key("index", scope, "DIM").text());
    }
    published.add(new Published(0, keys));
    return this;
  }

  /** The wave was released before, with one item of a scope shown. */
  SoundRelease publishedItem(String scope, String item) {
    stands = 2;
    published.add(new Published(0, new TreeSet<>(List.of(key("item", scope, item).text()))));
    return this;
  }

  /** Somebody came to A after the earlier release. */
  SoundRelease cameToA(int people) {
    cameToA = people;
    return this;
  }

  SoundRelease records(RecordEvidence... evidence) {
    records.addAll(List.of(evidence));
    return this;
  }

  SoundRelease overlaps(OverlapEvidence evidence) {
    overlaps.add(evidence);
    return this;
  }

  List<String> findings() {
    return DisclosureAudit.findings(cells, evidence());
  }

  Evidence evidence() {
    Map<String, Long> sheets = Map.of("A", 24L, "B", 31L, "C", 12L, "D", 6L);
    WaveEvidence wave =
        new WaveEvidence(
            ID,
            ITEMS.stream().map(item -> new Asked(item, 1, 5)).toList(),
            List.of(new Composition("DIM", ITEMS)),
            "DIM",
            profiles(),
            published,
            Collections.emptySortedSet(),
            new Sheets(Map.of("DIM", sheets), sheets),
            40,
            Optional.empty());
    return new Evidence(new Evidence.Limits(10, 5, 5, 3, 3, 0.5), List.of(wave), records, overlaps);
  }

  static CellKey key(String statistic, String scope, String part) {
    return CellKey.parse(statistic + "/" + ID + "/unit:" + scope + "/" + part);
  }

  private WaveProfiles profiles() {
    List<Profile> profiles = new ArrayList<>();
    for (String row :
        List.of(
            "A F 11", "A M 10", "A - 3", "B F 20", "B M 11", "C F 5", "C M 7", "D F 2", "D M 4")) {
      String[] words = row.split(" ");
      int people = Integer.parseInt(words[2]) - (row.equals("A M 10") ? cameToA : 0);
      Optional<Place> place = place(words[0], words[1]);
      profiles.add(profile(people, Collections.nCopies(stands, place)));
    }
    if (cameToA > 0) {
      profiles.add(profile(cameToA, List.of(Optional.empty(), place("A", "M"))));
    }
    return new WaveProfiles(List.of("gender"), Collections.nCopies(stands, TREE), profiles);
  }

  private static Optional<Place> place(String unit, String gender) {
    return Optional.of(
        new Place(unit, List.of(gender.equals("-") ? Optional.empty() : Optional.of(gender))));
  }

  private static Profile profile(int people, List<Optional<Place>> places) {
    return new Profile(
        places, people, IntStream.range(0, 5).map(i -> people).toArray(), new int[] {people});
  }

  private static Base base(String statistic, String scope) {
    long people = statistic.equals("theme") ? 40 : BASES.getOrDefault(scope, 0L);
    if (people >= 30) {
      return new Base.Exact(people);
    }
    if (people < 10) {
      return new Base.Band(5, 9);
    }
    return people < 15 ? new Base.Band(10, 14) : new Base.Band(20, 29);
  }

  private static Quantity quantity(CellKey key) {
    if (key.statistic() == Statistic.INDEX) {
      return Quantity.SCORE;
    } else if (key.statistic() == Statistic.RELIABILITY || key.statistic() == Statistic.DRIVER) {
      return Quantity.NUMBER;
    }
    return key.statistic() == Statistic.ITEM_VS_REST ? Quantity.SHARE_DIFFERENCE : Quantity.SHARE;
  }
}
