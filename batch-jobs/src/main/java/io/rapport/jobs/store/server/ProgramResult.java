package io.rapport.jobs.store.server;

/** Exit code and output of a program that has ended. */
record ProgramResult(int exitCode, String output) {

  boolean succeeded() {
    return exitCode == 0;
  }

  /** The last line that says something, for a one-line message. */
  String lastLine() {
    return output.lines().filter(line -> !line.isBlank()).reduce("", (a, b) -> b).strip();
  }
}
