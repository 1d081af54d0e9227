package io.rapport.domain.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A language that reports are written in. */
public enum Language {
  ENGLISH("en", "English", Locale.UK),
  FRENCH("fr", "français", Locale.FRANCE),
  GERMAN("de", "Deutsch", Locale.GERMANY);

  private final String tag;
  private final String ownName;
  private final Locale locale;

  Language(String tag, String ownName, Locale locale) {
    this.tag = tag;
    this.ownName = ownName;
    this.locale = locale;
  }

  /** Its tag by BCP 47, such as "fr". */
  public String tag() {
    return tag;
  }

  /** Its name in itself, such as "français". */
  public String ownName() {
    return ownName;
  }

  /** The locale whose numbers and sorting it follows. */
  public Locale locale() {
    return locale;
  }

  /**
   * The language of a tag.
   *
   * @throws IllegalArgumentException if reports are not written in it
   */
  public static Language of(String tag) {
    return Arrays.stream(values())
        .filter(language -> language.tag.equals(tag))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no reports in language "
                        + tag
                        + ", only in "
                        + Arrays.stream(values())
                            .map(Language::tag)
                            .collect(Collectors.joining(", "))));
  }
}
