package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.cli.RapportCli;
import io.rapport.jobs.intake.SharedData;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Home;
import io.rapport.jobs.store.server.BuildFolder;
import io.rapport.jobs.store.server.EmbeddedServer;
import io.rapport.jobs.store.server.PreparedBinaries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The demo as a stranger runs it first, on the embedded server, twice and in two places. */
class DemoTest {
  @TempDir(factory = BuildFolder.class)
  static Path folder;

  private static final StringBuilder SAID = new StringBuilder();
  private static Path first;
  private static Path second;
  private static Map<String, String> bytes;
  private static Map<String, String> times;

  @BeforeAll
  static void runTheDemo() throws IOException {
    first = folder.resolve("first");
    second = folder.resolve("second place");
    assertThat(demo(first)).contains("2026-06: published in " + first.resolve("published"));
    bytes = new PublishedFolder(first.resolve("published")).bytes();
    times = new PublishedFolder(first.resolve("published")).times();
  }

  @Test
  void whatItPrintsIsThere() {
    assertThat(bytes)
        .containsKeys(
            "index.html",
            "2026-06/manifest.json",
            "2026-06/leadership-2026-06.pdf",
            "2026-06/analysts-2026-06.xlsx")
        .containsEntry("current", "-> 2026-06");
    assertThat(bytes.keySet())
        .filteredOn(name -> name.matches("2026-06/units/.+\\.pdf"))
        .hasSize(43);
    SAID.toString()
        .lines()
        .filter(line -> line.contains("   /"))
        .forEach(line -> assertThat(Path.of(line.substring(line.indexOf('/')))).exists());
  }

  @Test
  void runningItAgainChangesNothingAndAPublishedFolderThatIsGoneComesBack() throws IOException {
    Path published = first.resolve("published");

    assertThat(demo(first))
        .contains(
            "organisation.csv: nothing to do",
            "2026-06: analysis is up to date",
            "2026-06: publication is up to date");
    assertThat(new PublishedFolder(published).bytes()).isEqualTo(bytes);
    assertThat(new PublishedFolder(published).times()).isEqualTo(times);

    Files.move(published, folder.resolve("taken away"));
    assertThat(demo(first)).contains("2026-06: published in ");
    assertThat(new PublishedFolder(published).bytes()).isEqualTo(bytes);
  }

  @Test
  void inAnotherPlaceItMakesTheSameBytes() throws IOException {
    demo(second);
    assertThat(Files.readString(second.resolve("data/keys/pseudonym.key")))
        .as("people have other pseudonyms there")
        .isNotEqualTo(Files.readString(first.resolve("data/keys/pseudonym.key")));
    assertThat(new PublishedFolder(second.resolve("published")).bytes()).isEqualTo(bytes);
    SortedMap<String, String> disclosure = new PublishedFolder(first.resolve("disclosure")).bytes();
    assertThat(disclosure).containsOnlyKeys("", "2026-06.html", "2026-06.json");
    assertThat(new PublishedFolder(second.resolve("disclosure")).bytes()).isEqualTo(disclosure);
  }

  @Test
  void theReleaseOfTheDemoIsProvedAgain() {
    assertThat(command("prove", "--demo", "--out", first.toString()))
        .contains(
            "audit      nothing that gives few people away follows from what is shown",
            "files as in its manifest");
  }

  @Test
  void nothingAboutSinglePeopleLeavesTheDatabase() throws Exception {
    Canaries canaries = Canaries.in(SharedData.project("config/sample/inbox"));
    assertThat(canaries.ids()).hasSizeGreaterThan(1_000);
    assertThat(canaries.sentences()).hasSizeGreaterThan(20);

    Map<String, String> told = new TreeMap<>();
    told.put("terminal", SAID.toString());
    told.put("log", Files.readString(first.resolve("data/logs/rapport.log")));
    PublishedFolder published = new PublishedFolder(first.resolve("published/2026-06"));
    for (Path pdf : published.files(".pdf")) {
      told.put(pdf.getFileName().toString(), PublishedFolder.pdfText(pdf));
    }
    for (Path workbook : published.files(".xlsx")) {
      told.put(workbook.getFileName().toString(), PublishedFolder.workbookParts(workbook));
    }
    told.put("manifest", Files.readString(published.folder().resolve("manifest.json")));
    told.put("index", Files.readString(first.resolve("published/index.html")));
    told.put("disclosure", Files.readString(first.resolve("disclosure/2026-06.html")));
    told.put("disclosure data", Files.readString(first.resolve("disclosure/2026-06.json")));
    told.put("batch tables", rows(first.resolve("data"), "^(batch_|run)"));
    told.put("evidence", evidence(first.resolve("data")));

    assertThat(told.get("evidence")).contains("\"limits\"", "\"respondents\":");
    assertThat(told.get("batch tables")).contains("sha256", "2026-06");
    told.forEach((where, text) -> assertThat(canaries.foundIn(text)).as(where).isEmpty());
  }

  /** Every cell of tables, such as Spring Batch's and the history of runs. */
  private static String rows(Path data, String names) throws IOException {
    StringBuilder text = new StringBuilder();
    try (EmbeddedServer server = EmbeddedServer.start(data, () -> {})) {
      JdbcClient sql = sql(server);
      List<String> tables =
          sql.sql("select relname from pg_class where relkind = 'r' and relname ~ ?")
              .param(names)
              .query(String.class)
              .list();
      assertThat(tables).hasSizeGreaterThan(6);
      for (String table : tables) {
        sql.sql("select t::text from " + table + " t")
            .query(String.class)
            .list()
            .forEach(row -> text.append(row).append('\n'));
      }
    }
    return text.toString();
  }

  /** What the audits were given. */
  private static String evidence(Path data) throws IOException {
    StringBuilder text = new StringBuilder();
    try (EmbeddedServer server = EmbeddedServer.start(data, () -> {})) {
      for (byte[] packed :
          sql(server).sql("select evidence from release_proof").query(byte[].class).list()) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
          text.append(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static JdbcClient sql(EmbeddedServer server) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            server.address().url(), server.address().user(), server.address().password()));
  }

  @Test
  void aFigureOfTheDemoIsExplained() {
    String key = "S01/2026-06.12m/whole/played.COLLABORATIVE";
    assertThat(command("explain", "--demo", "--out", first.toString(), key))
        .startsWith(key)
        .contains("Goodman (1965)", "partnership-register.xlsx, taken in on ");
  }

  private static String demo(Path out) throws IOException {
    if (!Files.exists(out)) {
      PreparedBinaries.linkInto(out.resolve("data"));
    }
    return command("demo", "--out", out.toString());
  }

  private static String command(String... arguments) {
    StringWriter said = new StringWriter();
    StringWriter complaints = new StringWriter();
    Path project = SharedData.project("config").getParent();
    int code =
        RapportCli.create(
                new Home(project, folder),
                new StopSignal(),
                Progress.plain(
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)),
                new PrintWriter(said),
                new PrintWriter(complaints))
            .execute(arguments);
    assertThat(complaints.toString()).isEmpty();
    assertThat(code).isZero();
    SAID.append(said);
    return said.toString();
  }
}
