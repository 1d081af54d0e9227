package io.rapport.jobs.cli;

import io.rapport.jobs.operations.JobResult;
import io.rapport.jobs.operations.JobRunner;
import io.rapport.jobs.operations.Operations;
import io.rapport.jobs.operations.Outcome;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Operations that are each one job of a minute, for tests that end the process meanwhile. */
@Component
@Primary
@Profile("slow")
final class SlowOperations implements Operations {
  private final JobRunner runner;
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;

  SlowOperations(
      JobRunner runner, JobRepository repository, PlatformTransactionManager transactions) {
    this.runner = runner;
    this.repository = repository;
    this.transactions = transactions;
  }

  @Override
  public Outcome ingest(List<Path> files) {
    return slow();
  }

  @Override
  public Outcome analyse(Optional<YearMonth> month) {
    return slow();
  }

  @Override
  public Outcome publish(Optional<YearMonth> month) {
    return slow();
  }

  @Override
  public Outcome run(Optional<YearMonth> month) {
    return slow();
  }

  @Override
  public Outcome demo() {
    return slow();
  }

  private Outcome slow() {
    var step =
        new StepBuilder("wait", repository)
            .<Integer, Integer>chunk(1)
            .transactionManager(transactions)
            .reader(new ListItemReader<>(IntStream.range(0, 600).boxed().toList()))
            .writer(
                chunk -> {
                  System.out.println("at work");
                  Thread.sleep(100);
                })
            .build();
    var job = new JobBuilder("slow", repository).start(step).build();
    JobResult result = runner.run(job, new JobParameters());
    return new Outcome(result.exitCode(), List.of(result.line()));
  }
}
