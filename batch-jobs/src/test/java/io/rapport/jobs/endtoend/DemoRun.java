package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.cli.RapportCli;
import io.rapport.jobs.intake.SharedData;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Home;
import io.rapport.jobs.store.server.EmbeddedServer;
import io.rapport.jobs.store.server.PreparedBinaries;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The demo in all languages, run once in this process for all tests that look at what came of it.
 */
final class DemoRun {
  private static final String LANGUAGES = "en,fr,de";

  static final YearMonth MONTH = YearMonth.of(2026, 6);

  private static Optional<DemoRun> only = Optional.empty();

  private final Path folder = temporary();
  private final StringBuilder said = new StringBuilder();

  private DemoRun() {}

  /** The demo as it was run first. */
  static synchronized DemoRun once() {
    if (only.isEmpty()) {
      DemoRun demo = new DemoRun();
      demo.in(demo.first());
      only = Optional.of(demo);
    }
    return only.get();
  }

  /** Where it was run first. */
  Path first() {
    return folder.resolve("first");
  }

  /** A path for other things beside it, gone with it. */
  Path beside(String name) {
    return folder.resolve(name);
  }

  /** Everything that its commands said. */
  String said() {
    return said.toString();
  }

  /** Runs the demo in a folder, and tells what it said. */
  String in(Path out) {
    if (!Files.exists(out)) {
      try {
        PreparedBinaries.linkInto(out.resolve("data"));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return command("demo", "--out", out.toString(), "--languages", LANGUAGES);
  }

  /** Runs a command that must end well. */
  String command(String... arguments) {
    StringWriter heard = new StringWriter();
    StringWriter complaints = new StringWriter();
    Path project = SharedData.project("config").getParent();
    int code =
        RapportCli.create(
                new Home(project, folder),
                new StopSignal(),
                Progress.plain(
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)),
                new PrintWriter(heard),
                new PrintWriter(complaints))
            .execute(arguments);
    assertThat(complaints.toString()).isEmpty();
    assertThat(code).isZero();
    said.append(heard);
    return heard.toString();
  }

  /** Looks into the database of the first run. */
  <T> T look(Function<JdbcClient, T> look) {
    try (EmbeddedServer server = EmbeddedServer.start(first().resolve("data"), () -> {})) {
      return look.apply(
          JdbcClient.create(
              new DriverManagerDataSource(
                  server.address().url(), server.address().user(), server.address().password())));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path temporary() {
    try {
      Path parent = Path.of("target", "test-folders").toAbsolutePath();
      Files.createDirectories(parent);
      Path made = Files.createTempDirectory(parent, "demo");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(made.toFile())));
      return made;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
