package io.rapport.domain.intake.survey;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.survey.Scale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From what survey tools write to the codes of one scale: the code ({@code 5}, {@code 5.0}), the
 * label or one of its other spellings ({@code strongly agree}), or both ({@code 5 - Strongly
 * agree}, {@code 1 (None at all)}, {@code Strongly agree (5)}), which then must agree. The map
 * comes from the scale alone, never from what was observed; a spelling that two answers share is
 * none.
 */
public final class LabelMap {
  private static final Pattern CODE = Pattern.compile("([+-]?\\d{1,5})(?:[.,]0+)?");
  private static final Pattern CODE_AND_LABEL =
      Pattern.compile("([+-]?\\d{1,5})\\s*(?:[-:.)=]\\s*(\\S.*)|\\((.*)\\))", Pattern.DOTALL);
  private static final Pattern LABEL_AND_CODE =
      Pattern.compile("(\\S.*?)\\s*\\(([+-]?\\d{1,5})\\)", Pattern.DOTALL);

  private final Map<Integer, Optional<Short>> codes = new HashMap<>();
  private final Map<String, Integer> labels = new HashMap<>();

  /** The answers of a scale. */
  public LabelMap(Scale scale) {
    Set<String> ambiguous = new HashSet<>();
    for (Scale.Answer answer : scale.answers()) {
      codes.put(answer.code(), Optional.of((short) answer.code()));
      for (String spelling : answer.spellings()) {
        String label = PlainText.key(spelling);
        Integer other = label.isEmpty() ? null : labels.put(label, answer.code());
        if (other != null && other != answer.code()) {
          ambiguous.add(label);
        }
      }
    }
    labels.keySet().removeAll(ambiguous);
  }

  /** The code of an answer; empty if the cell holds none of the scale's answers. */
  public Optional<Short> code(CellValue cell) {
    if (cell instanceof CellValue.Number number) {
      return whole(number.number());
    } else if (cell instanceof CellValue.Text text) {
      return textCode(PlainText.key(text.text()));
    } else if (cell instanceof CellValue.Bool bool) {
      return textCode(PlainText.key(bool.asText()));
    }
    return Optional.empty();
  }

  private Optional<Short> textCode(String text) {
    Integer labelled = labels.get(text);
    if (labelled != null) {
      return known(labelled);
    }
    Matcher code = CODE.matcher(text);
    if (code.matches()) {
      return known(Integer.parseInt(code.group(1)));
    }
    Matcher codeFirst = CODE_AND_LABEL.matcher(text);
    if (codeFirst.matches()) {
      String label = codeFirst.group(2) == null ? codeFirst.group(3) : codeFirst.group(2);
      return agreeing(codeFirst.group(1), label);
    }
    Matcher codeLast = LABEL_AND_CODE.matcher(text);
    return codeLast.matches() ? agreeing(codeLast.group(2), codeLast.group(1)) : Optional.empty();
  }

  private Optional<Short> agreeing(String code, String label) {
    int number = Integer.parseInt(code);
    Integer ofLabel = labels.get(label.strip());
    return ofLabel != null && ofLabel == number ? known(number) : Optional.empty();
  }

  private Optional<Short> known(int code) {
    return codes.getOrDefault(code, Optional.empty());
  }

  private Optional<Short> whole(BigDecimal number) {
    try {
      return known(number.intValueExact());
    } catch (ArithmeticException fraction) {
      return Optional.empty();
    }
  }
}
