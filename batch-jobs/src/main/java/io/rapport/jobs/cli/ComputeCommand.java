package io.rapport.jobs.cli;

import io.rapport.domain.comment.Redaction;
import io.rapport.jobs.compute.Computation;
import io.rapport.jobs.compute.ComputationJson;
import io.rapport.jobs.compute.ComputationText;
import io.rapport.jobs.compute.ComputationWorkbook;
import io.rapport.jobs.compute.OutputFile;
import io.rapport.jobs.intake.config.NamesFile;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapport compute}: needs neither database nor settings, and hides nothing. */
@Command(
    name = "compute",
    description =
        "All statistics of one survey file, without confidentiality rules: for whoever holds the"
            + " answers anyway.",
    mixinStandardHelpOptions = true)
final class ComputeCommand implements Callable<Outcome> {
  /** Names of people, to be taken out of comments, where they are kept by default. */
  private static final String NAMES = "config/names.txt";

  private final Home home;

  @Parameters(paramLabel = "FILE", description = "the survey file")
  private Path file = Path.of("");

  @Option(
      names = "--questionnaire",
      paramLabel = "YAML",
      required = true,
      description = "what the file means; rapport questionnaire drafts one")
  private Path questionnaire = Path.of("");

  @Option(
      names = "--organisation",
      paramLabel = "FILE",
      description = "units and headcounts; otherwise the units that the survey file names")
  private @Nullable Path organisation;

  @Option(names = "--json", paramLabel = "OUT", description = "writes everything as JSON")
  private @Nullable Path json;

  @Option(names = "--workbook", paramLabel = "OUT", description = "writes everything as XLSX")
  private @Nullable Path workbook;

  @Option(
      names = "--month",
      paramLabel = "yyyy-MM",
      converter = MonthOption.MonthConverter.class,
      description = "the wave closed last by its end; otherwise the last one with answers")
  private @Nullable YearMonth month;

  ComputeCommand(Home home) {
    this.home = home;
  }

  @Override
  public Outcome call() throws IOException {
    List<Path> inputs =
        Stream.of(Optional.of(file), Optional.of(questionnaire), Optional.ofNullable(organisation))
            .flatMap(Optional::stream)
            .map(home::resolveArgument)
            .toList();
    for (Path input : inputs) {
      if (!Files.isRegularFile(input)) {
        return new Outcome(
            ExitCode.INPUT_MISSING, List.of(input.getFileName() + ": there is no such file"));
      }
    }
    for (Path output : Stream.of(json, workbook).filter(Objects::nonNull).toList()) {
      OutputFile.check(home.resolveArgument(output), inputs);
    }
    try {
      return written(
          Computation.of(
              inputs.get(0),
              inputs.get(1),
              inputs.stream().skip(2).findFirst(),
              Optional.ofNullable(month),
              Redaction.of(NamesFile.read(home.resolve(NAMES)))));
    } catch (UnreadableFile refused) {
      return new Outcome(ExitCode.INPUT_REFUSED, List.of("refused: " + refused.issue()));
    }
  }

  private Outcome written(Computation computation) throws IOException {
    List<String> lines = new ArrayList<>(ComputationText.of(computation));
    if (json != null) {
      OutputFile.write(home.resolveArgument(json), out -> ComputationJson.write(computation, out));
      lines.add("wrote " + json.getFileName());
    }
    if (workbook != null) {
      OutputFile.write(
          home.resolveArgument(workbook), out -> ComputationWorkbook.write(computation, out));
      lines.add("wrote " + workbook.getFileName());
    }
    return new Outcome(ExitCode.DONE, lines);
  }
}
