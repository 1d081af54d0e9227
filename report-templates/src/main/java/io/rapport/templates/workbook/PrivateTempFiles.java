package io.rapport.templates.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/**
 * A directory only its owner can read, for what POI puts aside on this thread; gone when closed.
 *
 * <p>By itself POI shares one directory among all users of a machine, which belongs to whoever came
 * first.
 */
public final class PrivateTempFiles implements AutoCloseable {

  private final Path directory;

  /**
   * Makes the directory.
   *
   * @throws IOException if it cannot be made
   */
  public PrivateTempFiles() throws IOException {
    directory = Files.createTempDirectory("rapport-workbook-");
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(directory.toFile()));
  }

  Path directory() {
    return directory;
  }

  @Override
  public void close() throws IOException {
    TempFile.setThreadLocalTempFileCreationStrategy(null);
    List<Path> left;
    try (Stream<Path> files = Files.walk(directory)) {
      left = files.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : left) {
      Files.delete(file);
    }
  }
}
