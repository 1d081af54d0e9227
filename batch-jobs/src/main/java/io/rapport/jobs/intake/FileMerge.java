package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.RowCounts;
import io.rapport.jobs.intake.SourceKind.CaseExportSource;
import io.rapport.jobs.intake.SourceKind.OrganisationSource;
import io.rapport.jobs.intake.SourceKind.RegisterSource;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.SourceKind.UnitLineageSource;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.store.intake.InputFileEntry;
import io.rapport.jobs.store.intake.InputLedger;
import io.rapport.jobs.store.intake.IntakeMerge;
import io.rapport.jobs.store.intake.Staging;
import java.time.LocalDate;
import java.util.List;

/** Merges a file that is staged, or refuses it. All of it in the caller's transaction. */
final class FileMerge {
  private final IntakeMerge merge;
  private final InputLedger ledger;
  private final Staging staging;
  private final LocalDate today;
  private InputFileEntry entry;

  FileMerge(
      IntakeMerge merge, InputLedger ledger, Staging staging, LocalDate today, Recognised input) {
    this.merge = merge;
    this.ledger = ledger;
    this.staging = staging;
    this.today = today;
    this.entry = entry(input, List.of(), RowCounts.NONE, 0);
  }

  /**
   * Merges the file.
   *
   * @throws RapportFailure {@link ExitCode#INPUT_REFUSED} if something refuses the whole file,
   *     {@link ExitCode#INTERNAL} if staging does not hold what was read
   */
  void merge(Recognised input, IntakeTally tally) {
    if (!tally.fileRefusals().isEmpty()) {
      Issue first = tally.fileRefusals().get(0);
      throw new RapportFailure(ExitCode.INPUT_REFUSED, first.toString());
    }
    String sha256 = input.file().sha256();
    IntakeMerge.Sum staged = merge.staged(sha256);
    if (staged.rows() != tally.staged() || staged.weight() != tally.weight()) {
      throw new RapportFailure(
          ExitCode.INTERNAL, "what was read of " + input.file().name() + " was not all staged");
    }
    SourceKind kind = input.kind();
    IntakeMerge.Merged merged;
    if (kind instanceof OrganisationSource) {
      merged = merge.organisation(sha256, today);
    } else if (kind instanceof UnitLineageSource) {
      merged = merge.lineage(sha256);
    } else if (kind instanceof SurveySource survey) {
      merged = merge.survey(sha256, survey.questionnaire());
    } else if (kind instanceof RegisterSource || kind instanceof CaseExportSource) {
      merged = merge.register(sha256);
    } else {
      throw new IllegalStateException("unknown kind");
    }
    RowCounts counts = tally.counts().withDuplicates(merged.duplicates());
    entry = entry(input, merged.waves(), counts, tally.weight());
    ledger.merged(entry, tally.findings());
    ledger.caseFigures(sha256, tally.figures());
    staging.clear();
  }

  /** The file as the ledger has it after the merge. */
  InputFileEntry entry() {
    return entry;
  }

  static InputFileEntry entry(
      Recognised input, List<String> waves, RowCounts counts, long controlSum) {
    return new InputFileEntry(
        input.file().sha256(),
        input.file().name(),
        input.kind().kind(),
        input.kind().definition(),
        waves,
        counts,
        controlSum);
  }
}
