package io.rapport.domain.report;

import java.util.List;

/** Counts in words. */
final class Plural {
  private static final List<String> SMALL =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private Plural() {}

  /** A small count as a word, a larger one in figures: "three", "14". */
  static String number(long count) {
    return count >= 0 && count < SMALL.size() ? SMALL.get((int) count) : Numerals.thousands(count);
  }

  /** A count with its noun, for the start of a sentence: "Three units", "One unit". */
  static String of(long count, String noun) {
    String number = number(count);
    return Character.toUpperCase(number.charAt(0))
        + number.substring(1)
        + " "
        + noun
        + (count == 1 ? "" : "s");
  }
}
