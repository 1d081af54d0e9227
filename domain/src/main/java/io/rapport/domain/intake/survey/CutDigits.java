package io.rapport.domain.intake.survey;

import io.rapport.domain.intake.CellValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Long numbers of which a spreadsheet kept the first digits only: several people would be one. */
final class CutDigits {
  private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d{2,3}");

  /** A spreadsheet keeps fifteen digits. */
  private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);

  private CutDigits() {}

  /** Whether a cell holds such a number. */
  static boolean in(CellValue cell) {
    return cell instanceof CellValue.Number number
        ? number.number().abs().compareTo(EXACT) >= 0
        : ROUNDED.matcher(cell.asText()).matches();
  }
}
