package io.rapport.domain.engagement;

/** Whether the outcome was met. */
public enum Outcome {
  YES,
  PARTLY,
  NO,
  TOO_EARLY
}
