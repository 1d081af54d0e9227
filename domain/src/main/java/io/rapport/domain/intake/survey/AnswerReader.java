package io.rapport.domain.intake.survey;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.survey.Scale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads answers of one scale as survey tools write them: the code ({@code 5}, {@code 5.0}), the
 * label ({@code strongly agree}), or both ({@code 5 - Strongly agree}), which then must agree.
 */
final class AnswerReader {
  private static final Pattern CODE = Pattern.compile("([+-]?\\d{1,5})(?:[.,]0+)?");
  private static final Pattern CODE_AND_LABEL =
      Pattern.compile("([+-]?\\d{1,5})\\s*[-\u2013\u2014:.)=]\\s*(\\S.*)", Pattern.DOTALL);
  private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");

  private final Set<Integer> codes = new HashSet<>();
  private final Map<String, Integer> labels = new HashMap<>();

  AnswerReader(Scale scale) {
    Set<String> ambiguous = new HashSet<>();
    for (Scale.Answer answer : scale.answers()) {
      codes.add(answer.code());
      String label = normalised(answer.label());
      if (!label.isEmpty() && labels.put(label, answer.code()) != null) {
        ambiguous.add(label);
      }
    }
    labels.keySet().removeAll(ambiguous);
  }

  /** The code of an answer; empty if the cell holds none of the scale's answers. */
  Optional<Short> code(CellValue cell) {
    if (cell instanceof CellValue.Number number) {
      return whole(number.number()).flatMap(this::known);
    } else if (cell instanceof CellValue.Text text) {
      return textCode(text.text());
    }
    return Optional.empty();
  }

  private Optional<Short> textCode(String text) {
    Integer labelled = labels.get(normalised(text));
    if (labelled != null) {
      return known(labelled);
    }
    Matcher code = CODE.matcher(text);
    if (code.matches()) {
      return known(Integer.parseInt(code.group(1)));
    }
    Matcher both = CODE_AND_LABEL.matcher(text);
    if (both.matches()) {
      int number = Integer.parseInt(both.group(1));
      Integer ofLabel = labels.get(normalised(both.group(2)));
      return ofLabel != null && ofLabel == number ? known(number) : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Short> known(int code) {
    return codes.contains(code) ? Optional.of((short) code) : Optional.empty();
  }

  private static Optional<Integer> whole(BigDecimal number) {
    try {
      return Optional.of(number.intValueExact());
    } catch (ArithmeticException fraction) {
      return Optional.empty();
    }
  }

  private static String normalised(String label) {
    return BLANKS.matcher(label).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
