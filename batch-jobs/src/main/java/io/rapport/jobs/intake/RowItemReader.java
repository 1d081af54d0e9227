package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Gives the rows of all tables of an input, always from the first one. NOT thread safe. */
final class RowItemReader implements ItemStreamReader<LayoutRow> {
  private final Recognised input;
  private final SourceReader source;
  private final IntakeTally tally;
  private Iterator<SourceTable> tables;
  private @Nullable SourceRows rows;

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
  public @Nullable LayoutRow read() {
    try {
      while (rows == null || !rows.hasNext()) {
        if (rows != null) {
          rows.formulas().forEach(tally::addFinding);
        }
        close();
        if (!tables.hasNext()) {
          return null;
        }
        begin(tables.next());
      }
      return rows.next();
    } catch (UnreadableFile unreadable) {
      throw refused(unreadable.issue());
    }
  }

  @Override
  public void close() {
    if (rows != null) {
      rows.close();
      rows = null;
    }
  }

  private void begin(SourceTable next) {
    List<Issue> issues = source.begin(next);
    tally.addIssues(issues);
    if (!tally.fileRefusals().isEmpty()) {
      Issue first = tally.fileRefusals().get(0);
      throw new RapportFailure(ExitCode.INPUT_REFUSED, first.toString());
    }
    rows = SourceRows.open(next);
  }

  private RapportFailure refused(Issue issue) {
    tally.addIssues(List.of(issue));
    return new RapportFailure(ExitCode.INPUT_REFUSED, issue.toString());
  }
}
