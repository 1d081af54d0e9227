package io.rapport.domain.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What is new in a release against the one before it: the month's earlier issue, or else the newest
 * release of an earlier month. Told from what both were made of and what they consist of.
 */
final class ReleaseNews {
  private static final Set<String> NAMING = Set.of("release", "issue");

  private final Published release;
  private final Optional<Published> before;
  private final IndexWords words;

  ReleaseNews(Published release, Optional<Published> before, IndexWords words) {
    this.release = release;
    this.before = before;
    this.words = words;
  }

  List<PublishedIndex.News> all() {
    return before.map(this::against).orElseGet(() -> List.of(news(words.firstRelease())));
  }

  private List<PublishedIndex.News> against(Published other) {
    List<PublishedIndex.News> news = new ArrayList<>();
    boolean sameMonth = other.month().equals(release.month());
    if (sameMonth) {
      news.add(news(sameFigures(other) ? words.drawnAnew() : words.figuresChanged(changed())));
    }
    inputs(news, other);
    versions(news, other);
    units(news, other);
    if (sameMonth) {
      news.add(files(other));
    } else if (news.isEmpty()) {
      news.add(news(words.nothingNewSince(other)));
    }
    return news;
  }

  private boolean sameFigures(Published other) {
    return !release.content().isEmpty() && release.content().equals(other.content());
  }

  private int changed() {
    return release.revisions().size();
  }

  /** A file of the same name and other content is told apart from a new one. */
  private void inputs(List<PublishedIndex.News> news, Published other) {
    Map<String, Set<String>> now = hashes(release);
    Map<String, Set<String>> earlier = hashes(other);
    names(news, words.newInputs(), now.keySet(), name -> !earlier.containsKey(name));
    names(
        news,
        words.changedInputs(),
        now.keySet(),
        name -> earlier.containsKey(name) && !Objects.equals(now.get(name), earlier.get(name)));
    names(news, words.inputsNoLonger(), earlier.keySet(), name -> !now.containsKey(name));
  }

  private static Map<String, Set<String>> hashes(Published release) {
    Map<String, Set<String>> hashes = new TreeMap<>();
    release
        .inputs()
        .forEach(
            input ->
                hashes.computeIfAbsent(input.name(), name -> new TreeSet<>()).add(input.sha256()));
    return hashes;
  }

  private void units(List<PublishedIndex.News> news, Published other) {
    Map<String, String> now = units(release);
    Map<String, String> earlier = units(other);
    names(news, words.newUnits(), now, earlier);
    names(news, words.unitsNoLonger(), earlier, now);
  }

  private void names(
      List<PublishedIndex.News> news,
      String text,
      Map<String, String> in,
      Map<String, String> notIn) {
    List<String> names = new ArrayList<>();
    in.forEach(
        (code, name) -> {
          if (!notIn.containsKey(code)) {
            names.add(name);
          }
        });
    names(news, text, names, name -> true);
  }

  private void names(
      List<PublishedIndex.News> news,
      String text,
      Collection<String> all,
      Predicate<String> chosen) {
    List<String> names = all.stream().filter(chosen).sorted(words.alphabet()).toList();
    if (!names.isEmpty()) {
      news.add(new PublishedIndex.News(text, names));
    }
  }

  /** Names of units with their codes, by code. */
  private Map<String, String> units(Published release) {
    Map<String, String> units = new TreeMap<>();
    release.files().stream()
        .flatMap(file -> file.unit().stream())
        .forEach(unit -> units.put(unit.code(), words.nameAndCode(unit)));
    return units;
  }

  private void versions(List<PublishedIndex.News> news, Published other) {
    Set<String> names = new LinkedHashSet<>(release.versions().keySet());
    names.removeAll(NAMING);
    for (String name : names) {
      String now = release.versions().getOrDefault(name, "");
      String earlier = other.versions().getOrDefault(name, "");
      if (!now.equals(earlier)) {
        news.add(news(words.version(name, now, earlier)));
      }
    }
  }

  /** How many files are other ones than in the month's earlier release. */
  private PublishedIndex.News files(Published other) {
    Map<String, String> earlier = new TreeMap<>();
    other.files().forEach(file -> earlier.put(file.path(), file.sha256()));
    long changed =
        release.files().stream()
            .filter(file -> !file.sha256().equals(earlier.get(file.path())))
            .count();
    return news(words.filesChanged(changed, release.files().size()));
  }

  private static PublishedIndex.News news(String text) {
    return new PublishedIndex.News(text, List.of());
  }
}
