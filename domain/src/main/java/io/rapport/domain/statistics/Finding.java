package io.rapport.domain.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a statistic found, or the reason why it has nothing to say of these data. A page prints the
 * reason in the place of the number; it never prints a number that does not exist.
 *
 * @param <T> result of the statistic
 */
public sealed interface Finding<T> {

  /** A statistic that exists for these data. */
  static <T> Finding<T> of(T value) {
    return new Found<>(value);
  }

  /** A statistic that does not. */
  static <T> Finding<T> none(Reason reason) {
    return new None<>(reason);
  }

  /** The result, if there is one. */
  Optional<T> value();

  /** Why there is no result, if there is none. */
  Optional<Reason> reason();

  /** What follows from the result, if there is one. */
  <R> Finding<R> flatMap(Function<? super T, Finding<R>> next);

  /** Why a statistic does not exist. */
  enum Reason {
    /** Fewer answers than the formula, or the rule that goes with it, needs. */
    TOO_FEW_ANSWERS,
    /** Fewer events than the formula, or the rule that goes with it, needs. */
    TOO_FEW_EVENTS,
    /** Fewer units than can be resampled or compared. */
    TOO_FEW_UNITS,
    /** Everybody, or every unit, has the same value. */
    NO_VARIATION,
    /** A predictor follows exactly from the others, so their parts cannot be told apart. */
    COLLINEAR,
    /** An iteration did not settle within its rounds. */
    NOT_CONVERGED,
    /** Undefined in more than one replication in twenty, so an interval would hide the worst. */
    UNSTABLE,
    /** The data contradict what the formula takes for granted, so its result would mislead. */
    ASSUMPTION_FAILED
  }

  /** A result. */
  record Found<T>(T result) implements Finding<T> {
    @Override
    public Optional<T> value() {
      return Optional.of(result);
    }

    @Override
    public Optional<Reason> reason() {
      return Optional.empty();
    }

    @Override
    public <R> Finding<R> flatMap(Function<? super T, Finding<R>> next) {
      return next.apply(result);
    }
  }

  /** The reason for having none. */
  record None<T>(Reason why) implements Finding<T> {
    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public Optional<Reason> reason() {
      return Optional.of(why);
    }

    @Override
    public <R> Finding<R> flatMap(Function<? super T, Finding<R>> next) {
      return new None<>(why);
    }
  }
}
