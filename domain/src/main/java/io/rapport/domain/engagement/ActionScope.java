package io.rapport.domain.engagement;

/** Reach of a corrective action. */
public enum ActionScope {
  LOCAL,
  SYSTEM
}
