package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.Rounding;
import io.rapport.domain.statistics.WilsonInterval;
import io.rapport.domain.statistics.WorstCaseBounds;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A survey figure that may be shown, coded so that a unanimous group looks like one that is nearly
 * so: all its numbers, not the value alone.
 */
final class AnswerCell {
  private static final int SPREAD_FROM = 30;
  static final int SMALLEST_SCORE_SPREAD = 5;
  private static final int WEIGHTED_FROM = 100;
  private static final double MOST_REPRESENTATIVE = 0.99;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Figure.Computed figure;
  private final Support.Answers answers;
  private final Optional<Questionnaire> questionnaire;
  private final boolean response;
  private final boolean share;
  private final Coding coding;
  private final boolean coarser;
  private final double value;
  private final Bound bound;
  private final Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);

  AnswerCell(
      Figure.Computed figure,
      Support.Answers answers,
      Optional<Questionnaire> questionnaire,
      Grains grains) {
    this.figure = figure;
    this.answers = answers;
    this.questionnaire = questionnaire;
    response = figure.key().statistic() == Statistic.RESPONSE;
    share = figure.quantity() == Quantity.SHARE;
    coding = response ? Coding.RESPONSE_RATE : grains.of(figure.key(), answers.answers());
    coarser = !response && coding.isCoarserThan(Coding.of(answers.answers()));
    value = points(figure.values().getOrDefault(Measure.VALUE, 0.0));
    bound = coding.bound(value);
  }

  /** The cell as readers get it. */
  ReleasedCell.Shown released() {
    figure.values().forEach(this::put);
    if (coarser) {
      values.put(Measure.STEP, BigDecimal.valueOf(coding.told()));
    }
    return new ReleasedCell.Shown(
        figure.key(),
        figure.quantity(),
        values,
        Coding.base(answers.answers()),
        bound,
        Optional.empty(),
        figure.reading());
  }

  private void put(Measure measure, double number) {
    switch (measure) {
      case VALUE, NEUTRAL, UNFAVOURABLE, NOT_APPLICABLE ->
          values.put(measure, coding.value(points(number)));
      case LOW -> values.put(measure, low(number, true));
      case LOW_UNCORRECTED -> values.put(measure, low(number, false));
      case HIGH -> values.put(measure, high(number, true));
      case HIGH_UNCORRECTED -> values.put(measure, high(number, false));
      case MEAN -> mean(number).ifPresent(mean -> values.put(measure, mean));
      case SD -> spread(number).ifPresent(spread -> values.put(measure, spread));
      case AGREEMENT -> agreement(number).ifPresent(shown -> values.put(measure, shown));
      case WORST_LOW -> worstCase().ifPresent(ends -> values.put(measure, below(ends)));
      case WORST_HIGH -> worstCase().ifPresent(ends -> values.put(measure, above(ends)));
      case WEIGHTED -> weighted().ifPresent(shown -> values.put(measure, coding.value(shown)));
      case WEIGHTED_LOW ->
          weightedExactly().ifPresent(shown -> values.put(measure, weightedLow(shown, number)));
      case WEIGHTED_HIGH ->
          weightedExactly().ifPresent(shown -> values.put(measure, weightedHigh(shown, number)));
      case REPRESENTATIVENESS ->
          representativeness(number).ifPresent(shown -> values.put(measure, shown));
      default -> {}
    }
  }

  /** The weighted value in points; empty for fewer answers than may be weighted. */
  private Optional<Double> weighted() {
    return answers.answers() < WEIGHTED_FROM
        ? Optional.empty()
        : Optional.ofNullable(figure.values().get(Measure.WEIGHTED)).map(this::points);
  }

  /** The weighted value if an interval may stand beside it: not where a value was cut off. */
  private Optional<Double> weightedExactly() {
    return weighted().filter(shown -> !cutOff() && coding.bound(shown) == Bound.EXACT);
  }

  private BigDecimal weightedLow(double shown, double number) {
    return share ? coding.low(points(number)) : coding.lowApart(shown, number);
  }

  private BigDecimal weightedHigh(double shown, double number) {
    return share ? coding.high(points(number)) : coding.highApart(shown, number);
  }

  /** Never 1, which would say that all units answered alike; none beside a rate cut off. */
  private Optional<BigDecimal> representativeness(double number) {
    return cutOff()
        ? Optional.empty()
        : Optional.of(Rounding.of(Math.max(0, Math.min(MOST_REPRESENTATIVE, number)), 2));
  }

  private BigDecimal low(double number, boolean corrected) {
    return coding.low(shownEnds(corrected).map(Interval::low).orElse(points(number)));
  }

  private BigDecimal high(double number, boolean corrected) {
    return coding.high(shownEnds(corrected).map(Interval::high).orElse(points(number)));
  }

  /**
   * The interval that follows from the coded value, in points. Ends of the true value beside it
   * would tell which of the values that look alike it is; a few of them known, small groups follow
   * from sums. Empty where there is no such danger: a response or a theme speaks of known numbers.
   */
  private Optional<Interval> shownEnds(boolean corrected) {
    if (!share) {
      return Optional.of(new ScoreEnds(figure, answers, coding).of(corrected));
    }
    if (figure.key().statistic() == Statistic.ITEM) {
      return Optional.of(ofLookAlikes(corrected).times(100));
    }
    return cutOff() ? Optional.of(ofCutOff(corrected).times(100)) : Optional.empty();
  }

  private boolean cutOff() {
    return bound != Bound.EXACT;
  }

  /**
   * The interval of the cut-off value, open on the other side: that of the true value would tell
   * how far beyond it lies.
   */
  private Interval ofCutOff(boolean corrected) {
    double shown = coding.value(value).doubleValue() / 100;
    Interval interval =
        wilson(corrected)
            .ofShare(shown, response ? answers.eligible() : answers.answers())
            .interval();
    return bound == Bound.AT_LEAST
        ? new Interval(interval.low(), 1)
        : new Interval(0, interval.high());
  }

  /**
   * From the low end of the smallest share that looks like this one to the high end of the largest;
   * open beyond the value where it is cut off.
   */
  private Interval ofLookAlikes(boolean corrected) {
    BigDecimal shown = coding.value(value);
    LookAlikes alike = LookAlikes.of(coding, shown, answers.answers());
    WilsonInterval wilson = wilson(corrected);
    double people = answers.answers();
    double smallest = Math.min(shown.doubleValue() / 100, alike.fewest() / people);
    double largest = Math.max(shown.doubleValue() / 100, alike.most() / people);
    return new Interval(
        bound == Bound.AT_MOST ? 0 : wilson.ofShare(smallest, answers.answers()).interval().low(),
        bound == Bound.AT_LEAST ? 1 : wilson.ofShare(largest, answers.answers()).interval().high());
  }

  private WilsonInterval wilson(boolean corrected) {
    boolean finite = !response && figure.key().statistic() != Statistic.THEME;
    return finite && corrected && answers.eligible() >= answers.answers()
        ? WilsonInterval.withDefaults().withPopulation(answers.eligible())
        : WilsonInterval.withDefaults();
  }

  /** A mean answer code, coded as its place on the scale. */
  private Optional<BigDecimal> mean(double mean) {
    Optional<Item> item = questionnaire.flatMap(asked -> asked.item(figure.key().part()));
    return item.map(
        known -> {
          int lowest = known.scale().lowest();
          int width = known.scale().highest() - lowest;
          double points = coding.value(100 * (mean - lowest) / width).doubleValue();
          return Rounding.of(lowest + width * points / 100, 2);
        });
  }

  /**
   * A spread of zero would say that all agree: none beside a value cut off or coarser than its
   * answers ask, and never below five.
   */
  private Optional<BigDecimal> spread(double deviation) {
    if (!hasSpread()) {
      return Optional.empty();
    }
    return Optional.of(
        share
            ? Rounding.of(deviation, 1)
            : Rounding.of(Math.max(SMALLEST_SCORE_SPREAD, deviation), 0));
  }

  /** Like the spread it tells of, and coarser: one decimal of −1 to 1. */
  private Optional<BigDecimal> agreement(double number) {
    return hasSpread() ? Optional.of(Rounding.of(number, 1)) : Optional.empty();
  }

  private boolean hasSpread() {
    return answers.answers() >= SPREAD_FROM && !cutOff() && !coarser;
  }

  /**
   * Bounds of all shares that look like the one shown, at the response rate as far as that may be
   * shown: those of the true share would narrow it down to less than a step.
   */
  private Optional<Interval> worstCase() {
    if (answers.answers() < SPREAD_FROM || answers.eligible() < answers.answers()) {
      return Optional.empty();
    }
    double rate =
        Math.min(
            Coding.RESPONSE_RATE.ceiling() / 100.0,
            (double) answers.answers() / answers.eligible());
    double shown = coding.value(value).doubleValue();
    double half = coding.step() / 2.0;
    double smallest = bound == Bound.AT_MOST ? 0 : shown - half;
    double largest = bound == Bound.AT_LEAST ? 100 : shown + half;
    return Optional.of(
        new Interval(
            100 * WorstCaseBounds.of(smallest / 100, rate).low(),
            100 * WorstCaseBounds.of(largest / 100, rate).high()));
  }

  private BigDecimal below(Interval ends) {
    return coding.outward(ends.low(), RoundingMode.FLOOR).max(BigDecimal.ZERO);
  }

  private BigDecimal above(Interval ends) {
    return coding.outward(ends.high(), RoundingMode.CEILING).min(HUNDRED);
  }

  private double points(double number) {
    return share ? 100 * number : number;
  }
}
