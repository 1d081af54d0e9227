package io.rapport.jobs.month;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.settings.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The sample organisation: the files a user would have, copied into the demo's inbox. */
final class Sample {
  /** Last month of the sample's records. */
  static final YearMonth MONTH = YearMonth.of(2026, 6);

  private Sample() {}

  /**
   * Copies the sample's files into the inbox.
   *
   * @param folders the configuration folder is that of the sample
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if the sample is not there
   */
  static void copyInto(Folders folders) {
    Path source = folders.config().resolve("inbox");
    if (!Files.isDirectory(source)) {
      throw new RapportFailure(
          ExitCode.CONFIGURATION, "the sample's files are missing: " + source);
    }
    try (Stream<Path> files = Files.list(source)) {
      Files.createDirectories(folders.inbox());
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        Path copy = folders.inbox().resolve(String.valueOf(file.getFileName()));
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
