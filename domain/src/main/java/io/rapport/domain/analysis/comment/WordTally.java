package io.rapport.domain.analysis.comment;

import io.rapport.domain.comment.Stems.Word;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many people of a group use which word, by stems. Tallies add in any order. It grows with the
 * vocabulary up to a limit, not with the people.
 *
 * <p>NOT thread safe.
 */
public final class WordTally {
  private final Vocabulary<Long> counts;
  private long people;

  /** Nobody's words. */
  public WordTally() {
    this(Vocabulary.MOST_WORDS);
  }

  WordTally(int mostWords) {
    this.counts = new Vocabulary<>(mostWords);
  }

  /** Adds the words of one person, each of which counts once. */
  public void add(List<Word> words) {
    people++;
    words.stream()
        .map(Word::stem)
        .collect(Collectors.toSet())
        .forEach(stem -> counts.merge(stem, 1L, Long::sum));
  }

  /** Adds all people of another group. */
  public void add(WordTally other) {
    people += other.people;
    other.counts.all().forEach((stem, count) -> counts.merge(stem, count, Long::sum));
  }

  /** People who wrote something. */
  public long people() {
    return people;
  }

  /** People who use a word. */
  public long of(String stem) {
    return Objects.requireNonNullElse(counts.get(stem), 0L);
  }

  /** How many people use a word, by stem. */
  public Map<String, Long> counts() {
    return counts.all();
  }

  /** All stems that are kept. */
  Set<String> stems() {
    return counts.words();
  }
}
