package io.rapport.jobs.cli;

import io.rapport.jobs.operations.FailureMapper;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Home;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Parses a command line, runs the command, prints its outcome, returns the exit code. */
public final class RapportCli {
  private final CommandLine commandLine;

  private RapportCli(CommandLine commandLine) {
    this.commandLine = commandLine;
  }

  /**
   * The command line with all commands.
   *
   * @param stop signal that ends a run early; the caller says when it has finished
   */
  public static RapportCli create(
      Home home, StopSignal stop, Progress progress, PrintWriter out, PrintWriter err) {
    Session session = new Session(home, stop, progress);
    return of(
        List.of(
            new DemoCommand(session),
            new RunCommand(session),
            new IngestCommand(session),
            new CheckCommand(session),
            new QuestionnaireCommand(home),
            new ComputeCommand(home),
            new AnalyseCommand(session),
            new PublishCommand(session),
            new StatusCommand(session),
            new ExplainCommand(session),
            new ProveCommand(session)),
        out,
        err);
  }

  static RapportCli of(
      List<? extends Callable<Outcome>> commands, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new RapportCommand());
    commands.forEach(line::addSubcommand);
    line.getCommandSpec().usageMessage().exitCodeList(exitCodes());
    line.setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler(RapportCli::explainUsage)
        .setExecutionExceptionHandler(RapportCli::explainFailure)
        .setExecutionStrategy(RapportCli::execute);
    return new RapportCli(line);
  }

  /** Runs one command; the number to exit with. */
  public int execute(String... arguments) {
    int code = commandLine.execute(arguments);
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    return code;
  }

  private static int execute(ParseResult parsed) {
    CommandLine command = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
    int standard = new CommandLine.RunLast().execute(parsed);
    if (command.getExecutionResult() instanceof Outcome outcome) {
      return print(outcome, command);
    }
    return standard;
  }

  private static int print(Outcome outcome, CommandLine command) {
    boolean done = outcome.exitCode() == ExitCode.DONE;
    PrintWriter writer = done ? command.getOut() : command.getErr();
    outcome.lines().forEach(line -> writer.println(done ? line : "rapport: " + line));
    return outcome.exitCode().number();
  }

  private static int explainUsage(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    command
        .getErr()
        .printf(
            "rapport: %s (see %s --help)%n",
            String.valueOf(mistake.getMessage()).lines().findFirst().orElse("wrong usage"),
            command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE.number();
  }

  private static int explainFailure(Exception failure, CommandLine command, ParseResult parsed) {
    RapportFailure known = FailureMapper.failureOf(failure);
    command.getErr().println("rapport: " + known.line());
    return known.exitCode().number();
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    Arrays.stream(ExitCode.values())
        .forEach(code -> codes.put(String.valueOf(code.number()), code.meaning()));
    return codes;
  }
}
