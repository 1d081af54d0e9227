package io.rapport.jobs.operations;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.store.RunLock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Launches a job so that calling it again is always safe. The identifying parameters are the
 * idempotency key: what has completed with them is not done again, what failed, was stopped or was
 * killed goes on. Blocks until the job has ended. NOT thread safe: one job at a time.
 */
public final class JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  private final JobOperator operator;
  private final JobRepository repository;
  private final Recovery recovery;
  private final RunLock lock;
  private final StopSignal stop;
  private final JobStop jobStop;

  JobRunner(
      JobOperator operator,
      JobRepository repository,
      Recovery recovery,
      RunLock lock,
      StopSignal stop) {
    this.operator = operator;
    this.repository = repository;
    this.recovery = recovery;
    this.lock = lock;
    this.stop = stop;
    this.jobStop = new JobStop(stop);
  }

  /**
   * Runs the job, or goes on with it, or finds that there is nothing to do.
   *
   * @param job a job without an incrementer, which would make Spring Batch ignore the parameters
   * @param parameters the identity of the work: wave or month, hash of the input, policy version
   * @throws RapportFailure {@link ExitCode#LOCKED} if another run is at work, {@link
   *     ExitCode#STOPPED} if a stop was asked for before the job began
   * @throws IllegalArgumentException if the job has an incrementer
   */
  public JobResult run(Job job, JobParameters parameters) {
    if (job.getJobParametersIncrementer() != null) {
      throw new IllegalArgumentException("job %s has an incrementer".formatted(job.getName()));
    }
    try (RunLock.Held held = lock.hold(job.getName())) {
      JobResult result = launch(job, parameters);
      held.end(result.exitCode());
      return result;
    }
  }

  private JobResult launch(Job job, JobParameters parameters) {
    jobStop.busy();
    try {
      stop.check();
      recovery.recover(job.getName(), parameters);
      return resultOf(operator.start(jobStop.stoppable(job), parameters));
    } catch (JobInstanceAlreadyCompleteException e) {
      return new JobResult(
          JobResult.State.NOTHING_TO_DO,
          ExitCode.DONE,
          job.getName() + ": nothing to do",
          Optional.empty());
    } catch (JobExecutionException e) {
      throw new RapportFailure(
          ExitCode.INTERNAL, "job %s cannot be started".formatted(job.getName()), e);
    } finally {
      jobStop.idle();
    }
  }

  private JobResult resultOf(JobExecution execution) {
    String name = execution.getJobInstance().getJobName();
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      ExitCode code = codeOf(execution.getExitStatus()).orElse(ExitCode.DONE);
      return result(JobResult.State.COMPLETED, code, name + ": " + code.meaning(), execution);
    }
    RapportFailure failure = failureOf(execution);
    if (execution.getStatus() == BatchStatus.STOPPED || failure.exitCode() == ExitCode.STOPPED) {
      markStopped(execution);
      return result(JobResult.State.STOPPED, ExitCode.STOPPED, name + ": stopped", execution);
    }
    // For the log file only: what people are told is the result's one line.
    execution.getAllFailureExceptions().forEach(e -> LOG.info("job {} failed", name, e));
    return result(JobResult.State.FAILED, failure.exitCode(), failure.line(), execution);
  }

  /** A step that noticed the request by itself has failed as far as Spring Batch can tell. */
  private void markStopped(JobExecution execution) {
    if (execution.getStatus() != BatchStatus.STOPPED) {
      execution.setStatus(BatchStatus.STOPPED);
      execution.setExitStatus(ExitStatus.STOPPED);
      repository.update(execution);
    }
  }

  private static RapportFailure failureOf(JobExecution execution) {
    return execution.getAllFailureExceptions().stream()
        .map(FailureMapper::failureOf)
        .findFirst()
        .orElseGet(
            () ->
                new RapportFailure(
                    codeOf(execution.getExitStatus()).orElse(ExitCode.INTERNAL),
                    "job %s ended as %s"
                        .formatted(
                            execution.getJobInstance().getJobName(),
                            execution.getExitStatus().getExitCode())));
  }

  /** A job may end with the name of an exit code as its exit status. */
  private static Optional<ExitCode> codeOf(ExitStatus status) {
    for (ExitCode code : ExitCode.values()) {
      if (code != ExitCode.STOPPED && code.name().equals(status.getExitCode())) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  private static JobResult result(
      JobResult.State state, ExitCode code, String line, JobExecution execution) {
    return new JobResult(state, code, line, Optional.of(execution));
  }
}
