package io.rapport.jobs.cli;

import io.rapport.jobs.intake.DraftedQuestionnaire;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.settings.Home;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapport questionnaire}: needs neither database nor settings. */
@Command(
    name = "questionnaire",
    description = "Drafts a questionnaire file from a survey export.",
    mixinStandardHelpOptions = true)
final class QuestionnaireCommand implements Callable<Outcome> {
  private final Home home;

  @Parameters(paramLabel = "FILE", description = "the export: CSV, TSV or XLSX")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "YAML",
      description = "a new file for the draft; otherwise it is printed")
  private @Nullable Path out;

  QuestionnaireCommand(Home home) {
    this.home = home;
  }

  @Override
  public Outcome call() throws IOException {
    Path export = home.resolveArgument(file);
    if (!Files.isRegularFile(export)) {
      return new Outcome(
          ExitCode.INPUT_MISSING, List.of(export.getFileName() + ": there is no such file"));
    }
    String draft;
    try {
      draft = DraftedQuestionnaire.of(export, LocalDate.now(Clock.systemUTC()));
    } catch (UnreadableFile refused) {
      return new Outcome(ExitCode.INPUT_REFUSED, List.of("refused: " + refused.issue()));
    }
    return out == null
        ? new Outcome(ExitCode.DONE, draft.lines().toList())
        : write(draft, home.resolveArgument(out));
  }

  private static Outcome write(String draft, Path target) throws IOException {
    try {
      Files.writeString(target, draft, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException exists) {
      return new Outcome(
          ExitCode.OUTPUT_NOT_CREATED,
          List.of(target.getFileName() + " is there already and stays as it is"));
    }
    return Outcome.done("drafted " + target.getFileName() + ": check every line with a number");
  }
}
