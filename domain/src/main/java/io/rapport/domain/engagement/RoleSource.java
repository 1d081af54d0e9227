package io.rapport.domain.engagement;

/** Who set the roles of an engagement. */
public enum RoleSource {
  CONSULTANT,
  CLIENT,
  REVIEWER,
  RULE
}
