package io.rapport.domain.engagement;

/** How much depends on the need. */
public enum NeedImportance {
  HIGH,
  NORMAL,
  LOW
}
