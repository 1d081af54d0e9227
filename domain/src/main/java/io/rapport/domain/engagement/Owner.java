package io.rapport.domain.engagement;

/** Who owned a step of the work. */
public enum Owner {
  CLIENT,
  CONSULTANT,
  SHARED,
  NOT_DONE
}
