package io.rapport.domain.analysis.link;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * One department with its partnership and its survey results.
 *
 * @param code of the department
 * @param exposure Partnership Health Index, or its change, in the six months before the later wave;
 *     empty where it is not published
 * @param engagement survey engagement by wave number, of the waves in which it may be used
 * @param headCount people
 * @param respondents of the later wave, its weight
 * @param treatedFrom number of the first wave after it got a relationship at the level of partner;
 *     empty if it has none
 */
public record LinkedDepartment(
    String code,
    OptionalDouble exposure,
    NavigableMap<Integer, Double> engagement,
    int headCount,
    int respondents,
    OptionalInt treatedFrom) {
  /**
   * @throws IllegalArgumentException if a number is not finite, or head-count or respondents are
   *     not positive
   */
  public LinkedDepartment {
    if (exposure.isPresent() && !Double.isFinite(exposure.getAsDouble())) {
      throw new IllegalArgumentException("exposure must be finite");
    }
    for (Map.Entry<Integer, Double> wave : engagement.entrySet()) {
      if (!Double.isFinite(wave.getValue())) {
        throw new IllegalArgumentException("engagement of wave " + wave.getKey() + " is no number");
      }
    }
    if (headCount < 1 || respondents < 1) {
      throw new IllegalArgumentException("head-count and respondents must be at least 1");
    }
    engagement = Collections.unmodifiableNavigableMap(new TreeMap<>(engagement));
  }

  /** Engagement in a wave. */
  OptionalDouble in(int wave) {
    Double found = engagement.get(wave);
    return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
  }

  /** Whether it got its relationship before the wave. */
  boolean isTreatedBy(int wave) {
    return treatedFrom.isPresent() && treatedFrom.getAsInt() <= wave;
  }
}
