package io.rapport.jobs.cli;

import io.rapport.domain.comment.Redaction;
import io.rapport.jobs.compute.Computation;
import io.rapport.jobs.compute.ComputationJson;
import io.rapport.jobs.compute.ComputationText;
import io.rapport.jobs.compute.ComputationWorkbook;
import io.rapport.jobs.intake.config.NamesFile;
import io.rapport.jobs.settings.Home;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A survey file of {@code rapport compute}. */
final class ComputeSurvey implements ComputeCommand.Computing {
  /** Names of people, to be taken out of comments, where they are kept by default. */
  private static final String NAMES = "config/names.txt";

  @Parameters(paramLabel = "FILE", arity = "1", description = "the survey file")
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

  @Override
  public List<Path> inputs() {
    return Stream.of(
            Optional.of(file), Optional.of(questionnaire), Optional.ofNullable(organisation))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Computed compute(Home home, List<Path> inputs, Optional<YearMonth> month) {
    Computation computation =
        Computation.of(
            inputs.get(0),
            inputs.get(1),
            inputs.stream().skip(2).findFirst(),
            month,
            Redaction.of(NamesFile.read(home.resolve(NAMES))));
    return new Computed(
        ComputationText.of(computation),
        out -> ComputationJson.write(computation, out),
        out -> ComputationWorkbook.write(computation, out));
  }
}
