package io.rapport.domain.intake.profile;

import java.util.List;

/** Where a value of a case comes from. */
public sealed interface Source {

  /** Columns that are read. */
  List<String> columns();

  /** The same text for every case. */
  record Constant(String text) implements Source {
    @Override
    public List<String> columns() {
      return List.of();
    }
  }

  /** One column, over the rows of a case. */
  record Column(String column, Aggregate aggregate) implements Source {
    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /** The first recorded value: over the rows in order, in one row over the columns as listed. */
  record FirstNonNull(List<String> columns) implements Source {
    public FirstNonNull {
      columns = List.copyOf(columns);
    }
  }
}
