package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rapport.jobs.store.server.BuildFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command lines of the crontab and of the systemd unit, word for word, in an environment as
 * bare as cron's: the launcher, the packed program and its own database server do a complete run.
 */
class CronIT {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2015-01-01T00:00:00Z"));

  @TempDir(factory = BuildFolder.class)
  Path home;

  private Path project;

  /** How a command line ended. */
  private record Ended(int code, List<String> out, List<String> err) {}

  @BeforeEach
  void deliver() throws IOException {
    assumeTrue(
        Files.exists(Path.of("/usr/bin/java")) || Files.isDirectory(Path.of("/usr/lib/jvm")),
        "skipped: no Java where cron's environment would find one");
    project = Path.of("").toAbsolutePath().getParent();
    write("config/application.yaml", "rapport:", "  organisation: Works of Ludd");
    write(Works.QUESTIONNAIRE_FILE, longAgo(Works.QUESTIONNAIRE));
    write("data/inbox/organisation.csv", Works.organisation());
    write("data/inbox/survey-2024-05.csv", Works.survey());
    write("data/inbox/engagements.csv", longAgo(Works.engagements(3)));
  }

  @Test
  void everyNightsCommandDoesACompleteRunAndAgainNothing() throws Exception {
    List<String> crontab = Files.readAllLines(project.resolve("config/cron/rapport.crontab"));
    Ended night = sh(command(crontab, " run "));

    assertThat(night.err()).isEmpty();
    assertThat(night.out()).isEmpty();
    assertThat(night.code()).isZero();
    PublishedFolder published = new PublishedFolder(home.resolve("published"));
    SortedMap<String, String> bytes = published.bytes();
    assertThat(bytes).containsKeys("index.html", "current");
    assertThat(bytes.keySet())
        .anyMatch(name -> name.matches("\\d{4}-\\d\\d/leadership-\\d{4}-\\d\\d\\.pdf"));
    assertThat(names("data/inbox/done"))
        .containsExactly("engagements.csv", "organisation.csv", "survey-2024-05.csv");
    SortedMap<String, String> times = published.times();

    String unit = Files.readString(project.resolve("config/systemd/rapport.service"));
    var start = Pattern.compile("(?m)^ExecStart=/opt/rapport/(.*)$").matcher(unit);
    assertThat(start.find()).isTrue();
    Ended again = sh("\"$RAPPORT\"/" + start.group(1));

    assertThat(again.err()).isEmpty();
    assertThat(again.out()).hasSize(3).first().isEqualTo("inbox: nothing to do");
    assertThat(again.code()).isZero();
    assertThat(published.bytes()).isEqualTo(bytes);
    assertThat(published.times()).isEqualTo(times);

    write("data/inbox/survey-2024-05.csv", "Respondent,Unit,Q1,Q2", "R1,DYE,8,1");
    Ended morning = sh(command(crontab, " ingest "));

    assertThat(morning.code()).isEqualTo(65);
    assertThat(morning.err())
        .singleElement()
        .asString()
        .startsWith("rapport: refused: survey-2024-05.csv: 1 of 1 rows are refused")
        .contains("row 2, column C (Q1)");
    assertThat(names("data/inbox/refused"))
        .containsExactly(
            "survey-2024-05.csv", "survey-2024-05.csv.refused.xlsx", "survey-2024-05.csv.txt");
    assertThat(published.bytes()).isEqualTo(bytes);

    assertThat(sh(command(crontab, " status")).out())
        .anyMatch(line -> line.startsWith("last run  ingest") && line.contains("exit code 65"));
  }

  /** The command of the crontab's line with a word, without the times. */
  private static String command(List<String> crontab, String word) {
    List<String> found =
        crontab.stream()
            .filter(line -> line.matches("[0-9*].*"))
            .map(line -> line.split("\\s+", 6)[5] + " ")
            .filter(line -> line.contains(word))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0).strip();
  }

  private Ended sh(String command) throws IOException, InterruptedException {
    Path out = home.resolve("out.txt");
    Path err = home.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", command)
            .directory(home.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME", "/root",
                "PATH", "/usr/bin:/bin",
                "SHELL", "/bin/sh",
                "RAPPORT", project.toString(),
                "RAPPORT_HOME", home.toString()));
    int code = builder.start().waitFor();
    return new Ended(code, lines(out), lines(err));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8);
  }

  private void write(String name, String... lines) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  private List<String> names(String subfolder) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve(subfolder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Two years earlier, so that nothing lies in the future, whatever day it is. */
  private static String[] longAgo(String... lines) {
    return Arrays.stream(lines)
        .map(line -> line.replace("2025-", "2023-").replace("2026-", "2024-"))
        .toArray(String[]::new);
  }
}
