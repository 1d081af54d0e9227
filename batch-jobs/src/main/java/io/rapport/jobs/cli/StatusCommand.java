package io.rapport.jobs.cli;

import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.operations.StatusReport;
import io.rapport.jobs.process.ExitCode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code rapport status}. */
@Command(
    name = "status",
    description = "Says what the last run and the last jobs did.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Outcome> {
  private final Session session;

  StatusCommand(Session session) {
    this.session = session;
  }

  @Override
  public Outcome call() {
    return session.look(
        Map.of(),
        context -> new Outcome(ExitCode.DONE, context.getBean(StatusReport.class).lines()));
  }
}
