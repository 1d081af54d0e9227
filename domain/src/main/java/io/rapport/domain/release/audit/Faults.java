package io.rapport.domain.release.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is wrong with numbers, by wave and kind. */
final class Faults {
  private final Map<String, Long> counts = new TreeMap<>();

  /** Kinds, in the words of findings. */
  enum Fault {
    BASE("bases that tell more than they may"),
    VALUE("numbers finer than their steps, or beyond their ends"),
    BOUND("numbers at an end that do not say so"),
    INTERVAL("intervals that tell what lies beyond an end"),
    NUMBER("numbers that few people may not have"),
    COMPARISON("differences of numbers that are not as they are shown"),
    CLOSE("comparisons that tell more than what is printed of both sides"),
    PRESENCE("cells that tell of people by being there");

    private final String words;

    Fault(String words) {
      this.words = words;
    }
  }

  /**
   * Counts one.
   *
   * @param where id of the wave, or what else the cell is of
   */
  void add(String where, Fault fault) {
    counts.merge(where + ": " + fault.words, 1L, Long::sum);
  }

  /** One line for each wave and kind, with their number. */
  List<String> findings() {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .toList();
  }
}
