package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.PulseForm;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A sub-score of a pulse form; it needs a least number of answers (V15). */
public enum PulseSubscore {
  /** At least two of three answers. */
  CREDIBILITY(PulseForm::credibility, 2),
  /** At least three of four answers. */
  TRUST(PulseForm::trust, 3),
  /** At least two of three answers. */
  ACCESS(PulseForm::access, 2);

  private final Function<PulseForm, List<Optional<Integer>>> answers;
  private final int leastAnswers;

  PulseSubscore(Function<PulseForm, List<Optional<Integer>>> answers, int leastAnswers) {
    this.answers = answers;
    this.leastAnswers = leastAnswers;
  }

  /** Whether a form has answers enough. */
  public boolean isUsable(PulseForm form) {
    return answers.apply(form).stream().filter(Optional::isPresent).count() >= leastAnswers;
  }

  /** Mean of the answers that were given, 1–5; empty if they are too few. */
  public OptionalDouble of(PulseForm form) {
    return isUsable(form)
        ? answers.apply(form).stream()
            .flatMap(Optional::stream)
            .mapToInt(Integer::intValue)
            .average()
        : OptionalDouble.empty();
  }
}
