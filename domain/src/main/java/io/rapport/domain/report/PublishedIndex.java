package io.rapport.domain.report;

import java.util.List;
import java.util.Optional;

/**
 * The page over the published folder: the newest release, one row for every unit, the releases
 * before.
 *
 * @param words the page's own words
 * @param releases newest first
 * @param units sorted by name; no release means no unit
 */
public record PublishedIndex(
    String organisation, IndexWords words, List<Release> releases, List<Unit> units) {
  public PublishedIndex {
    releases = List.copyOf(releases);
    units = List.copyOf(units);
  }

  /**
   * The page of some releases.
   *
   * @param releases newest month first, of each month the newest first
   */
  public static PublishedIndex of(String organisation, List<Published> releases, IndexWords words) {
    return new PublishedIndex(
        organisation,
        words,
        new IndexReleases(releases, words).all(),
        new IndexUnits(releases, words).all());
  }

  /**
   * A release.
   *
   * @param id unique in the page, and the same whatever is published later
   * @param title period in words, such as "June 2026, issue 2"
   * @param replacedBy the release of the same month that readers should take instead
   * @param news what is new
   * @param changes figures that differ from the month's earlier issue
   * @param files those about no single unit
   * @param unitFiles how many files about units there are, and how large, in words; empty if none
   * @param checksums a line for every file: SHA-256, two spaces, path
   */
  public record Release(
      String id,
      String folder,
      String title,
      Optional<Link> replacedBy,
      List<News> news,
      List<Change> changes,
      List<File> files,
      String unitFiles,
      List<String> checksums) {
    public Release {
      news = List.copyOf(news);
      changes = List.copyOf(changes);
      files = List.copyOf(files);
      checksums = List.copyOf(checksums);
    }
  }

  /** A link within the page. */
  public record Link(String id, String text) {}

  /**
   * Something new.
   *
   * @param names what it is about; may be empty
   */
  public record News(String text, List<String> names) {
    public News {
      names = List.copyOf(names);
    }
  }

  /** A figure that changed: its key, and what it was and is. */
  public record Change(String key, String before, String now) {}

  /**
   * A file of a release.
   *
   * @param language tag of the language that it is in, if it is known
   * @param path path below the release's folder, with forward slashes
   * @param bytes size in bytes
   * @param size size in words
   * @param sha256 SHA-256 in lower-case hexadecimal
   */
  public record File(
      String path,
      String title,
      Optional<String> language,
      long bytes,
      String size,
      String sha256) {}

  /**
   * A unit.
   *
   * @param id unique in the page, made of the code
   * @param initial what it stands under in the alphabet
   * @param formerNames other names in earlier releases, newest first
   * @param newest those of its newest release, one in each language, at least one
   * @param earlier newest first
   */
  public record Unit(
      String id,
      String code,
      String name,
      String initial,
      List<String> formerNames,
      List<Report> newest,
      List<Report> earlier) {
    public Unit {
      formerNames = List.copyOf(formerNames);
      newest = List.copyOf(newest);
      earlier = List.copyOf(earlier);
    }
  }

  /**
   * A unit's report in one release.
   *
   * @param folder folder of the release
   * @param period month, issue if there are several, and language if there are several
   * @param replaced whether a newer report of the same month stands before it
   */
  public record Report(String folder, String path, String period, String size, boolean replaced) {}
}
