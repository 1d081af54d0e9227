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
import java.util.Optional;
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

  @Parameters(paramLabel = "FILE", description = "the export: XLSX, XLS, ODS, CSV or TSV")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "YAML",
      description = "a new file for the draft; otherwise it is printed")
  private @Nullable Path out;

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = {
        "wordings and answers: a .qsf of Qualtrics, or a spreadsheet of questions;",
        "otherwise one that lies beside the export is used"
      })
  private @Nullable Path codebook;

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
    Optional<Path> described = Optional.ofNullable(codebook).map(home::resolveArgument);
    if (described.filter(file -> !Files.isRegularFile(file)).isPresent()) {
      return new Outcome(
          ExitCode.INPUT_MISSING,
          List.of(described.get().getFileName() + ": there is no such file"));
    }
    String draft;
    try {
      draft = DraftedQuestionnaire.of(export, described, LocalDate.now(Clock.systemUTC()));
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
    long checks = draft.lines().filter(line -> line.contains("CHECK")).count() - 1;
    return Outcome.done(
        "drafted "
            + target.getFileName()
            + ": review it, above all the "
            + (checks == 1 ? "line" : checks + " lines")
            + " with CHECK");
  }
}
