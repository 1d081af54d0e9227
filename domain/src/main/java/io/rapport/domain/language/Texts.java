package io.rapport.domain.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The texts that a class says, in one language. May be used by several threads. */
public final class Texts {
  private static final Map<String, Texts> LOADED = new ConcurrentHashMap<>();

  private final String name;
  private final Language language;
  private final Map<String, String> patterns;

  private Texts(String name, Language language, Map<String, String> patterns) {
    this.name = name;
    this.language = language;
    this.patterns = patterns;
  }

  /**
   * The texts of a class.
   *
   * @param speaker the class whose bundle it is
   * @throws IllegalStateException if it has none in this language
   */
  public static Texts of(Class<?> speaker, Language language) {
    String file =
        speaker.getSimpleName()
            + (language == Language.ENGLISH ? "" : "_" + language.tag())
            + ".properties";
    return LOADED.computeIfAbsent(
        speaker.getPackageName() + "/" + file,
        name -> new Texts(name, language, load(speaker, file)));
  }

  private static Map<String, String> load(Class<?> speaker, String file) {
    try (InputStream in = speaker.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no texts " + file + " beside " + speaker.getName());
      }
      Properties read = new Properties();
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> patterns = new HashMap<>();
      read.stringPropertyNames().forEach(key -> patterns.put(key, read.getProperty(key)));
      return Map.copyOf(patterns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language they are in. */
  public Language language() {
    return language;
  }

  /**
   * A text.
   *
   * @param namesAndValues name and value of each argument in turn; numbers are written as the
   *     language writes them
   * @throws IllegalArgumentException if there is no such text, or an argument is missing or is none
   *     of the text's
   */
  public String say(String key, Object... namesAndValues) {
    String pattern = pattern(key);
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    Set<String> arguments = argumentsOf(pattern);
    if (!arguments.equals(values.keySet())) {
      throw new IllegalArgumentException(
          "text %s in %s has arguments %s, not %s"
              .formatted(key, name, arguments, values.keySet()));
    }
    return new MessageFormat(pattern, language.locale()).format(values);
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /**
   * The names of a text's arguments, in the order of the alphabet.
   *
   * @throws IllegalArgumentException if there is no such text
   */
  public SortedSet<String> arguments(String key) {
    return argumentsOf(pattern(key));
  }

  /** The names of the arguments of a message pattern, those within others included. */
  static SortedSet<String> argumentsOf(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    SortedSet<String> names = new TreeSet<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(parsed.getSubstring(part));
      }
    }
    return names;
  }

  private String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text " + key + " in " + name);
    }
    return pattern;
  }
}
