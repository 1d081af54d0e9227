package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.DriverModel;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.List;

/** Drivers of the outcome as figures: one a driver, and one for all of them together. */
final class DriverFigures {
  private final Questionnaire questionnaire;
  private final UnitKeys keys;

  DriverFigures(Questionnaire questionnaire, UnitKeys keys) {
    this.questionnaire = questionnaire;
    this.keys = keys;
  }

  /** The figures of drivers that were found; none if there are none. */
  List<Figure> of(Drivers drivers) {
    List<Figure> figures = new ArrayList<>();
    if (drivers instanceof Drivers.Found found) {
      Support support = new Support.Sheets(found.n());
      figures.add(
          new Measured()
              .with(Measure.VALUE, found.r2())
              .with(Measure.R2_ADJUSTED, found.r2Adjusted())
              .with(Measure.UNITS, found.units())
              .figure(keys.of(Statistic.EXPLAINED, found.outcome()), Quantity.NUMBER, support));
      found.drivers().forEach(driver -> figures.add(driver(driver, support)));
    }
    return figures;
  }

  /** Figures that say of each driver that there is nothing to count. */
  List<Figure> missing() {
    List<Figure> figures = new ArrayList<>();
    for (int driver : DriverModel.of(questionnaire).drivers()) {
      String dimension = questionnaire.dimensions().get(driver).id();
      figures.add(
          new Figure.Missing(keys.of(Statistic.DRIVER, dimension), Figure.Reason.NOTHING_TO_COUNT));
    }
    return figures;
  }

  private Figure driver(Drivers.Driver driver, Support support) {
    return new Measured()
        .with(Measure.VALUE, driver.weight())
        .with(Measure.LOW, Measure.HIGH, driver.interval())
        .with(Measure.SHARE, driver.share())
        .with(Measure.RANK, driver.rank())
        .with(Measure.TOP_THREE, driver.topThree())
        .with(Measure.SIGNIFICANT, driver.significant())
        .with(Measure.ZERO_ORDER, driver.zeroOrder())
        .with(Measure.PRIORITY, driver.priority())
        .figure(keys.of(Statistic.DRIVER, driver.dimension()), Quantity.NUMBER, support);
  }
}
