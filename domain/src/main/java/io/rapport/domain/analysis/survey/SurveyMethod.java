package io.rapport.domain.analysis.survey;

/**
 * Limits of the survey statistics.
 *
 * @param practicalPoints smallest difference, in points of 100, that counts as practical
 * @param falseDiscoveryRate level of the Benjamini–Hochberg procedure
 * @param testItemFrom fewest answers on either side for a test of an item
 * @param testDimensionFrom fewest respondents on either side for a test of a dimension
 * @param testOutcomeFrom fewest respondents on either side for a test of the outcome dimension
 */
public record SurveyMethod(
    double practicalPoints,
    double falseDiscoveryRate,
    int testItemFrom,
    int testDimensionFrom,
    int testOutcomeFrom) {

  /** Five points, 5 %, and tests from 30, 20 and 10. */
  public static final SurveyMethod DEFAULT = new SurveyMethod(5, 0.05, 30, 20, 10);
}
