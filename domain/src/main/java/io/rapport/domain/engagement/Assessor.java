package io.rapport.domain.engagement;

/** Who assessed a stage. */
public enum Assessor {
  RULE,
  CONSULTANT,
  REVIEWER
}
