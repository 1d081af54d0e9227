package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.util.List;
import java.util.Optional;

/** Reads a recognised file through all its checks from beginning to end, and stores nothing. */
final class FileWalk {
  private FileWalk() {}

  /** Who is told what is read. */
  interface Listener {

    /** A table begins. */
    default void begun(SourceTable table, List<Issue> issues) {}

    /** A row was read that is neither blank nor nobody's. */
    void row(SourceTable table, LayoutRow row, Reading reading);

    /** The file has ended. */
    void ended(Reading end);
  }

  /**
   * Reads a file, up to the place where something refuses it as a whole.
   *
   * @param tally counts what is read
   * @throws UnreadableFile where the file stops being readable
   */
  static void walk(Recognised input, SourceReader source, IntakeTally tally, Listener listener) {
    tally.addIssues(input.findings());
    RowCheck check = new RowCheck(source, tally);
    for (SourceTable table : input.tables()) {
      List<Issue> issues = source.begin(table);
      listener.begun(table, issues);
      tally.addIssues(issues);
      if (!tally.fileRefusals().isEmpty()) {
        return;
      }
      try (SourceRows rows = SourceRows.open(table)) {
        while (rows.hasNext()) {
          LayoutRow row = rows.next();
          Optional.ofNullable(check.process(row))
              .ifPresent(reading -> listener.row(table, row, reading));
        }
        rows.formulas().forEach(tally::addFinding);
      }
    }
    Reading end = source.end();
    tally.addEnd(end);
    listener.ended(end);
  }
}
