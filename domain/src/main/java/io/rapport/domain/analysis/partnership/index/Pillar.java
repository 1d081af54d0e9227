package io.rapport.domain.analysis.partnership.index;

/** What the index is made of, each 0–100. */
public enum Pillar {
  /** Collaborative work, owned jointly. */
  ROLE,
  /** Early, in time, not putting out fires. */
  TIMING,
  /** Purpose, benefits, roles and process agreed. */
  AGREEMENT,
  /** Exchange in both directions, and enough of it. */
  RECIPROCITY,
  /** How both sides see it; the lower counts. */
  PERCEPTION,
  /** What was to be reached was reached, and did not come back. */
  RESULTS
}
