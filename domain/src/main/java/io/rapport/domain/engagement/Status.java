package io.rapport.domain.engagement;

/** State of an engagement. */
public enum Status {
  OPEN,
  ON_HOLD,
  CLOSED,
  DECLINED,
  CANCELLED
}
