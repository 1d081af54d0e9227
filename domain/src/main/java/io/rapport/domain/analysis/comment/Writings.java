package io.rapport.domain.analysis.comment;

import io.rapport.domain.comment.Stems.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the words of a language are written, by stems, so that a stem can be printed as a word. Adds
 * in any order. NOT thread safe.
 */
public final class Writings {
  private final Vocabulary<Map<String, Long>> writings = new Vocabulary<>();

  /** Adds the words of one person, each writing of whom counts once. */
  public void add(List<Word> words) {
    Set<Word> seen = new HashSet<>(words);
    for (Word word : seen) {
      Map<String, Long> once = new TreeMap<>();
      once.put(word.written(), 1L);
      writings.merge(word.stem(), once, Writings::together);
    }
  }

  /** Adds the writings of other people. */
  public void add(Writings other) {
    other
        .writings
        .all()
        .forEach(
            (stem, written) -> writings.merge(stem, new TreeMap<>(written), Writings::together));
  }

  /**
   * The writing used by most people, of equals the first by alphabet; the stem if none is known.
   */
  public String of(String stem) {
    Map<String, Long> known = writings.get(stem);
    String most = stem;
    long times = 0;
    for (Map.Entry<String, Long> writing :
        (known == null ? Map.<String, Long>of() : known).entrySet()) {
      if (writing.getValue() > times) {
        most = writing.getKey();
        times = writing.getValue();
      }
    }
    return most;
  }

  private static Map<String, Long> together(Map<String, Long> known, Map<String, Long> more) {
    more.forEach((written, count) -> known.merge(written, count, Long::sum));
    return known;
  }
}
