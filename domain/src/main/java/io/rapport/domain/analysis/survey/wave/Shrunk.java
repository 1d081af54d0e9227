package io.rapport.domain.analysis.survey.wave;

/**
 * A unit's value drawn towards that of the unit above it, the more the less its own answers can
 * tell. A unit without answers has the value of the unit above it.
 *
 * @param value an index, 0–100, or a share, 0..1
 * @param interval of the true value
 * @param reliance how much the unit's own value counts, 0..1
 */
public record Shrunk(Value value, Bounds interval, Value reliance) {
  static Shrunk missing(String reason) {
    Value none = new Value.Missing(reason);
    return new Shrunk(none, Bounds.missing(reason), none);
  }
}
