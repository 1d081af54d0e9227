package io.rapport.domain.intake.register;

import io.rapport.domain.intake.Header;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of a register table.
 *
 * @param name its name, the name of the field
 * @param required whether a row without it is refused
 * @param aliases other names that it goes by
 */
public record RegisterColumn(String name, boolean required, List<String> aliases) {
  public RegisterColumn {
    aliases = List.copyOf(aliases);
  }

  /**
   * A column written in short: {@code type!|event_type} is required and has one alias.
   *
   * @param text name, an exclamation mark if required, aliases after upright strokes
   */
  static RegisterColumn of(String text) {
    List<String> names = Arrays.asList(text.split("\\|"));
    String first = names.get(0);
    boolean required = first.endsWith("!");
    return new RegisterColumn(
        required ? first.substring(0, first.length() - 1) : first,
        required,
        names.subList(1, names.size()));
  }

  /** The name under which a header has this column: its own, with blanks, or an alias. */
  Optional<String> nameIn(Header header) {
    return spellings().filter(header::has).findFirst();
  }

  /** Every spelling that is understood. */
  Stream<String> spellings() {
    return Stream.concat(Stream.of(name), aliases.stream())
        .flatMap(spelling -> Stream.of(spelling, spelling.replace('_', ' ')));
  }
}
