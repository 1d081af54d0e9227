package io.rapport.domain.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The header row of a table: names by position. Names are compared without regard to case, blanks
 * at the ends, or the kind and number of blanks between words.
 */
public final class Header {
  private final List<String> names;
  private final Map<String, List<Integer>> positions = new HashMap<>();
  private final List<String> duplicates = new ArrayList<>();

  /**
   * Reads a header row.
   *
   * @param names header texts from the first column on, "" where a column has none
   */
  public Header(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      String key = normalised(names.get(i));
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
    return positions(name).stream().mapToInt(Integer::intValue).findFirst();
  }

  /** Positions of all columns of a name, from 0, in their order. */
  public List<Integer> positions(String name) {
    return List.copyOf(positions.getOrDefault(normalised(name), List.of()));
  }

  /** Whether there is a column of that name. */
  public boolean has(String name) {
    return position(name).isPresent();
  }

  private static String normalised(String name) {
    return name.replace("\uFEFF", "")
        .replace('\u00A0', ' ')
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
