package io.rapport.domain.engagement;

/** What came of the consultant's disagreement. */
public enum Pushback {
  NONE,
  ACCEPTED,
  NEGOTIATED,
  OVERRULED,
  ESCALATED
}
