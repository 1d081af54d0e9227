package io.rapport.domain.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The header of a table: a name for each column, and other spellings under which a column can be
 * asked for, such as the wording beside a code. Names are compared as {@link PlainText#key}:
 * without regard to case, markup, or the kind and number of blanks. A name goes before a spelling;
 * a spelling that two columns share finds neither.
 */
public final class Header {
  private final List<String> names;
  private final List<List<String>> spellings;
  private final Map<String, List<Integer>> positions = new HashMap<>();
  private final List<String> duplicates = new ArrayList<>();

  /**
   * Reads a header row.
   *
   * @param names header texts from the first column on, "" where a column has none
   */
  public Header(List<String> names) {
    this(names, names.stream().map(name -> List.<String>of()).toList());
  }

  /**
   * A header whose columns have other spellings beside their names.
   *
   * @param names one a column, "" where a column has none
   * @param aliases other spellings, a list for each column
   * @throws IllegalArgumentException if there are not as many lists as names
   */
  public Header(List<String> names, List<List<String>> aliases) {
    if (aliases.size() != names.size()) {
      throw new IllegalArgumentException("a header needs a list of spellings for each name");
    }
    this.names = List.copyOf(names);
    this.spellings = aliases.stream().map(List::copyOf).toList();
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
    unambiguousSpellings().forEach((key, at) -> positions.put(key, List.of(at)));
  }

  /** Names as they stand. */
  public List<String> names() {
    return names;
  }

  /** Names that stand more than once. */
  public List<String> duplicates() {
    return List.copyOf(duplicates);
  }

  /**
   * Position of the first column of a name or spelling, from 0; empty if there is none of either.
   */
  public OptionalInt position(String name) {
    return positions(name).stream().mapToInt(Integer::intValue).findFirst();
  }

  /** Positions of all columns of a name, from 0, in their order; of a spelling at most one. */
  public List<Integer> positions(String name) {
    return List.copyOf(positions.getOrDefault(PlainText.key(name), List.of()));
  }

  /** Whether there is a column of that name or spelling. */
  public boolean has(String name) {
    return position(name).isPresent();
  }

  /** The name and the other spellings of the column at a position from 0. */
  public List<String> spellings(int position) {
    List<String> all = new ArrayList<>();
    all.add(names.get(position));
    all.addAll(spellings.get(position));
    return all;
  }

  private Map<String, Integer> unambiguousSpellings() {
    Map<String, Integer> found = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (int i = 0; i < spellings.size(); i++) {
      for (String spelling : spellings.get(i)) {
        String key = PlainText.key(spelling);
        Integer other = found.putIfAbsent(key, i);
        if (key.isEmpty() || positions.containsKey(key) || other != null && other != i) {
          shared.add(key);
        }
      }
    }
    found.keySet().removeAll(shared);
    return found;
  }
}
