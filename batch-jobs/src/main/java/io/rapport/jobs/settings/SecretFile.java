package io.rapport.jobs.settings;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Secrets stand in files of their own, so that the settings can be shown to anybody. */
public final class SecretFile {
  private SecretFile() {}

  /**
   * The first line of a file, without spaces around it.
   *
   * @param setting name of the setting that names the file, for the message
   * @param written the path as written there; empty for no secret
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if there is no such file
   * @throws IOException if it cannot be read
   */
  public static String firstLine(String setting, String written, Home home) throws IOException {
    if (written.isEmpty()) {
      return "";
    }
    Path file = home.resolve(written);
    if (!Files.exists(file)) {
      throw new RapportFailure(ExitCode.CONFIGURATION, setting + " does not exist: " + file);
    }
    return Files.readString(file).lines().findFirst().orElse("").strip();
  }
}
