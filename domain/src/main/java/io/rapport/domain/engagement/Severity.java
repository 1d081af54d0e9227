package io.rapport.domain.engagement;

/** Severity of a quality event. */
public enum Severity {
  MINOR,
  MAJOR,
  CRITICAL
}
