package io.rapport.domain.analysis.link;

import java.util.OptionalDouble;

/**
 * A department's result in the wave that should be followed up.
 *
 * @param code of the department
 * @param score headline result, in the unit of the target
 * @param change since the wave before; empty where it cannot be compared
 * @param margin within which the change could be chance, from the survey's own interval
 */
public record SurveyedDepartment(
    String code, double score, OptionalDouble change, OptionalDouble margin) {

  /** Whether it should be followed up. */
  boolean isLow(double target) {
    return score < target || isFalling();
  }

  private boolean isFalling() {
    return change.isPresent() && margin.isPresent() && change.getAsDouble() < -margin.getAsDouble();
  }
}
