package io.rapport.domain.engagement;

/** Level on which a cause was found. */
public enum CauseLevel {
  INDIVIDUAL,
  TEAM,
  PROCESS,
  ORGANISATION,
  EXTERNAL
}
