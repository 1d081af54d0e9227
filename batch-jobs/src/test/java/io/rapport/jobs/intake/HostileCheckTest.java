package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.intake.file.HostileCorpus;
import io.rapport.jobs.intake.file.HostileCorpus.Hostile;
import io.rapport.jobs.intake.file.SmallHeap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hostile files through the whole of {@code rapport check} in a heap of 512 MB: each ends by itself
 * within ten seconds, and what is refused is refused with a code and a place.
 */
class HostileCheckTest {
  private static final int MEGABYTES = 512;
  private static final int SAFETY_SECONDS = 900;

  @TempDir Path folder;

  @Test
  void filesThatBrokeOtherProgramsAreCheckedToTheirEnds() throws IOException {
    List<Path> files;
    try (Stream<Path> found =
        Files.walk(io.rapport.jobs.intake.file.SharedData.of("odd-spreadsheets"))) {
      files = found.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    }

    List<String> lines = check(files);

    assertThat(lines).hasSameSizeAs(files);
    for (int i = 0; i < files.size(); i++) {
      assertTyped(files.get(i), lines.get(i));
    }
    assertThat(lines).filteredOn(line -> line.contains(" | ")).hasSizeGreaterThan(20);
  }

  @ParameterizedTest(name = "generated files, {0} of each type changed at random, seed {1}")
  @CsvSource("25, 20260504")
  void generatedFilesAreCheckedToTheirEnds(int changed, long seed) throws IOException {
    checkCorpus(changed, seed);
  }

  @Tag("hostile")
  @ParameterizedTest(name = "generated files, {0} of each type changed at random, seed {1}")
  @CsvSource({"2500, 71", "2500, 72"})
  void manyGeneratedFilesAreCheckedToTheirEnds(int changed, long seed) throws IOException {
    checkCorpus(changed, seed);
  }

  private void checkCorpus(int changed, long seed) throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    List<Hostile> hostile = HostileCorpus.write(corpus, changed, seed);
    List<Path> files = hostile.stream().map(Hostile::file).toList();

    List<String> lines = check(files);

    assertThat(lines).hasSameSizeAs(files);
    for (int i = 0; i < files.size(); i++) {
      assertTyped(files.get(i), lines.get(i));
      String verdict = verdict(files.get(i), lines.get(i));
      assertThat(verdict.equals("read") ? verdict : code(verdict))
          .as(lines.get(i))
          .matches(hostile.get(i).rules());
    }
  }

  private List<String> check(List<Path> files) throws IOException {
    Path list = folder.resolve("files.txt");
    Files.write(list, files.stream().map(Path::toString).toList());
    return SmallHeap.lines(
            folder,
            MEGABYTES,
            SAFETY_SECONDS,
            CheckedFiles.class,
            List.of(folder.resolve("home").toString(), list.toString()))
        .stream()
        .filter(line -> line.contains(" -> "))
        .toList();
  }

  /** Each reason begins with the file and ends with a code in brackets. */
  private static void assertTyped(Path file, String line) {
    String name = file.getFileName().toString();
    assertThat(line).startsWith(name + " -> ");
    for (String told : line.substring(name.length() + 4).split(" \\| ")) {
      for (String reason : told.split(" & ")) {
        if (!reason.equals("read")) {
          assertThat(reason).as(line).startsWith(name).matches("(?s).*: .+ \\[[a-zA-Z0-9-]+]");
          assertThat(reason).as(line).doesNotContain("Exception", "java.", "null");
        }
      }
    }
  }

  private static String verdict(Path file, String line) {
    return line.substring(file.getFileName().toString().length() + 4).split(" \\| ", -1)[0];
  }

  private static String code(String reason) {
    return reason.substring(reason.lastIndexOf('[') + 1, reason.length() - 1);
  }
}
