package io.rapport.domain.analysis.comment;

import io.rapport.domain.comment.Stems.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many comments of a group use which word, by stems, and how the words are written. Tallies add
 * in any order. It grows with the vocabulary, not with the comments.
 *
 * <p>NOT thread safe while comments are being added.
 */
public final class WordTally {
  private long comments;
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, Map<String, Long>> writings = new HashMap<>();

  /** Adds the words of one comment. */
  public void add(List<Word> words) {
    comments++;
    Set<String> seen = new HashSet<>();
    for (Word word : words) {
      if (seen.add(word.stem())) {
        counts.merge(word.stem(), 1L, Long::sum);
        writings
            .computeIfAbsent(word.stem(), key -> new TreeMap<>())
            .merge(word.written(), 1L, Long::sum);
      }
    }
  }

  /** Adds all comments of another group. */
  public void add(WordTally other) {
    comments += other.comments;
    other.counts.forEach((stem, count) -> counts.merge(stem, count, Long::sum));
    other.writings.forEach(
        (stem, written) -> {
          Map<String, Long> own = writings.computeIfAbsent(stem, key -> new TreeMap<>());
          written.forEach((word, count) -> own.merge(word, count, Long::sum));
        });
  }

  /** Number of comments. */
  public long comments() {
    return comments;
  }

  /** Comments that use a word. */
  public long of(String stem) {
    return counts.getOrDefault(stem, 0L);
  }

  /** All stems that occur. */
  Set<String> stems() {
    return counts.keySet();
  }

  /** The writing used most, of equals the first by alphabet. */
  String written(String stem) {
    String most = stem;
    long times = 0;
    for (Map.Entry<String, Long> writing : writings.getOrDefault(stem, Map.of()).entrySet()) {
      if (writing.getValue() > times) {
        most = writing.getKey();
        times = writing.getValue();
      }
    }
    return most;
  }
}
