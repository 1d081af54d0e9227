package io.rapport.domain.engagement;

/** How soon the need must be met. */
public enum NeedHorizon {
  URGENT,
  ONGOING,
  PLANNED
}
