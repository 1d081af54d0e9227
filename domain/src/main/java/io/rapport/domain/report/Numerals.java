package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;

/**
 * Numbers as a language prints them: minus signs, en-dash ranges, its own decimal sign, no trailing
 * zeros.
 */
public final class Numerals {
  /** What stands where nothing is shown. */
  static final String HIDDEN = "–";

  private static final String MINUS = "−";
  private static final int GROUP = 3;
  private static final int LARGEST_WORD = 10;

  private final Texts texts;
  private final char decimalSign;
  private final char groupingSign;

  private Numerals(Language language) {
    this.texts = Texts.of(Numerals.class, language);
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
    this.decimalSign = symbols.getDecimalSeparator();
    this.groupingSign = symbols.getGroupingSeparator();
  }

  /** The numbers of a language. */
  public static Numerals of(Language language) {
    return new Numerals(language);
  }

  /** A number with a real minus sign: "−4", "3.5" or "3,5". */
  public String plain(BigDecimal number) {
    String digits = number.abs().toPlainString().replace('.', decimalSign);
    return number.signum() < 0 ? MINUS + digits : digits;
  }

  /** A difference with its sign: "+4", "−4", "0". */
  public String signed(BigDecimal number) {
    return number.signum() > 0 ? "+" + plain(number) : plain(number);
  }

  /** A range: "58–66", or "−3 to 5" where a minus sign would stand beside the dash. */
  public String range(BigDecimal low, BigDecimal high) {
    return low.signum() < 0 || high.signum() < 0
        ? texts.say("range", "low", plain(low), "high", plain(high))
        : plain(low) + "–" + plain(high);
  }

  /** A number or range with the percent sign: "62%", "62 %". */
  public String percent(String number) {
    return texts.say("percent", "number", number);
  }

  /** What axes write behind their numbers: "%", " %". */
  String percentUnit() {
    return percent("");
  }

  /** A whole number with thousands set apart: "12,408". */
  public String thousands(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(Math.abs(number)));
    for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
      digits.insert(at, groupingSign);
    }
    return number < 0 ? MINUS + digits : digits.toString();
  }

  /** A small count as a word, a larger one in figures: "three", "14". */
  String word(long count) {
    return count >= 0 && count <= LARGEST_WORD ? texts.say("word." + count) : thousands(count);
  }

  /** The same for the start of a sentence: "Three". */
  String firstWord(long count) {
    String word = word(count);
    return word.substring(0, 1).toUpperCase(texts.language().locale()) + word.substring(1);
  }

  /** A count with its English noun, for the start of a sentence: "Three units", "One unit". */
  String counted(long count, String noun) {
    return firstWord(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** A number without decimals that say nothing: 3.50 → 3.5. */
  public static BigDecimal trimmed(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
