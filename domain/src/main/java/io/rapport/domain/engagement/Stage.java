package io.rapport.domain.engagement;

/** Stage of a relationship, from none to strategic partnership; LAPSED is its end. */
public enum Stage {
  NO_CONTACT,
  FRIEND,
  POTENTIAL_PARTNER,
  PARTNER,
  STRATEGIC_PARTNER,
  LAPSED
}
