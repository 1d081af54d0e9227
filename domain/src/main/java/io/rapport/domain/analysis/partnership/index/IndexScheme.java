package io.rapport.domain.analysis.partnership.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Every convention of the index, as the organisation's configuration holds it.
 *
 * @param version of these conventions; part of every seed, printed in the report
 * @param weights of all pillars, given in any unit, kept as shares of their sum
 * @param goalposts of all parts
 * @param concentration how near drawn weights stay to the weights: Dirichlet(concentration·w)
 * @param weightDraws how often weights are drawn
 * @param replications how often managers are resampled
 */
public record IndexScheme(
    String version,
    Map<Pillar, Double> weights,
    Map<Part, Goalpost> goalposts,
    PublishRule publish,
    double concentration,
    int weightDraws,
    int replications) {

  /**
   * @throws IllegalArgumentException if a pillar has no positive weight, a part no goalpost, or a
   *     number is not positive
   */
  public IndexScheme {
    EnumMap<Pillar, Double> allWeights = new EnumMap<>(Pillar.class);
    double sum = 0;
    for (Pillar pillar : Pillar.values()) {
      double weight = weights.getOrDefault(pillar, 0.0);
      if (!(weight > 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException(pillar + " needs a positive weight");
      }
      allWeights.put(pillar, weight);
      sum += weight;
    }
    double total = sum;
    allWeights.replaceAll((pillar, weight) -> weight / total);
    EnumMap<Part, Goalpost> allGoalposts = new EnumMap<>(Part.class);
    allGoalposts.putAll(goalposts);
    for (Part part : Part.values()) {
      if (!allGoalposts.containsKey(part)) {
        throw new IllegalArgumentException(part + " needs a goalpost");
      }
    }
    if (!(concentration > 0) || weightDraws < 1 || replications < 1) {
      throw new IllegalArgumentException("concentration, draws and replications must be positive");
    }
    weights = Collections.unmodifiableMap(allWeights);
    goalposts = Collections.unmodifiableMap(allGoalposts);
  }

  /**
   * The first version: equal weights, because nothing yet supports others; standard deviation of a
   * drawn weight .067.
   */
  public static IndexScheme withDefaults() {
    EnumMap<Pillar, Double> weights = new EnumMap<>(Pillar.class);
    for (Pillar pillar : Pillar.values()) {
      weights.put(pillar, 1.0);
    }
    EnumMap<Part, Goalpost> goalposts = new EnumMap<>(Part.class);
    goalposts.put(Part.COLLABORATIVE_PLAYED, new Goalpost(0, 1, 0.6));
    goalposts.put(Part.JOINT_OWNERSHIP, new Goalpost(0, 1, 0.4));
    goalposts.put(Part.EARLY_INVOLVEMENT, new Goalpost(0, 1, 0.5));
    goalposts.put(Part.LAST_MINUTE, new Goalpost(1, 0, 0.25));
    goalposts.put(Part.FIREFIGHTING_HOURS, new Goalpost(1, 0, 0.25));
    goalposts.put(Part.CONTRACTING, new Goalpost(0, 1, 1));
    goalposts.put(Part.BALANCE, new Goalpost(0, 1, 1));
    goalposts.put(Part.EXCHANGES, new Goalpost(0, 3, 1));
    goalposts.put(Part.LOWER_SIDE, new Goalpost(1, 5, 1));
    goalposts.put(Part.OUTCOME_MET, new Goalpost(0, 1, 0.5));
    goalposts.put(Part.REPEATED_EVENTS, new Goalpost(1, 0, 0.5));
    return new IndexScheme("1", weights, goalposts, PublishRule.withDefaults(), 30, 5_000, 2_000);
  }

  /** The goalpost of a part. */
  public Goalpost goalpost(Part part) {
    return Objects.requireNonNull(goalposts.get(part));
  }

  /** The weight of a pillar, all of them adding up to 1. */
  public double weight(Pillar pillar) {
    return Objects.requireNonNull(weights.get(pillar));
  }

  /** The same with another goalpost for one part. */
  IndexScheme with(Part part, Goalpost goalpost) {
    EnumMap<Part, Goalpost> changed = new EnumMap<>(goalposts);
    changed.put(part, goalpost);
    return new IndexScheme(
        version, weights, changed, publish, concentration, weightDraws, replications);
  }

  /** The same with a single draw and resample. */
  public IndexScheme withoutResampling() {
    return new IndexScheme(version, weights, goalposts, publish, concentration, 1, 1);
  }
}
