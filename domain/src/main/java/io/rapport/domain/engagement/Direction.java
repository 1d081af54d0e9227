package io.rapport.domain.engagement;

/** Which way an exchange went. */
public enum Direction {
  TO_CLIENT,
  TO_CONSULTANT,
  MUTUAL
}
