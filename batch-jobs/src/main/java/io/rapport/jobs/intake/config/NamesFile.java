package io.rapport.jobs.intake.config;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A list of people's names, one a line, that comments must not hold. Lines that begin with # are
 * remarks.
 */
public final class NamesFile {
  private NamesFile() {}

  /**
   * The names; none if there is no such file.
   *
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if it cannot be read or is not UTF-8
   */
  public static List<String> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException failed) {
      throw new RapportFailure(
          ExitCode.CONFIGURATION, file + " cannot be read as UTF-8 text", failed);
    }
  }
}
