package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.statistics.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A gap or a change of the answers of few people: the difference of coded values, so that it tells
 * no more than they do. Where one of them was cut off, interval, p and effect size would give the
 * true value back and are left out. What follows from the spread of gaps is shown from {@value
 * #FEWEST_FOR_SPREAD} people on, and only where nothing was cut off.
 */
final class PulseDifference {
  static final int FEWEST_FOR_SPREAD = 30;
  private static final String AGAINST = "~";
  private static final String GAP = "gap";
  private static final double LARGEST_AGREEMENT = 0.99;
  private static final BigDecimal POINTS_OF_RATING = BigDecimal.valueOf(25);

  private final Figure.Computed figure;
  private final Support.Pulse pulse;
  private final Map<CellKey, Figure.Computed> computed;

  /** A coded number in points of 100, and whether nothing of it was cut off. */
  private record Coded(BigDecimal points, boolean exact) {
    Coded less(Coded other) {
      return new Coded(points.subtract(other.points), exact && other.exact);
    }
  }

  /**
   * @param computed all figures of the release by key
   */
  PulseDifference(
      Figure.Computed figure, Support.Pulse pulse, Map<CellKey, Figure.Computed> computed) {
    this.figure = figure;
    this.pulse = pulse;
    this.computed = computed;
  }

  /** Whether a figure of the pulse is one, or made of one. */
  static boolean is(CellKey key) {
    return key.period().contains(AGAINST) || key.part().startsWith(GAP + ".") || isOfGaps(key);
  }

  private static boolean isOfGaps(CellKey key) {
    return key.statistic() == Statistic.S14 && !key.part().equals("apart");
  }

  private static boolean isSpread(CellKey key) {
    return isOfGaps(key) && !key.part().equals(GAP);
  }

  /**
   * The cell; hidden where what it is the difference of is not known.
   *
   * @param plain rounds what need not be coded
   */
  ReleasedCell released(BiFunction<Measure, Double, BigDecimal> plain) {
    CellKey key = figure.key();
    Optional<Coded> coded = coded();
    if (coded.isEmpty()
        || (isSpread(key) && (pulse.respondents() < FEWEST_FOR_SPREAD || !coded.get().exact()))) {
      return new ReleasedCell.Hidden(key);
    }
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    if (isSpread(key)) {
      double value = figure.values().getOrDefault(Measure.VALUE, 0.0);
      values.put(Measure.VALUE, isRating() ? outward(value) : agreement(value));
    } else {
      values.put(Measure.VALUE, released(coded.get().points()));
      if (coded.get().exact()) {
        figure.values().forEach((measure, number) -> beside(measure, number, plain, values));
      }
    }
    return new ReleasedCell.Shown(
        key,
        figure.quantity(),
        values,
        Coding.base(pulse.respondents()),
        Bound.EXACT,
        Optional.of(Rounding.toPoints(figure.recorded(), 0)),
        figure.reading());
  }

  private void beside(
      Measure measure,
      double number,
      BiFunction<Measure, Double, BigDecimal> plain,
      Map<Measure, BigDecimal> values) {
    switch (measure) {
      case LOW, LOW_UNCORRECTED -> values.put(measure, inSteps(number, RoundingMode.FLOOR));
      case HIGH, HIGH_UNCORRECTED -> values.put(measure, inSteps(number, RoundingMode.CEILING));
      case P, P_ADJUSTED, EFFECT, SMALLEST_VISIBLE ->
          values.put(measure, plain.apply(measure, number));
      default -> {}
    }
  }

  /** The difference, or the gap that limits and agreement are of. */
  private Optional<Coded> coded() {
    CellKey key = figure.key();
    if (!key.period().contains(AGAINST)) {
      return like(key.period()).map(gap -> gap(gap, value(gap), respondents(gap)));
    }
    Optional<Figure.Computed> now = like(key.period().substring(0, key.period().indexOf(AGAINST)));
    if (now.isEmpty()) {
      return Optional.empty();
    }
    int nowPeople = respondents(now.get());
    double then = value(now.get()) - value(figure);
    if (!isOfGaps(key)) {
      return Optional.of(level(value(now.get()), nowPeople).less(level(then, pulse.respondents())));
    }
    return Optional.of(
        gap(now.get(), value(now.get()), nowPeople).less(gap(figure, then, pulse.respondents())));
  }

  /** The figure of a period that it is about; for what is made of gaps, the gap. */
  private Optional<Figure.Computed> like(String period) {
    CellKey key = figure.key();
    String part = isOfGaps(key) ? GAP : key.part();
    CellKey wanted = new CellKey(key.statistic(), period, key.scope(), part);
    return wanted.equals(key) ? Optional.of(figure) : Optional.ofNullable(computed.get(wanted));
  }

  /** A gap whose figure has the mean of those who rate themselves. */
  private static Coded gap(Figure.Computed own, double gap, int people) {
    Double mean = own.values().get(Measure.MEAN);
    if (mean == null) {
      throw new IllegalArgumentException(own.key() + " does not say what it is the difference of");
    }
    return rating(mean, people).less(rating(mean - gap, people));
  }

  private Coded level(double level, int people) {
    return switch (figure.quantity()) {
      case RATING -> rating(level, people);
      case SHARE, SHARE_DIFFERENCE -> coded(100 * level, people);
      default -> coded(level, people);
    };
  }

  private static Coded rating(double level, int people) {
    return coded(POINTS_OF_RATING.doubleValue() * (level - 1), people);
  }

  private static Coded coded(double points, int people) {
    Coding coding = Coding.ofPulse(people);
    return new Coded(coding.value(points), coding.bound(points) == Bound.EXACT);
  }

  private BigDecimal released(BigDecimal points) {
    return isRating() ? points.divide(POINTS_OF_RATING) : points;
  }

  private BigDecimal inSteps(double number, RoundingMode rounding) {
    double points =
        switch (figure.quantity()) {
          case RATING -> POINTS_OF_RATING.doubleValue() * number;
          case SHARE, SHARE_DIFFERENCE -> 100 * number;
          default -> number;
        };
    return released(Coding.ofPulse(pulse.respondents()).outward(points, rounding));
  }

  /** A limit of agreement, away from the middle. */
  private BigDecimal outward(double limit) {
    return inSteps(
        limit, figure.key().part().endsWith("Low") ? RoundingMode.FLOOR : RoundingMode.CEILING);
  }

  private static BigDecimal agreement(double icc) {
    return Rounding.of(Math.max(-LARGEST_AGREEMENT, Math.min(LARGEST_AGREEMENT, icc)), 2);
  }

  private boolean isRating() {
    return figure.quantity() == Quantity.RATING;
  }

  private static double value(Figure.Computed figure) {
    return figure.values().getOrDefault(Measure.VALUE, 0.0);
  }

  private static int respondents(Figure.Computed figure) {
    return figure.support() instanceof Support.Pulse answers ? answers.respondents() : 0;
  }
}
