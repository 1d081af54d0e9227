package io.rapport.domain.engagement;

/** Last step of the method that was reached together. */
public enum MethodStep {
  ENTRY,
  GAP,
  CAUSE,
  SOLUTION,
  IMPLEMENT,
  EVALUATE
}
