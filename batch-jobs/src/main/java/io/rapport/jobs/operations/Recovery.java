package io.rapport.jobs.operations;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Makes executions that a killed process left restartable. Spring Batch does not check whether a
 * process lives, so call this only with the run lock held. Three kinds are left: executions that
 * still look at work; stopped executions of which a step still looks at work (killed while
 * stopping), which Spring Batch would refuse for ever; and unknown ones (the outcome of a step
 * could not be saved). A step's work is one transaction or idempotent, so all of them may run
 * again.
 */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final JobOperator operator;
  private final JobRepository repository;
  private final Clock clock;

  Recovery(JobOperator operator, JobRepository repository, Clock clock) {
    this.operator = operator;
    this.repository = repository;
    this.clock = clock;
  }

  /** Recovers every execution of the job that looks at work, and the last one of this instance. */
  void recover(String jobName, JobParameters parameters) {
    for (JobExecution running : repository.findRunningJobExecutions(jobName)) {
      LOG.info("recovering execution {} of job {}", running.getId(), jobName);
      operator.recover(running);
    }
    JobInstance instance = repository.getJobInstance(jobName, parameters);
    if (instance != null) {
      List<JobExecution> executions = repository.getJobExecutions(instance);
      executions.forEach(this::closeLoose);
    }
  }

  private void closeLoose(JobExecution execution) {
    for (StepExecution step : execution.getStepExecutions()) {
      if (isLoose(step.getStatus())) {
        step.setStatus(BatchStatus.FAILED);
        step.setExitStatus(ExitStatus.FAILED);
        step.setEndTime(now());
        repository.update(step);
      }
    }
    if (isLoose(execution.getStatus())) {
      execution.setStatus(BatchStatus.FAILED);
      execution.setExitStatus(ExitStatus.FAILED);
      execution.setEndTime(now());
      repository.update(execution);
    }
  }

  private static boolean isLoose(BatchStatus status) {
    return status.isRunning() || status == BatchStatus.UNKNOWN;
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
