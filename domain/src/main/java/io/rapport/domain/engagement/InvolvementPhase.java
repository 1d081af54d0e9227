package io.rapport.domain.engagement;

/**
 * How far the client had gone when the consultant came in; the ordinal is the phase number 0 to 5.
 */
public enum InvolvementPhase {
  NEED_SENSED,
  DIAGNOSIS,
  OPTIONS,
  DECISION,
  IMPLEMENTATION,
  AFTER_FAILURE
}
