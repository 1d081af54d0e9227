package io.rapport.domain.engagement;

import java.time.LocalDate;

/**
 * A department's result in one wave, as a table from outside gives it.
 *
 * @param wave number of the wave, at least 1
 * @param waveDate last day of the wave
 * @param departmentCode department, as engagements name it
 * @param respondents people who answered, at least 1
 * @param engagementMean mean of the engagement items, 1 to 5
 */
public record SurveyCell(
    int wave, LocalDate waveDate, String departmentCode, int respondents, double engagementMean) {
  /**
   * @throws IllegalArgumentException if a number is outside its range
   */
  public SurveyCell {
    if (wave < 1 || respondents < 1 || !(engagementMean >= 1 && engagementMean <= 5)) {
      throw new IllegalArgumentException("a number of a department's result is out of range");
    }
  }
}
