/**
 * How survey tools lay out what they export. A layout is recognised by the structure of the first
 * rows (machine names, merged stems, pairs of columns, what kind of value stands where), never by
 * words that a tool translates. It says how many rows are header, what each column is, and turns
 * the rows below into rows with machine names.
 *
 * <p>A new layout is one class here, permitted by {@link io.rapport.domain.intake.layout.Layout},
 * and one folder of the layouts test.
 */
@NullMarked
package io.rapport.domain.intake.layout;

import org.jspecify.annotations.NullMarked;
