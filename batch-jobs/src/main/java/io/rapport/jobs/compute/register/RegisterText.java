package io.rapport.jobs.compute.register;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.partnership.Answer;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A computation of a register in a few lines: the ten answers. */
public final class RegisterText {
  private RegisterText() {}

  /** The lines. */
  public static List<String> of(RegisterComputation computation) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s, %d engagements, %d figures"
            .formatted(
                computation.file().name(),
                computation.month(),
                computation.file().register().value().engagements().size(),
                computation.figures().size()));
    computation.answers().forEach(answer -> lines.add(line(answer)));
    lines.add(RegisterComputation.NOTICE);
    return lines;
  }

  private static String line(Answer answer) {
    return "%d %s: %s"
        .formatted(
            answer.question().number(),
            answer.question().figure(Language.ENGLISH),
            answer
                .figure()
                .map(figure -> number(figure) + ", " + answer.reading().word(Language.ENGLISH))
                .orElse("not enough records"));
  }

  private static String number(Figure.Computed figure) {
    StringBuilder line = new StringBuilder(value(figure, Measure.VALUE));
    if (figure.values().containsKey(Measure.LOW) && figure.values().containsKey(Measure.HIGH)) {
      line.append(" (")
          .append(value(figure, Measure.LOW))
          .append(" to ")
          .append(value(figure, Measure.HIGH))
          .append(')');
    }
    return line.toString();
  }

  private static String value(Figure.Computed figure, Measure measure) {
    return String.format(Locale.ROOT, "%.3f", figure.values().getOrDefault(measure, Double.NaN));
  }
}
