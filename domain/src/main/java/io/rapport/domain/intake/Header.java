package io.rapport.domain.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The header row of a table: names by position. Names are compared as a reader sees them: without
 * regard to case, HTML, marks that take no room, or the kind and number of blanks. NOT thread safe.
 */
public final class Header {
  private final List<String> names;
  private final Map<String, List<Integer>> positions = new HashMap<>();
  private final List<String> duplicates = new ArrayList<>();

  /** Every row asks for the same few names; what they are compared by is found once. */
  private final Map<String, List<Integer>> asked = new HashMap<>();

  /**
   * Reads a header row.
   *
   * @param names header texts from the first column on, "" where a column has none
   */
  public Header(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      String key = PlainText.key(names.get(i));
      if (!key.isEmpty()) {
        List<Integer> same = positions.computeIfAbsent(key, name -> new ArrayList<>());
        same.add(i);
        if (same.size() > 1) {
          duplicates.add(names.get(i));
        }
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

  /** Position of the first column of a name, from 0; empty if there is none of that name. */
  public OptionalInt position(String name) {
    List<Integer> all = positions(name);
    return all.isEmpty() ? OptionalInt.empty() : OptionalInt.of(all.get(0));
  }

  /** Positions of all columns of a name, from 0, in their order. */
  public List<Integer> positions(String name) {
    return asked.computeIfAbsent(
        name, key -> List.copyOf(positions.getOrDefault(PlainText.key(key), List.of())));
  }

  /** Whether there is a column of that name. */
  public boolean has(String name) {
    return position(name).isPresent();
  }
}
