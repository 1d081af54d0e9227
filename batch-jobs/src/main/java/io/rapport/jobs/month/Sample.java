package io.rapport.jobs.month;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The sample organisation: the files a user would have. */
final class Sample {
  /** Last month of the sample's records. */
  static final YearMonth MONTH = YearMonth.of(2026, 6);

  private Sample() {}

  /**
   * The sample's files.
   *
   * @param config the sample's configuration folder
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if they are not there
   */
  static List<Path> files(Path config) {
    Path folder = config.resolve("inbox");
    if (!Files.isDirectory(folder)) {
      throw new RapportFailure(ExitCode.CONFIGURATION, "the sample's files are missing: " + folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
