package io.rapport.jobs.operations;

import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.store.Database;
import io.rapport.jobs.store.QualityStore;
import io.rapport.jobs.store.ReleaseStore;
import io.rapport.jobs.store.RunHistory;
import io.rapport.jobs.store.RunLock;
import java.time.Clock;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring Batch over the one database; jobs run in the thread that starts them. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(databaseType = "POSTGRES")
public class BatchConfiguration {

  @Bean
  JobRunner jobRunner(
      JobOperator operator, JobRepository repository, RunLock lock, StopSignal stop, Clock clock) {
    return new JobRunner(
        operator, repository, new Recovery(operator, repository, clock), lock, stop);
  }

  @Bean
  StatusReport statusReport(
      Database database,
      RunHistory history,
      QualityStore quality,
      ReleaseStore releases,
      JobRepository repository) {
    return new StatusReport(database, history, quality, releases, repository);
  }
}
