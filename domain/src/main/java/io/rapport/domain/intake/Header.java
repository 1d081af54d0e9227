package io.rapport.domain.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The header row of a table: names by position. Names are compared as a reader sees them: without
 * regard to case, HTML, marks that take no room, or the kind and number of blanks.
 */
public final class Header {
  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<String> duplicates = new ArrayList<>();

  /** Every row asks for the same few names; what they are compared by is found once. */
  private final Map<String, OptionalInt> asked = new ConcurrentHashMap<>();

  /**
   * Reads a header row.
   *
   * @param names header texts from the first column on, "" where a column has none
   */
  public Header(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      String key = PlainText.key(names.get(i));
      if (!key.isEmpty() && positions.putIfAbsent(key, i) != null) {
        duplicates.add(names.get(i));
      }
    }
  }

  /** Header texts as they stand. */
  public List<String> names() {
    return names;
  }

  /** Names that stand more than once. */
  public List<String> duplicates() {
    return List.copyOf(duplicates);
  }

  /** Position of a column from 0, empty if there is none of that name. */
  public OptionalInt position(String name) {
    return asked.computeIfAbsent(name, this::find);
  }

  /** Whether there is a column of that name. */
  public boolean has(String name) {
    return position(name).isPresent();
  }

  private OptionalInt find(String name) {
    Integer position = positions.get(PlainText.key(name));
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }
}
