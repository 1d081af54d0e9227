package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** From cells of the XLSX parser to values of the domain. */
final class XlsxCells {
  /** Error values as a spreadsheet shows them. */
  private static final Set<String> ERRORS =
      Set.of(
          "#NULL!",
          "#DIV/0!",
          "#VALUE!",
          "#REF!",
          "#NAME?",
          "#NUM!",
          "#N/A",
          "#GETTING_DATA",
          "#SPILL!",
          "#CALC!",
          "#FIELD!",
          "#BLOCKED!",
          "#CONNECT!",
          "#UNKNOWN!");

  private final NumberCells numbers;

  XlsxCells(NumberCells numbers) {
    this.numbers = numbers;
  }

  /** The value of a cell; of a formula, the value that was saved with it. */
  CellValue value(Cell cell) {
    @Nullable Object value = cell.getValue();
    return switch (cell.getType()) {
      case EMPTY -> CellValue.Empty.EMPTY;
      case ERROR -> parsedOtherwise(cell);
      case NUMBER, BOOLEAN, STRING, FORMULA -> {
        if (value instanceof BigDecimal number) {
          yield numbers.value(number, cell.getDataFormatId(), cell.getDataFormatString());
        } else if (value instanceof Boolean truth) {
          yield new CellValue.Bool(truth);
        } else if (value instanceof String text) {
          yield cell.getFormula() != null && ERRORS.contains(text)
              ? new CellValue.ErrorValue(text)
              : TextCell.of(text);
        } else {
          yield CellValue.Empty.EMPTY;
        }
      }
    };
  }

  /** An error, or a date written as text in the file, which the parser takes for a bad number. */
  private static CellValue parsedOtherwise(Cell cell) {
    @Nullable String raw = cell.getRawValue();
    if (raw == null || ERRORS.contains(raw)) {
      return new CellValue.ErrorValue(raw == null ? "#VALUE!" : raw);
    }
    try {
      return new CellValue.DateTime(
          raw.length() == 10 ? LocalDate.parse(raw).atStartOfDay() : LocalDateTime.parse(raw));
    } catch (DateTimeParseException neither) {
      return new CellValue.ErrorValue("#VALUE!");
    }
  }
}
