package io.rapport.jobs.operations;

import io.rapport.jobs.store.Database;
import io.rapport.jobs.store.QualityStore;
import io.rapport.jobs.store.ReleaseStore;
import io.rapport.jobs.store.RunHistory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;

/** What {@code rapport status} says of the database, the last run and the last jobs. */
public final class StatusReport {
  private static final int INSTANCES_PER_JOB = 3;

  private final Database database;
  private final RunHistory history;
  private final QualityStore quality;
  private final ReleaseStore releases;
  private final JobRepository repository;

  StatusReport(
      Database database,
      RunHistory history,
      QualityStore quality,
      ReleaseStore releases,
      JobRepository repository) {
    this.database = database;
    this.history = history;
    this.quality = quality;
    this.releases = releases;
    this.repository = repository;
  }

  /** The report, line by line. Times are UTC. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("database  " + database.description());
    lines.add("last run  " + history.last().map(StatusReport::describe).orElse("none yet"));
    lines.add(
        "files     " + quality.inputs().size() + " read, " + quality.refusedFiles() + " refused");
    lines.add("released  " + releases.lastMonth().map(Object::toString).orElse("no month yet"));
    for (String name : repository.getJobNames().stream().sorted().toList()) {
      for (JobInstance instance : repository.getJobInstances(name, 0, INSTANCES_PER_JOB)) {
        JobExecution last = repository.getLastJobExecution(instance);
        if (last != null) {
          lines.add("job       " + describe(name, last));
        }
      }
    }
    return List.copyOf(lines);
  }

  private static String describe(RunHistory.Run run) {
    String end =
        run.exitCode().isEmpty() || run.endedAt().isEmpty()
            ? "no end recorded: at work or killed"
            : "ended %s with exit code %d"
                .formatted(seconds(run.endedAt().get()), run.exitCode().get());
    return "%s, started %s, %s".formatted(run.command(), seconds(run.startedAt()), end);
  }

  private static String describe(String name, JobExecution execution) {
    return "%s %s, last touched %s"
        .formatted(
            name,
            execution.getStatus(),
            execution.getLastUpdated() == null
                ? "never"
                : execution.getLastUpdated().truncatedTo(ChronoUnit.SECONDS) + "Z");
  }

  private static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
