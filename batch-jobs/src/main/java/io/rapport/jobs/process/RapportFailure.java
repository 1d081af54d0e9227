package io.rapport.jobs.process;

import java.util.Objects;

/**
 * A failure that ends a command: an exit code and one line that tells a person what is wrong and
 * where. The line never holds an answer, a name, an id or comment text.
 */
public final class RapportFailure extends RuntimeException {
  private final ExitCode exitCode;

  /** A failure known by its own line alone. */
  public RapportFailure(ExitCode exitCode, String line) {
    super(oneLine(line));
    this.exitCode = Objects.requireNonNull(exitCode);
  }

  /** A failure with the exception that led to it, which goes to the log file only. */
  public RapportFailure(ExitCode exitCode, String line, Throwable cause) {
    super(oneLine(line), cause);
    this.exitCode = Objects.requireNonNull(exitCode);
  }

  /** The code with which the command ends. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** The line for people; never empty, never more than one line. */
  public String line() {
    return Objects.requireNonNull(getMessage());
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
