package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A question about a value, answered yes or no. */
public sealed interface Question {

  /** Whether a value, recorded or not, passes. */
  boolean passes(CellValue value);

  /** The value is this text, whatever its case. */
  record EqualTo(String text) implements Question {
    @Override
    public boolean passes(CellValue value) {
      return value.asText().equalsIgnoreCase(text);
    }
  }

  /** The value is a number above this one. */
  record Above(BigDecimal number) implements Question {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");

    @Override
    public boolean passes(CellValue value) {
      String text = value.asText();
      return NUMBER.matcher(text).matches() && new BigDecimal(text).compareTo(number) > 0;
    }
  }

  /** The value is recorded, or is not. */
  record Recorded(boolean expected) implements Question {
    @Override
    public boolean passes(CellValue value) {
      return value.isEmpty() != expected;
    }
  }
}
