/**
 * The analysts' workbook as an XLSX file: one Excel table a sheet, numbers as numbers.
 *
 * <p>The same model gives the same bytes. The file holds no hidden sheet, external link or custom
 * property. Its formulas are of the few kinds of {@link io.rapport.domain.report.WorkbookFormula},
 * made of places in the workbook alone, with what they come to beside them; no text of the model is
 * ever read as one. How text is kept from being computed, and how a workbook is written with little
 * memory, is for other writers, too.
 */
@NullMarked
package io.rapport.templates.workbook;

import org.jspecify.annotations.NullMarked;
