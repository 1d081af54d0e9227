package io.rapport.jobs.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder into which people drop files. What is merged moves on to {@code done}, what is refused
 * to {@code refused} with the reasons beside it.
 */
final class Inbox {
  private static final String REFUSED_ROWS = ".refused.xlsx";
  private static final Set<String> OWN = Set.of("done", "refused");
  private static final Pattern NOT_YET =
      Pattern.compile(
          "[.~].*|.*\\.(part|partial|tmp|crdownload|filepart)", Pattern.CASE_INSENSITIVE);

  private final Path folder;
  private final Clock clock;
  private final Duration quiet;

  /**
   * An inbox.
   *
   * @param quiet how long a file must stay as it is before it is taken
   */
  Inbox(Path folder, Clock clock, Duration quiet) {
    this.folder = folder;
    this.clock = clock;
    this.quiet = quiet;
  }

  /**
   * Files and folders that have arrived whole, sorted by name. Links, hidden files and downloads in
   * progress are left alone.
   */
  List<Path> ready() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Map<Path, String> before = look();
    if (before.isEmpty() || !changedLately(before.keySet())) {
      return before.keySet().stream().sorted().toList();
    }
    pause();
    Map<Path, String> after = look();
    return before.entrySet().stream()
        .filter(entry -> entry.getValue().equals(after.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Puts a merged file away. */
  void done(Path file) throws IOException {
    move(file, folder.resolve("done"));
  }

  /**
   * Puts a refused file away, with the reasons in a text file beside it.
   *
   * @param reasons why, in lines
   * @return a free place beside it for its refused rows
   */
  Path refused(Path file, List<String> reasons) throws IOException {
    Path moved = move(file, folder.resolve("refused"));
    Files.write(moved.resolveSibling(moved.getFileName() + ".txt"), reasons);
    return free(moved.resolveSibling(moved.getFileName() + REFUSED_ROWS));
  }

  /** A free place for the refused rows of a file that is merged all the same. */
  Path refusedRows(String name) throws IOException {
    Path into = Files.createDirectories(folder.resolve("refused"));
    return free(into.resolve(name + REFUSED_ROWS));
  }

  private static Path move(Path file, Path into) throws IOException {
    Files.createDirectories(into);
    return Files.move(file, free(into.resolve(String.valueOf(file.getFileName()))));
  }

  private static Path free(Path wanted) {
    String name = String.valueOf(wanted.getFileName());
    Path target = wanted;
    for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
      int dot = name.lastIndexOf('.');
      target =
          wanted.resolveSibling(
              dot <= 0
                  ? name + "-" + number
                  : name.substring(0, dot) + "-" + number + name.substring(dot));
    }
    return target;
  }

  /** Size and time of everything that waits. */
  private Map<Path, String> look() throws IOException {
    Map<Path, String> found = new HashMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        String name = String.valueOf(entry.getFileName());
        if (NOT_YET.matcher(name).matches() || Files.isSymbolicLink(entry)) {
          continue;
        }
        if (Files.isRegularFile(entry)) {
          found.put(entry, state(entry));
        } else if (Files.isDirectory(entry) && !OWN.contains(name)) {
          found.put(entry, folderState(entry));
        }
      }
    }
    return found;
  }

  private static String folderState(Path folder) throws IOException {
    StringBuilder state = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        state.append(file.getFileName()).append(' ').append(state(file)).append('\n');
      }
    }
    return state.toString();
  }

  private static String state(Path file) throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file);
  }

  private boolean changedLately(Set<Path> paths) throws IOException {
    Instant lately = clock.instant().minus(quiet);
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path, 1)) {
        for (Path file : files.toList()) {
          if (Files.getLastModifiedTime(file).toInstant().isAfter(lately)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void pause() {
    try {
      Thread.sleep(quiet.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
