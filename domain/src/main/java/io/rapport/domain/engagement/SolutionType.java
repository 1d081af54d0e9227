package io.rapport.domain.engagement;

/** Whether the solution was training. */
public enum SolutionType {
  TRAINING,
  NON_TRAINING,
  MIXED,
  NONE
}
