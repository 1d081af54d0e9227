package io.rapport.domain.engagement;

/**
 * How a consultant serves a manager: as the expert who makes it go away, as a pair of hands that
 * gets it done, or as a collaborative partner.
 */
public enum Role {
  EXPERT,
  PAIR_OF_HANDS,
  COLLABORATIVE
}
