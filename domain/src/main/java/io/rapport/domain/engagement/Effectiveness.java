package io.rapport.domain.engagement;

/** Whether a corrective action was effective. */
public enum Effectiveness {
  YES,
  NO,
  PENDING
}
