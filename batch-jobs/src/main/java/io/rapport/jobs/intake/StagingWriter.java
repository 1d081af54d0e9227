package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.jobs.store.intake.Staged;
import io.rapport.jobs.store.intake.Staging;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Copies what rows gave into staging, in the transaction of the chunk. NOT thread safe. */
final class StagingWriter implements ItemWriter<Reading> {
  /** Reasons kept of one file: enough to mend it by, and a bound for a file that is all wrong. */
  static final int REASONS = 1_000;

  private final Staging staging;
  private final String sha256;
  private long staged;
  private int refusals;

  StagingWriter(Staging staging, String sha256) {
    this.staging = staging;
    this.sha256 = sha256;
  }

  /** Starts with empty tables. Needs a transaction. */
  void begin() {
    staging.clear();
    staged = 0;
    refusals = 0;
  }

  @Override
  public void write(Chunk<? extends Reading> chunk) {
    List<Staged> accepted = new ArrayList<>();
    List<Issue> reasons = new ArrayList<>();
    for (Reading reading : chunk) {
      accepted.addAll(reading.staged());
      for (Issue issue : reading.issues()) {
        if (issue.severity() == Issue.Severity.REFUSED && refusals + reasons.size() < REASONS) {
          reasons.add(issue);
        }
      }
    }
    staging.add(sha256, staged, accepted);
    staging.addRefusals(sha256, refusals, reasons);
    staged += accepted.size();
    refusals += reasons.size();
  }

  /** Number of reasons that are staged. */
  int refusals() {
    return refusals;
  }
}
