package io.rapport.domain.engagement;

/** How far one item of the contract was agreed. */
public enum Agreement {
  AGREED,
  DISCUSSED,
  NOT_DISCUSSED,
  NOT_APPLICABLE
}
