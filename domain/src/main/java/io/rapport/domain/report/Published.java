package io.rapport.domain.report;

import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Quality;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A release as it lies in the published folder.
 *
 * @param folder folder below the published one, such as "2026-06.2"
 * @param issue number of the issue of its month
 * @param content SHA-256 of what the release tells readers, empty if it is not known
 * @param versions name and version of what shaped it
 * @param inputs what was read, name and SHA-256
 * @param revisions figures that differ from the month's earlier issue
 * @param files every file but the manifest, sorted by path
 * @param manifest the file that lists the others
 */
public record Published(
    String folder,
    YearMonth month,
    int issue,
    String content,
    SortedMap<String, String> versions,
    List<Input> inputs,
    List<Quality.Revision> revisions,
    List<File> files,
    Manifest manifest) {
  public Published {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    inputs = List.copyOf(inputs);
    revisions = List.copyOf(revisions);
    files = List.copyOf(files);
  }

  /** A file that was read. */
  public record Input(String name, String sha256) {}

  /**
   * A file of a release.
   *
   * @param path path below the release's folder, with forward slashes
   * @param language tag of the language that it is in, if it is known
   * @param unit code and name of the unit that it is about, if it is about one
   * @param bytes size in bytes
   * @param sha256 SHA-256 in lower-case hexadecimal
   */
  public record File(
      String path,
      String title,
      Optional<String> language,
      Optional<Catalogue.Named> unit,
      long bytes,
      String sha256) {}

  /** The manifest as a file; members as those of {@link File}. */
  public record Manifest(String path, long bytes, String sha256) {}
}
