package io.rapport.jobs.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where this process stands.
 *
 * @param folder the project folder (or RAPPORT_HOME), from which relative settings are meant
 * @param caller the folder in which the command was typed, from which its file arguments are meant
 */
public record Home(Path folder, Path caller) {
  /** The launcher changes into the project folder and hands the caller's folder on by this name. */
  public static final String CALLER_PROPERTY = "rapport.caller-directory";

  /** Makes both absolute. */
  public Home {
    folder = folder.toAbsolutePath().normalize();
    caller = caller.toAbsolutePath().normalize();
  }

  /** The working directory, and the caller's as given by the launcher. */
  public static Home ofProcess() {
    @Nullable String caller = System.getProperty(CALLER_PROPERTY);
    Path working = Path.of("");
    return new Home(working, caller == null ? working : Path.of(caller));
  }

  /** A path from the settings. */
  public Path resolve(String setting) {
    return folder.resolve(setting).normalize();
  }

  /** A path from the command line. */
  public Path resolveArgument(Path argument) {
    return caller.resolve(argument).normalize();
  }
}
