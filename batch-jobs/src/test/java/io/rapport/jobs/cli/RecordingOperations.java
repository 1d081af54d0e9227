package io.rapport.jobs.cli;

import io.rapport.jobs.operations.Operations;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.settings.Folders;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Stands in for the operations where a test's own configuration asks for it; says what was called.
 */
@Component
@Primary
@Profile("recording")
final class RecordingOperations implements Operations {
  static final YearMonth REFUSED = YearMonth.of(2000, 1);
  static final YearMonth BROKEN = YearMonth.of(2000, 2);

  private final Folders folders;

  RecordingOperations(Folders folders) {
    this.folders = folders;
  }

  @Override
  public Outcome ingest(List<Path> files) {
    return Outcome.done("ingest " + files);
  }

  @Override
  public Outcome analyse(Optional<YearMonth> month) {
    return Outcome.done("analyse " + month);
  }

  @Override
  public Outcome publish(Optional<YearMonth> month) {
    return Outcome.done("publish " + month);
  }

  @Override
  public Outcome run(Optional<YearMonth> month) {
    if (month.equals(Optional.of(REFUSED))) {
      throw new RapportFailure(ExitCode.INPUT_REFUSED, "survey.xlsx has no sheet\nAnswers");
    }
    if (month.equals(Optional.of(BROKEN))) {
      throw new IllegalStateException("holds the answer of a respondent");
    }
    return Outcome.done("run " + month);
  }

  @Override
  public Outcome demo() {
    return Outcome.done("demo " + folders.data() + " " + folders.published());
  }
}
