package io.rapport.domain.engagement;

/** Depth of an exchange. */
public enum Depth {
  AWARENESS,
  WORKING,
  DEEP
}
