package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Row;
import java.util.List;

/**
 * Reads the rows of one file of one kind. Each table is begun before its rows come, but rows are
 * read ahead by the chunk: the last ones of a table may come when the next one has begun. The end
 * comes once. NOT thread safe.
 */
interface SourceReader {

  /** Begins a table. An issue may refuse the whole file. */
  List<Issue> begin(SourceTable table);

  /** Reads a row that is not blank. */
  Reading read(Row row);

  /** Ends the file. An issue may refuse the whole file. */
  Reading end();
}
