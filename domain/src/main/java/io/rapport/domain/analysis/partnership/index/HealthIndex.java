package io.rapport.domain.analysis.partnership.index;

import java.util.EnumSet;
import java.util.Set;

/** The index of one cell, or why it is not published. */
public sealed interface HealthIndex {

  /** The pillars, those of an index that is not published among them. */
  PillarScores pillars();

  /** Applies the scheme to what a cell measured. */
  static HealthIndex of(IndexScheme scheme, Measurements measured) {
    PillarScores pillars = PillarScores.of(scheme, measured);
    EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (measured.engagements() < scheme.publish().fewestEngagements()) {
      reasons.add(Reason.TOO_FEW_ENGAGEMENTS);
    }
    if (pillars.scores().size() < scheme.publish().fewestPillars()) {
      reasons.add(Reason.TOO_FEW_PILLARS);
    }
    return reasons.isEmpty()
        ? new Published(
            Aggregation.GEOMETRIC.of(pillars.scores(), scheme.weights()), pillars, measured)
        : new Withheld(pillars, reasons);
  }

  /** Why an index is not published. */
  enum Reason {
    TOO_FEW_ENGAGEMENTS,
    TOO_FEW_PILLARS
  }

  /**
   * An index.
   *
   * @param score geometric, 1–100
   * @param pillars it is made of, and those that are missing, by name
   * @param measured what it was made from
   */
  record Published(double score, PillarScores pillars, Measurements measured)
      implements HealthIndex {}

  /** None. */
  record Withheld(PillarScores pillars, Set<Reason> reasons) implements HealthIndex {
    public Withheld {
      reasons = Set.copyOf(reasons);
    }
  }
}
