package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
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

  private final Heads heads;
  private final String name;
  private final int frozen;
  private final List<Workbook.Column> columns = new ArrayList<>();
  private final Set<String> headers = new HashSet<>();
  private final List<List<Workbook.Value>> rows = new ArrayList<>();
  private final List<Highlight> highlights = new ArrayList<>();
  private int unprinted;

  SheetBuilder(Figures figures, Tab tab, int frozen) {
    this.heads = new Heads(figures.language());
    this.name = new Tabs(figures.language()).name(tab);
    this.frozen = frozen;
  }

  /** Adds a column of those that all sheets share. */
  SheetBuilder column(Head head, Workbook.Format format, int width) {
    return column(heads.name(head), heads.meaning(head), format, width);
  }

  /**
   * Adds a column. Labels come from the questionnaire: one that a header before it has, capitals
   * and blanks aside, gets a number; a very long one is cut.
   *
   * @param meaning what it holds, in a sentence
   */
  SheetBuilder column(String header, String meaning, Workbook.Format format, int width) {
    String whole = header.strip().replaceAll("\\s+", " ");
    String wanted =
        whole.length() > LONGEST_HEADER ? whole.substring(0, LONGEST_HEADER) + "…" : whole;
    String free = wanted;
    for (int number = 2; !headers.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = wanted + " (" + number + ")";
    }
    columns.add(new Workbook.Column(free, format, width, meaning));
    return this;
  }

  /** Draws bars behind the numbers of the column added last. */
  SheetBuilder bars(BigDecimal full) {
    highlights.add(new Highlight.Bars(last(), full));
    return this;
  }

  /** Sets a text of the column added last in a tone. */
  SheetBuilder words(String text, Tone tone) {
    highlights.add(new Highlight.Words(last(), text, tone));
    return this;
  }

  private String last() {
    return columns.get(columns.size() - 1).header();
  }

  /** Columns from here on are for the screen: paper holds those before them. */
  SheetBuilder onScreen() {
    unprinted = columns.size();
    return this;
  }

  void row(List<Workbook.Value> values) {
    rows.add(values);
  }

  void row(Workbook.Value... values) {
    rows.add(List.of(values));
  }

  Workbook.Sheet sheet() {
    return sheet(List.of());
  }

  Workbook.Sheet sheet(List<WorkbookChart> charts) {
    return new Workbook.Sheet(
        name,
        columns,
        rows,
        frozen,
        unprinted == 0 ? columns.size() : unprinted,
        highlights,
        charts);
  }

  /** The sheet; empty if it has no row. */
  Optional<Workbook.Sheet> sheetWithRows() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(sheet());
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

  /** Share recorded, of one; blank for a cell that is not shown. */
  static Workbook.Value recorded(ReleasedCell cell) {
    return cell instanceof ReleasedCell.Shown shown
        ? shown
            .recorded()
            .<Workbook.Value>map(share -> new Workbook.Number(share.movePointLeft(2)))
            .orElse(Workbook.Blank.BLANK)
        : Workbook.Blank.BLANK;
  }

  /** The mark of a figure that stands on little; blank for any other. */
  static Workbook.Value lowBase(ReleasedCell cell) {
    return cell instanceof ReleasedCell.Shown shown
            && (shown.base().isLow() || Recording.isPoor(shown))
        ? Workbook.Mark.LOW_BASE
        : Workbook.Blank.BLANK;
  }

  static Workbook.Value key(CellKey key) {
    return new Workbook.Text(key.text());
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
  static ReleasedCell orNotRecorded(Optional<ReleasedCell> cell, CellKey key) {
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
