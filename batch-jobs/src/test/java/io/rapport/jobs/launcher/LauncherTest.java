package io.rapport.jobs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real launcher in a project of its own, whose build makes an {@link EchoProgram}. */
class LauncherTest {
  private static final String JAVA_HOME = System.getProperty("java.home");

  @TempDir Path folder;
  private Path project;
  private Path launcher;
  private Path elsewhere;

  /** What a finished process said. */
  private record Result(int code, String output) {
    String value(String name) {
      return output
          .lines()
          .filter(line -> line.startsWith(name + "="))
          .map(line -> line.substring(name.length() + 1))
          .findFirst()
          .orElse("none in: " + output);
    }
  }

  @BeforeEach
  void layOutTheProject() throws IOException {
    project = Files.createDirectories(folder.toRealPath().resolve("a project"));
    elsewhere = Files.createDirectories(folder.toRealPath().resolve("else where"));
    launcher = Files.createDirectories(project.resolve("batch-jobs/bin")).resolve("rapport");
    Files.copy(Path.of("bin/rapport"), launcher);
    EchoProgram.writeJar(folder.resolve("echo-app.jar"));
    Path mvn = Files.createDirectory(folder.resolve("tools")).resolve("mvn");
    Files.writeString(
        mvn,
        """
        #!/bin/sh
        echo built >>"%1$s/builds"
        [ ! -e "%1$s/broken" ] || exit 1
        mkdir -p batch-jobs/target && cp "%1$s/echo-app.jar" batch-jobs/target/echo-app.jar
        """
            .formatted(folder));
    Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void buildsAtTheFirstUseOnly() throws Exception {
    assertThat(run(launcher.toString(), "status").code()).isZero();
    assertThat(run(launcher.toString(), "status").code()).isZero();
    assertThat(folder.resolve("builds")).hasContent("built\n");
  }

  @Test
  void buildsOnceMoreAfterASourceHasChanged() throws Exception {
    Path source = Files.createDirectories(project.resolve("domain/src/main")).resolve("Some.java");
    Files.writeString(source, "class Some {}");
    run(launcher.toString(), "status");
    Thread.sleep(50);
    Files.writeString(source, "final class Some {}");

    assertThat(run(launcher.toString(), "status").output())
        .contains("rapport: the sources have changed, building");
    assertThat(run(launcher.toString(), "status").code()).isZero();
    assertThat(folder.resolve("builds")).hasContent("built\nbuilt\n");
  }

  @Test
  void twoFirstUsesAtOnceBuildOnce() throws Exception {
    var one = CompletableFuture.supplyAsync(() -> run(launcher.toString(), "status"));
    var two = CompletableFuture.supplyAsync(() -> run(launcher.toString(), "run"));

    assertThat(one.get(60, TimeUnit.SECONDS).code()).isZero();
    assertThat(two.get(60, TimeUnit.SECONDS).code()).isZero();
    assertThat(folder.resolve("builds")).hasContent("built\n");
    assertThat(project.resolve("batch-jobs/target/.building")).doesNotExist();
  }

  @Test
  void takesOverTheLockOfABuilderThatDied() throws Exception {
    Path lock = Files.createDirectories(project.resolve("batch-jobs/target/.building"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

    assertThat(run(launcher.toString(), "status").code()).isZero();
  }

  @Test
  void usesANewlyBuiltProgramAlthoughItsFileTimeIsOld() throws Exception {
    run(launcher.toString(), "status");
    Path unpacked = project.resolve("batch-jobs/target/program/echo-app.jar");
    Files.delete(unpacked);
    Thread.sleep(1100);
    Path jar = project.resolve("batch-jobs/target/echo-app.jar");
    Files.copy(folder.resolve("echo-app.jar"), jar, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));

    assertThat(run(launcher.toString(), "status").code()).isZero();
    assertThat(unpacked).exists();
  }

  @Test
  void saysWhatIsMissingForBuilding() throws Exception {
    Files.writeString(folder.resolve("broken"), "");
    Result broken = run(launcher.toString(), "status");
    assertThat(broken.code()).isEqualTo(78);
    assertThat(broken.output()).contains("rapport: the build failed");

    Files.delete(folder.resolve("tools/mvn"));
    Path bare = Files.createDirectory(folder.resolve("bare"));
    for (String tool :
        List.of("sh", "dirname", "readlink", "sed", "tail", "find", "mkdir", "rm", "cat", "env")) {
      Path found = Path.of("/usr/bin", tool);
      Path script = bare.resolve(tool);
      Files.writeString(
          script,
          "#!/bin/sh\nexec %s \"$@\"\n"
              .formatted(Files.exists(found) ? found : Path.of("/bin", tool)));
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Result missing =
        start(Map.of("PATH", bare.toString(), "JAVA_HOME", JAVA_HOME), "", launcher.toString());
    assertThat(missing.output()).contains("building needs Maven (mvn)");
    assertThat(missing.code()).isEqualTo(78);
  }

  @Test
  void passesArgumentsFolderInputAndExitCode() throws Exception {
    Result result = run(launcher.toString(), "exit", "65", "two words", "", "*", "$HOME");

    assertThat(result.code()).isEqualTo(65);
    assertThat(result.value("arguments")).isEqualTo("exit|65|two words||*|$HOME");
    assertThat(result.value("folder")).isEqualTo(project.toString());
    assertThat(result.value("caller")).isEqualTo(elsewhere.toString());
    assertThat(result.value("zone")).isEqualTo("UTC");
    assertThat(start(environment(), "typed", launcher.toString(), "cat").value("stdin"))
        .isEqualTo("typed");
  }

  @Test
  void runsInRapportHomeIfThatIsSet() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Map<String, String> environment = new HashMap<>(environment());
    environment.put("RAPPORT_HOME", home.toString());

    assertThat(start(environment, "", launcher.toString()).value("folder"))
        .isEqualTo(home.toRealPath().toString());
    environment.put("RAPPORT_HOME", home.resolve("none").toString());
    assertThat(start(environment, "", launcher.toString()).code()).isEqualTo(78);
  }

  @Test
  void findsItsProjectThroughLinksAndThePath() throws Exception {
    Path links = Files.createDirectory(folder.resolve("links"));
    Path absolute = Files.createSymbolicLink(links.resolve("absolute"), launcher);
    Files.createSymbolicLink(links.resolve("rapport"), Path.of("absolute"));

    assertThat(run(absolute.toString()).value("folder")).isEqualTo(project.toString());
    assertThat(run(links.resolve("rapport").toString()).value("folder"))
        .isEqualTo(project.toString());
    Map<String, String> environment = new HashMap<>(environment());
    environment.merge("PATH", links.toString(), (path, first) -> first + ":" + path);
    assertThat(start(environment, "", "sh", "-c", "rapport status").value("folder"))
        .isEqualTo(project.toString());
  }

  @Test
  void becomesTheProgramSoThatSignalsReachIt() throws Exception {
    run(launcher.toString());
    Process process = builder(environment(), launcher.toString(), "status").start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();

    assertThat(new Result(0, output).value("pid")).isEqualTo(String.valueOf(process.pid()));
  }

  static List<String> crontabCommands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("../config/cron/rapport.crontab"))) {
      if (line.matches("[0-9*].*")) {
        commands.add(line.split("\\s+", 6)[5]);
      }
    }
    return commands;
  }

  @ParameterizedTest
  @MethodSource("crontabCommands")
  void everyLineOfTheCrontabWorksInCronsEnvironment(String command) throws Exception {
    run(launcher.toString());
    String named = command.replaceAll(" >/dev/null", "");
    assertThat(named).doesNotContain("%");

    Result result = cron(named, "0");

    assertThat(result.code()).isZero();
    assertThat(result.value("arguments")).matches("run|ingest|status");
    assertThat(result.value("folder")).isEqualTo(project.toString());
  }

  @Test
  void theCrontabForgivesABusyDatabaseOnly() throws Exception {
    run(launcher.toString());
    String command = crontabCommands().get(0);

    assertThat(cron(command, "75").code()).isZero();
    assertThat(cron(command, "65").code()).isEqualTo(65);
    assertThat(cron(command, "0").output()).isEmpty();
  }

  @Test
  void theSystemdUnitStartsTheSameCommandAndWaitsForItsStop() throws Exception {
    String unit = Files.readString(Path.of("../config/systemd/rapport.service"));
    var start = Pattern.compile("(?m)^ExecStart=/opt/rapport/(.*)$").matcher(unit);
    assertThat(start.find()).isTrue();

    Result result = cron("\"$RAPPORT\"/" + start.group(1), "0");

    assertThat(result.value("arguments")).isEqualTo("run");
    assertThat(unit).contains("KillMode=mixed", "SuccessExitStatus=75");
    assertThat(Files.readString(Path.of("../config/systemd/rapport.timer")))
        .contains("OnCalendar=", "WantedBy=timers.target");
  }

  private Result cron(String command, String exitCode) {
    Map<String, String> bare =
        Map.of(
            "HOME",
            elsewhere.toString(),
            "PATH",
            folder.resolve("tools") + ":/usr/local/bin:/usr/bin:/bin",
            "SHELL",
            "/bin/sh",
            "RAPPORT",
            project.toString(),
            "ECHO_EXIT",
            exitCode);
    return start(bare, "", "/bin/sh", "-c", command);
  }

  private Map<String, String> environment() {
    return Map.of("PATH", folder.resolve("tools") + ":/usr/bin:/bin", "JAVA_HOME", JAVA_HOME);
  }

  private Result run(String... command) {
    return start(environment(), "", command);
  }

  private Result start(Map<String, String> environment, String input, String... command) {
    try {
      Process process = builder(environment, command).start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A process whose environment holds nothing else, as under {@code env -i}. */
  private ProcessBuilder builder(Map<String, String> environment, String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }
}
