package io.rapport.jobs;

import io.rapport.jobs.cli.CommandProcess;

/** Entry point of the command line. */
public final class Rapport {
  private Rapport() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(CommandProcess.run(arguments));
  }
}
