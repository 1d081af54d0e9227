package io.rapport.domain.analysis.comment;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of words, of at most {@value #MOST_WORDS} different ones. Where there are more, a
 * sample of them is kept: those whose hash is smallest. A word that belongs to the sample of all
 * comments belongs to that of any part of them, so it is never dropped on the way: what is known of
 * it is complete, and in whatever order comments come and tallies are added, the same is left.
 *
 * <p>NOT thread safe.
 */
final class Vocabulary<V> {
  /** More than people use; beyond it there are mostly names and slips of the pen. */
  static final int MOST_WORDS = 50_000;

  private static final Comparator<String> BY_HASH =
      Comparator.<String>comparingLong(Vocabulary::hash).thenComparing(Comparator.naturalOrder());

  private final int most;
  private final Map<String, V> words = new HashMap<>();

  Vocabulary() {
    this(MOST_WORDS);
  }

  /**
   * @param most different words to keep
   */
  Vocabulary(int most) {
    this.most = most;
  }

  /** Puts something that is known of a word together with what was known before. */
  void merge(String word, V known, BinaryOperator<V> together) {
    words.merge(word, known, together);
    if (words.size() >= 2 * most) {
      trim();
    }
  }

  @Nullable V get(String word) {
    trim();
    return words.get(word);
  }

  Set<String> words() {
    trim();
    return Collections.unmodifiableSet(words.keySet());
  }

  Map<String, V> all() {
    trim();
    return Collections.unmodifiableMap(words);
  }

  private void trim() {
    if (words.size() > most) {
      List<String> beyond = words.keySet().stream().sorted(BY_HASH).skip(most).toList();
      beyond.forEach(words::remove);
    }
  }

  /** Spreads the hash of a text evenly, by the finaliser of SplitMix64. */
  private static long hash(String word) {
    long mixed = word.hashCode() * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
