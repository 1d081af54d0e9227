package io.rapport.domain.report;

import java.util.List;

/** What the published folder holds, for its plain list of releases, newest first. */
public record PublishedIndex(String organisation, List<Release> releases) {
  public PublishedIndex {
    releases = List.copyOf(releases);
  }

  /**
   * A release.
   *
   * @param folder folder below the published one, such as "2026-06"
   * @param title period in words, such as "June 2026"
   */
  public record Release(String folder, String title, List<File> files) {
    public Release {
      files = List.copyOf(files);
    }
  }

  /**
   * A file of a release.
   *
   * @param path path below the release's folder, with forward slashes
   * @param bytes size in bytes
   * @param sha256 SHA-256 in lower-case hexadecimal
   */
  public record File(String path, String title, long bytes, String sha256) {}
}
