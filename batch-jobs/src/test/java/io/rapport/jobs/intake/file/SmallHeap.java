package io.rapport.jobs.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program in a Java of its own with little memory. */
public final class SmallHeap {
  private SmallHeap() {}

  /**
   * Reads files to their ends, one after the other.
   *
   * @param folder for what the process prints
   * @param seconds after which it is stopped
   * @return how each ended
   */
  static List<String> outcomes(Path folder, int megabytes, int seconds, List<Path> files) {
    return lines(
        folder, megabytes, seconds, Outcome.class, files.stream().map(Path::toString).toList());
  }

  /**
   * Runs a program to its end.
   *
   * @param folder for what it prints
   * @param seconds after which it is stopped
   * @return the lines that it printed; what it complained of is none
   */
  public static List<String> lines(
      Path folder, int megabytes, int seconds, Class<?> program, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(arguments);
    try {
      Path printed = folder.resolve("printed");
      Path complaints = folder.resolve("complaints");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(printed.toFile())
              .redirectError(complaints.toFile())
              .start();
      boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
      process.destroyForcibly();
      assertThat(ended).as("ends by itself").isTrue();
      assertThat(Files.readString(complaints)).doesNotContain("Exception", "\tat ");
      assertThat(process.exitValue()).as("exit code").isZero();
      return Files.readAllLines(printed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
