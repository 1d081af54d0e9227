package io.rapport.domain.engagement;

/** Who began an engagement. */
public enum Initiator {
  CLIENT,
  CONSULTANT,
  JOINT,
  THIRD_PARTY
}
