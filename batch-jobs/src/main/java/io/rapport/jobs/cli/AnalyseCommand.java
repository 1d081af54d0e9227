package io.rapport.jobs.cli;

import io.rapport.jobs.operations.Outcome;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapport analyse}. */
@Command(
    name = "analyse",
    description = "Computes the statistics and protects them.",
    mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Outcome> {
  private final Session session;
  @Mixin private MonthOption month = new MonthOption();

  AnalyseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Outcome call() {
    return session.change("analyse", Map.of(), operations -> operations.analyse(month.month()));
  }
}
