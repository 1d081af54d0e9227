package io.rapport.domain.engagement;

/** Level of a line manager. */
public enum ManagerLevel {
  LINE,
  SENIOR,
  EXECUTIVE
}
