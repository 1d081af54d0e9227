package io.rapport.jobs.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.jobs.operations.JobResult.State;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.store.RunGuard;
import io.rapport.jobs.store.RunLock;
import io.rapport.jobs.store.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.job.parameters.RunIdIncrementer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Small real jobs on a real database. */
class JobRunnerTest {
  private static final JobParameters JUNE =
      new JobParametersBuilder().addString("month", "2026-06").toJobParameters();

  @TempDir Path home;
  private final TestDatabase database = TestDatabase.empty();
  private final StopSignal stop = new StopSignal();
  private final AtomicInteger calls = new AtomicInteger();
  private ConfigurableApplicationContext context;
  private JobRunner runner;
  private JobRepository repository;

  @BeforeEach
  void start() {
    context = platform(stop);
    runner = context.getBean(JobRunner.class);
    repository = context.getBean(JobRepository.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void completesOnceAndThenFindsNothingToDo() {
    Job job = job(tasklet(calls::incrementAndGet));

    JobResult first = runner.run(job, JUNE);
    JobResult second = runner.run(job, JUNE);

    assertThat(first.state()).isEqualTo(State.COMPLETED);
    assertThat(first.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(first.inPlace()).isTrue();
    assertThat(second.state()).isEqualTo(State.NOTHING_TO_DO);
    assertThat(second.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(second.line()).isEqualTo("close-month: nothing to do");
    assertThat(second.execution()).isEmpty();
    assertThat(calls).hasValue(1);
  }

  @Test
  void otherParametersAreOtherWork() {
    Job job = job(tasklet(calls::incrementAndGet));

    runner.run(job, JUNE);
    runner.run(job, new JobParametersBuilder().addString("month", "2026-07").toJobParameters());

    assertThat(calls).hasValue(2);
  }

  @Test
  void goesOnAfterAFailureWithoutRepeatingWhatWasDone() {
    AtomicInteger firstStep = new AtomicInteger();
    Job job =
        new JobBuilder("close-month", repository)
            .start(step("first", tasklet(firstStep::incrementAndGet)))
            .next(
                step(
                    "second",
                    tasklet(
                        () -> {
                          if (calls.incrementAndGet() == 1) {
                            throw new RapportFailure(ExitCode.INPUT_REFUSED, "sheet is missing");
                          }
                        })))
            .build();

    JobResult failed = runner.run(job, JUNE);
    JobResult again = runner.run(job, JUNE);

    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.exitCode()).isEqualTo(ExitCode.INPUT_REFUSED);
    assertThat(failed.line()).isEqualTo("sheet is missing");
    assertThat(again.state()).isEqualTo(State.COMPLETED);
    assertThat(firstStep).hasValue(1);
    assertThat(calls).hasValue(2);
  }

  @Test
  void aLostDatabaseEndsWithItsOwnCode() {
    Job job =
        job(
            (contribution, chunk) -> {
              throw new IllegalStateException(new SQLException("gone", "08006"));
            });

    assertThat(runner.run(job, JUNE).exitCode()).isEqualTo(ExitCode.DATABASE_UNAVAILABLE);
  }

  @Test
  void aJobMayEndWithTheNameOfAnExitCode() {
    Job job =
        job(
            (contribution, chunk) -> {
              contribution.setExitStatus(new ExitStatus("INPUT_MISSING"));
              return RepeatStatus.FINISHED;
            });

    JobResult result = runner.run(job, JUNE);

    assertThat(result.state()).isEqualTo(State.COMPLETED);
    assertThat(result.exitCode()).isEqualTo(ExitCode.INPUT_MISSING);
    assertThat(result.inPlace()).isFalse();
  }

  @Test
  void recoversWhatAKilledRunLeftStartedEvenTwice() {
    Job job = job(tasklet(calls::incrementAndGet));
    for (int kill = 0; kill < 2; kill++) {
      leave(BatchStatus.STARTED, BatchStatus.STARTED);
    }

    assertThat(runner.run(job, JUNE).state()).isEqualTo(State.COMPLETED);
    assertThat(calls).hasValue(1);
    assertThat(statuses()).containsExactlyInAnyOrder("FAILED", "FAILED", "COMPLETED");
  }

  @Test
  void recoversARunThatWasKilledWhileItWasStopping() {
    leave(BatchStatus.STOPPED, BatchStatus.STARTED);

    assertThat(runner.run(job(tasklet(calls::incrementAndGet)), JUNE).state())
        .isEqualTo(State.COMPLETED);
    assertThat(calls).hasValue(1);
  }

  @Test
  void recoversARunWhoseLastStateCouldNotBeSaved() {
    leave(BatchStatus.UNKNOWN, BatchStatus.UNKNOWN);

    assertThat(runner.run(job(tasklet(calls::incrementAndGet)), JUNE).state())
        .isEqualTo(State.COMPLETED);
    assertThat(calls).hasValue(1);
  }

  @Test
  void stopsAChunkStepAndLaterWritesTheRestOnce() throws Exception {
    List<Integer> written = new ArrayList<>();
    CountDownLatch atWork = new CountDownLatch(1);
    Job job = chunkJob(written, atWork);

    CompletableFuture<JobResult> running =
        CompletableFuture.supplyAsync(() -> runner.run(job, JUNE));
    assertThat(atWork.await(30, TimeUnit.SECONDS)).isTrue();
    stop.request();
    JobResult stopped = running.get(30, TimeUnit.SECONDS);

    assertThat(stopped.state()).isEqualTo(State.STOPPED);
    assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
    assertThat(statuses()).containsExactly("STOPPED");
    assertThat(written).hasSizeBetween(1, 999);
    assertThatThrownBy(() -> runner.run(job, JUNE))
        .isInstanceOfSatisfying(
            RapportFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.STOPPED));

    try (var next = platform(new StopSignal())) {
      repository = next.getBean(JobRepository.class);
      JobResult rest = next.getBean(JobRunner.class).run(chunkJob(written, atWork), JUNE);
      assertThat(rest.state()).isEqualTo(State.COMPLETED);
    }
    assertThat(written).containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
  }

  /** Repeated: the request meets the job at another moment each time. */
  @RepeatedTest(10)
  void stopsATaskletThatAsksTheSignalItself() throws Exception {
    CountDownLatch atWork = new CountDownLatch(1);
    Job job =
        job(
            tasklet(
                () -> {
                  atWork.countDown();
                  while (true) {
                    stop.check();
                    Thread.onSpinWait();
                  }
                }));

    CompletableFuture<JobResult> running =
        CompletableFuture.supplyAsync(() -> runner.run(job, JUNE));
    assertThat(atWork.await(30, TimeUnit.SECONDS)).isTrue();
    stop.request();

    assertThat(running.get(30, TimeUnit.SECONDS).state()).isEqualTo(State.STOPPED);
    assertThat(statuses()).containsExactly("STOPPED");
  }

  @Test
  void runsUnderTheLockAndGuardsItsTransactions() {
    RunGuard guard = context.getBean(RunGuard.class);
    assertThat(runner.run(job(tasklet(guard::check)), JUNE).state()).isEqualTo(State.COMPLETED);

    try (var other = platform(new StopSignal());
        RunLock.Held held = other.getBean(RunLock.class).hold("run")) {
      assertThatThrownBy(() -> runner.run(job(tasklet(calls::incrementAndGet)), JUNE))
          .isInstanceOfSatisfying(
              RapportFailure.class,
              failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.LOCKED));
      held.end(ExitCode.DONE);
    }
    assertThat(calls).hasValue(0);
  }

  @Test
  void refusesJobsWhoseParametersSpringBatchWouldIgnore() {
    Job job =
        new JobBuilder("close-month", repository)
            .incrementer(new RunIdIncrementer())
            .start(step("only", tasklet(calls::incrementAndGet)))
            .build();

    assertThatThrownBy(() -> runner.run(job, JUNE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("incrementer");
  }

  @Test
  void statusTellsTheDatabaseTheLastRunAndTheLastJobs() {
    StatusReport status = context.getBean(StatusReport.class);
    assertThat(status.lines())
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).startsWith("database  server jdbc:postgresql:"))
        .contains("last run  none yet", "files     0 read, 0 refused", "released  no month yet");

    runner.run(job(tasklet(calls::incrementAndGet)), JUNE);

    assertThat(status.lines())
        .hasSize(5)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("last run  close-month, started ")
                    .endsWith("with exit code 0"))
        .anySatisfy(line -> assertThat(line).startsWith("job       close-month COMPLETED"));
  }

