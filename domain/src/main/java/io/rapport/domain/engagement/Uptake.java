package io.rapport.domain.engagement;

/** What the receiver made of an exchange. */
public enum Uptake {
  NONE,
  ACKNOWLEDGED,
  DISCUSSED,
  APPLIED
}
