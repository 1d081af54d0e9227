package io.rapport.jobs.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Good files that were changed are read exactly as another reader sees them, or they are refused:
 * no change makes different values in silence. A cell that is an error counts as refused, because
 * it refuses its row. XLS has no checksums: a few of its files no other reader can judge, because
 * they break off at a part that says nothing of cells. Of workbooks the archive is packed anew, so
 * that changes reach the content; other changes are of the bytes of the whole file.
 */
class MutatedOracleTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}, seed {1}, {2} files")
  @CsvSource({"xlsx, 61, 60", "xls, 62, 60", "ods, 63, 60", "csv, 64, 60"})
  void aChangedFileIsReadAsAnotherReaderSeesItOrRefused(String type, long seed, int files)
      throws IOException {
    compare(type, seed, files);
  }

  @Tag("hostile")
  @ParameterizedTest(name = "{0}, seed {1}, {2} files")
  @CsvSource({"xlsx, 2027, 500", "xls, 2028, 500", "ods, 2029, 500", "csv, 2030, 500"})
  void twoThousandChangedFiles(String type, long seed, int files) throws IOException {
    compare(type, seed, files);
  }

  private void compare(String type, long seed, int files) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Path good = MixedTable.write(folder.resolve("good." + type));
    List<List<String>> original = SeenCells.ours(good).orElseThrow();
    assertThat(SeenCells.byAnother(good)).contains(original);
    int read = 0;
    int different = 0;
    int unjudged = 0;
    for (int i = 0; i < files; i++) {
      Path changed = change(good, type, random);
      Optional<List<List<String>>> ours = SeenCells.ours(changed);
      if (ours.isEmpty()) {
        continue;
      }
      read++;
      different += ours.get().equals(original) ? 0 : 1;
      Optional<List<List<String>>> oracle = SeenCells.byAnother(changed);
      if (oracle.isEmpty()) {
        unjudged++;
      } else {
        assertThat(SeenCells.differences(ours.get(), oracle.get())).as("file %d", i).isEmpty();
      }
    }
    assertThat(unjudged).as("files that no other reader reads").isLessThanOrEqualTo(files / 50);
    assertThat(read).as("some changed files are read").isGreaterThan(files / 20);
    assertThat(different).as("some changes reach the cells").isPositive();
  }

  private Path change(Path good, String type, SplittableRandom random) throws IOException {
    Path changed = folder.resolve("changed." + type);
    boolean inside = (type.equals("xlsx") || type.equals("ods")) && random.nextInt(10) > 0;
    if (!inside) {
      byte[] bytes = Files.readAllBytes(good);
      return Files.write(
          changed, type.equals("csv") ? characters(bytes, random) : Corpus.changed(bytes, random));
    }
    Map<String, byte[]> parts = WorkbookFiles.parts(good);
    List<String> names =
        parts.keySet().stream()
            .filter(name -> name.matches(".*(sheet1|Strings|content)\\.xml"))
            .toList();
    String part = names.get(random.nextInt(names.size()));
    byte[] xml = parts.get(part);
    parts.put(
        part, random.nextInt(4) == 0 ? Corpus.changed(xml, random) : XmlChanges.of(xml, random));
    WorkbookFiles.zip(changed, parts);
    return changed;
  }

  /** Characters that mean something to text files, put in, taken away or put in place of others. */
  private static byte[] characters(byte[] bytes, SplittableRandom random) {
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int at = random.nextInt(text.length());
      char character = "\",;\n\r\t '0159=\u00A0\u00E4".charAt(random.nextInt(15));
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, character);
        case 1 -> text.deleteCharAt(at);
        default -> text.setCharAt(at, character);
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
