package io.rapport.jobs.cli;

import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command without a subcommand: only asks for one. */
@Command(
    name = "rapport",
    description = "Engagement-survey and partnership reports, made from spreadsheets every month.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    commandListHeading = "%nCommands:%n")
final class RapportCommand implements Callable<Outcome> {
  @Override
  public Outcome call() {
    return new Outcome(ExitCode.USAGE, List.of("a command is missing (see rapport --help)"));
  }
}
