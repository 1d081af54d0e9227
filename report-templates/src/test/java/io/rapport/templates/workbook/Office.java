package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs outside that open workbooks, where they are installed. */
final class Office {

  private static final long MINUTES = 5;

  private Office() {}

  /**
   * Converts workbooks by LibreOffice, which works out formulas anew.
   *
   * @param ending of the files it makes, such as "pdf"
   * @param folder to make them in
   */
  static List<Path> converted(List<Path> workbooks, String ending, Path folder) {
    String program = program("soffice").or(() -> program("libreoffice")).orElse("");
    assumeTrue(!program.isEmpty(), "LibreOffice is not installed");
    List<String> command =
        new ArrayList<>(
            List.of(
                program,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                ending,
                "--outdir",
                folder.toString()));
    workbooks.forEach(workbook -> command.add(workbook.toString()));
    String said = run(folder, command);
    List<Path> made =
        workbooks.stream()
            .map(workbook -> workbook.getFileName().toString().replaceAll("xlsx$", ending))
            .map(folder::resolve)
            .toList();
    assertThat(made).as(said).allSatisfy(file -> assertThat(file).isRegularFile());
    return made;
  }

  /** What the validator of the Open XML SDK has to say against a workbook. */
  static String findings(Path workbook, Path folder) {
    String program = program("ooxml-validate").orElse("");
    assumeTrue(!program.isEmpty(), "@ooxml-tools/validate is not installed");
    return run(folder, List.of(program, "--output-format", "json", workbook.toString())).strip();
  }

  private static Optional<String> program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static String run(Path folder, List<String> command) {
    Path said = folder.resolve("said.txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly();
      }
      assertThat(ended).as("%s ended in time", command.get(0)).isTrue();
      return Files.readString(said, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
