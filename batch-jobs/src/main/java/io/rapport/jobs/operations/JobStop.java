package io.rapport.jobs.operations;

import io.rapport.jobs.process.StopSignal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;

/**
 * Carries a stop request to the job at work. The request comes in the thread of the shutdown hook
 * and may meet a job that is just starting or just saving its state, so it is repeated until no job
 * is at work any more or the patience is over.
 */
final class JobStop {
  private static final Logger LOG = LoggerFactory.getLogger(JobStop.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final JobOperator operator;
  private final JobRepository repository;
  private volatile @Nullable String jobAtWork;

  JobStop(JobOperator operator, JobRepository repository, StopSignal signal) {
    this.operator = operator;
    this.repository = repository;
    signal.onRequest(this::stopUntilIdle);
  }

  void atWork(String jobName) {
    jobAtWork = jobName;
  }

  void idle() {
    jobAtWork = null;
  }

  private void stopUntilIdle() {
    Set<Long> asked = new HashSet<>();
    long attempts = StopSignal.PATIENCE.dividedBy(PAUSE);
    try {
      for (long attempt = 0; attempt < attempts && jobAtWork != null; attempt++) {
        String job = jobAtWork;
        if (job != null) {
          stop(job, asked);
        }
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop(String job, Set<Long> asked) {
    try {
      for (JobExecution execution : repository.findRunningJobExecutions(job)) {
        if (!asked.contains(execution.getId())) {
          LOG.info("stopping execution {} of job {}", execution.getId(), job);
          operator.stop(execution);
          asked.add(execution.getId());
        }
      }
    } catch (JobExecutionNotRunningException | DataAccessException e) {
      LOG.debug("the job changed its state meanwhile; trying again", e);
    }
  }
}
