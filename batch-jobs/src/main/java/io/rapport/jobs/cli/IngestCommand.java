package io.rapport.jobs.cli;

import io.rapport.jobs.operations.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rapport ingest}. */
@Command(
    name = "ingest",
    description = "Reads spreadsheets into the database.",
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Outcome> {
  private final Session session;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "instead of the inbox")
  private List<Path> files = new ArrayList<>();

  IngestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Outcome call() {
    List<Path> absolute = files.stream().map(session.home()::resolveArgument).toList();
    return session.change("ingest", Map.of(), operations -> operations.ingest(absolute));
  }
}
