package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.PulseForm;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A sub-score of a pulse form; it needs a least number of answers (V15). */
public enum PulseSubscore {
  /** At least two of three answers. */
  CREDIBILITY(2),
  /** At least three of four answers. */
  TRUST(3),
  /** At least two of three answers. */
  ACCESS(2);

  private final int leastAnswers;

  PulseSubscore(int leastAnswers) {
    this.leastAnswers = leastAnswers;
  }

  /** Whether a form has answers enough. */
  public boolean isUsable(PulseForm form) {
    return answers(form).stream().filter(Optional::isPresent).count() >= leastAnswers;
  }

  /** Mean of the answers that were given, 1–5; empty if they are too few. */
  public OptionalDouble of(PulseForm form) {
    return isUsable(form)
        ? answers(form).stream().flatMap(Optional::stream).mapToInt(Integer::intValue).average()
        : OptionalDouble.empty();
  }

  private List<Optional<Integer>> answers(PulseForm form) {
    return switch (this) {
      case CREDIBILITY -> form.credibility();
      case TRUST -> form.trust();
      case ACCESS -> form.access();
    };
  }
}
