package io.rapport.domain.engagement;

/** Skill of a consultant. */
public enum Skill {
  KNOW_BUSINESS,
  KNOW_FINANCE,
  FIND_GAPS_EARLY,
  SYSTEMS_THINKER,
  CHANGE_AGENT,
  LEARNING_STRATEGIST,
  MULTIPLE_ROLES,
  TRENDS
}
