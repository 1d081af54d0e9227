package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that readers of reports see stand in bundles, not in code. */
class WordsInCodeTest {
  private static final Path SOURCES =
      Path.of("").toAbsolutePath().resolve("src/main/java/io/rapport/domain/report");

  private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//.*$)");
  private static final Pattern EXCEPTION =
      Pattern.compile("(?s:new \\w*(Exception|Error)\\(.*?\\);|\\bassert .*?;)");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

  /** Two words that follow each other, as a sentence or a header has them. */
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[,;:]? \\p{L}{2,}");

  /** Literals that are no words for readers, with the reason. */
  private static final Map<String, String> NO_WORDS =
      Map.of(
          "IndexWords.java: disclosure policy", "a key of manifests, said by a text of its own",
          "DisclosureReport.java: rapport prove --month ", "a command, alike in every language");

  @Test
  void noSentenceIsLeftInCode() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        sentences(Files.readString(file, StandardCharsets.UTF_8)).stream()
            .map(words -> name + ": " + words)
            .forEach(found::add);
      }
    }
    assertThat(found).as("exceptions that are none any more").containsAll(NO_WORDS.keySet());
    found.removeAll(NO_WORDS.keySet());
    assertThat(found).as("words for readers that stand in code").isEmpty();
  }

  @Test
  void sentencesAreFoundWhereverTheyStand() {
    assertThat(sentences("// \"in a comment\"\nsay(\"Two words\");")).containsExactly("Two words");
    assertThat(sentences("\"one\"\n  + \" and another\"")).containsExactly("one and another");
    assertThat(sentences("/** \"in Javadoc\" */ say(\"key.of.text\", \"-\");")).isEmpty();
    assertThat(sentences("throw new IllegalArgumentException(\"no such unit\");")).isEmpty();
    assertThat(sentences("new Column(\"Data quality\", 1)")).containsExactly("Data quality");
  }

  private static List<String> sentences(String source) {
    String code = COMMENT.matcher(source).replaceAll("");
    code = EXCEPTION.matcher(code).replaceAll("");
    code = JOINED.matcher(code).replaceAll("");
    return LITERAL
        .matcher(code)
        .results()
        .map(literal -> literal.group(1))
        .filter(words -> WORDS.matcher(words).find())
        .toList();
  }

  @Test
  void titlesHaveTenWordsAtMostInEveryLanguage() throws IOException {
    Map<Language, String> ends =
        Map.of(
            Language.ENGLISH, "Page.properties",
            Language.FRENCH, "Page_fr.properties",
            Language.GERMAN, "Page_de.properties");
    assertThat(ends.keySet()).containsExactlyInAnyOrder(Language.values());
    Path bundles =
        Path.of("").toAbsolutePath().resolve("src/main/resources/io/rapport/domain/report");
    List<String> titles = new ArrayList<>();
    try (Stream<Path> files = Files.list(bundles)) {
      for (Path file :
          files.filter(it -> ends.values().stream().anyMatch(it.toString()::endsWith)).toList()) {
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> line.matches("title(\\..*)?=.*"))
            .forEach(line -> titles.add(file.getFileName() + " " + line));
      }
    }
    assertThat(titles).hasSizeGreaterThan(30);
    assertThat(titles).allSatisfy(title -> assertThat(words(title)).isLessThanOrEqualTo(10));
  }

  /** Words of a title; of what a number chooses the longest counts. */
  private static long words(String line) {
    String title = line.substring(line.indexOf('=') + 1);
    while (title.contains(", plural,")) {
      title = title.replaceAll("\\{\\w+, plural,.* other \\{((?:[^{}]|\\{\\w+})*)}}", "$1");
    }
    return Pattern.compile("[\\p{L}\\p{N}{][^ \\u00a0\\u202f]*").matcher(title).results().count();
  }
}
