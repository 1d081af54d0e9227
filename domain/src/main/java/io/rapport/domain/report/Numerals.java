package io.rapport.domain.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are printed: minus signs, en-dash ranges, no trailing zeros. */
public final class Numerals {
  /** What stands where nothing is shown. */
  static final String HIDDEN = "–";

  private Numerals() {}

  /** A number with a real minus sign: "−4". */
  public static String plain(BigDecimal number) {
    return number.signum() < 0 ? "−" + number.negate().toPlainString() : number.toPlainString();
  }

  /** A difference with its sign: "+4", "−4", "0". */
  public static String signed(BigDecimal number) {
    return number.signum() > 0 ? "+" + number.toPlainString() : plain(number);
  }

  /** A range: "58–66", or "−3 to 5" where a minus sign would stand beside the dash. */
  public static String range(BigDecimal low, BigDecimal high) {
    return low.signum() < 0 || high.signum() < 0
        ? plain(low) + " to " + plain(high)
        : low.toPlainString() + "–" + high.toPlainString();
  }

  /** A whole number with thousands set apart: "12,408". */
  public static String thousands(long number) {
    return String.format(java.util.Locale.ROOT, "%,d", number);
  }

  /** A number without decimals that say nothing: 3.50 → 3.5. */
  public static BigDecimal trimmed(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
