package io.rapport.jobs.month;

import io.rapport.jobs.intake.Ingest;
import io.rapport.jobs.operations.JobRunner;
import io.rapport.jobs.operations.Operations;
import io.rapport.jobs.publish.Publisher;
import io.rapport.jobs.settings.Folders;
import io.rapport.jobs.settings.Settings;
import io.rapport.jobs.store.QualityStore;
import io.rapport.jobs.store.ReleaseStore;
import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations behind the commands. */
@Configuration(proxyBeanMethods = false)
public class MonthConfiguration {

  @Bean
  Operations operations(
      JobRunner runner,
      Job analyseJob,
      Job publishJob,
      Ingest ingest,
      Publisher publisher,
      ReleaseStore releases,
      QualityStore quality,
      Settings settings,
      Folders folders,
      Clock clock) {
    String version = MonthConfiguration.class.getPackage().getImplementationVersion();
    return new MonthlyOperations(
        runner,
        new MonthlyOperations.Jobs(analyseJob, publishJob),
        ingest,
        publisher,
        releases,
        quality,
        settings,
        folders,
        clock,
        version == null ? "development" : version);
  }
}
