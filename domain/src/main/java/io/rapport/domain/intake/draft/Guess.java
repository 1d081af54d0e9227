package io.rapport.domain.intake.draft;

/**
 * Why something stands in a draft.
 *
 * @param confidence from 0, a placeholder, to 1, certain
 * @param reason in words; never what a respondent wrote
 */
public record Guess(double confidence, String reason) {
  public Guess {
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1");
    }
  }
}
