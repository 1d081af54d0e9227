package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.jobs.endtoend.Installation.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archival PDFs by default; encrypted ones for an installation that names a password's file. */
class EncryptedReportsTest {
  private static final String SETTINGS = "config/application.yaml";
  private static final String PASSWORD = "looms & shuttles 1811";

  @TempDir Path folder;
  private Installation works;
  private int day = 1;

  @BeforeEach
  void install() {
    works = new Installation(folder);
    Works.delivered(works).at(nextDay());
  }

  @Test
  void aPublishedMonthIsPublishedAgainEncryptedAndThenNoMore() throws Exception {
    assertThat(works.run("run").err()).isEmpty();
    List<Path> open = release("2026-06").files(".pdf");
    for (Path pdf : open) {
      assertThat(Conformance.failures(pdf)).as(pdf.getFileName().toString()).isEmpty();
    }

    encrypt(PASSWORD);
    assertThat(works.run("run").out()).contains("2026-06: published in " + works.path("published"));
    assertThat(works.names("published"))
        .containsExactly("2026-06", "2026-06.2", "current", "index.html");
    assertThat(release("2026-06.2").files(".pdf")).hasSameSizeAs(open).isNotEmpty();
    for (Path pdf : release("2026-06.2").files(".pdf")) {
      assertOpensWithThePasswordOnly(pdf);
    }
    assertNothingTellsThePassword();

    Map<String, String> bytes = new PublishedFolder(works.path("published")).bytes();
    assertThat(works.run("run").out()).contains("2026-06: publication is up to date");
    assertThat(new PublishedFolder(works.path("published")).bytes()).isEqualTo(bytes);

    Files.move(works.path("published/2026-06.2"), works.path("taken away"));
    encrypt(PASSWORD);
    works.run("run");
    assertThat(new PublishedFolder(works.path("published")).bytes()).isEqualTo(bytes);
  }

  private static void assertOpensWithThePasswordOnly(Path pdf) throws IOException {
    assertThatThrownBy(() -> Loader.loadPDF(pdf.toFile()))
        .isInstanceOf(InvalidPasswordException.class);
    try (PDDocument opened = Loader.loadPDF(pdf.toFile(), PASSWORD)) {
      assertThat(opened.getNumberOfPages()).isPositive();
    }
  }

  private void assertNothingTellsThePassword() throws IOException {
    assertThat(Files.readString(works.path("published/2026-06.2/manifest.json")))
        .contains("\"encryption\" : \"AES-256\"");
    for (String place : List.of("data/logs/rapport.log", "published/2026-06.2/manifest.json")) {
      assertThat(Files.readString(works.path(place))).doesNotContain(PASSWORD);
    }
    works.tables().forEach((table, rows) -> assertThat(rows).as(table).doesNotContain(PASSWORD));
  }

  @Test
  void aPasswordThatCannotBeUsedEndsWithAMessageThatDoesNotTellIt() throws IOException {
    encrypt("Weberschütze");
    Ended refused = works.run("run");
    assertThat(refused.code()).isEqualTo(78);
    assertThat(String.join("\n", refused.err()))
        .contains("rapport.keys.report-password-file", "ASCII")
        .doesNotContain("Weber");

    Files.delete(works.path("password"));
    assertThat(String.join("\n", works.run("run").err()))
        .contains("rapport.keys.report-password-file does not exist");
    assertThat(works.names("published")).isEmpty();
  }

  private String nextDay() {
    return "2026-07-0%dT03:17:00Z".formatted(++day);
  }

  private void encrypt(String password) throws IOException {
    works.write("password", password);
    works.at(nextDay());
    List<String> settings = new ArrayList<>(Files.readAllLines(works.path(SETTINGS)));
    settings.addAll(List.of("  keys:", "    report-password-file: password"));
    works.write(SETTINGS, settings.toArray(String[]::new));
  }

  private PublishedFolder release(String name) {
    return new PublishedFolder(works.path("published").resolve(name));
  }
}
