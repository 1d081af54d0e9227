package io.rapport.jobs.intake;

import io.rapport.domain.comment.Redaction;
import io.rapport.jobs.intake.config.NamesFile;
import io.rapport.jobs.intake.config.Profiles;
import io.rapport.jobs.intake.config.Questionnaires;
import io.rapport.jobs.intake.file.TextCharsets;
import io.rapport.jobs.operations.JobRunner;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Folders;
import io.rapport.jobs.settings.Settings;
import io.rapport.jobs.store.Database;
import io.rapport.jobs.store.intake.InputLedger;
import io.rapport.jobs.store.intake.IntakeMerge;
import io.rapport.jobs.store.intake.Organisations;
import io.rapport.jobs.store.intake.Staging;
import java.time.Clock;
import java.time.Duration;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reading files: the job {@code ingest} and the inbox. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {
  /** How long a file in the inbox must stay as it is before it is taken. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  @Bean
  Questionnaires questionnaires(Folders folders) {
    return Questionnaires.in(folders.config().resolve("questionnaires"));
  }

  @Bean
  Profiles profiles(Folders folders) {
    return Profiles.in(folders.config().resolve("profiles"));
  }

  @Bean
  Recognition recognition(Questionnaires questionnaires, Profiles profiles) {
    return new Recognition(questionnaires.all(), profiles.all());
  }

  @Bean
  Redaction redaction(Folders folders) {
    return Redaction.of(NamesFile.read(folders.config().resolve("names.txt")));
  }

  @Bean
  SourceReaders sourceReaders(
      ObjectProvider<Organisations> organisations, Settings settings, Redaction redaction) {
    return new SourceReaders(organisations::getObject, settings.intake().rejectLimit(), redaction);
  }

  @Bean
  FileCheck fileCheck(
      Recognition recognition,
      SourceReaders readers,
      Settings settings,
      Folders folders,
      Clock clock) {
    return new FileCheck(
        recognition,
        readers,
        charsets(settings),
        () -> Database.mayHoldData(settings, folders),
        clock.withZone(settings.zone()));
  }

  @Bean
  FileIntake fileIntake(
      JobRunner runner,
      JobRepository repository,
      PlatformTransactionManager transactions,
      Staging staging,
      InputLedger ledger,
      SourceReaders readers,
      IntakeMerge merge,
      Settings settings,
      Clock clock) {
    return new FileIntake(
        runner,
        new IngestJob(repository, transactions),
        staging,
        merge,
        ledger,
        readers,
        new TransactionTemplate(transactions),
        clock.withZone(settings.zone()));
  }

  @Bean
  GiveBack giveBack(SourceReaders readers, Settings settings, Clock clock) {
    return new GiveBack(readers, clock.withZone(settings.zone()));
  }

  @Bean
  Ingest ingest(
      Folders folders,
      Recognition recognition,
      FileIntake intake,
      GiveBack giveBack,
      StopSignal stop,
      Progress progress,
      Settings settings,
      Clock clock) {
    return new Ingest(
        new Inbox(folders.inbox(), clock, QUIET),
        new Uploads(folders.data().resolve("uploads"), charsets(settings)),
        recognition,
        intake,
        giveBack,
        stop,
        progress);
  }

  private static TextCharsets charsets(Settings settings) {
    return TextCharsets.fallback(settings.intake().fallbackEncoding());
  }
}
