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

/**
 * From what survey tools write to the codes of one scale: the code ({@code 5}, {@code 5.0}), the
 * label or one of its other spellings ({@code strongly agree}), or both ({@code 5 - Strongly
 * agree}, {@code 1 (None at all)}, {@code Strongly agree (5)}), which then must agree. The map
 * comes from the scale alone, never from what was observed; a spelling that two answers share is
 * none.
 */
public final class LabelMap {
  private final Set<Integer> codes = new HashSet<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final boolean numbersAreLabels;

  /** The answers of a scale. */
  public LabelMap(Scale scale) {
    Set<String> ambiguous = new HashSet<>();
    for (Scale.Answer answer : scale.answers()) {
      codes.add(answer.code());
      for (String spelling : answer.spellings()) {
        String label = PlainText.key(spelling);
        Integer other = label.isEmpty() ? null : labels.put(label, answer.code());
        if (other != null && other != answer.code()) {
          ambiguous.add(label);
        }
      }
    }
    labels.keySet().removeAll(ambiguous);
    this.numbersAreLabels =
        labels.entrySet().stream()
            .anyMatch(
                label ->
                    label.getKey().matches("[+-]?\\d+")
                        && !label.getKey().equals(String.valueOf(label.getValue())));
  }

  /** The code of an answer; empty if the cell holds none of the scale's answers. */
  public Optional<Short> code(CellValue cell) {
    if (cell instanceof CellValue.Number number) {
      return numbersAreLabels
          ? textCode(number.asText())
          : whole(number.number()).flatMap(this::known);
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
    return CodedLabel.of(text)
        .flatMap(
            coded ->
                coded.label().isEmpty() || agrees(coded.code(), coded.label().get())
                    ? known(coded.code())
                    : Optional.empty());
  }

  private boolean agrees(int code, String label) {
    Integer ofLabel = labels.get(label);
    return ofLabel != null && ofLabel == code;
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
}
