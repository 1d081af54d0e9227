/**
 * The chart kit: one class for each chart of the report model, drawn as vectors and real text into
 * the rectangle it is given.
 *
 * <p>Labels are measured before anything is drawn; they wrap, then shrink to a floor, and the least
 * height of a chart is the one at which all of them fit. Numbers and words come from the model as
 * they stand. Colours are safe for the colour-blind, and a shape, a sign or a word always says the
 * same as the colour.
 */
@NullMarked
package io.rapport.templates.chart;

import org.jspecify.annotations.NullMarked;
