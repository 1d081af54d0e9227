package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.util.EnumMap;
import java.util.Map;

/** The numbers of a figure: those of them that exist. */
final class Measured {
  private final Map<Measure, Double> values = new EnumMap<>(Measure.class);

  Measured with(Measure measure, double number) {
    values.put(measure, number);
    return this;
  }

  Measured with(Measure measure, Value value) {
    if (value instanceof Value.Known known) {
      values.put(measure, known.number());
    }
    return this;
  }

  Measured with(Measure low, Measure high, Bounds bounds) {
    return with(low, bounds.low()).with(high, bounds.high());
  }

  /** The figure, if it has a value; otherwise there was nothing to count. */
  Figure figure(CellKey key, Quantity quantity, Support support) {
    return values.containsKey(Measure.VALUE)
        ? new Figure.Computed(key, quantity, values, support, 1, Reading.NONE)
        : new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
  }
}
