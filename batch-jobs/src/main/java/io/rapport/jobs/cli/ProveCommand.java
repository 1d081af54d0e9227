package io.rapport.jobs.cli;

import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.prove.Prover;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapport prove}: reads the ledger of releases and the published folder. */
@Command(
    name = "prove",
    description =
        "Audits a release again, from the ledger alone, and compares what is published with it.",
    mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Outcome> {
  private final Session session;
  @Mixin private IssueOptions issue = new IssueOptions();

  ProveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Outcome call() {
    return session.look(
        issue.settings(session.home()),
        context -> context.getBean(Prover.class).prove(issue.release(context)));
  }
}
