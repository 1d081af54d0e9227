package io.rapport.domain.intake.survey;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.SurveyFormat.DecimalMark;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From what survey tools write to the codes of one scale: the code ({@code 5}, {@code 5.0}), the
 * label or one of its other spellings ({@code strongly agree}, or a tool's own code), or a code
 * with its label ({@code 5 - Strongly agree}, {@code 1 (None at all)}, {@code Strongly agree (5)}),
 * which then must agree. A number means the same whether it stands as text or as a number: the
 * answer that has it among its spellings, else the answer of that code. The map comes from the
 * scale alone, never from what was observed; a spelling that two answers share is none.
 */
public final class LabelMap {
  private final Pattern bareCode;
  private final List<Pattern> codeAndLabel;
  private final Map<String, Short> labels = new HashMap<>();
  private final Map<Integer, Optional<Short>> numbers = new HashMap<>();

  /** The answers of a scale, in numbers with either decimal mark. */
  public LabelMap(Scale scale) {
    this(scale, Optional.empty());
  }

  /**
   * The answers of a scale.
   *
   * @param decimal the only decimal mark of numbers written as text; empty if either may be
   */
  public LabelMap(Scale scale, Optional<DecimalMark> decimal) {
    String number =
        "(?<code>[+-]?\\d{1,5})(?:" + decimal.map(LabelMap::mark).orElse("[.,]") + "0+)?";
    this.bareCode = Pattern.compile(number);
    this.codeAndLabel =
        List.of(
            Pattern.compile(number + "\\s*\\((?<label>.*)\\)", Pattern.DOTALL),
            Pattern.compile(
                number + "\\s*(?:[-:.)=/|]\\s*|\\s)(?<label>(?!\\d+$)\\S.*)", Pattern.DOTALL),
            Pattern.compile("(?<label>\\S.*?)\\s*[(\\[]" + number + "[)\\]]", Pattern.DOTALL),
            Pattern.compile("(?<label>\\S.*?)\\s*[-:=]\\s*" + number, Pattern.DOTALL));
    Set<String> ambiguous = new HashSet<>();
    for (Scale.Answer answer : scale.answers()) {
      short code = (short) answer.code();
      numbers.put(answer.code(), Optional.of(code));
      for (String spelling : answer.spellings()) {
        String label = PlainText.key(spelling);
        Short other = label.isEmpty() ? null : labels.put(label, code);
        if (other != null && other != code) {
          ambiguous.add(label);
        }
      }
    }
    labels.keySet().removeAll(ambiguous);
    ambiguous.forEach(label -> number(label).ifPresent(numbers::remove));
    labels.forEach(
        (label, code) -> number(label).ifPresent(same -> numbers.put(same, Optional.of(code))));
  }

  /** The code of an answer; empty if the cell holds none of the scale's answers. */
  public Optional<Short> code(CellValue cell) {
    if (cell instanceof CellValue.Number number) {
      return whole(number.number());
    } else if (cell instanceof CellValue.Text text) {
      return textCode(PlainText.key(text.text()));
    } else if (cell instanceof CellValue.Bool bool) {
      return spelled(PlainText.key(bool.asText()));
    }
    return Optional.empty();
  }

  private Optional<Short> textCode(String text) {
    Optional<Short> spelled = spelled(text);
    if (spelled.isPresent()) {
      return spelled;
    }
    for (Pattern pattern : codeAndLabel) {
      Matcher both = pattern.matcher(text);
      if (both.matches()) {
        Optional<Short> labelled = Optional.ofNullable(labels.get(both.group("label").strip()));
        if (labelled.isPresent()) {
          return labelled.filter(code -> spelled(both.group("code")).equals(labelled));
        }
      }
    }
    return Optional.empty();
  }

  /** A label or other spelling, or a code. */
  private Optional<Short> spelled(String text) {
    return Optional.ofNullable(labels.get(text)).or(() -> number(text).flatMap(this::coded));
  }

  private Optional<Integer> number(String text) {
    Matcher code = bareCode.matcher(text);
    return code.matches() ? Optional.of(Integer.parseInt(code.group("code"))) : Optional.empty();
  }

  private static String mark(DecimalMark mark) {
    return switch (mark) {
      case POINT -> "\\.";
      case COMMA -> ",";
    };
  }

  private Optional<Short> coded(int number) {
    return numbers.getOrDefault(number, Optional.empty());
  }

  private Optional<Short> whole(BigDecimal number) {
    try {
      return coded(number.intValueExact());
    } catch (ArithmeticException fraction) {
      return Optional.empty();
    }
  }
}
