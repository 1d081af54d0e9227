package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which columns the exports of a system have, and what else they go by.
 *
 * @param required columns that every export has; empty if that is every column that is read
 * @param absent columns that no export has: a file with one of them is another system's
 * @param otherNames other names of a column, tried in order where the header lacks its own
 */
public record SourceColumns(
    Optional<List<String>> required, List<String> absent, Map<String, List<String>> otherNames) {

  /** Every column that is read stands in every export, under its own name. */
  public static final SourceColumns ALL_READ =
      new SourceColumns(Optional.empty(), List.of(), Map.of());

  public SourceColumns {
    required = required.map(List::copyOf);
    absent = List.copyOf(absent);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    otherNames.forEach((column, names) -> copy.put(column, List.copyOf(names)));
    otherNames = Map.copyOf(copy);
  }

  /** The name by which a header has a column; empty if it has none of its names. */
  Optional<String> nameIn(Header header, String column) {
    return names(column).filter(header::has).findFirst();
  }

  /** Positions of a column in a header; several if its name is repeated there. */
  List<Integer> positions(Header header, String column) {
    return nameIn(header, column).map(header::positions).orElse(List.of());
  }

  /** Columns that must not be there but are. */
  List<String> foreign(Header header) {
    return absent.stream().flatMap(column -> nameIn(header, column).stream()).toList();
  }

  /** Whether an export that is recognised may lack a column. */
  boolean mayLack(String column) {
    return required.isPresent() && !required.get().contains(column);
  }

  private Stream<String> names(String column) {
    return Stream.concat(Stream.of(column), otherNames.getOrDefault(column, List.of()).stream());
  }
}
