package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Row;
import io.rapport.jobs.intake.file.Limits;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Gives the rows of all tables of an input, always from the first one. NOT thread safe. */
final class RowItemReader implements ItemStreamReader<Row> {
  private final Recognised input;
  private final SourceReader source;
  private final IntakeTally tally;
  private Iterator<SourceTable> tables;
  private @Nullable Spreadsheet spreadsheet;
  private @Nullable Table table;

  RowItemReader(Recognised input, SourceReader source, IntakeTally tally) {
    this.input = input;
    this.source = source;
    this.tally = tally;
    this.tables = input.tables().iterator();
  }

  @Override
  public void open(ExecutionContext context) {
    tables = input.tables().iterator();
  }

  @Override
  public @Nullable Row read() {
    try {
      while (table == null || !table.hasNext()) {
        close();
        if (!tables.hasNext()) {
          return null;
        }
        begin(tables.next());
      }
      return table.next();
    } catch (UnreadableFile unreadable) {
      throw refused(unreadable.issue());
    }
  }

  @Override
  public void close() {
    if (table != null) {
      table.close();
      table = null;
    }
    if (spreadsheet != null) {
      spreadsheet.close();
      spreadsheet = null;
    }
  }

  private void begin(SourceTable next) {
    List<Issue> issues = source.begin(next);
    tally.addIssues(issues);
    if (!tally.fileRefusals().isEmpty()) {
      Issue first = tally.fileRefusals().get(0);
      throw new RapportFailure(ExitCode.INPUT_REFUSED, first.toString());
    }
    Spreadsheet opened =
        Spreadsheet.open(next.part().copy(), next.part().name(), Limits.standard());
    spreadsheet = opened;
    table = opened.read(next.sheet());
  }

  private RapportFailure refused(Issue issue) {
    tally.addIssues(List.of(issue));
    return new RapportFailure(ExitCode.INPUT_REFUSED, issue.toString());
  }
}
