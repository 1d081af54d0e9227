package io.rapport.jobs.intake;

import io.rapport.domain.intake.layout.LayoutRow;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job {@code ingest}: takes one file in.
 *
 * <ul>
 *   <li>Input: a recognised file; its identity is the file's SHA-256, its kind, and the
 *       questionnaire or profile with its version.
 *   <li>Steps: <em>load</em> streams rows through the checks into staging; <em>finish</em> says
 *       what only the whole file can; <em>merge</em> reconciles the counts and moves everything
 *       over in one transaction with the ledger.
 *   <li>Restart: from the first row, with empty staging tables, however far the last attempt came.
 *   <li>Output: the file's tables and its ledger row, or nothing.
 * </ul>
 */
final class IngestJob {
  private static final String NAME = "ingest";

  /** Rows per transaction: with a thousand, COPY's overhead is under a hundredth of the time. */
  private static final int CHUNK = 1_000;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;

  IngestJob(JobRepository repository, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.transactions = transactions;
  }

  /** What makes a file be taken in once. */
  static JobParameters identity(Recognised input) {
    return new JobParametersBuilder()
        .addString("sha256", input.file().sha256())
        .addString("kind", input.kind().kind().name())
        .addString("definition", input.kind().definition().map(Object::toString).orElse("-"))
        .toJobParameters();
  }

  /** The job for one file. */
  Job of(
      Recognised input,
      SourceReader source,
      IntakeTally tally,
      StagingWriter writer,
      FileMerge merge) {
    return new JobBuilder(NAME, repository)
        .start(load(new RowItemReader(input, source, tally), source, input, tally, writer))
        .next(finish(source, tally, writer))
        .next(
            new StepBuilder("merge", repository)
                .tasklet(
                    (contribution, context) -> {
                      merge.merge(input, tally);
                      return RepeatStatus.FINISHED;
                    },
                    transactions)
                .build())
        .build();
  }

  private Step load(
      RowItemReader reader,
      SourceReader source,
      Recognised input,
      IntakeTally tally,
      StagingWriter writer) {
    return new StepBuilder("load", repository)
        .<LayoutRow, Reading>chunk(CHUNK)
        .transactionManager(transactions)
        .reader(reader)
        .processor(new RowCheck(source, tally))
        .writer(writer)
        .listener(
            new StepExecutionListener() {
              @Override
              public void beforeStep(StepExecution step) {
                tally.reset();
                tally.addIssues(input.findings());
                new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> writer.begin());
              }
            })
        .allowStartIfComplete(true)
        .build();
  }

  private Step finish(SourceReader source, IntakeTally tally, StagingWriter writer) {
    return new StepBuilder("finish", repository)
        .tasklet(
            (contribution, context) -> {
              Reading end = source.end();
              tally.addEnd(end);
              tally.addFigures(source.figures());
              writer.write(Chunk.of(end));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
