package io.rapport.domain.analysis.partnership;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.statistics.Confidence;
import java.util.Map;

/** What differences between two windows are counted in, and the word for them. */
final class Changes {
  /** Ratings run from 1 to 5. */
  private static final double RATING_RANGE = 4;

  private static final double SCORE_RANGE = 100;

  /** The upper quantile of a two-sided 60 % interval is that of a power of 80 %. */
  private static final double POWER = Confidence.NINETY_FIVE.z() + new Confidence(0.60).z();

  private Changes() {}

  static Quantity difference(Quantity level) {
    return switch (level) {
      case SHARE -> Quantity.SHARE_DIFFERENCE;
      case SCORE -> Quantity.SCORE_DIFFERENCE;
      default -> level;
    };
  }

  /** The difference that an estimate with this standard error shows in four of five cases. */
  static double smallestVisible(double standardError) {
    return POWER * standardError;
  }

  /**
   * The word: better or worse only if the interval is clear of zero and the difference is worth it.
   *
   * @param margin as a part of the whole scale
   */
  static Reading reading(Map<Measure, Double> values, Indicator indicator, double margin) {
    Double low = values.get(Measure.LOW);
    Double high = values.get(Measure.HIGH);
    Double value = values.get(Measure.VALUE);
    if (low == null || high == null || value == null) {
      return Reading.NOT_TESTED;
    }
    if ((low <= 0 && high >= 0) || Math.abs(value) < margin * range(indicator.quantity())) {
      return Reading.NO_VISIBLE_CHANGE;
    }
    return switch (indicator.better()) {
      case HIGHER -> value > 0 ? Reading.BETTER : Reading.WORSE;
      case LOWER -> value < 0 ? Reading.BETTER : Reading.WORSE;
      case NEITHER -> Reading.NONE;
    };
  }

  private static double range(Quantity quantity) {
    return switch (quantity) {
      case SCORE -> SCORE_RANGE;
      case RATING -> RATING_RANGE;
      default -> 1;
    };
  }
}
