package io.rapport.jobs.publish;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Folders;
import io.rapport.jobs.settings.Home;
import io.rapport.jobs.settings.SecretFile;
import io.rapport.jobs.settings.Settings;
import io.rapport.jobs.store.RendererLedger;
import io.rapport.templates.pdf.Protection;
import java.io.IOException;
import java.time.YearMonth;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code publish}.
 *
 * <p>Input: the newest issue of a month in the ledger. Identity: {@code month}, the {@code
 * release}'s content hash, and {@code restore} when the month's folder was taken away. Output: a
 * record for the data-protection officer, a folder below the published one, the link to the newest,
 * the page of releases. Restart: draws again from the beginning; a half-drawn folder is never seen.
 */
@Configuration(proxyBeanMethods = false)
public class PublishJobConfiguration {
  /** Name of the job's parameter with the month. */
  public static final String MONTH = "month";

  @Bean
  SafePublication safePublication(Folders folders, OfficersRecord record) {
    return new SafePublication(folders.published(), record);
  }

  @Bean
  ReleaseRenderer releaseRenderer(Settings settings, Home home, StopSignal stop, Progress progress)
      throws IOException {
    return new ReleaseRenderer(
        settings.reportLanguages(), protection(settings, home), stop, progress);
  }

  private static Protection protection(Settings settings, Home home) throws IOException {
    String setting = "rapport.keys.report-password-file";
    String written = settings.keys().reportPasswordFile();
    if (written.isEmpty()) {
      return new Protection.Archival();
    }
    try {
      return new Protection.Password(SecretFile.firstLine(setting, written, home));
    } catch (IllegalArgumentException refused) {
      throw new RapportFailure(
          ExitCode.CONFIGURATION, setting + ": " + refused.getMessage(), refused);
    }
  }

  @Bean
  Publisher publisher(
      RendererLedger ledger,
      SafePublication publication,
      OfficersRecord record,
      Settings settings,
      ReleaseRenderer renderer) {
    return new Publisher(
        ledger, publication, record, renderer, settings.organisation(), settings.reportLanguages());
  }

  @Bean
  Job publishJob(JobRepository repository, Step publishStep) {
    return new JobBuilder("publish", repository).start(publishStep).build();
  }

  @Bean
  Step publishStep(
      JobRepository repository, PlatformTransactionManager transactions, Publisher publisher) {
    return new StepBuilder("render", repository)
        .tasklet(
            (contribution, chunk) -> {
              String month = contribution.getStepExecution().getJobParameters().getString(MONTH);
              publisher.publish(YearMonth.parse(String.valueOf(month)));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}