  private ConfigurableApplicationContext platform(StopSignal signal) {
    return TestPlatform.start(home, database, signal);
  }

  /** What a process leaves that died with a job and its step in these states. */
  private void leave(BatchStatus jobStatus, BatchStatus stepStatus) {
    JobExecution execution;
    var instance = repository.getJobInstance("close-month", JUNE);
    if (instance == null) {
      instance = repository.createJobInstance("close-month", JUNE);
    }
    execution = repository.createJobExecution(instance, JUNE, new ExecutionContext());
    execution.setStatus(jobStatus);
    repository.update(execution);
    StepExecution step = repository.createStepExecution("only", execution);
    step.setStatus(stepStatus);
    repository.update(step);
  }

  private List<String> statuses() {
    return JdbcClient.create(database.dataSource())
        .sql("select status from batch_job_execution")
        .query(String.class)
        .list();
  }

  private Job chunkJob(List<Integer> written, CountDownLatch atWork) {
    // Starts after what is written already, as a reader with a saved position does.
    var items = IntStream.range(written.size(), 1000).boxed().toList();
    Step step =
        new StepBuilder("only", repository)
            .<Integer, Integer>chunk(10)
            .transactionManager(context.getBean(PlatformTransactionManager.class))
            .reader(new ListItemReader<>(items))
            .writer(
                chunk -> {
                  written.addAll(chunk.getItems());
                  atWork.countDown();
                  Thread.sleep(20);
                })
            .build();
    return new JobBuilder("close-month", repository).start(step).build();
  }

  private Job job(Tasklet tasklet) {
    return new JobBuilder("close-month", repository).start(step("only", tasklet)).build();
  }

  private Step step(String name, Tasklet tasklet) {
    return new StepBuilder(name, repository)
        .tasklet(tasklet, context.getBean(PlatformTransactionManager.class))
        .build();
  }

  private static Tasklet tasklet(Runnable work) {
    return (contribution, chunk) -> {
      work.run();
      return RepeatStatus.FINISHED;
    };
  }
}
