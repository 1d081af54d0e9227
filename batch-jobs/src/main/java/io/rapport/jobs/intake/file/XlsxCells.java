package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
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

  /** A character that XML cannot hold or that would be lost (ECMA-376, part 1, ST_Xstring). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final NumberCells numbers;

  XlsxCells(NumberCells numbers) {
    this.numbers = numbers;
  }

  /** The value of a cell; of a formula, the value that was saved with it. */
  CellValue value(Cell cell) {
    @Nullable Object value = cell.getValue();
    if (cell.getType() == CellType.ERROR) {
      return error(cell.getRawValue());
    } else if (value instanceof BigDecimal number) {
      return numbers.value(number, cell.getDataFormatId(), cell.getDataFormatString());
    } else if (value instanceof Boolean truth) {
      return new CellValue.Bool(truth);
    } else if (value instanceof String text) {
      return text(text, cell.getFormula() != null);
    }
    return CellValue.Empty.EMPTY;
  }

  /** The value of a text; a formula may have saved an error as text. */
  static CellValue text(String text, boolean formula) {
    return formula && ERRORS.contains(text)
        ? new CellValue.ErrorValue(text)
        : TextCell.of(
            text.contains("_x") ? ESCAPED.matcher(text).replaceAll(XlsxCells::unescaped) : text);
  }

  /** An error; what the parser could not read is one, too. */
  static CellValue error(@Nullable String raw) {
    return new CellValue.ErrorValue(raw != null && ERRORS.contains(raw) ? raw : "#VALUE!");
  }

  private static String unescaped(MatchResult escaped) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
  }
}
