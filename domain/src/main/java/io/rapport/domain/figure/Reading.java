package io.rapport.domain.figure;

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
  public String word() {
    return switch (this) {
      case BETTER -> "better";
      case WORSE -> "worse";
      case NO_VISIBLE_CHANGE -> "no visible change";
      case NONE, NOT_TESTED -> "not enough records";
    };
  }
}
