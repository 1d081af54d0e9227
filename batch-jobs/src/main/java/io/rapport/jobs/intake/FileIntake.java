package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.RowCounts;
import io.rapport.jobs.intake.FileResult.KnownBefore;
import io.rapport.jobs.intake.FileResult.Merged;
import io.rapport.jobs.intake.FileResult.Refused;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.operations.JobResult;
import io.rapport.jobs.operations.JobRunner;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.store.intake.InputFileEntry;
import io.rapport.jobs.store.intake.InputLedger;
import io.rapport.jobs.store.intake.IntakeMerge;
import io.rapport.jobs.store.intake.Staging;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** Takes one recognised file in, once. */
final class FileIntake {
  private final JobRunner runner;
  private final IngestJob job;
  private final Staging staging;
  private final IntakeMerge merge;
  private final InputLedger ledger;
  private final SourceReaders readers;
  private final TransactionOperations transaction;
  private final Clock clock;

  /**
   * Takes files in.
   *
   * @param clock in the zone in which days begin
   */
  FileIntake(
      JobRunner runner,
      IngestJob job,
      Staging staging,
      IntakeMerge merge,
      InputLedger ledger,
      SourceReaders readers,
      TransactionOperations transaction,
      Clock clock) {
    this.runner = runner;
    this.job = job;
    this.staging = staging;
    this.merge = merge;
    this.ledger = ledger;
    this.readers = readers;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a file in, unless it was before.
   *
   * @throws RapportFailure if the work failed for a reason that is not the file's
   */
  FileResult take(Recognised input) {
    InputFile file = input.file();
    Optional<Instant> before =
        ledger.mergedAt(file.sha256(), input.kind().kind(), input.kind().definition());
    if (before.isPresent()) {
      return new KnownBefore(file.name(), before.get());
    }
    LocalDate today = LocalDate.now(clock);
    SourceReader source;
    try {
      source = readers.of(input, today);
    } catch (UnreadableFile unreadable) {
      return refuse(
          FileMerge.entry(input, List.of(), RowCounts.NONE, 0),
          List.of(unreadable.issue()),
          Kept.NOTHING);
    }
    IntakeTally tally = new IntakeTally();
    StagingWriter writer = new StagingWriter(staging, file.sha256());
    FileMerge fileMerge = new FileMerge(merge, ledger, staging, today, input);
    JobResult result =
        runner.run(job.of(input, source, tally, writer, fileMerge), IngestJob.identity(input));
    if (result.state() == JobResult.State.NOTHING_TO_DO) {
      return new KnownBefore(file.name(), clock.instant());
    } else if (result.exitCode() == ExitCode.INPUT_REFUSED) {
      RowCounts counts = tally.counts().withDuplicates(fileMerge.replaced(input));
      return refuse(
          FileMerge.entry(input, List.of(), counts, tally.weight()),
          tally.fileRefusals(),
          new Kept(writer.refusals(), tally.reasons(), tally.findings()));
    } else if (!result.inPlace()) {
      throw new RapportFailure(result.exitCode(), result.line());
    }
    return new Merged(fileMerge.entry(), tally.reasons());
  }

  /** Refuses a file that is nothing that could be read. */
  FileResult refuse(InputFile file, Issue reason) {
    InputFileEntry entry =
        new InputFileEntry(
            file.sha256(),
            file.name(),
            InputFileEntry.Kind.UNKNOWN,
            Optional.empty(),
            List.of(),
            RowCounts.NONE,
            0);
    return refuse(entry, List.of(reason), Kept.NOTHING);
  }

  /**
   * What is known of a file's rows when it is refused.
   *
   * @param staged reasons that are staged
   * @param reasons all reasons there were
   */
  private record Kept(int staged, long reasons, Map<InputLedger.FindingKey, Long> findings) {
    static final Kept NOTHING = new Kept(0, 0, Map.of());
  }

  private FileResult refuse(InputFileEntry entry, List<Issue> reasons, Kept kept) {
    transaction.executeWithoutResult(
        status -> {
          if (kept.staged() == 0) {
            staging.clear();
          }
          staging.addRefusals(entry.sha256(), kept.staged(), reasons);
          ledger.refused(entry, kept.findings());
          staging.clear();
        });
    return new Refused(
        entry.name(),
        reasons,
        ledger.refusals(entry.sha256()),
        Math.max(0, kept.reasons() - kept.staged()));
  }
}
