package io.rapport.jobs.store.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a short program to its end. */
final class Program {
  private Program() {}

  /** Standard output and error together; a program that does not exist has failed. */
  static ProgramResult run(List<String> commandLine) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(commandLine).redirectErrorStream(true);
    // Messages are matched and shown: keep them in one language whatever the caller's locale is.
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return new ProgramResult(127, String.valueOf(e.getMessage()));
    }
    try {
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new ProgramResult(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + commandLine.get(0) + " was running");
    }
  }
}
