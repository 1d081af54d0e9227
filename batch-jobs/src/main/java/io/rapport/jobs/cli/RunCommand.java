package io.rapport.jobs.cli;

import io.rapport.jobs.operations.Outcome;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapport run}. */
@Command(
    name = "run",
    description = "Reads the inbox, analyses and publishes: the one command for cron.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Outcome> {
  private final Session session;
  @Mixin private MonthOption month = new MonthOption();

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Outcome call() {
    return session.change("run", Map.of(), operations -> operations.run(month.month()));
  }
}
