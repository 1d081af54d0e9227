package io.rapport.jobs.intake;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.layout.LayoutRows;
import io.rapport.domain.intake.layout.LongPivot;
import io.rapport.domain.intake.layout.Standing;
import io.rapport.jobs.intake.file.Limits;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The data rows of a table, one a respondent in survey files of any layout. {@code hasNext} and
 * {@code next} throw {@link UnreadableFile} where the file stops being readable. NOT thread safe.
 */
final class SourceRows implements Iterator<LayoutRow>, AutoCloseable {
  /** Answers held to put rows of one answer together, about a fifth of a heap of 512 MB. */
  private static final int ANSWERS = 500_000;

  private final Spreadsheet spreadsheet;
  private final Table table;
  private final Optional<LayoutRows> layout;
  private final Optional<LongPivot> pivot;
  private final Deque<LayoutRow> ready = new ArrayDeque<>();
  private boolean ended;

  private SourceRows(SourceTable source, Spreadsheet spreadsheet, Table table) {
    this.spreadsheet = spreadsheet;
    this.table = table;
    this.layout =
        source
            .layout()
            .map(
                known ->
                    new LayoutRows(known.match(), source.part().name(), source.sheet().name()));
    this.pivot =
        source
            .layout()
            .filter(SurveyLayout::isLong)
            .map(
                known -> new LongPivot(known.match(), known.items(), LongPivot.Order.ANY, ANSWERS));
  }

  /**
   * Opens a table at its first data row.
   *
   * @throws UnreadableFile if it cannot be read
   */
  static SourceRows open(SourceTable source) {
    Spreadsheet spreadsheet =
        Spreadsheet.open(source.part().copy(), source.part().name(), Limits.standard());
    try {
      SourceRows rows = new SourceRows(source, spreadsheet, spreadsheet.read(source.sheet()));
      int headers = source.layout().map(known -> known.match().headerRows()).orElse(1);
      for (int row = 1; row < headers && rows.table.hasNext(); row++) {
        rows.table.next();
      }
      return rows;
    } catch (UnreadableFile unreadable) {
      spreadsheet.close();
      throw unreadable;
    }
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      if (table.hasNext()) {
        take(table.next());
      } else {
        ended = true;
        pivot.ifPresent(whole -> whole.finish().forEach(this::complete));
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public LayoutRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  @Override
  public void close() {
    table.close();
    spreadsheet.close();
  }

  private void take(Row row) {
    if (pivot.isPresent() && !row.isBlank()) {
      Checked<List<Row>> complete =
          pivot.get().add(layout.orElseThrow().read(row.number(), row.cells()).row());
      if (complete instanceof Checked.Accepted<List<Row>> accepted) {
        accepted.value().forEach(this::complete);
      } else {
        throw new UnreadableFile(complete.issues().get(0));
      }
    } else if (layout.isPresent()) {
      ready.add(layout.get().read(row.number(), row.cells()));
    } else {
      complete(row);
    }
  }

  private void complete(Row row) {
    ready.add(new LayoutRow(row, Standing.UNTOLD));
  }
}
