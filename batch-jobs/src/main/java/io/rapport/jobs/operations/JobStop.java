package io.rapport.jobs.operations;

import io.rapport.jobs.process.StopSignal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParametersIncrementer;
import org.springframework.batch.core.job.parameters.JobParametersValidator;
import org.springframework.batch.core.step.StepExecution;

/**
 * Carries a stop request to the job at work. The request comes in the thread of the shutdown hook;
 * it only marks the steps in memory, since a second writer of the job's state would make the job
 * fail when it saves its own. It is repeated for steps that begin later, until no job is at work
 * any more or the patience is over.
 */
final class JobStop {
  private static final Logger LOG = LoggerFactory.getLogger(JobStop.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private volatile boolean busy;
  private volatile @Nullable JobExecution executing;

  JobStop(StopSignal signal) {
    signal.onRequest(this::stopUntilIdle);
  }

  /** A job is being started: from now on a request waits for its steps. */
  void busy() {
    busy = true;
  }

  /** No job is at work. */
  void idle() {
    busy = false;
  }

  /** The same job, whose steps are marked if a stop is asked for while it executes. */
  Job stoppable(Job job) {
    return new Stoppable(job);
  }

  private void stopUntilIdle() {
    long attempts = StopSignal.PATIENCE.dividedBy(PAUSE);
    try {
      for (long attempt = 0; attempt < attempts && busy; attempt++) {
        JobExecution execution = executing;
        if (execution != null) {
          LOG.debug("stopping execution {}", execution.getId());
          execution.getStepExecutions().forEach(StepExecution::setTerminateOnly);
        }
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Stoppable implements Job {
    private final Job job;

    Stoppable(Job job) {
      this.job = job;
    }

    @Override
    public void execute(JobExecution execution) throws JobInterruptedException {
      executing = execution;
      try {
        job.execute(execution);
      } finally {
        executing = null;
      }
    }

    @Override
    public String getName() {
      return job.getName();
    }

    @Override
    public boolean isRestartable() {
      return job.isRestartable();
    }

    @Override
    public @Nullable JobParametersIncrementer getJobParametersIncrementer() {
      return job.getJobParametersIncrementer();
    }

    @Override
    public JobParametersValidator getJobParametersValidator() {
      return job.getJobParametersValidator();
    }
  }
}
