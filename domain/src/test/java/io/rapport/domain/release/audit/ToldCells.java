package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Shown cells for tests, their numbers written as "VALUE=60". */
final class ToldCells {
  private ToldCells() {}

  static ReleasedCell.Shown of(
      CellKey key, Quantity quantity, Base base, Bound bound, String... numbers) {
    return ReleasedCell.Shown.restored(
        key, quantity, values(numbers), base, bound, Optional.empty(), Reading.NONE);
  }

  static Map<Measure, BigDecimal> values(String... numbers) {
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    for (String number : numbers) {
      String[] halves = number.split("=", 2);
      values.put(Measure.valueOf(halves[0]), new BigDecimal(halves[1]));
    }
    return values;
  }
}
