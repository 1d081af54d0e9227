package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.Finding;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A number, or the reason why there is none. */
public sealed interface Value {

  /**
   * A number that exists.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  record Known(double number) implements Value {
    public Known {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("a value must be finite: " + number);
      }
    }
  }

  /** Why there is no number, in words. */
  record Missing(String reason) implements Value {}

  /** A number. */
  static Value of(double number) {
    return new Known(number);
  }

  /** The number, or the reason if there is none. */
  static Value of(OptionalDouble number, String otherwise) {
    return number.isPresent() ? new Known(number.getAsDouble()) : new Missing(otherwise);
  }

  /** A number of the result, or the reason if there is none. */
  static <T> Value of(Optional<T> result, ToDoubleFunction<? super T> number, String otherwise) {
    return result
        .<Value>map(found -> new Known(number.applyAsDouble(found)))
        .orElseGet(() -> new Missing(otherwise));
  }

  /** A number of the finding, or its reason. */
  static <T> Value of(Finding<T> finding, ToDoubleFunction<? super T> number) {
    return of(finding.value(), number, words(finding));
  }

  /** Why there is nothing, in words; empty if there is something. */
  static String words(Finding<?> finding) {
    return finding
        .reason()
        .map(
            reason ->
                switch (reason) {
                  case TOO_FEW_ANSWERS -> "too few answers";
                  case TOO_FEW_EVENTS -> "too few events";
                  case TOO_FEW_UNITS -> "too few units";
                  case NO_VARIATION -> "the answers do not vary";
                  case COLLINEAR -> "a driver follows exactly from the others";
                  case NOT_CONVERGED -> "the fit does not settle";
                  case UNSTABLE -> "undefined in more than one replication in twenty";
                  case ASSUMPTION_FAILED -> "the data contradict the formula's assumption";
                })
        .orElse("");
  }
}
