/**
 * Survey results. One pass over a wave's answers fills a {@link
 * io.rapport.domain.analysis.survey.Tally} for each leaf of the organisation; tallies add up to
 * units, divisions and the whole, and every figure is computed from them.
 */
@NullMarked
package io.rapport.domain.analysis.survey;

import org.jspecify.annotations.NullMarked;
