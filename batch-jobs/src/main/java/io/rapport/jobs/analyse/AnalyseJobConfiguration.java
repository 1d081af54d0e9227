package io.rapport.jobs.analyse;

import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.release.MonthRelease;
import io.rapport.jobs.intake.config.Questionnaires;
import io.rapport.jobs.settings.Folders;
import io.rapport.jobs.settings.Settings;
import io.rapport.jobs.store.ReleaseStores;
import io.rapport.jobs.store.intake.Responses;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code analyse}.
 *
 * <p>Input: answers, records and organisation in the store. Identity: {@code month}, {@code inputs}
 * (hash of all merged files), {@code methods} (hash of settings and definitions) and {@code ledger}
 * (what it keeps of a release). Steps: tally reads each wave once; release computes, protects,
 * audits and adds an issue to the ledger, in one transaction. Restart: from the step that failed;
 * each step is all or nothing.
 */
@Configuration(proxyBeanMethods = false)
public class AnalyseJobConfiguration {
  /** Name of the job's parameter with the month. */
  public static final String MONTH = "month";

  @Bean
  ReleaseMaker releaseMaker() {
    return MonthRelease::of;
  }

  @Bean
  Analysis analysis(
      ReleaseStores stores,
      ReleaseMaker maker,
      Responses responses,
      Questionnaires questionnaires,
      Folders folders,
      Settings settings) {
    Methods methods = Methods.in(folders.config(), settings.survey().practicalPoints());
    methods.check(folders.config(), questionnaires.all());
    return new Analysis(
        stores,
        new SurveySource(questionnaires, responses, settings.survey().questionnaire()),
        methods,
        maker,
        settings.organisation());
  }

  /** The thresholds under which nothing of people is shown. */
  @Bean
  DisclosurePolicy disclosurePolicy(Folders folders, Settings settings) {
    return Methods.in(folders.config(), settings.survey().practicalPoints()).methods().policy();
  }

  @Bean
  Job analyseJob(JobRepository repository, Step tallyStep, Step releaseStep) {
    return new JobBuilder("analyse", repository).start(tallyStep).next(releaseStep).build();
  }

  @Bean
  Step tallyStep(
      JobRepository repository, PlatformTransactionManager transactions, Analysis analysis) {
    return new StepBuilder("tally", repository)
        .tasklet(
            (contribution, chunk) -> {
              analysis.tally(month(contribution));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  @Bean
  Step releaseStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Analysis analysis,
      Settings settings,
      Clock clock) {
    return new StepBuilder("release", repository)
        .tasklet(
            (contribution, chunk) -> {
              analysis.release(
                  month(contribution), LocalDate.ofInstant(clock.instant(), settings.zone()));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private static YearMonth month(StepContribution contribution) {
    return YearMonth.parse(
        String.valueOf(contribution.getStepExecution().getJobParameters().getString(MONTH)));
  }
}
