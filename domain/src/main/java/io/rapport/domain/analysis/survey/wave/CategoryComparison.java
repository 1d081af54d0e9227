package io.rapport.domain.analysis.survey.wave;

/**
 * A category of a demographic against everybody who told another one.
 *
 * @param demographic its id
 * @param comparison its group is the category; p-values are adjusted over the tested categories of
 *     all demographics
 * @param <T> of items or of dimensions
 */
public record CategoryComparison<T>(String demographic, T comparison) {}
