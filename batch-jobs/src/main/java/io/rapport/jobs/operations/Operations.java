package io.rapport.jobs.operations;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the commands do. The command line knows nothing else of the application, so it is tested
 * without a database. Every operation runs with the run lock held; a failure is an {@link Outcome}
 * or a {@link io.rapport.jobs.process.RapportFailure}.
 */
public interface Operations {

  /** Reads the given files, or the inbox if the list is empty. Paths are absolute. */
  Outcome ingest(List<Path> files);

  /** Analyses a month, or every month that is due. */
  Outcome analyse(Optional<YearMonth> month);

  /** Publishes a month, or every month that is due. */
  Outcome publish(Optional<YearMonth> month);

  /** Ingest, analyse, publish. */
  Outcome run(Optional<YearMonth> month);

  /** Fills the inbox with the sample organisation and runs everything. */
  Outcome demo();
}
