package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From what the XML of an XLSX workbook says of a cell to values of the domain. */
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

  /** Digits of most numbers in a survey; they need no general parsing. */
  private static final int FEW_DIGITS = 9;

  /** Characters from which on a number is none that a spreadsheet wrote. */
  private static final int LONGEST_NUMBER = 400;

  private final List<CellValue> sharedTexts;
  private final XlsxStyles styles;
  private final NumberCells numbers;

  XlsxCells(List<CellValue> sharedTexts, XlsxStyles styles, NumberCells numbers) {
    this.sharedTexts = sharedTexts;
    this.styles = styles;
    this.numbers = numbers;
  }

  /**
   * The value of a cell; of a formula, the value that was saved with it.
   *
   * @param type the cell's attribute t, "" if it has none
   * @param style its attribute s, "" if it has none
   * @param written what stands in it, never ""
   * @param formula whether a formula stands there, too
   * @throws IllegalArgumentException if the type is none
   * @throws IndexOutOfBoundsException if there is no such shared text
   */
  CellValue value(String type, String style, String written, boolean formula) {
    return switch (type) {
      case "", "n" -> number(written, style);
      case "s" -> sharedTexts.get(Integer.parseInt(written.strip()));
      case "inlineStr", "str" -> text(written, formula);
      case "b" -> bool(written.strip());
      case "e" -> new CellValue.ErrorValue(ERRORS.contains(written) ? written : "#VALUE!");
      case "d" -> IsoDates.value(written);
      default -> throw new IllegalArgumentException("cell type");
    };
  }

  /** The value of a text; a formula may have saved an error as text. */
  static CellValue text(String text, boolean formula) {
    return formula && ERRORS.contains(text)
        ? new CellValue.ErrorValue(text)
        : TextCell.of(
            text.contains("_x") ? ESCAPED.matcher(text).replaceAll(XlsxCells::unescaped) : text);
  }

  private static CellValue bool(String written) {
    return switch (written) {
      case "1", "true" -> new CellValue.Bool(true);
      case "0", "false" -> new CellValue.Bool(false);
      default -> throw new IllegalArgumentException("truth value");
    };
  }

  private CellValue number(String written, String style) {
    if (written.length() > LONGEST_NUMBER) {
      return new CellValue.ErrorValue("#NUM!");
    }
    try {
      return numbers.value(decimal(written), styles.isDate(style));
    } catch (NumberFormatException none) {
      return new CellValue.ErrorValue("#VALUE!");
    }
  }

  private static BigDecimal decimal(String written) {
    int length = written.length();
    if (length > FEW_DIGITS) {
      return new BigDecimal(written.strip());
    }
    int whole = 0;
    for (int at = 0; at < length; at++) {
      char digit = written.charAt(at);
      if (digit < '0' || digit > '9') {
        return new BigDecimal(written.strip());
      }
      whole = whole * 10 + digit - '0';
    }
    return BigDecimal.valueOf(whole);
  }

  private static String unescaped(MatchResult escaped) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
  }
}
