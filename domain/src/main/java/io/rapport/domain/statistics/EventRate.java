package io.rapport.domain.statistics;

/**
 * Events counted over an exposure, such as deviations over department-months. The rates of two
 * groups add up to that of both.
 *
 * @param events counted
 * @param exposure positive, in any unit; of an expected count, that count
 */
public record EventRate(long events, double exposure) {
  /**
   * @throws IllegalArgumentException if the events are negative or the exposure is not positive
   */
  public EventRate {
    Arguments.atLeast(0, events, "events");
    Arguments.positive(exposure, "exposure");
  }

  /** Both together. */
  public EventRate plus(EventRate other) {
    return new EventRate(events + other.events, exposure + other.exposure);
  }

  /** Events per unit of exposure. */
  public double rate() {
    return events / exposure;
  }
}
