package io.rapport.jobs.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Good files cut off anywhere or changed at random end in rows or one typed refusal. */
class MutatedFilesTest {
  /** Changed bytes may become line ends of a text: four in each of eight places. */
  private static final int MOST_NEW_LINES = 33;

  @TempDir Path folder;

  static Stream<String> types() {
    return Corpus.TYPES.stream();
  }

  @ParameterizedTest(name = "{0} cut off at each percent")
  @MethodSource("types")
  @Timeout(60)
  void aFileThatIsCutOffIsRefusedOrWhole(String type) throws IOException {
    byte[] good = Corpus.good(folder, type);
    String whole = Corpus.ROWS + " rows";
    assertThat(outcome(type, good)).isEqualTo(whole);
    for (int percent = 0; percent < 100; percent++) {
      String outcome = outcome(type, Corpus.cut(good, percent));
      if (type.equals("csv")) {
        assertCutText(percent, outcome);
      } else if (!type.equals("xls") || !outcome.equals(whole)) {
        // The last block of an XLS file holds its author and title, which nobody reads.
        assertThat(outcome)
            .as("%d percent", percent)
            .matches("(empty-file|wrong-type|damaged) @ mutated\\." + type + ".*");
      }
    }
  }

  @ParameterizedTest(name = "{0} with bytes changed at random, seed {1}, {2} times")
  @CsvSource({
    "xlsx, 20260504, 300",
    "xls, 20260505, 300",
    "ods, 20260506, 300",
    "csv, 20260507, 300"
  })
  @Timeout(60)
  void aFileWhoseBytesAreChangedEndsInRowsOrOneTypedRefusal(String type, long seed, int times)
      throws IOException {
    change(type, Corpus.good(folder, type), seed, times);
  }

  @Tag("hostile")
  @ParameterizedTest(name = "{0} with bytes changed at random, seed {1}, {2} times")
  @CsvSource({"xlsx, 31, 20000", "xls, 32, 20000", "ods, 33, 20000", "csv, 34, 20000"})
  @Timeout(900)
  void manyFilesWhoseBytesAreChanged(String type, long seed, int times) throws IOException {
    change(type, Corpus.good(folder, type), seed, times);
  }

  @ParameterizedTest(name = "XML of {0}, {1}, changed at random, seed {2}, {3} times")
  @CsvSource({
    "xlsx, xl/worksheets/sheet1.xml, 41, 300",
    "xlsx, xl/workbook.xml, 42, 150",
    "xlsx, xl/sharedStrings.xml, 43, 150",
    "xlsx, xl/styles.xml, 44, 150",
    "ods, content.xml, 45, 300",
    "ods, META-INF/manifest.xml, 46, 100"
  })
  @Timeout(60)
  void xmlThatIsChangedInsideTheArchiveEndsInRowsOrOneTypedRefusal(
      String type, String part, long seed, int times) throws IOException {
    changePart(type, part, seed, times);
  }

  @Tag("hostile")
  @ParameterizedTest(name = "XML of {0}, {1}, changed at random, seed {2}, {3} times")
  @CsvSource({
    "xlsx, xl/worksheets/sheet1.xml, 51, 20000",
    "xlsx, xl/workbook.xml, 52, 5000",
    "xlsx, xl/sharedStrings.xml, 53, 10000",
    "xlsx, xl/styles.xml, 54, 5000",
    "ods, content.xml, 55, 20000"
  })
  @Timeout(900)
  void muchXmlThatIsChanged(String type, String part, long seed, int times) throws IOException {
    changePart(type, part, seed, times);
  }

  private void change(String type, byte[] good, long seed, int times) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Integer> outcomes = new HashMap<>();
    for (int i = 0; i < times; i++) {
      assertTyped(type, outcome(type, Corpus.changed(good, random)), outcomes);
    }
    assertThat(outcomes).as("not all ends are alike").hasSizeGreaterThan(1);
  }

  private void changePart(String type, String part, long seed, int times) throws IOException {
    Corpus.good(folder, type);
    Map<String, byte[]> parts = WorkbookFiles.parts(folder.resolve("good." + type));
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Integer> outcomes = new HashMap<>();
    Path file = folder.resolve("mutated." + type);
    for (int i = 0; i < times; i++) {
      Map<String, byte[]> changed = new LinkedHashMap<>(parts);
      changed.put(part, Corpus.changed(parts.get(part), random));
      WorkbookFiles.zip(file, changed);
      assertTyped(type, Outcome.of(file), outcomes);
    }
    assertThat(outcomes).as("not all ends are alike").hasSizeGreaterThan(1);
  }

  private static void assertTyped(String type, String outcome, Map<String, Integer> outcomes) {
    String[] words = outcome.split(" ", -1);
    boolean read = words.length == 2 && words[1].equals("rows");
    if (read) {
      assertThat(Integer.parseInt(words[0])).isBetween(0, Corpus.ROWS + MOST_NEW_LINES);
    } else {
      assertThat(Corpus.RULES).contains(words[0]);
      assertThat(outcome).startsWith(words[0] + " @ mutated." + type);
    }
    outcomes.merge(read ? "rows" : words[0], 1, Integer::sum);
  }

  private static void assertCutText(int percent, String outcome) {
    if (percent == 0) {
      assertThat(outcome).isEqualTo("empty-file @ mutated.csv");
    } else if (outcome.endsWith(" rows")) {
      int rows = Integer.parseInt(outcome.substring(0, outcome.indexOf(' ')));
      assertThat(rows).isBetween(Corpus.ROWS * percent / 100 - 2, Corpus.ROWS * percent / 100 + 2);
    } else {
      assertThat(outcome).matches("quotes @ mutated\\.csv, row \\d+");
    }
  }

  private String outcome(String type, byte[] content) throws IOException {
    return Outcome.of(Files.write(folder.resolve("mutated." + type), content));
  }
}
