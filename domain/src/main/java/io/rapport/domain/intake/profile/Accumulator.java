package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes one value from the rows of a case, row by row. NOT thread safe. */
abstract sealed class Accumulator {

  /**
   * Where a row stands in its case.
   *
   * @param first whether it comes before all rows so far
   * @param last whether it comes after all rows so far
   */
  record Position(BigDecimal order, boolean first, boolean last) {}

  abstract void add(Function<String, CellValue> row, Position position);

  abstract CellValue value();

  static Accumulator of(Source source, Comparator<CellValue> values) {
    if (source instanceof Source.Constant constant) {
      return new Fixed(new CellValue.Text(constant.text()));
    } else if (source instanceof Source.FirstNonNull firstNonNull) {
      return new FirstRecorded(firstNonNull.columns());
    }
    Source.Column column = (Source.Column) source;
    return switch (column.aggregate()) {
      case FIRST -> new AtEnd(column.column(), true);
      case LAST -> new AtEnd(column.column(), false);
      case MIN -> new Extreme(column.column(), values);
      case MAX -> new Extreme(column.column(), values.reversed());
      case COUNT -> new Count(column.column());
      case DISTINCT_COUNT -> new DistinctCount(column.column());
    };
  }

  private static final class Fixed extends Accumulator {
    private final CellValue value;

    Fixed(CellValue value) {
      this.value = value;
    }

    @Override
    void add(Function<String, CellValue> row, Position position) {
      // The same for every case.
    }

    @Override
    CellValue value() {
      return value;
    }
  }

  private static final class AtEnd extends Accumulator {
    private final String column;
    private final boolean first;
    private CellValue value = CellValue.Empty.EMPTY;

    AtEnd(String column, boolean first) {
      this.column = column;
      this.first = first;
    }

    @Override
    void add(Function<String, CellValue> row, Position position) {
      if (first ? position.first() : position.last()) {
        value = row.apply(column);
      }
    }

    @Override
    CellValue value() {
      return value;
    }
  }

  private static final class FirstRecorded extends Accumulator {
    private final List<String> columns;
    private Optional<BigDecimal> order = Optional.empty();
    private CellValue value = CellValue.Empty.EMPTY;

    FirstRecorded(List<String> columns) {
      this.columns = columns;
    }

    @Override
    void add(Function<String, CellValue> row, Position position) {
      if (order.isPresent() && position.order().compareTo(order.get()) >= 0) {
        return;
      }
      for (String column : columns) {
        CellValue cell = row.apply(column);
        if (!cell.isEmpty()) {
          value = cell;
          order = Optional.of(position.order());
          return;
        }
      }
    }

    @Override
    CellValue value() {
      return value;
    }
  }

  private static final class Extreme extends Accumulator {
    private final String column;
    private final Comparator<CellValue> values;
    private CellValue value = CellValue.Empty.EMPTY;

    Extreme(String column, Comparator<CellValue> values) {
      this.column = column;
      this.values = values;
    }

    @Override
    void add(Function<String, CellValue> row, Position position) {
      CellValue cell = row.apply(column);
      if (!cell.isEmpty() && (value.isEmpty() || values.compare(cell, value) < 0)) {
        value = cell;
      }
    }

    @Override
    CellValue value() {
      return value;
    }
  }

  private static final class Count extends Accumulator {
    private final String column;
    private long count;

    Count(String column) {
      this.column = column;
    }

    @Override
    void add(Function<String, CellValue> row, Position position) {
      count += row.apply(column).isEmpty() ? 0 : 1;
    }

    @Override
    CellValue value() {
      return new CellValue.Number(BigDecimal.valueOf(count));
    }
  }

  private static final class DistinctCount extends Accumulator {
    private final String column;
    private final Set<String> seen = new HashSet<>();

    DistinctCount(String column) {
      this.column = column;
    }

    @Override
    void add(Function<String, CellValue> row, Position position) {
      CellValue cell = row.apply(column);
      if (!cell.isEmpty()) {
        seen.add(cell.asText());
      }
    }

    @Override
    CellValue value() {
      return new CellValue.Number(BigDecimal.valueOf(seen.size()));
    }
  }
}
