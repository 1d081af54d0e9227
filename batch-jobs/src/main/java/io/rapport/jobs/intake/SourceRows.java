package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.layout.LayoutRows;
import io.rapport.domain.intake.layout.LongPivot;
import io.rapport.domain.intake.layout.PivotedRow;
import io.rapport.domain.intake.layout.Standing;
import io.rapport.jobs.intake.file.Limits;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The data rows of a table, one a respondent in survey files of any layout. {@code hasNext} and
 * {@code next} throw {@link UnreadableFile} where the file stops being readable. NOT thread safe.
 *
 * <p>A table of one answer a row is looked through once before it is read: if the rows of each
 * respondent stand together, they are put together as they come; otherwise all its answers are
 * held, which are at most the rows that {@link Limits#rows} allows: a million answers of fifty
 * thousand respondents take some 60 MB.
 */
final class SourceRows implements Iterator<LayoutRow>, AutoCloseable {
  private final SourceTable source;
  private final Spreadsheet spreadsheet;
  private final Table table;
  private final Optional<LayoutRows> layout;
  private final Optional<LongPivot> pivot;
  private final Deque<LayoutRow> ready = new ArrayDeque<>();
  private Iterator<PivotedRow> rest = Collections.emptyIterator();
  private boolean ended;

  private SourceRows(
      SourceTable source, Spreadsheet spreadsheet, Table table, Optional<LongPivot> pivot) {
    this.source = source;
    this.spreadsheet = spreadsheet;
    this.table = table;
    this.layout =
        source
            .layout()
            .map(
                known ->
                    new LayoutRows(known.match(), source.part().name(), source.sheet().name()));
    this.pivot = pivot;
  }

  /**
   * Opens a table at its first data row.
   *
   * @throws UnreadableFile if it cannot be read
   */
  static SourceRows open(SourceTable source) {
    Optional<LongPivot> pivot =
        source
            .layout()
            .filter(SurveyLayout::isLong)
            .map(known -> known.pivot(order(source, known)));
    Spreadsheet spreadsheet = spreadsheet(source);
    try {
      SourceRows rows =
          new SourceRows(source, spreadsheet, spreadsheet.read(source.sheet()), pivot);
      for (int row = 1; row < source.headerRows() && rows.table.hasNext(); row++) {
        rows.table.next();
      }
      return rows;
    } catch (UnreadableFile unreadable) {
      spreadsheet.close();
      throw unreadable;
    }
  }

  /** How the rows stand; of a table that breaks off, of those before that place. */
  private static LongPivot.Order order(SourceTable source, SurveyLayout layout) {
    try (Spreadsheet spreadsheet = spreadsheet(source);
        Table table = spreadsheet.read(source.sheet())) {
      return LongPivot.order(layout.match(), table);
    } catch (UnreadableFile metAgain) {
      return LongPivot.Order.ANY;
    }
  }

  private static Spreadsheet spreadsheet(SourceTable source) {
    return source.part().open();
  }

  /** Cells read so far whose values are those saved with formulas, a finding for each column. */
  Map<Issue, Long> formulas() {
    Map<Issue, Long> found = new LinkedHashMap<>();
    table.formulas().forEach((column, count) -> found.put(formula(column), count));
    return found;
  }

  private Issue formula(int column) {
    List<String> names = table.header().names();
    Optional<String> name =
        Optional.of(column < names.size() ? names.get(column) : "").filter(text -> !text.isEmpty());
    Place place =
        new Place(
            source.part().name(),
            source.sheet().name(),
            0,
            Optional.of(Place.letters(column)),
            name);
    return new Issue(
        "formula",
        Issue.Severity.WARNING,
        place,
        "the cell holds a formula; the value saved with it is read");
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      if (table.hasNext()) {
        take(table.next());
      } else {
        ended = true;
        rest = pivot.map(LongPivot::finish).orElse(rest);
      }
    }
    return !ready.isEmpty() || rest.hasNext();
  }

  @Override
  public LayoutRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.isEmpty() ? LayoutRow.of(rest.next()) : ready.remove();
  }

  @Override
  public void close() {
    table.close();
    spreadsheet.close();
  }

  private void take(Row row) {
    if (layout.isEmpty()) {
      ready.add(new LayoutRow(row, Standing.UNTOLD));
      return;
    }
    LayoutRow read = layout.get().read(row.number(), row.cells());
    if (pivot.isPresent() && !row.isBlank()) {
      pivot.get().add(read.row()).forEach(each -> ready.add(LayoutRow.of(each)));
    } else {
      ready.add(read);
    }
  }
}
