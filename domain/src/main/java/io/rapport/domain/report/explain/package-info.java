/**
 * From a figure back to what it is: statistic, formula and source, numbers as released, base, test
 * and its family, question, wave and files. It knows released cells and what was recorded with
 * them, so it tells no more than the reports do.
 */
@NullMarked
package io.rapport.domain.report.explain;

import org.jspecify.annotations.NullMarked;
