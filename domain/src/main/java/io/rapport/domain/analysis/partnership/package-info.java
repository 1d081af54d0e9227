/**
 * Statistics of advisory engagements: how far consultants and line managers work as partners.
 *
 * <p>The register is sorted and cut at the end of the month ({@code History}), gathered once into
 * cells by scope and window ({@code Cells}), and each family of statistics turns a cell into
 * figures. Most are shares or means over records that a table of {@code Measurement}s names; one
 * engine gives them their interval, base and comparison. Every random procedure is seeded by the
 * name of its figure, so the same records in any order give the same bits.
 */
@NullMarked
package io.rapport.domain.analysis.partnership;

import org.jspecify.annotations.NullMarked;
