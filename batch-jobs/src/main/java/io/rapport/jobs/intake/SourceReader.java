package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.profile.CaseFigure;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of one file of one kind. Each table is begun before its rows come, but rows are
 * read ahead by the chunk: the last ones of a table may come when the next one has begun. The end
 * comes once. NOT thread safe.
 */
interface SourceReader {

  /** Begins a table. An issue may refuse the whole file. */
  List<Issue> begin(SourceTable table);

  /** Why a row that is not blank is counted as if it were; empty if it is to be read. */
  default Optional<Issue> passesOver(LayoutRow read) {
    return Optional.empty();
  }

  /** Reads a row that is not blank. */
  Reading read(LayoutRow read);

  /** Ends the file. An issue may refuse the whole file. */
  Reading end();

  /** Figures about all cases of the file once it has ended, if it holds cases. */
  default List<CaseFigure> figures() {
    return List.of();
  }
}
