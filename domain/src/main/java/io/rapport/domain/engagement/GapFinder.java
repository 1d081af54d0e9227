package io.rapport.domain.engagement;

/** Who found the performance gap. */
public enum GapFinder {
  CONSULTANT,
  MANAGER,
  JOINT,
  CAPA,
  AUDIT,
  UNKNOWN
}
