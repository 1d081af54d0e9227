package io.rapport.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.Rapport;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Home;
import io.rapport.jobs.store.server.BuildFolder;
import io.rapport.jobs.store.server.PreparedBinaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole process with its embedded database, ended from outside in the middle of a job. */
class ProcessEndTest {
  @TempDir(factory = BuildFolder.class)
  Path home;

  @BeforeEach
  void configure() throws IOException {
    PreparedBinaries.linkInto(home.resolve("data"));
    Files.createDirectories(home.resolve("config"));
    Files.writeString(home.resolve("config/application.yaml"), "spring.profiles.active: slow\n");
  }

  @Test
  void aTerminatedRunStopsItsJobAndItsServerAndExitsWith143() throws Exception {
    Process process = start("run");
    awaitWork(process);
    process.toHandle().destroy();
    process.getInputStream().readAllBytes();

    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(servers()).isEmpty();
    assertThat(status())
        .anySatisfy(line -> assertThat(line).startsWith("job       slow STOPPED"))
        .anySatisfy(line -> assertThat(line).startsWith("last run  run").endsWith("exit code 143"));
  }

  @Test
  void aKilledRunIsFollowedByOneThatGoesOn() throws Exception {
    Process killed = start("run");
    awaitWork(killed);
    killed.destroyForcibly().waitFor();
    assertThat(servers()).isNotEmpty();

    Process next = start("run");
    awaitWork(next);
    next.toHandle().destroy();
    next.getInputStream().readAllBytes();

    assertThat(next.waitFor()).isEqualTo(143);
    assertThat(servers()).isEmpty();
  }

  @Test
  void aSecondRunMeanwhileIsToldToComeBackLater() throws Exception {
    Process first = start("run");
    awaitWork(first);
    Process second = start("ingest");
    String output = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(second.waitFor()).isEqualTo(75);
    assertThat(output).startsWith("rapport: another run is using the database").hasLineCount(1);

    first.toHandle().destroy();
    first.getInputStream().readAllBytes();
    assertThat(first.waitFor()).isEqualTo(143);
  }

  private Process start(String command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-cp");
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add(Rapport.class.getName());
    line.add(command);
    return new ProcessBuilder(line).directory(home.toFile()).start();
  }

  private static void awaitWork(Process process) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1);
    String line = reader.readLine();
    String said =
        line == null
            ? new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
            : line;
    assertThat(said).isEqualTo("at work");
  }

  private List<ProcessHandle> servers() throws IOException {
    Path root = home.toRealPath().resolve("data/postgres");
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().command().filter(c -> Path.of(c).startsWith(root)).isPresent())
        .toList();
  }

  private List<String> status() {
    StringWriter out = new StringWriter();
    int code =
        RapportCli.create(
                new Home(home, home),
                new StopSignal(),
                Progress.plain(new PrintStream(PrintStream.nullOutputStream())),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()))
            .execute("status");
    assertThat(code).isZero();
    return out.toString().lines().toList();
  }
}
