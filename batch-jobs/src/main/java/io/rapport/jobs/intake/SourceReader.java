package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Row;
import java.util.List;

/**
 * Reads the rows of one file of one kind. The tables come one after the other, each begun before
 * its rows; the end comes once. NOT thread safe.
 */
interface SourceReader {

  /** Begins a table. An issue may refuse the whole file. */
  List<Issue> begin(SourceTable table);

  /** Reads a row that is not blank. */
  Reading read(Row row);

  /** Ends the file. An issue may refuse the whole file. */
  Reading end();
}
