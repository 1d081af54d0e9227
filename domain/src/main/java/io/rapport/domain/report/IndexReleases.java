package io.rapport.domain.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The releases as the page over the published folder tells of them. */
final class IndexReleases {
  /**
   * The release's first language before those in folders; of each language the leadership's report,
   * the numbers behind its charts, then what analysts read.
   */
  private static final Comparator<Published.File> READING_ORDER =
      Comparator.<Published.File, String>comparing(file -> folder(file.path()))
          .thenComparing(file -> !file.path().endsWith(".pdf"))
          .thenComparing(Published.File::path, Comparator.reverseOrder());

  private final List<Published> releases;
  private final IndexWords words;

  /**
   * @param releases newest month first, of each month the newest first
   */
  IndexReleases(List<Published> releases, IndexWords words) {
    this.releases = List.copyOf(releases);
    this.words = words;
  }

  List<PublishedIndex.Release> all() {
    return IntStream.range(0, releases.size()).mapToObj(this::release).toList();
  }

  private PublishedIndex.Release release(int place) {
    Published release = releases.get(place);
    Optional<Published> before =
        place + 1 < releases.size() ? Optional.of(releases.get(place + 1)) : Optional.empty();
    Optional<Published> replacing = replacing(release);
    List<Published.File> unitFiles =
        release.files().stream().filter(IndexReleases::isUnit).toList();
    return new PublishedIndex.Release(
        replacing.isPresent() ? "release-" + release.folder() : "month-" + release.month(),
        release.folder(),
        words.title(release),
        replacing.map(
            other -> new PublishedIndex.Link("month-" + other.month(), words.title(other))),
        new ReleaseNews(release, before, words).all(),
        release.revisions().stream()
            .map(
                revision ->
                    new PublishedIndex.Change(
                        revision.key(),
                        words.number(revision.before()),
                        words.number(revision.after())))
            .toList(),
        files(release),
        unitFiles.isEmpty() ? "" : words.unitFiles(unitFiles.size(), bytes(unitFiles)),
        checksums(release));
  }

  /** The newest release of the same month, if that is another one. */
  private Optional<Published> replacing(Published release) {
    return releases.stream()
        .filter(other -> other.month().equals(release.month()))
        .findFirst()
        .filter(other -> !other.folder().equals(release.folder()));
  }

  private List<PublishedIndex.File> files(Published release) {
    List<PublishedIndex.File> files = new ArrayList<>();
    release.files().stream()
        .filter(file -> !isUnit(file))
        .sorted(READING_ORDER)
        .map(this::file)
        .forEach(files::add);
    Published.Manifest manifest = release.manifest();
    files.add(
        new PublishedIndex.File(
            manifest.path(),
            words.manifest(),
            Optional.empty(),
            manifest.bytes(),
            words.size(manifest.bytes()),
            manifest.sha256()));
    return files;
  }

  private PublishedIndex.File file(Published.File file) {
    return new PublishedIndex.File(
        file.path(),
        file.title(),
        file.language(),
        file.bytes(),
        words.size(file.bytes()),
        file.sha256());
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static boolean isUnit(Published.File file) {
    return file.unit().isPresent();
  }

  private static long bytes(List<Published.File> files) {
    return files.stream().mapToLong(Published.File::bytes).sum();
  }

  private static List<String> checksums(Published release) {
    List<String> lines = new ArrayList<>();
    release.files().forEach(file -> lines.add(file.sha256() + "  " + file.path()));
    return lines;
  }
}
