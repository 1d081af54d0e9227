package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import java.util.BitSet;
import java.util.List;

/**
 * A row as a parser gives it.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param hidden whether the spreadsheet does not show it
 * @param cells from the first column on
 * @param formulas columns from 0 whose cells hold formulas; their values are those saved with them
 */
record SheetRow(int number, boolean hidden, List<CellValue> cells, BitSet formulas) {}
