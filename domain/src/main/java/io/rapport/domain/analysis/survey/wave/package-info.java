/**
 * Everything that can be said of one wave, for whoever holds the answers anyway: every statistic of
 * every unit with its interval, and a reason in the place of each number that does not exist. No
 * confidentiality rule is applied here; reports go through package {@code disclosure} instead.
 */
@NullMarked
package io.rapport.domain.analysis.survey.wave;

import org.jspecify.annotations.NullMarked;
