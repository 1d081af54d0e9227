package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.endtoend.Installation.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the proof is missing, nothing is published and what was published stays. */
class FailClosedTest {
  private static final String NOW = "2026-07-02T03:17:00Z";

  @TempDir Path folder;
  private Installation works;
  private Map<String, String> before;
  private long rows;

  @BeforeEach
  void publishMay() {
    works = Works.delivered(new Installation(folder)).at(NOW);
    assertThat(works.run("run", "--month", "2026-05").code()).isZero();
    before = seen();
    rows = rows();
    assertThat(rows).isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource({
    "audit-throws, 70, internal error (IllegalStateException): see the log file",
    "audit-overflows, 70, internal error (StackOverflowError): see the log file",
    "audit-is-interrupted, 70, internal error (InterruptedException): see the log file",
    "audit-is-stopped, 143, 'analyse: stopped'"
  })
  void anAuditWithoutAnEndReleasesNothing(String how, int code, String line) throws IOException {
    works.at(NOW, BrokenAudit.PROFILE, how);
    Ended ended = works.run("run", "--month", "2026-06");

    assertThat(ended.code()).isEqualTo(code);
    assertThat(ended.err()).last().isEqualTo("rapport: " + line);
    assertThat(String.join("\n", ended.err())).doesNotContain(BrokenAudit.SECRET);
    assertNothingHappened();

    works.at(NOW);
    assertThat(works.run("publish", "--month", "2026-06").code()).isEqualTo(66);
    assertNothingHappened();
    assertThat(works.run("run", "--month", "2026-06").err()).isEmpty();
    assertThat(works.names("published")).contains("2026-06");
    assertThat(works.names("disclosure")).contains("2026-06.html", "2026-06.json");
  }

  @Test
  void anAuditThatObjectsLeavesNothingBehind() {
    works.at(NOW, ObjectingAudit.PROFILE);
    assertThat(works.run("run", "--month", "2026-06").code()).isEqualTo(70);
    assertNothingHappened();
  }

  @Test
  void withoutAPlaceForTheDisclosureReportNothingIsPublished() throws IOException {
    Path disclosure = works.path("disclosure");
    Files.move(disclosure, works.path("elsewhere"));
    Files.writeString(disclosure, "in the way");

    Ended ended = works.run("run", "--month", "2026-06");

    assertThat(ended.code()).isEqualTo(73);
    assertThat(ended.err())
        .last()
        .asString()
        .startsWith("rapport: " + disclosure.resolve("2026-06.json") + " cannot be written (");
    assertThat(works.names("published")).containsExactly("2026-05", "current", "index.html");

    Files.delete(disclosure);
    Files.move(works.path("elsewhere"), disclosure);
    assertThat(works.run("run", "--month", "2026-06").err()).isEmpty();
    assertThat(works.names("published")).contains("2026-06");
  }

  @Test
  void withoutAnAccountThatReadsTheLedgerOnlyNothingIsPublished() throws IOException {
    Path settings = works.path("config/application.yaml");
    List<String> lines = Files.readAllLines(settings);
    Files.write(
        settings, lines.stream().filter(line -> !line.matches("    renderer:|      .*")).toList());

    Ended ended = works.run("run", "--month", "2026-06");

    assertThat(ended.code()).isEqualTo(78);
    assertThat(ended.err())
        .last()
        .isEqualTo(
            "rapport: rapport.datasource.renderer.username is not set: reports are drawn over an"
                + " account that can read the ledger of releases only");
    assertThat(seen()).isEqualTo(before);
  }

  @Test
  void whatWasReleasedBeforeProofsWereKeptIsNotDrawn() throws IOException {
    for (String sql :
        List.of(
            "alter table release_proof disable trigger append_only",
            "delete from release_proof",
            "alter table release_proof enable trigger append_only")) {
      works.sql().sql(sql).update();
    }
    Files.move(works.path("published"), works.path("taken away"));

    Ended ended = works.run("publish", "--month", "2026-05");

    assertThat(ended.code()).isEqualTo(70);
    assertThat(ended.err())
        .last()
        .isEqualTo(
            "rapport: nothing was published: 2026-05, issue 1, has no proof in the ledger:"
                + " rapport analyse --month 2026-05 makes one");
    assertThat(works.path("published")).isEmptyDirectory();

    works.write("config/disclosure.yaml", "version: \"1\"");
    assertThat(works.run("analyse", "--month", "2026-05").out())
        .containsExactly("2026-05: analysed");
    assertThat(works.count("release")).isEqualTo(1);
    assertThat(works.count("release_proof")).isEqualTo(1);
    assertThat(works.run("publish", "--month", "2026-05").err()).isEmpty();
    // The evidence is another one: now readers have the release already.
    assertThat(seen()).containsOnlyKeys(before.keySet());
    before.keySet().removeIf(name -> name.startsWith("disclosure/2026-05"));
    assertThat(seen()).containsAllEntriesOf(before);
  }

  private void assertNothingHappened() {
    assertThat(seen()).isEqualTo(before);
    assertThat(rows()).isEqualTo(rows);
  }

  private long rows() {
    return works.count("release") + works.count("released_cell") + works.count("release_proof");
  }

  /** Everything that readers and the officer have. */
  private SortedMap<String, String> seen() {
    SortedMap<String, String> all = new TreeMap<>();
    for (String place : List.of("published", "disclosure")) {
      new PublishedFolder(works.path(place))
          .bytes()
          .forEach((name, bytes) -> all.put(place + "/" + name, bytes));
    }
    return all;
  }
}
