package io.rapport.domain.analysis.survey.wave;

/**
 * How many answered.
 *
 * @param respondents people with a row of answers
 * @param eligible people who could have answered
 * @param rate respondents / eligible, 0..1
 * @param interval of the rate
 */
public record ResponseStatistics(long respondents, Value eligible, Value rate, Bounds interval) {}
