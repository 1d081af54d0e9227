package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.FunnelLimits;
import java.util.Optional;

/**
 * Where a unit falls between the limits within which chance alone leaves a unit of its size.
 *
 * @param warning holds 95 % of such units
 * @param action holds 99.8 % of such units
 * @param zone empty if there are no limits
 */
public record Funnel(Bounds warning, Bounds action, Optional<FunnelLimits.Zone> zone) {
  static Funnel missing(String reason) {
    return new Funnel(Bounds.missing(reason), Bounds.missing(reason), Optional.empty());
  }

  /**
   * @param value of the unit
   * @param most the largest value there can be; the smallest is 0
   */
  static Funnel of(FunnelLimits.Result limits, double value, double most) {
    return new Funnel(
        Bounds.of(limits.warning().clamp(0, most)),
        Bounds.of(limits.action().clamp(0, most)),
        Optional.of(limits.zone(value)));
  }
}
