/**
 * The report model: every word and number of the printed pages and the workbook, final.
 *
 * <p>Built from released cells only. Renderers turn it into PDF, XLSX or HTML and decide nothing
 * but where things stand, so no two formats can say different things.
 */
@NullMarked
package io.rapport.domain.report;

import org.jspecify.annotations.NullMarked;
