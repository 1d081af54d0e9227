package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.figure.Measure;

/** The numbers that an item or an index has of any group of people. */
final class AnswerNumbers {
  private AnswerNumbers() {}

  static Measured of(ItemStatistics item) {
    return new Measured()
        .with(Measure.VALUE, item.favourable().share())
        .with(Measure.LOW, Measure.HIGH, item.favourable().interval())
        .with(Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, item.favourable().uncorrected())
        .with(Measure.NEUTRAL, item.neutral())
        .with(Measure.UNFAVOURABLE, item.unfavourable())
        .with(Measure.MEAN, item.mean());
  }

  static Measured of(MeanScore score) {
    return index(score.index(), score.interval(), score.uncorrected());
  }

  static Measured of(DimensionStatistics dimension) {
    return index(dimension.index(), dimension.interval(), dimension.uncorrected());
  }

  private static Measured index(Value index, Bounds interval, Bounds uncorrected) {
    return new Measured()
        .with(Measure.VALUE, index)
        .with(Measure.LOW, Measure.HIGH, interval)
        .with(Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, uncorrected);
  }
}
