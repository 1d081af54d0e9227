package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import java.util.List;

/**
 * A row as a parser gives it.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param hidden whether the spreadsheet does not show it
 * @param cells from the first column on
 */
record SheetRow(int number, boolean hidden, List<CellValue> cells) {}
