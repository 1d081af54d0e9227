package io.rapport.domain.intake.survey;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.survey.SurveyFormat;
import io.rapport.domain.survey.SurveyFormat.DecimalMark;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How long a respondent took, as tools write it: a number of seconds, with decimals or without. */
final class SecondsSpent {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d+)?");

  private final boolean comma;

  SecondsSpent(SurveyFormat format) {
    comma = format.decimal().filter(mark -> mark == DecimalMark.COMMA).isPresent();
  }

  /** The seconds; empty if the cell holds nothing, or something else. */
  OptionalDouble of(CellValue cell) {
    boolean written = cell instanceof CellValue.Text;
    String text = written && comma ? cell.asText().replace(',', '.') : cell.asText();
    return SECONDS.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }
}
