package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.figure.Measure;
import java.util.EnumMap;
import java.util.Map;

/** The standard deviation of a few answers on five steps would help to guess them. */
final class Spread {
  private Spread() {}

  /** The same figure without its standard deviation. */
  static Figure without(Figure figure) {
    if (!(figure instanceof Figure.Computed computed)) {
      return figure;
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.putAll(computed.values());
    values.remove(Measure.SD);
    return new Figure.Computed(
        computed.key(),
        computed.quantity(),
        values,
        computed.support(),
        computed.recorded(),
        computed.reading());
  }
}
