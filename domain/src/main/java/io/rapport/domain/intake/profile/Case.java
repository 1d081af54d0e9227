package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept of the rows of one case. NOT thread safe. */
final class Case {
  /** The first row in the file, without its cells. */
  private final Row firstRow;

  private final CaseShape shape;
  private final Map<Source, Accumulator> values = new HashMap<>();
  private Optional<BigDecimal> least = Optional.empty();
  private Optional<BigDecimal> greatest = Optional.empty();
  private int[] numbers = new int[1];
  private int rows;
  private final List<Issue> refusals = new ArrayList<>();

  Case(Row firstRow, CaseShape shape) {
    this.firstRow =
        new Row(firstRow.file(), firstRow.sheet(), firstRow.number(), firstRow.header(), List.of());
    this.shape = shape;
    for (Source source : shape.sources()) {
      values.put(source, Accumulator.of(source, shape.order()));
    }
  }

  /** Adds a row that cannot be read; without it the case is another one. */
  void refuse(Row row, Issue why) {
    count(row);
    refusals.add(why);
  }

  /** Why the case cannot be used; nothing if it can. */
  List<Issue> refusals() {
    return refusals;
  }

  private void count(Row row) {
    if (rows == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * rows);
    }
    numbers[rows++] = row.number();
  }

  /** Adds a row; of rows of equal order the one added last counts as the later one. */
  void add(Row row, BigDecimal order) {
    count(row);
    boolean first = least.isEmpty() || order.compareTo(least.get()) < 0;
    boolean last = greatest.isEmpty() || order.compareTo(greatest.get()) >= 0;
    Accumulator.Position position = new Accumulator.Position(order, first, last);
    for (Accumulator value : values.values()) {
      value.add(column -> shape.cell(row, column), position);
    }
    if (first) {
      least = Optional.of(order);
    }
    if (last) {
      greatest = Optional.of(order);
    }
  }

  /** Numbers of its rows, in the order of the file. */
  List<Integer> numbers() {
    return Arrays.stream(numbers, 0, rows).boxed().toList();
  }

  /** A value of the case; empty if it was not recorded. */
  CellValue value(Source source) {
    Accumulator value = values.get(source);
    return value == null ? CellValue.Empty.EMPTY : value.value();
  }

  /** Whether the file of the case has a column for a value. */
  boolean holds(Source source) {
    return source.columns().isEmpty() || column(source).isPresent();
  }

  boolean fulfils(Condition condition) {
    return condition.question().passes(value(condition.source()));
  }

  /** The case's first row in the file, and the first column of a value that is there. */
  Place place(Source source) {
    return column(source).map(firstRow::place).orElse(place());
  }

  private Optional<String> column(Source source) {
    return source.columns().stream()
        .flatMap(column -> shape.nameIn(firstRow.header(), column).stream())
        .findFirst();
  }

  Place place() {
    return firstRow.place();
  }
}
