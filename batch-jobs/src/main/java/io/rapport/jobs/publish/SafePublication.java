package io.rapport.jobs.publish;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The published folder. Each release has a folder of its own that is never changed: {@code
 * 2026-06}, and {@code 2026-06.2} if that month had to be published again with other content. The
 * link {@code current} leads to the newest revision of the latest month.
 *
 * <p>A release is drawn in a temporary folder beside the others, forced to disk, and renamed; a
 * reader sees it entirely or not at all, and a failure leaves the earlier release as it was. NOT
 * thread safe, and one process at a time: call it with the run lock held.
 */
public final class SafePublication {
  private static final String UNFINISHED = PlacedFile.UNFINISHED;
  private static final String CURRENT = "current";
  private static final Pattern RELEASE = Pattern.compile("(\\d{4}-\\d{2})(?:\\.(\\d+))?");

  private final Path published;
  private final OfficersRecord record;

  /**
   * Publishes below a folder, which is created when it is needed.
   *
   * @param published absolute path
   * @param record is left of each publication before it can be seen
   */
  public SafePublication(Path published, OfficersRecord record) {
    this.published = published;
    this.record = record;
  }

  /**
   * Draws and publishes a release, or finds that exactly this release is in place.
   *
   * @throws RapportFailure {@link ExitCode#OUTPUT_NOT_CREATED} if the folder cannot be written;
   *     whatever the renderer or the officer's record throws is passed on unless it is an {@link
   *     IOException}
   */
  public Publication publish(YearMonth month, Manifest.Origin origin, Renderer renderer) {
    try {
      return publishOrFail(month, origin, renderer);
    } catch (IOException e) {
      throw new RapportFailure(
          ExitCode.OUTPUT_NOT_CREATED,
          "the release %s cannot be written to %s (%s)".formatted(month, published, reason(e)),
          e);
    }
  }

  private Publication publishOrFail(YearMonth month, Manifest.Origin origin, Renderer renderer)
      throws IOException {
    createPublished();
    FileTime untouched = Files.getLastModifiedTime(published);
    Path unfinished = published.resolve(UNFINISHED);
    DurableTree.delete(unfinished);
    try {
      Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(DurableTree.FOLDER));
      Map<String, Renderer.Drawn> drawn = renderer.renderInto(unfinished);
      Manifest manifest = Manifest.of(unfinished, month.toString(), origin, drawn);
      List<Path> revisions = revisionsOf(month);
      if (!revisions.isEmpty() && manifest.describes(last(revisions))) {
        record.keep(last(revisions).getFileName().toString(), manifest);
        boolean linked = pointToNewest();
        DurableTree.delete(unfinished);
        if (!linked) {
          // Nothing was published: the temporary folder's coming and going shall not show either.
          Files.setLastModifiedTime(published, untouched);
        }
        return new Publication(last(revisions), manifest, linked);
      }
      Files.writeString(unfinished.resolve(Manifest.FILE_NAME), manifest.json());
      DurableTree.seal(unfinished);
      Path release = nextRevision(month, revisions);
      record.keep(release.getFileName().toString(), manifest);
      Files.move(unfinished, release, StandardCopyOption.ATOMIC_MOVE);
      DurableTree.force(published);
      pointToNewest();
      return new Publication(release, manifest, true);
    } finally {
      DurableTree.delete(unfinished);
    }
  }

  /**
   * Every release with its manifest, newest month and revision first; empty if there is no
   * published folder yet.
   *
   * @throws RapportFailure {@link ExitCode#IO_ERROR} if it cannot be read
   */
  public List<Publication> releasesNewestFirst() {
    if (!Files.isDirectory(published)) {
      return List.of();
    }
    try {
      List<Publication> all = new ArrayList<>();
      for (Path release : releases()) {
        Manifest.in(release)
            .ifPresent(manifest -> all.add(0, new Publication(release, manifest, false)));
      }
      return List.copyOf(all);
    } catch (IOException e) {
      throw new RapportFailure(
          ExitCode.IO_ERROR, "the published folder cannot be read (%s)".formatted(reason(e)), e);
    }
  }

  /**
   * Puts a page beside the releases, in one step, unless it stands there already.
   *
   * @param name file name
   * @throws RapportFailure {@link ExitCode#OUTPUT_NOT_CREATED} if it cannot be written
   */
  public void putPage(String name, String content) {
    PlacedFile.put(published.resolve(name), content);
  }

  /** Every release, oldest month and revision first. */
  private List<Path> releases() throws IOException {
    TreeMap<String, Path> sorted = new TreeMap<>();
    try (var entries = Files.newDirectoryStream(published)) {
      for (Path entry : entries) {
        Matcher name = RELEASE.matcher(entry.getFileName().toString());
        if (name.matches() && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          int revision = name.group(2) == null ? 1 : Integer.parseInt(name.group(2));
          sorted.put("%s.%09d".formatted(name.group(1), revision), entry);
        }
      }
    }
    return List.copyOf(sorted.values());
  }

  private List<Path> revisionsOf(YearMonth month) throws IOException {
    return releases().stream()
        .filter(release -> release.getFileName().toString().startsWith(month.toString()))
        .toList();
  }

  private Path nextRevision(YearMonth month, List<Path> revisions) {
    if (revisions.isEmpty()) {
      return published.resolve(month.toString());
    }
    Matcher newest = RELEASE.matcher(last(revisions).getFileName().toString());
    int revision =
        newest.matches() && newest.group(2) != null ? Integer.parseInt(newest.group(2)) : 1;
    return published.resolve(month + "." + (revision + 1));
  }

  /** Swaps the link in one step; false if it leads there already. */
  private boolean pointToNewest() throws IOException {
    Path target = last(releases()).getFileName();
    Path link = published.resolve(CURRENT);
    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
      return false;
    }
    Path swap = published.resolve(CURRENT + UNFINISHED);
    Files.deleteIfExists(swap);
    Files.createSymbolicLink(swap, target);
    Files.move(swap, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    DurableTree.force(published);
    return true;
  }

  private void createPublished() throws IOException {
    if (!Files.isDirectory(published)) {
      Files.createDirectories(published, PosixFilePermissions.asFileAttribute(DurableTree.FOLDER));
    }
  }

  private static Path last(List<Path> paths) {
    return paths.get(paths.size() - 1);
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
