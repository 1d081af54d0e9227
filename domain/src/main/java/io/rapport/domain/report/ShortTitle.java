package io.rapport.domain.report;

import java.util.Optional;

/** Titles of at most ten words: what does not fit one line is no title. */
final class ShortTitle {
  private static final int WORDS = 10;

  private ShortTitle() {}

  /** The title if it is short enough; names in it decide. */
  static Optional<String> of(String title) {
    return title.strip().split("\\s+").length <= WORDS ? Optional.of(title) : Optional.empty();
  }
}
