package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import java.math.BigDecimal;
import java.util.List;
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

  /** The value is one of these texts, whatever its case. */
  record OneOf(List<String> texts) implements Question {
    public OneOf {
      texts = List.copyOf(texts);
    }

    @Override
    public boolean passes(CellValue value) {
      return texts.stream().anyMatch(value.asText()::equalsIgnoreCase);
    }
  }

  /** The value is none of these texts, whatever its case; nor is one that is not recorded. */
  record NoneOf(List<String> texts) implements Question {
    public NoneOf {
      texts = List.copyOf(texts);
    }

    @Override
    public boolean passes(CellValue value) {
      return texts.stream().noneMatch(value.asText()::equalsIgnoreCase);
    }
  }

  /** The pattern is found in the value. */
  record Matching(Pattern pattern) implements Question {
    @Override
    public boolean passes(CellValue value) {
      return !value.isEmpty() && pattern.matcher(value.asText()).find();
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
