package io.rapport.jobs.cli;

import io.rapport.jobs.operations.Operations;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.settings.Home;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rapport demo}: a folder and an embedded database of its own, whatever is configured. */
@Command(
    name = "demo",
    description = "Makes the reports of a sample organisation.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Outcome> {
  private final Session session;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the demo keeps everything; otherwise data/demo in the project folder")
  private @Nullable Path out;

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Outcome call() {
    return session.change(
        "demo", settingsOf(session.home(), Optional.ofNullable(out)), Operations::demo);
  }

  /** Settings of the demo in the folder asked for, or in its own. */
  static Map<String, String> settingsOf(Home home, Optional<Path> out) {
    return settingsOf(
        out.map(home::resolveArgument).orElse(home.resolve("data/demo")),
        home.resolve("config/sample"));
  }

  static Map<String, String> settingsOf(Path folder, Path sample) {
    return Map.ofEntries(
        Map.entry("rapport.organisation", "Wendelmere Diagnostics"),
        Map.entry("rapport.folders.config", sample.toString()),
        Map.entry("rapport.folders.data", folder.resolve("data").toString()),
        Map.entry("rapport.folders.inbox", folder.resolve("data/inbox").toString()),
        Map.entry("rapport.folders.published", folder.resolve("published").toString()),
        Map.entry("rapport.folders.disclosure", folder.resolve("disclosure").toString()),
        Map.entry("rapport.datasource.url", ""),
        Map.entry("rapport.datasource.username", ""),
        Map.entry("rapport.datasource.password-file", ""),
        Map.entry("rapport.datasource.renderer.username", ""),
        Map.entry("rapport.datasource.renderer.password-file", ""),
        Map.entry("rapport.keys.pseudonym-file", ""),
        Map.entry("rapport.keys.report-password-file", ""));
  }
}
