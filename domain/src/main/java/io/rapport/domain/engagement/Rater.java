package io.rapport.domain.engagement;

/** Who rated a skill. */
public enum Rater {
  CLIENT,
  MANAGER,
  SELF
}
