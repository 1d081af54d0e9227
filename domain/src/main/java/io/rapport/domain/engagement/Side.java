package io.rapport.domain.engagement;

/** Side of a relationship. */
public enum Side {
  CLIENT,
  CONSULTANT
}
