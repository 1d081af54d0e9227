package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.ItemPart;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;

/**
 * Reliability of the dimensions, and agreement within units, as figures.
 *
 * <p>A unit has a reliability of its own from {@value #FEWEST_SHEETS} complete sheets: with four
 * items and an α of .80, Feldt's interval is then .14 wide, with 30 sheets .27.
 */
final class CoefficientFigures {
  static final int FEWEST_SHEETS = 100;

  /** With fewer units a variance between them would speak of single ones. */
  static final int FEWEST_UNITS = 10;

  private final UnitKeys keys;
  private final boolean everybody;

  CoefficientFigures(UnitKeys keys, boolean everybody) {
    this.keys = keys;
    this.everybody = everybody;
  }

  List<Figure> of(DimensionStatistics dimension) {
    Reliability reliability = dimension.reliability();
    int items = reliability.itemRest().size();
    List<Figure> figures = new ArrayList<>();
    if (items > 1 && (everybody || reliability.n() >= FEWEST_SHEETS)) {
      figures.add(reliability(dimension.dimension(), reliability, items));
    }
    if (items > 1 && everybody) {
      reliability
          .itemRest()
          .keySet()
          .forEach(item -> figures.add(ofItem(dimension.dimension(), item, reliability)));
    }
    Aggregation aggregation = dimension.aggregation();
    if (everybody && aggregation.units() >= FEWEST_UNITS && reliability.n() >= FEWEST_SHEETS) {
      figures.add(aggregation(dimension.dimension(), aggregation, reliability.n()));
    }
    return figures;
  }

  private Figure reliability(String dimension, Reliability reliability, int items) {
    return new Measured()
        .with(Measure.VALUE, reliability.alpha())
        .with(Measure.LOW, Measure.HIGH, reliability.interval())
        .with(Measure.OMEGA, reliability.omega())
        .with(Measure.ITEMS, items)
        .figure(
            keys.of(Statistic.RELIABILITY, dimension),
            Quantity.NUMBER,
            new Support.Sheets(reliability.n()));
  }

  private Figure ofItem(String dimension, String item, Reliability reliability) {
    Value none = new Value.Missing("");
    return new Measured()
        .with(Measure.VALUE, reliability.itemRest().getOrDefault(item, none))
        .with(Measure.ALPHA_WITHOUT, reliability.alphaIfDeleted().getOrDefault(item, none))
        .figure(
            keys.of(Statistic.ITEM_RELIABILITY, new ItemPart(dimension, item).text()),
            Quantity.NUMBER,
            new Support.Sheets(reliability.n()));
  }

  private Figure aggregation(String dimension, Aggregation aggregation, long sheets) {
    Measured numbers =
        new Measured()
            .with(Measure.VALUE, aggregation.icc1())
            .with(Measure.ICC2, aggregation.icc2())
            .with(Measure.UNITS, aggregation.units());
    if (aggregation.rwgjUnits() >= FEWEST_UNITS) {
      numbers.with(Measure.RWGJ, aggregation.rwgj());
    }
    return numbers.figure(
        keys.of(Statistic.AGGREGATION, dimension), Quantity.NUMBER, new Support.Sheets(sheets));
  }
}
