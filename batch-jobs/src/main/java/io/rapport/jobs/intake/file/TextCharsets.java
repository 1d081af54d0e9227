package io.rapport.jobs.intake.file;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * In which encodings a text file may be written.
 *
 * @param declared the only one, if somebody declared it; otherwise it is found out
 * @param fallback the one of text that is neither UTF-8 nor UTF-16
 */
public record TextCharsets(Optional<Charset> declared, Charset fallback) {
  /** Nothing is declared; what is left comes from office programs of western Europe. */
  public static final TextCharsets STANDARD = fallback(Charset.forName("windows-1252"));

  /** Nothing is declared. */
  public static TextCharsets fallback(Charset fallback) {
    return new TextCharsets(Optional.empty(), fallback);
  }

  /** The same with one encoding declared. */
  public TextCharsets declaring(Charset only) {
    return new TextCharsets(Optional.of(only), fallback);
  }
}
