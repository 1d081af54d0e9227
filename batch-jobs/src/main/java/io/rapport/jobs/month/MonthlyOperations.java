package io.rapport.jobs.month;

import io.rapport.domain.release.Quality;
import io.rapport.jobs.analyse.AnalyseJobConfiguration;
import io.rapport.jobs.intake.Ingest;
import io.rapport.jobs.operations.JobResult;
import io.rapport.jobs.operations.JobRunner;
import io.rapport.jobs.operations.Operations;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.publish.PublishJobConfiguration;
import io.rapport.jobs.publish.Publisher;
import io.rapport.jobs.settings.Folders;
import io.rapport.jobs.settings.Settings;
import io.rapport.jobs.store.QualityStore;
import io.rapport.jobs.store.ReleaseStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** The commands over the jobs ingest, analyse and publish. */
final class MonthlyOperations implements Operations {
  /**
   * What the ledger keeps of a release. A month analysed before it kept proofs is analysed anew.
   */
  private static final String LEDGER = "cells and proof";

  private final JobRunner runner;
  private final Job analyse;
  private final Job publish;
  private final Ingest ingest;
  private final Publisher publisher;
  private final ReleaseStore releases;
  private final QualityStore quality;
  private final Settings settings;
  private final Folders folders;
  private final Clock clock;
  private final String programVersion;

  MonthlyOperations(
      JobRunner runner,
      Jobs jobs,
      Ingest ingest,
      Publisher publisher,
      ReleaseStore releases,
      QualityStore quality,
      Settings settings,
      Folders folders,
      Clock clock,
      String programVersion) {
    this.runner = runner;
    this.analyse = jobs.analyse();
    this.publish = jobs.publish();
    this.ingest = ingest;
    this.publisher = publisher;
    this.releases = releases;
    this.quality = quality;
    this.settings = settings;
    this.folders = folders;
    this.clock = clock;
    this.programVersion = programVersion;
  }

  /** The jobs of a month. */
  record Jobs(Job analyse, Job publish) {}

  @Override
  public Outcome ingest(List<Path> files) {
    return files.isEmpty() ? ingest.inbox() : ingest.files(files);
  }

  @Override
  public Outcome analyse(Optional<YearMonth> month) {
    return eachDue(month, releases.lastMonth(), this::analyse);
  }

  @Override
  public Outcome publish(Optional<YearMonth> month) {
    return eachDue(month, lastPublished(), this::publish);
  }

  @Override
  public Outcome run(Optional<YearMonth> month) {
    return both(ingest.inbox(), report(month));
  }

  private Outcome report(Optional<YearMonth> month) {
    return eachDue(
        month,
        lastPublished(),
        due -> {
          Outcome analysed = analyse(due);
          return analysed.exitCode() == ExitCode.DONE ? both(analysed, publish(due)) : analysed;
        });
  }

  @Override
  public Outcome demo() {
    YearMonth month = Sample.MONTH;
    Outcome outcome =
        both(ingest.files(Sample.files(folders.config())), report(Optional.of(month)));
    if (outcome.exitCode() != ExitCode.DONE) {
      return outcome;
    }
    Path current = folders.published().resolve("current");
    return both(
        outcome,
        Outcome.done(
            "",
            "Leadership report   " + current.resolve("leadership-" + month + ".pdf"),
            "Unit reports        " + current.resolve("units"),
            "Analysts' workbook  " + current.resolve("analysts-" + month + ".xlsx"),
            "All releases        " + folders.published().resolve("index.html"),
            "Disclosure reports  " + folders.disclosure()));
  }

  /**
   * The month to go on from: the last one published. A month that was released but not published,
   * because something ended the run in between, is not passed over; if nothing is published, the
   * first one released.
   */
  private Optional<YearMonth> lastPublished() {
    return releases
        .firstMonth()
        .map(first -> publisher.lastMonth().filter(last -> last.isAfter(first)).orElse(first));
  }

  private Outcome eachDue(
      Optional<YearMonth> wanted, Optional<YearMonth> last, Function<YearMonth, Outcome> work) {
    if (quality.inputs().isEmpty()) {
      return new Outcome(
          ExitCode.INPUT_MISSING,
          List.of("nothing has been read yet: drop files into " + folders.inbox()));
    }
    Outcome outcome = Outcome.done();
    for (YearMonth month : new DueMonths(clock, settings.zone()).of(wanted, last)) {
      outcome = both(outcome, work.apply(month));
      if (outcome.exitCode() != ExitCode.DONE) {
        return outcome;
      }
    }
    return outcome;
  }

  private Outcome analyse(YearMonth month) {
    List<Quality.Input> inputs = quality.inputs();
    JobParameters parameters =
        new JobParametersBuilder()
            .addString(AnalyseJobConfiguration.MONTH, month.toString())
            .addString("inputs", Fingerprint.ofInputs(inputs))
            .addString("ledger", LEDGER)
            .addString("methods", Fingerprint.ofMethods(settings, folders.config(), programVersion))
            .toJobParameters();
    JobResult result = runner.run(analyse, parameters);
    return outcome(result, month + ": analysed", month + ": analysis is up to date");
  }

  private Outcome publish(YearMonth month) {
    JobParametersBuilder parameters =
        new JobParametersBuilder()
            .addString(PublishJobConfiguration.MONTH, month.toString())
            .addString("release", releases.contentHash(month).orElse("none"))
            .addString("folder", folders.published().toString())
            .addString("program", programVersion);
    JobResult result = runner.run(publish, parameters.toJobParameters());
    if (result.state() == JobResult.State.NOTHING_TO_DO && !publisher.isInPlace(month)) {
      // The folder was taken away since: as another instance the job draws it again.
      parameters.addString("restore", clock.instant().toString());
      result = runner.run(publish, parameters.toJobParameters());
    }
    return outcome(
        result,
        month + ": published in " + folders.published(),
        month + ": publication is up to date");
  }

  private static Outcome outcome(JobResult result, String done, String nothingToDo) {
    return switch (result.state()) {
      case COMPLETED ->
          result.inPlace()
              ? Outcome.done(done)
              : new Outcome(result.exitCode(), List.of(result.line()));
      case NOTHING_TO_DO -> Outcome.done(nothingToDo);
      case FAILED, STOPPED -> new Outcome(result.exitCode(), List.of(result.line()));
    };
  }

  /** Lines of both; the first exit code that is not 0. */
  private static Outcome both(Outcome first, Outcome second) {
    List<String> lines = new ArrayList<>(first.lines());
    lines.addAll(second.lines());
    return new Outcome(
        first.exitCode() == ExitCode.DONE ? second.exitCode() : first.exitCode(), lines);
  }
}
