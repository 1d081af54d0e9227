package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.register.DateReader;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A total order of recorded values: dates before numbers before other text, each in its own order.
 */
final class ValueOrder implements Comparator<CellValue> {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

  private final DateReader dates;

  ValueOrder(DateReader dates) {
    this.dates = dates;
  }

  @Override
  public int compare(CellValue one, CellValue other) {
    Optional<LocalDateTime> date = dates.dateTime(one);
    Optional<LocalDateTime> otherDate = dates.dateTime(other);
    if (date.isPresent() && otherDate.isPresent()) {
      return date.get().compareTo(otherDate.get());
    } else if (date.isPresent() || otherDate.isPresent()) {
      return date.isPresent() ? -1 : 1;
    }
    boolean number = isNumber(one);
    if (number && isNumber(other)) {
      return new BigDecimal(one.asText()).compareTo(new BigDecimal(other.asText()));
    }
    return number == isNumber(other) ? one.asText().compareTo(other.asText()) : number ? -1 : 1;
  }

  private static boolean isNumber(CellValue value) {
    return NUMBER.matcher(value.asText()).matches();
  }
}
