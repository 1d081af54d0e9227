package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.InvolvementPhase;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Codes of closed lists as people write them. */
final class Codes {
  /** Codes that went by another name in older registers. */
  private static final Map<String, String> RENAMED = Map.of("HPI_EDUCATION", "METHOD_EDUCATION");

  private Codes() {}

  /** The code of a text, whatever its case and with blanks or hyphens for underscores. */
  static <E extends Enum<E>> Optional<E> parse(Class<E> type, String text) {
    String name = text.strip().toUpperCase(Locale.ROOT).replaceAll("[ _-]+", "_");
    return named(type, name)
        .or(() -> Optional.ofNullable(RENAMED.get(name)).flatMap(other -> named(type, other)));
  }

  /** The phase of involvement, by name or by its number 0–5. */
  static Optional<InvolvementPhase> phase(String text) {
    InvolvementPhase[] phases = InvolvementPhase.values();
    return text.matches("[0-5]")
        ? Optional.of(phases[Integer.parseInt(text)])
        : parse(InvolvementPhase.class, text);
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(code -> code.name().equals(name))
        .findFirst();
  }
}
