package io.rapport.jobs.operations;

import io.rapport.jobs.process.ExitCode;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;

/**
 * How the launch of a job ended.
 *
 * @param state what happened
 * @param exitCode the code this means for the process
 * @param line one line for people
 * @param execution the execution; empty if there was nothing to do
 */
public record JobResult(
    State state, ExitCode exitCode, String line, Optional<JobExecution> execution) {

  /** What happened to a job. */
  public enum State {
    /** It ran to its end now. */
    COMPLETED,
    /** It had run to its end before with the same parameters. */
    NOTHING_TO_DO,
    /** It failed; the next launch with the same parameters goes on where it was. */
    FAILED,
    /** It was stopped on request; likewise. */
    STOPPED
  }

  /** True if what the job is for is in place, now or since an earlier launch. */
  public boolean inPlace() {
    return exitCode == ExitCode.DONE;
  }
}
