package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the dimensions are rated, and how closely each goes with the outcome, for the whole
 * organisation.
 */
final class PriorityFigure {
  private static final double STEP = 0.1;

  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Texts texts;
  private final String root;

  PriorityFigure(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
    this.texts = figures.texts(PriorityFigure.class);
    this.root = figures.catalogue().root().map(Catalogue.UnitName::code).orElse("");
  }

  /** A driver with the index of its dimension, both shown. */
  record Driver(
      Catalogue.DimensionName dimension, ReleasedCell.Shown weight, ReleasedCell.Shown index) {

    /** Whether it goes with the outcome more closely than chance would; empty if not tested. */
    Optional<Boolean> beyondChance() {
      return weight.value(Measure.SIGNIFICANT).map(one -> one.signum() > 0);
    }

    /** Whether its interval lies above that of another. */
    boolean isAheadOf(Driver other) {
      return end(weight, Measure.LOW) > end(other.weight, Measure.HIGH);
    }

    private BigDecimal priority() {
      return weight.value(Measure.PRIORITY).orElse(BigDecimal.ZERO);
    }
  }

  /** The drivers that are shown, by their weight, the largest first. */
  List<Driver> drivers() {
    return survey.dimensions().stream()
        .flatMap(dimension -> driver(dimension).stream())
        .sorted(Comparator.comparing((Driver driver) -> driver.weight().value()).reversed())
        .toList();
  }

  private Optional<Driver> driver(Catalogue.DimensionName dimension) {
    return CellText.shown(figures.survey(Statistic.DRIVER, root, dimension.id()))
        .flatMap(
            weight ->
                CellText.shown(figures.survey(Statistic.INDEX, root, dimension.id()))
                    .map(index -> new Driver(dimension, weight, index)));
  }

  /** The figure; empty if no driver is shown. */
  Optional<Block.Figure> figure() {
    List<Driver> drivers =
        drivers().stream().sorted(Comparator.comparing(Driver::priority).reversed()).toList();
    if (drivers.isEmpty()) {
      return Optional.empty();
    }
    List<Chart.MatrixPoint> points = drivers.stream().map(this::point).toList();
    AxisEnds across =
        AxisEnds.around(
            points.stream().mapToDouble(Chart.MatrixPoint::acrossLow).min().orElse(0),
            points.stream().mapToDouble(Chart.MatrixPoint::acrossHigh).max().orElse(100));
    double up =
        STEP
            * Math.max(
                1,
                Math.ceil(
                    points.stream().mapToDouble(Chart.MatrixPoint::upHigh).max().orElse(STEP)
                        / STEP));
    return Optional.of(
        new Block.Figure(
            new Chart.PriorityMatrix(
                new Chart.Scale(texts.say("index"), across.low(), across.high(), ""),
                new Chart.Scale(texts.say("weight", "outcome", Figures.outcome(survey)), 0, up, ""),
                (across.low() + across.high()) / 2,
                up / 2,
                new Chart.Quadrants(
                    texts.say("actFirst"),
                    texts.say("protect"),
                    texts.say("watch"),
                    texts.say("maintain")),
                points,
                texts.say("crowded")),
            290,
            alternative(drivers.get(0))));
  }

  private String alternative(Driver first) {
    return texts.say(
        "alternative",
        "outcome",
        Figures.outcome(survey),
        "first",
        first.dimension().label(),
        "weight",
        withInterval(first.weight()),
        "index",
        withInterval(first.index()));
  }

  private Chart.MatrixPoint point(Driver driver) {
    return new Chart.MatrixPoint(
        driver.dimension().label(),
        driver.index().value().doubleValue(),
        end(driver.index(), Measure.LOW),
        end(driver.index(), Measure.HIGH),
        driver.weight().value().doubleValue(),
        end(driver.weight(), Measure.LOW),
        end(driver.weight(), Measure.HIGH),
        withInterval(driver.index()),
        withInterval(driver.weight()),
        driver.beyondChance().orElse(false) ? Tone.PLAIN : Tone.MUTED);
  }

  /** A value with its interval: "0.25 (0.19–0.31)", alone if it has none. */
  private String withInterval(ReleasedCell.Shown cell) {
    String value = figures.text().value(cell);
    String interval = figures.text().interval(Optional.of(cell));
    return interval.equals(Numerals.HIDDEN) ? value : value + " (" + interval + ")";
  }

  private static double end(ReleasedCell.Shown cell, Measure measure) {
    return cell.value(measure).orElse(cell.value()).doubleValue();
  }
}
