package io.rapport.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What stands in a cell of a spreadsheet. A CSV file has text and empty cells only. */
public sealed interface CellValue {

  /** Text, trimmed and never blank. */
  record Text(String text) implements CellValue {}

  /** A number. */
  record Number(BigDecimal number) implements CellValue {}

  /** A cell formatted as a date or time. */
  record DateTime(LocalDateTime dateTime) implements CellValue {}

  /** A truth value. */
  record Bool(boolean value) implements CellValue {}

  /** An error such as #N/A. */
  record ErrorValue(String code) implements CellValue {}

  /** Nothing. */
  enum Empty implements CellValue {
    EMPTY
  }

  /** The value as text: numbers without trailing zeros or exponent, dates as ISO, empty as "". */
  default String asText() {
    if (this instanceof Text text) {
      return text.text();
    } else if (this instanceof Number number) {
      BigDecimal stripped = number.number().stripTrailingZeros();
      return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    } else if (this instanceof DateTime date) {
      LocalDateTime value = date.dateTime();
      return value.toLocalTime().toSecondOfDay() == 0
          ? value.toLocalDate().toString()
          : value.toString();
    } else if (this instanceof Bool bool) {
      return bool.value() ? "TRUE" : "FALSE";
    } else if (this instanceof ErrorValue error) {
      return error.code();
    }
    return "";
  }

  /**
   * The value as text for use as an identifier: a whole number that a spreadsheet turned into a
   * fraction, as in {@code 10234567890.0}, is the whole number again.
   */
  default String asId() {
    String text = asText();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '0') {
      end--;
    }
    boolean fraction = end < text.length() && end > 1 && text.charAt(end - 1) == '.';
    return fraction && text.chars().limit(end - 1L).allMatch(c -> c >= '0' && c <= '9')
        ? text.substring(0, end - 1)
        : text;
  }

  /** Whether nothing stands in the cell. */
  default boolean isEmpty() {
    return this == Empty.EMPTY;
  }
}
