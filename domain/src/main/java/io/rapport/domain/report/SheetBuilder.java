package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Collects the columns and rows of a sheet. */
final class SheetBuilder {
  /** Excel takes 255 signs; some room is left for what tells like headers apart. */
  private static final int LONGEST_HEADER = 240;

  private final String name;
  private final int frozen;
  private final List<Workbook.Column> columns = new ArrayList<>();
  private final Set<String> headers = new HashSet<>();
  private final List<List<Workbook.Value>> rows = new ArrayList<>();

  SheetBuilder(String name, int frozen) {
    this.name = name;
    this.frozen = frozen;
  }

  /**
   * Adds a column. Labels come from the questionnaire: one that a header before it has, capitals
   * and blanks aside, gets a number; a very long one is cut.
   */
  SheetBuilder column(String header, Workbook.Format format, int width) {
    String whole = header.strip().replaceAll("\\s+", " ");
    String wanted =
        whole.length() > LONGEST_HEADER ? whole.substring(0, LONGEST_HEADER) + "…" : whole;
    String free = wanted;
    for (int number = 2; !headers.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = wanted + " (" + number + ")";
    }
    columns.add(new Workbook.Column(free, format, width));
    return this;
  }

  void row(List<Workbook.Value> values) {
    rows.add(values);
  }

  void row(Workbook.Value... values) {
    rows.add(List.of(values));
  }

  Workbook.Sheet sheet() {
    return new Workbook.Sheet(name, columns, rows, frozen);
  }

  static Workbook.Value text(String text) {
    return text.isEmpty() ? Workbook.Blank.BLANK : new Workbook.Text(text);
  }

  static Workbook.Value number(long number) {
    return new Workbook.Number(BigDecimal.valueOf(number));
  }

  /**
   * A measure of a shown cell in its column's unit: shares as shares of one, scores as they are.
   */
  static Workbook.Value measure(ReleasedCell cell, Measure measure) {
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      return mark(cell);
    }
    return shown
        .value(measure)
        .<Workbook.Value>map(
            number ->
                new Workbook.Number(
                    isShare(shown.quantity(), measure) ? number.movePointLeft(2) : number))
        .orElse(Workbook.Blank.BLANK);
  }

  /** A measure as it was released: shares in percent. */
  static Workbook.Value asReleased(ReleasedCell cell, Measure measure) {
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      return mark(cell);
    }
    return shown
        .value(measure)
        .<Workbook.Value>map(Workbook.Number::new)
        .orElse(Workbook.Blank.BLANK);
  }

  /** The base: a number where it is exact, a band as text below 30. */
  static Workbook.Value base(ReleasedCell cell) {
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      return mark(cell);
    }
    return shown.base() instanceof ReleasedCell.Base.Exact exact
        ? number(exact.n())
        : new Workbook.Text(shown.base().text());
  }

  /** Whether the value lies at an end of what may be shown, and whether it is rounded to more. */
  static Workbook.Value bound(ReleasedCell cell) {
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      return Workbook.Blank.BLANK;
    }
    List<String> words = new ArrayList<>();
    switch (shown.bound()) {
      case EXACT -> {}
      case AT_LEAST -> words.add("at least");
      case AT_MOST -> words.add("at most");
    }
    shown
        .value(Measure.STEP)
        .ifPresent(step -> words.add("to " + step.toPlainString() + " points"));
    return words.isEmpty() ? Workbook.Blank.BLANK : new Workbook.Text(String.join(", ", words));
  }

  /** What a comparison says. */
  static Workbook.Value reading(ReleasedCell cell) {
    return cell instanceof ReleasedCell.Shown shown
        ? switch (shown.reading()) {
          case NONE -> Workbook.Blank.BLANK;
          case BETTER -> new Workbook.Text("better");
          case WORSE -> new Workbook.Text("worse");
          case NO_VISIBLE_CHANGE -> new Workbook.Text("no visible difference");
          case NOT_TESTED -> Workbook.Mark.NOT_TESTED;
        }
        : mark(cell);
  }

  static Workbook.Value mark(ReleasedCell cell) {
    if (cell instanceof ReleasedCell.Hidden) {
      return Workbook.Mark.CONFIDENTIAL;
    }
    return cell instanceof ReleasedCell.NotComparable
        ? Workbook.Mark.NOT_COMPARABLE
        : Workbook.Mark.NOT_RECORDED;
  }

  /** The cell, or a stand-in for one that the release does not have. */
  static ReleasedCell orNotRecorded(
      Optional<ReleasedCell> cell, io.rapport.domain.figure.CellKey key) {
    return cell.orElseGet(() -> new ReleasedCell.NotRecorded(key));
  }

  private static boolean isShare(Quantity quantity, Measure measure) {
    boolean share = quantity == Quantity.SHARE || quantity == Quantity.SHARE_DIFFERENCE;
    return share
        && switch (measure) {
          case VALUE,
              LOW,
              HIGH,
              LOW_UNCORRECTED,
              HIGH_UNCORRECTED,
              NEUTRAL,
              UNFAVOURABLE,
              NOT_APPLICABLE,
              SMALLEST_VISIBLE,
              WORST_LOW,
              WORST_HIGH,
              PROMOTERS,
              DETRACTORS,
              WEIGHTED,
              WEIGHTED_LOW,
              WEIGHTED_HIGH ->
              true;
          default -> false;
        };
  }
}
