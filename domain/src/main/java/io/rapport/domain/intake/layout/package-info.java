/**
 * How survey tools lay out what they export. A layout is recognised by the structure of the first
 * rows (machine names, merged stems, pairs of columns, what kind of value stands where), never by
 * words that a tool translates. It says how many rows are header, what each column is, and turns
 * the rows below into rows with machine names.
 *
 * <p>To add a layout: one class here that {@link io.rapport.domain.intake.layout.Layout} permits
 * and lists in {@code all()}, and one folder in the test resources {@code layouts/} with an {@code
 * input.csv} and the {@code expected.txt} that the layouts test leaves in {@code target/layouts}.
 * Nothing else knows layouts by name. {@code PlainTablesTest} must stay green: a layout may claim
 * no ordinary table.
 */
@NullMarked
package io.rapport.domain.intake.layout;

import org.jspecify.annotations.NullMarked;
