/**
 * One class, one statistic: the formulas behind every figure Rapport prints.
 *
 * <p>A class is named after its statistic, holds its few options, and answers with a nested {@code
 * Result}. Where it makes sense there are two ways in, raw values and sufficient statistics, so
 * that a sum made by a database and rows in memory go through the same formula. Shares lie in 0..1
 * unless a name says points; nothing is rounded before {@link
 * io.rapport.domain.statistics.Rounding}.
 *
 * <p>An argument that cannot be right (a negative count, a share above one, too few values for the
 * formula) is an {@link IllegalArgumentException}. Data for which the statistic does not exist (no
 * variance, nobody chose the category) is an empty {@link java.util.Optional}, or, where it can
 * fail to exist for more than one reason, a {@link io.rapport.domain.statistics.Finding} that says
 * why: callers print "not defined" or the reason, they do not catch. There is no clock and no
 * random source here: a generator is passed in.
 */
@NullMarked
package io.rapport.domain.statistics;

import org.jspecify.annotations.NullMarked;
