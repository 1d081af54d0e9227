package io.rapport.domain.figure;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;

/** What a comparison says. The word comes from the interval, never from the point estimate. */
public enum Reading {
  /** Nothing is compared. */
  NONE,
  /** Better than what it is compared with, practically and significantly. */
  BETTER,
  /** Worse than what it is compared with, practically and significantly. */
  WORSE,
  /** Tested, and no difference is visible. */
  NO_VISIBLE_CHANGE,
  /** Too few cases to test. */
  NOT_TESTED;

  /** One of the four words in which the ten questions are answered. */
  public String word(Language language) {
    return Texts.of(Reading.class, language).say("word." + name());
  }
}
