package io.rapport.templates.page;

import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Quality;
import io.rapport.domain.report.IndexWords;
import io.rapport.domain.report.Published;
import io.rapport.domain.report.PublishedIndex;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Published folders of any extent, as the page is told of them. */
final class PublishedFolders {
  static final String ORGANISATION = "Alder & Beech Group";

  private static final List<String> PLACES =
      List.of("Forschung & Öffentlichkeit", "Sales", "Équipe Lyon", "Legal", "IT", "Operations");

  private PublishedFolders() {}

  /** The page of a folder of so many months up to June 2026, each with so many units. */
  static PublishedIndex page(int months, int units, IndexWords words) {
    return PublishedIndex.of(ORGANISATION, releases(months, units), words);
  }

  /** Newest first; the newest month but one has two issues. */
  static List<Published> releases(int months, int units) {
    List<Published> releases = new ArrayList<>();
    for (int back = 0; back < months; back++) {
      YearMonth month = YearMonth.of(2026, 6).minusMonths(back);
      if (back == 1) {
        releases.add(release(month, 2, units, List.of(revision(1), revision(2))));
      }
      releases.add(release(month, 1, units, List.of()));
    }
    return releases;
  }

  static Published release(
      YearMonth month, int issue, int units, List<Quality.Revision> revisions) {
    String folder = issue == 1 ? month.toString() : month + "." + issue;
    List<Published.File> files = new ArrayList<>();
    files.add(file("analysts-" + month + ".xlsx", "Analysts' workbook", Optional.empty()));
    files.add(file("leadership-" + month + ".pdf", "Partnership and engagement", Optional.empty()));
    for (int unit = 1; unit <= units; unit++) {
      String name = PLACES.get(unit % PLACES.size()) + " " + unit;
      files.add(
          file(
              "units/u-" + unit + "-" + month + ".pdf",
              name + ", " + month,
              Optional.of(new Catalogue.Named("U/" + unit, name))));
    }
    return new Published(
        folder,
        month,
        issue,
        hash(folder),
        new TreeMap<>(Map.of("disclosure policy", month.getYear() == 2026 ? "5" : "4")),
        List.of(
            new Published.Input("organisation.csv", hash("organisation")),
            new Published.Input("engagements.csv", hash("engagements" + folder))),
        revisions,
        files,
        new Published.Manifest("manifest.json", 91_204, hash("manifest" + folder)));
  }

  private static Quality.Revision revision(int number) {
    return new Quality.Revision("S01/2026-05.12m/whole/played." + number, "-41", "43.5");
  }

  static Published.File file(String path, String title, Optional<Catalogue.Named> unit) {
    return new Published.File(
        path, title, Optional.of("en"), unit, 30_000 + path.hashCode() % 20_000, hash(path));
  }

  private static String hash(String of) {
    return "%016x".formatted(new Random(of.hashCode()).nextLong()).repeat(4);
  }
}
