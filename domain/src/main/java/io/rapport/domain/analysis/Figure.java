package io.rapport.domain.analysis;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A statistic of a cell before disclosure control. */
public sealed interface Figure {

  /** Its name. */
  CellKey key();

  /**
   * A figure with numbers.
   *
   * @param values its numbers, unrounded, never NaN or infinite
   * @param support who stands behind it
   * @param recorded share of the records in the window that had the fields it needs, 0–1; 1 for
   *     survey answers
   * @param reading what a comparison says, or NONE
   */
  record Computed(
      CellKey key,
      Quantity quantity,
      Map<Measure, Double> values,
      Support support,
      double recorded,
      Reading reading)
      implements Figure {
    public Computed {
      EnumMap<Measure, Double> copy = new EnumMap<>(Measure.class);
      copy.putAll(values);
      copy.forEach(
          (measure, number) -> {
            if (!Double.isFinite(number)) {
              throw new IllegalArgumentException(key + " has no finite " + measure);
            }
          });
      if (!copy.containsKey(Measure.VALUE)) {
        throw new IllegalArgumentException(key + " has no value");
      }
      values = Collections.unmodifiableMap(copy);
    }
  }

  /**
   * A figure that cannot be computed, and why.
   *
   * @param behind who stands behind the work records that it would be made from, shown or not: of
   *     few of them, even that nothing could be computed may say how they are
   */
  record Missing(CellKey key, Reason reason, List<Support> behind) implements Figure {
    public Missing {
      behind = List.copyOf(behind);
    }

    /** Missing whoever stands behind it. */
    public Missing(CellKey key, Reason reason) {
      this(key, reason, List.of());
    }
  }

  /** Why a figure cannot be computed. */
  enum Reason {
    /** The wave did not ask; of a change, the wave before did not ask. */
    NOT_ASKED,
    /** The wave before asked something else, or of people who cannot be told apart. */
    NOT_COMPARABLE,
    /** No record has the fields it needs, or fewer than 30 %. */
    NOT_RECORDED,
    /** There is nothing to count. */
    NOTHING_TO_COUNT
  }
}
