package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.Interval;
import java.util.Optional;

/** Two ends of an interval, or twice the reason why there is none. */
public record Bounds(Value low, Value high) {

  /** An interval. */
  static Bounds of(Interval interval) {
    return new Bounds(Value.of(interval.low()), Value.of(interval.high()));
  }

  /** The interval, or the reason if there is none. */
  static Bounds of(Optional<Interval> interval, String otherwise) {
    return interval.map(Bounds::of).orElseGet(() -> missing(otherwise));
  }

  /** No interval. */
  static Bounds missing(String reason) {
    return new Bounds(new Value.Missing(reason), new Value.Missing(reason));
  }
}
