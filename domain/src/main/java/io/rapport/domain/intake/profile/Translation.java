package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** From a value as another system writes it to a value as the register does. */
public sealed interface Translation {

  /** The register's value; empty if there is none. */
  CellValue apply(CellValue value);

  /** The value as it is. */
  record AsIs() implements Translation {
    @Override
    public CellValue apply(CellValue value) {
      return value;
    }
  }

  /**
   * Code by code. A code without a translation is passed on as it is and so counts as unknown
   * unless the register knows it.
   *
   * @param codes register's code by source code; source codes are compared exactly
   * @param otherwise code of every other recorded value
   */
  record Codes(Map<String, String> codes, Optional<String> otherwise) implements Translation {
    public Codes {
      codes = Map.copyOf(codes);
    }

    @Override
    public CellValue apply(CellValue value) {
      if (value.isEmpty()) {
        return value;
      }
      String text = value.asText();
      return text(codes.getOrDefault(text, otherwise.orElse(text)));
    }
  }

  /** Several codes in one cell, parted by a separator of the other system. */
  record Split(String separator) implements Translation {
    @Override
    public CellValue apply(CellValue value) {
      return text(
          Pattern.compile(Pattern.quote(separator))
              .splitAsStream(value.asText())
              .map(String::strip)
              .collect(Collectors.joining(";")));
    }
  }

  /** The code of the first pattern found in the text; not recorded if none is. */
  record Patterns(List<PatternRule> rules) implements Translation {
    public Patterns {
      rules = List.copyOf(rules);
    }

    @Override
    public CellValue apply(CellValue value) {
      String text = value.asText();
      return rules.stream()
          .filter(rule -> !text.isEmpty() && rule.pattern().matcher(text).find())
          .findFirst()
          .map(rule -> text(rule.code()))
          .orElse(CellValue.Empty.EMPTY);
    }
  }

  /** One pattern and the code that it stands for. */
  record PatternRule(Pattern pattern, String code) {}

  /**
   * A number in another unit, such as seconds as hours; what is no number stays as it is.
   *
   * @param divisor source units in one unit of the register, above zero
   */
  record Divided(BigDecimal divisor) implements Translation {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,9})?");
    private static final int DECIMALS = 4;

    /**
     * Checks the divisor.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public Divided {
      if (divisor.signum() <= 0) {
        throw new IllegalArgumentException("a divisor is above zero");
      }
    }

    @Override
    public CellValue apply(CellValue value) {
      if (!NUMBER.matcher(value.asText()).matches()) {
        return value;
      }
      return new CellValue.Number(
          new BigDecimal(value.asText()).divide(divisor, DECIMALS, RoundingMode.HALF_EVEN));
    }
  }

  /** Yes or no; a value that is not recorded stays so, unless the question is about just that. */
  record Flag(Question question) implements Translation {
    @Override
    public CellValue apply(CellValue value) {
      if (value.isEmpty() && !(question instanceof Question.Recorded)) {
        return value;
      }
      return text(question.passes(value) ? "Y" : "N");
    }
  }

  private static CellValue text(String text) {
    return text.isBlank() ? CellValue.Empty.EMPTY : new CellValue.Text(text);
  }
}
