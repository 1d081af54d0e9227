package io.rapport.jobs.cli;

import io.rapport.jobs.operations.Outcome;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapport publish}. */
@Command(
    name = "publish",
    description = "Draws and publishes the reports.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Outcome> {
  private final Session session;
  @Mixin private MonthOption month = new MonthOption();

  PublishCommand(Session session) {
    this.session = session;
  }

  @Override
  public Outcome call() {
    return session.change("publish", Map.of(), operations -> operations.publish(month.month()));
  }
}
