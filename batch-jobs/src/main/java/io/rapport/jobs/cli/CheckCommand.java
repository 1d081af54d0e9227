package io.rapport.jobs.cli;

import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.jobs.intake.CheckReport;
import io.rapport.jobs.intake.CheckText;
import io.rapport.jobs.intake.FileCheck;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code rapport check}: the report goes to standard output whatever it says. The database is asked
 * for nothing but the units to which a survey refers.
 */
@Command(
    name = "check",
    description = "Says what would become of a file, and stores nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Outcome> {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Session session;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "a file, or a folder with the register's tables")
  private Path file = Path.of("");

  @Option(names = "--json", description = "writes JSON for other programs")
  private boolean json;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Outcome call() {
    Path absolute = session.home().resolveArgument(file);
    if (!Files.exists(absolute)) {
      return new Outcome(
          ExitCode.INPUT_MISSING, List.of(absolute.getFileName() + ": there is no such file"));
    }
    return session.glance(context -> check(absolute, context));
  }

  private Outcome check(Path absolute, ConfigurableApplicationContext context) {
    int threshold = context.getBean(DisclosurePolicy.class).answers();
    CheckReport report = context.getBean(FileCheck.class).check(absolute, threshold);
    List<String> lines = json ? List.of(JSON.writeValueAsString(report)) : CheckText.of(report);
    if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      lines.forEach(out::println);
    }
    return report.refused()
        ? new Outcome(ExitCode.INPUT_REFUSED, List.of("refused: " + report.refusals().get(0)))
        : new Outcome(ExitCode.DONE, List.of());
  }
}
