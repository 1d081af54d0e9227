package io.rapport.domain.analysis.partnership.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one cell measured over its window.
 *
 * @param values of the parts that are recorded well enough to be printed; others are left out
 * @param engagements in twelve months
 * @param clientForms client forms of the pulse behind {@link Part#LOWER_SIDE}
 */
public record Measurements(Map<Part, Double> values, long engagements, long clientForms) {
  /**
   * @throws IllegalArgumentException if a value is outside what its part can be or a number is
   *     negative
   */
  public Measurements {
    EnumMap<Part, Double> copy = new EnumMap<>(Part.class);
    copy.putAll(values);
    copy.forEach(
        (part, value) -> {
          if (!part.canBe(value)) {
            throw new IllegalArgumentException(part + " cannot be " + value);
          }
        });
    if (engagements < 0 || clientForms < 0) {
      throw new IllegalArgumentException("engagements and forms must not be negative");
    }
    values = Collections.unmodifiableMap(copy);
  }
}
