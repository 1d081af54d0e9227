package io.rapport.jobs.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that broke other programs. How each of them ends is written down in {@code odd-files.txt};
 * the number of rows of those that are read is the one that POI reads.
 */
class OddFilesTest {
  @TempDir Path folder;

  @Test
  @Timeout(120)
  void everyOddFileEndsAsExpectedInASmallHeap() throws IOException {
    Path odd = SharedData.of("odd-spreadsheets");
    List<Path> files;
    try (Stream<Path> found = Files.walk(odd)) {
      files = found.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    }

    assertThat(SmallHeap.outcomes(folder, 512, 100, files)).containsExactlyElementsOf(expected());
  }

  private static List<String> expected() throws IOException {
    try (InputStream list = OddFilesTest.class.getResourceAsStream("odd-files.txt")) {
      return new String(list.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
