package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Bounds;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Fills a sheet row by row. A number that does not exist is marked in its place, and its reason
 * stands in the last column of the row; without any there is no such column. NOT thread safe.
 */
public final class SheetRows {
  private static final int TEXT_WIDTH = 14;
  private static final int NUMBER_WIDTH = 10;
  private static final int REASON_WIDTH = 60;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String name;
  private final int frozen;
  private final List<Workbook.Column> columns = new ArrayList<>();
  private final List<List<Workbook.Value>> rows = new ArrayList<>();
  private List<Workbook.Value> row = new ArrayList<>();
  private final Set<String> reasons = new LinkedHashSet<>();
  private boolean isMissing;

  /**
   * @param frozen columns at the left that stay in sight
   */
  public SheetRows(String name, int frozen) {
    this.name = name;
    this.frozen = frozen;
  }

  SheetRows column(String header, Format format) {
    return column(header, format, format == Format.TEXT ? TEXT_WIDTH : NUMBER_WIDTH);
  }

  /** A column of a width in characters. */
  public SheetRows column(String header, Format format, int width) {
    columns.add(new Workbook.Column(header, format, width));
    return this;
  }

  /** Columns of one format. */
  public SheetRows columns(Format format, String... headers) {
    for (String header : headers) {
      column(header, format);
    }
    return this;
  }

  /** A text; an empty one leaves the cell blank. */
  public SheetRows text(String text) {
    row.add(text.isEmpty() ? Workbook.Blank.BLANK : new Workbook.Text(text));
    return this;
  }

  /** A whole number. */
  public SheetRows whole(long number) {
    row.add(new Workbook.Number(BigDecimal.valueOf(number)));
    return this;
  }

  SheetRows value(Value value) {
    return value(value, BigDecimal.ONE);
  }

  /** A difference of shares, shown in points of 100. */
  SheetRows points(Value value) {
    return value(value, HUNDRED);
  }

  SheetRows bounds(Bounds bounds) {
    return value(bounds.low()).value(bounds.high());
  }

  private SheetRows value(Value value, BigDecimal times) {
    if (value instanceof Value.Known known) {
      row.add(new Workbook.Number(BigDecimal.valueOf(known.number()).multiply(times)));
    } else if (value instanceof Value.Missing missing) {
      reasons.add(missing.reason());
      row.add(
          missing.reason().startsWith("not tested")
              ? Workbook.Mark.NOT_TESTED
              : Workbook.Mark.NOT_RECORDED);
    }
    return this;
  }

  /** A number that the row may have no use for: blank if there is none. */
  public SheetRows number(OptionalDouble number) {
    row.add(
        number.isPresent()
            ? new Workbook.Number(BigDecimal.valueOf(number.getAsDouble()))
            : Workbook.Blank.BLANK);
    return this;
  }

  /** What the row has no numbers of, and why. */
  public SheetRows missing(String reason) {
    reasons.add(reason);
    return this;
  }

  /** Ends the row with the reasons for what is missing. */
  public void end() {
    isMissing |= !reasons.isEmpty();
    text(String.join("; ", reasons));
    rows.add(row);
    row = new ArrayList<>();
    reasons.clear();
  }

  /** The sheet. */
  public Workbook.Sheet sheet() {
    List<Workbook.Column> all = new ArrayList<>(columns);
    if (!isMissing) {
      rows.replaceAll(values -> values.subList(0, columns.size()));
      return new Workbook.Sheet(name, all, rows, frozen);
    }
    all.add(new Workbook.Column("Why missing", Format.LONG_TEXT, REASON_WIDTH));
    return new Workbook.Sheet(name, all, rows, frozen);
  }
}
