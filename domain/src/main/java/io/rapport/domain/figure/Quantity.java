package io.rapport.domain.figure;

/** In what a figure's value is counted. */
public enum Quantity {
  /** A share of one. */
  SHARE,
  /** A score from 0 to 100. */
  SCORE,
  /** A difference of shares. */
  SHARE_DIFFERENCE,
  /** A difference of scores from 0 to 100. */
  SCORE_DIFFERENCE,
  /** A mean or difference on a scale from 1 to 5. */
  RATING,
  /** Days. */
  DAYS,
  /** A plain number such as a coefficient. */
  NUMBER,
  /** A number of things. */
  COUNT
}
