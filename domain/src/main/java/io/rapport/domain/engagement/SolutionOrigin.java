package io.rapport.domain.engagement;

/** Whose solution it was. */
public enum SolutionOrigin {
  CLIENT,
  CONSULTANT,
  JOINT
}
