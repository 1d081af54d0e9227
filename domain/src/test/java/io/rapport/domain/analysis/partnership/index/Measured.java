package io.rapport.domain.analysis.partnership.index;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Measurements for tests. */
final class Measured {
  private Measured() {}

  static Measurements full() {
    EnumMap<Part, Double> values = new EnumMap<>(Part.class);
    values.put(Part.COLLABORATIVE_PLAYED, .5);
    values.put(Part.JOINT_OWNERSHIP, .25);
    values.put(Part.EARLY_INVOLVEMENT, .6);
    values.put(Part.LAST_MINUTE, .2);
    values.put(Part.FIREFIGHTING_HOURS, .1);
    values.put(Part.CONTRACTING, .7);
    values.put(Part.BALANCE, .8);
    values.put(Part.EXCHANGES, 1.5);
    values.put(Part.LOWER_SIDE, 3.4);
    values.put(Part.OUTCOME_MET, .9);
    values.put(Part.REPEATED_EVENTS, .3);
    return new Measurements(values, 20, 20);
  }

  static Measurements with(Part part, double value) {
    EnumMap<Part, Double> values = new EnumMap<>(full().values());
    values.put(part, value);
    return new Measurements(values, 20, 20);
  }

  static Measurements without(Part part) {
    EnumMap<Part, Double> values = new EnumMap<>(full().values());
    values.remove(part);
    return new Measurements(values, 20, 20);
  }

  static Measurements random(Random random) {
    EnumMap<Part, Double> values = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      double share = random.nextDouble();
      values.put(
          part,
          part == Part.LOWER_SIDE ? 1 + 4 * share : part == Part.EXCHANGES ? 5 * share : share);
    }
    return new Measurements(values, 20, 20);
  }

  /** An index with these pillars, whose parts give just these scores. */
  static HealthIndex.Published pillars(IndexScheme scheme, double... scores) {
    EnumMap<Part, Double> values = new EnumMap<>(Part.class);
    for (Pillar pillar : Pillar.values()) {
      double share = scores[pillar.ordinal()] / 100;
      for (Part part : Part.of(pillar)) {
        Goalpost goalpost = scheme.goalpost(part);
        double own = pillar == Pillar.RECIPROCITY ? Math.sqrt(share) : share;
        values.put(part, goalpost.worst() + own * (goalpost.best() - goalpost.worst()));
      }
    }
    Map<Part, Double> all = Map.copyOf(values);
    return (HealthIndex.Published) HealthIndex.of(scheme, new Measurements(all, 20, 20));
  }
}
