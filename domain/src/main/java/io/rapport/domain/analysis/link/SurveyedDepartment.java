package io.rapport.domain.analysis.link;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A department's result in a wave of the survey.
 *
 * @param code of the department
 * @param score headline index, 0 to 100
 * @param respondents people who answered
 * @param headCount people who could have; empty if the survey does not know
 * @param change since the wave before; empty where it cannot be compared
 * @param margin within which the change could be chance, from the survey's own interval
 */
public record SurveyedDepartment(
    String code,
    double score,
    int respondents,
    OptionalInt headCount,
    OptionalDouble change,
    OptionalDouble margin) {
  /**
   * @throws IllegalArgumentException if the score is not finite or nobody answered
   */
  public SurveyedDepartment {
    if (!Double.isFinite(score) || respondents < 1) {
      throw new IllegalArgumentException(code + " has no score of anybody");
    }
  }

  /** Whether it should be followed up: below the target, or falling by more than the margin. */
  boolean isLow(double target) {
    return score < target || isFalling();
  }

  boolean isFalling() {
    return change.isPresent() && margin.isPresent() && change.getAsDouble() < -margin.getAsDouble();
  }
}
