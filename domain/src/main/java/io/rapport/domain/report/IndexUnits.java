package io.rapport.domain.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The units of all releases, each with its reports. A unit is the same as long as its code is. */
final class IndexUnits {
  private final List<Published> releases;
  private final IndexWords words;

  /**
   * @param releases newest month first, of each month the newest first
   */
  IndexUnits(List<Published> releases, IndexWords words) {
    this.releases = List.copyOf(releases);
    this.words = words;
  }

  List<PublishedIndex.Unit> all() {
    Map<String, List<Named>> byCode = new LinkedHashMap<>();
    for (Published release : releases) {
      for (Published.File file : release.files()) {
        file.unit()
            .ifPresent(
                unit ->
                    byCode
                        .computeIfAbsent(unit.code(), code -> new ArrayList<>())
                        .add(new Named(unit.name(), release, file)));
      }
    }
    List<PublishedIndex.Unit> units = new ArrayList<>();
    byCode.forEach((code, files) -> units.add(unit(code, files)));
    units.sort(
        Comparator.comparing(PublishedIndex.Unit::name, words.alphabet())
            .thenComparing(PublishedIndex.Unit::code));
    return units;
  }

  private PublishedIndex.Unit unit(String code, List<Named> files) {
    String name = files.get(0).name();
    Set<String> names = new LinkedHashSet<>();
    files.forEach(file -> names.add(file.name()));
    names.remove(name);
    String newestFolder = files.get(0).release().folder();
    Map<Boolean, List<PublishedIndex.Report>> reports =
        files.stream()
            .collect(
                Collectors.partitioningBy(
                    file -> file.release().folder().equals(newestFolder),
                    Collectors.mapping(file -> report(file), Collectors.toList())));
    return new PublishedIndex.Unit(
        id(code),
        code,
        name,
        initial(name),
        List.copyOf(names),
        reports.getOrDefault(true, List.of()),
        reports.getOrDefault(false, List.of()));
  }

  private PublishedIndex.Report report(Named file) {
    Published release = file.release();
    long languages =
        release.files().stream().flatMap(each -> each.language().stream()).distinct().count();
    String period = words.shortTitle(release);
    boolean replaced =
        releases.stream()
            .filter(other -> other.month().equals(release.month()))
            .findFirst()
            .filter(other -> !other.folder().equals(release.folder()))
            .isPresent();
    return new PublishedIndex.Report(
        release.folder(),
        file.file().path(),
        file.file()
            .language()
            .filter(tag -> languages > 1)
            .map(tag -> words.inLanguage(period, tag))
            .orElse(period),
        words.size(file.file().bytes()),
        replaced);
  }

  /** The letter a name starts with, without accents; "#" for anything else. */
  private static String initial(String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    if (plain.isEmpty() || !Character.isLetter(plain.codePointAt(0))) {
      return "#";
    }
    String first = Character.toString(plain.codePointAt(0)).toUpperCase(Locale.ROOT);
    return first.substring(0, first.offsetByCodePoints(0, 1));
  }

  /** Letters, digits and hyphens as they are, others as hexadecimal numbers: no two codes alike. */
  private static String id(String code) {
    StringBuilder id = new StringBuilder("unit-");
    code.codePoints()
        .forEach(
            point -> {
              boolean plain = point < 0x80 && Character.isLetterOrDigit(point) || point == '-';
              id.append(plain ? Character.toString(point) : "_" + Integer.toHexString(point) + "_");
            });
    return id.toString();
  }

  private record Named(String name, Published release, Published.File file) {}
}
