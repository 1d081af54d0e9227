package io.rapport.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text is there in every language, with the same arguments, and is asked for by the class
 * that its bundle is named after.
 */
class BundlesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final List<String> MODULES = List.of("domain", "report-templates", "batch-jobs");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ASKED = Pattern.compile("exts\\.say\\(\\s*\"([^\"]*)\"\\s*[,)]");

  /** A bundle by its English file. */
  record Bundle(Path english) {
    Map<String, String> in(Language language) {
      String name = name() + (language == Language.ENGLISH ? "" : "_" + language.tag());
      Path file = english.resolveSibling(name + ".properties");
      assertThat(file).exists();
      Properties read = new Properties();
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        read.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Map<String, String> texts = new TreeMap<>();
      read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
      return texts;
    }

    String name() {
      return english.getFileName().toString().replace(".properties", "");
    }

    /** The class that says the texts. */
    String source() throws IOException {
      Path java =
          Path.of(
              english.toString().replace("/resources/", "/java/").replace(".properties", ".java"));
      assertThat(java).as("the class of bundle %s", name()).exists();
      return Files.readString(java);
    }

    @Override
    public String toString() {
      return name();
    }
  }

  static List<Bundle> bundles() throws IOException {
    List<Bundle> bundles = new ArrayList<>();
    for (String module : MODULES) {
      Path resources = ROOT.resolve(module).resolve("src/main/resources/io");
      if (Files.isDirectory(resources)) {
        try (Stream<Path> files = Files.walk(resources)) {
          files
              .filter(file -> file.toString().matches(".*/[A-Z]\\w*\\.properties"))
              .filter(file -> !file.toString().matches(".*_[a-z]{2}\\.properties"))
              .sorted()
              .map(Bundle::new)
              .forEach(bundles::add);
        }
      }
    }
    assertThat(bundles).isNotEmpty();
    return bundles;
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void allLanguagesSayTheSame(Bundle bundle) {
    Map<String, String> english = bundle.in(Language.ENGLISH);
    for (Language language : Language.values()) {
      Map<String, String> texts = bundle.in(language);
      assertThat(texts.keySet()).as("%s in %s", bundle, language).isEqualTo(english.keySet());
      texts.forEach(
          (key, text) -> {
            assertThat(text).as("%s of %s in %s", key, bundle, language).isNotBlank();
            assertThat(Texts.argumentsOf(text))
                .as("arguments of %s of %s in %s", key, bundle, language)
                .isEqualTo(Texts.argumentsOf(english.get(key)));
          });
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsAskedForAndEveryTextAskedForIsThere(Bundle bundle) throws IOException {
    String source = bundle.source();
    Set<String> literals =
        LITERAL.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
    Set<String> keys = bundle.in(Language.ENGLISH).keySet();
    assertThat(keys)
        .as("texts of %s that nobody asks for", bundle)
        .allMatch(
            key ->
                literals.contains(key)
                    || literals.stream()
                        .anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal)));
    Set<String> asked = new TreeSet<>();
    Matcher says = ASKED.matcher(source);
    while (says.find()) {
      asked.add(says.group(1));
    }
    assertThat(keys).as("texts that %s asks for", bundle).containsAll(asked);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void otherLanguagesAreTranslated(Bundle bundle) {
    Map<String, String> english = bundle.in(Language.ENGLISH);
    Stream.of(Language.FRENCH, Language.GERMAN)
        .forEach(
            language ->
                assertThat(bundle.in(language).entrySet())
                    .as("sentences of %s left in English in %s", bundle, language)
                    .noneMatch(
                        text ->
                            Arrays.stream(text.getValue().split("\\{[^}]*\\}|\\W+"))
                                        .filter(word -> word.length() > 2)
                                        .count()
                                    > 2
                                && text.getValue().equals(english.get(text.getKey()))));
  }
}
