package io.rapport.domain.figure;

import java.util.Optional;

/**
 * An item as one of a dimension, for it can belong to several: the part of a cell key such as
 * {@code ENG.ENG1}. A dot in the dimension's id is escaped, so that different pairs never give the
 * same part.
 */
public record ItemPart(String dimension, String item) {

  /** The part as it stands in a cell key. */
  public String text() {
    return dimension.replace("%", "%25").replace(".", "%2E") + "." + item;
  }

  /** Reads a part back; empty if it is none. */
  public static Optional<ItemPart> parse(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.of(
            new ItemPart(
                text.substring(0, dot).replace("%2E", ".").replace("%25", "%"),
                text.substring(dot + 1)));
  }
}
