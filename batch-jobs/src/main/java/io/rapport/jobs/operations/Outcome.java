package io.rapport.jobs.operations;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.util.List;

/**
 * How a command ended.
 *
 * @param exitCode the code of the process
 * @param lines what is printed: on standard output after success, else on standard error
 */
public record Outcome(ExitCode exitCode, List<String> lines) {

  /** Copies the lines. */
  public Outcome {
    lines = List.copyOf(lines);
  }

  /** Success with something to say. */
  public static Outcome done(String... lines) {
    return new Outcome(ExitCode.DONE, List.of(lines));
  }

  /** The end of a command that failed. */
  public static Outcome failed(RapportFailure failure) {
    return new Outcome(failure.exitCode(), List.of(failure.line()));
  }
}
