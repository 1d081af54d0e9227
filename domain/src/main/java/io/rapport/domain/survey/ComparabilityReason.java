package io.rapport.domain.survey;

import java.util.Optional;

/**
 * Why an item or a dimension can be compared with an older one, or cannot.
 *
 * @param item id of the item of a dimension that decides; empty for the item or dimension itself
 */
public record ComparabilityReason(Kind kind, Optional<String> item) {

  /** What decides. */
  public enum Kind {
    SAME_ITEM("same words, same scale"),
    SAME_ITEMS("the same items"),
    DECLARED("declared"),
    QUESTION_REWORDED("the question has other words"),
    ANSWERS_REWORDED("the answers have other words"),
    OTHER_ANSWERS_COUNT("the answers that count are not the same"),
    SCORED_OTHERWISE("the same words are scored the other way round"),
    NEW_ITEM("a new question"),
    OTHER_ITEMS("it is made of other items than before");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** A reason of its own. */
  public static ComparabilityReason of(Kind kind) {
    return new ComparabilityReason(kind, Optional.empty());
  }

  /** The same reason of a dimension that an item of this id belongs to. */
  public ComparabilityReason ofItem(String id) {
    return new ComparabilityReason(kind, Optional.of(id));
  }

  /** In English words: "item ENG1: the question has other words". */
  public String words() {
    return item.map(
            id ->
                kind == Kind.NEW_ITEM ? "item " + id + " is new" : "item " + id + ": " + kind.words)
        .orElse(kind.words);
  }
}
