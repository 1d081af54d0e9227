package io.rapport.domain.comment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Languages whose comments are understood. */
public enum Language {
  ENGLISH("en"),
  GERMAN("de"),
  FRENCH("fr");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Its two letters of ISO 639-1. */
  public String code() {
    return code;
  }

  /** The language of a code such as {@code de}, {@code DE} or {@code de-CH}. */
  public static Optional<Language> of(String code) {
    String letters = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return Arrays.stream(values()).filter(language -> language.code.equals(letters)).findFirst();
  }
}
