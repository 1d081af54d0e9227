package io.rapport.jobs.cli;

import io.rapport.jobs.compute.OutputFile;
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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rapport compute}: needs no database, and hides nothing. */
@Command(
    name = "compute",
    description =
        "All statistics of one survey file or one register, without confidentiality rules: for"
            + " whoever holds the answers and records anyway.",
    mixinStandardHelpOptions = true)
final class ComputeCommand implements Callable<Outcome> {
  private final Home home;

  @ArgGroup(multiplicity = "1")
  private Input input = new Input();

  @Option(names = "--json", paramLabel = "OUT", description = "writes everything as JSON")
  private @Nullable Path json;

  @Option(names = "--workbook", paramLabel = "OUT", description = "writes everything as XLSX")
  private @Nullable Path workbook;

  @Option(
      names = "--month",
      paramLabel = "yyyy-MM",
      converter = MonthOption.MonthConverter.class,
      description = {
        "of a survey: the wave closed last by its end; otherwise the last one with answers;",
        "of a register: the month reported; otherwise that of the last engagement"
      })
  private @Nullable YearMonth month;

  /** Either of both. */
  private static final class Input {
    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable ComputeSurvey survey;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable ComputeRegister register;

    Computing computing() {
      return survey == null ? Objects.requireNonNull(register) : survey;
    }
  }

  ComputeCommand(Home home) {
    this.home = home;
  }

  @Override
  public Outcome call() throws IOException {
    Computing computing = input.computing();
    List<Path> inputs = computing.inputs().stream().map(home::resolveArgument).toList();
    for (Path file : inputs) {
      if (!computing.accepts(file)) {
        return new Outcome(
            ExitCode.INPUT_MISSING, List.of(file.getFileName() + ": there is no such file"));
      }
    }
    for (Path output : Stream.of(json, workbook).filter(Objects::nonNull).toList()) {
      OutputFile.check(home.resolveArgument(output), inputs);
    }
    try {
      return written(computing.compute(home, inputs, Optional.ofNullable(month)));
    } catch (UnreadableFile refused) {
      return new Outcome(ExitCode.INPUT_REFUSED, List.of("refused: " + refused.issue()));
    }
  }

  private Outcome written(Computing.Computed computed) throws IOException {
    List<String> lines = new ArrayList<>(computed.lines());
    if (json != null) {
      OutputFile.write(home.resolveArgument(json), computed.json());
      lines.add("wrote " + json.getFileName());
    }
    if (workbook != null) {
      OutputFile.write(home.resolveArgument(workbook), computed.workbook());
      lines.add("wrote " + workbook.getFileName());
    }
    return new Outcome(ExitCode.DONE, lines);
  }

  /** A kind of input of {@code rapport compute}. */
  interface Computing {

    /** Files that are read, as typed, the main one first. */
    List<Path> inputs();

    /** Whether there is such an input. */
    default boolean accepts(Path file) {
      return Files.isRegularFile(file);
    }

    /**
     * Computes.
     *
     * @param inputs where they lie
     */
    Computed compute(Home home, List<Path> inputs, Optional<YearMonth> month);

    /** What came of it: lines for the terminal, and what can be written. */
    record Computed(List<String> lines, OutputFile.Content json, OutputFile.Content workbook) {
      public Computed {
        lines = List.copyOf(lines);
      }
    }
  }
}
