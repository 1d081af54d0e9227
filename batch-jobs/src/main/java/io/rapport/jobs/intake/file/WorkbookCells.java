package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** From cells of the parser to values of the domain. */
final class WorkbookCells {
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

  /** Digits that a spreadsheet's numbers truly have; the rest is the noise of binary fractions. */
  private static final int DIGITS = 15;

  /** Powers of ten of a spreadsheet's numbers. */
  private static final int MAGNITUDE = 400;

  /** Serial of 31 December 9999, the last day a spreadsheet knows. */
  private static final double LAST_DAY = 2_958_466;

  private final boolean since1904;
  private final Map<String, Boolean> dateFormats = new HashMap<>();

  WorkbookCells(boolean since1904) {
    this.since1904 = since1904;
  }

  /** The value of a cell; of a formula, the value that was saved with it. */
  CellValue value(Cell cell) {
    @Nullable Object value = cell.getValue();
    return switch (cell.getType()) {
      case EMPTY -> CellValue.Empty.EMPTY;
      case ERROR -> error(cell);
      case NUMBER, BOOLEAN, STRING, FORMULA -> {
        if (value instanceof BigDecimal number) {
          yield number(number, cell);
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

  /** An error; also a number or truth value that is none, which the parser marks as an error. */
  private static CellValue error(Cell cell) {
    @Nullable String raw = cell.getRawValue();
    return new CellValue.ErrorValue(raw != null && ERRORS.contains(raw) ? raw : "#VALUE!");
  }

  private CellValue number(BigDecimal number, Cell cell) {
    if (number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > MAGNITUDE) {
      return new CellValue.ErrorValue("#NUM!");
    }
    BigDecimal clean =
        number.precision() > DIGITS ? BigDecimal.valueOf(number.doubleValue()) : number;
    double serial = clean.doubleValue();
    if (isDate(cell) && serial >= 0 && serial < LAST_DAY) {
      return new CellValue.DateTime(DateUtil.getLocalDateTime(serial, since1904, true));
    }
    return new CellValue.Number(clean);
  }

  private boolean isDate(Cell cell) {
    @Nullable Integer id = cell.getDataFormatId();
    if (id == null) {
      return false;
    }
    @Nullable String format = cell.getDataFormatString();
    return dateFormats.computeIfAbsent(
        id + " " + format, key -> DateUtil.isADateFormat(id, format == null ? "" : format));
  }
}
