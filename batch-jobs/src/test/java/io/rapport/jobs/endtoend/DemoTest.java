package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.intake.SharedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo as a stranger runs it first, on the embedded server, twice and in two places. */
class DemoTest {
  private static final DemoRun DEMO = DemoRun.once();

  private static Path first;
  private static Map<String, String> bytes;
  private static Map<String, String> times;

  @BeforeAll
  static void theDemoWasRun() {
    first = DEMO.first();
    assertThat(DEMO.said()).contains("2026-06: published in " + first.resolve("published"));
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
    for (String folder : List.of("", "fr/", "de/")) {
      assertThat(bytes.keySet())
          .filteredOn(name -> name.matches("2026-06/" + folder + "units/.+\\.pdf"))
          .hasSize(43);
      assertThat(bytes)
          .containsKeys(
              "2026-06/" + folder + "leadership-2026-06.pdf",
              "2026-06/" + folder + "charts-2026-06.pdf",
              "2026-06/" + folder + "analysts-2026-06.xlsx");
    }
    DEMO.said()
        .lines()
        .filter(line -> line.contains("   /"))
        .forEach(line -> assertThat(Path.of(line.substring(line.indexOf('/')))).exists());
  }

  @Test
  void everyPdfIsAccessibleAndArchival() throws Exception {
    List<Path> pdfs =
        new PublishedFolder(first.resolve("published/2026-06"))
            .files(".pdf").stream()
                .filter(pdf -> isEnglish(pdf) || isOneOfAKind(pdf.getFileName().toString()))
                .toList();
    assertThat(pdfs).hasSize(45 + 2 * KINDS.size());
    for (Path pdf : pdfs) {
      assertThat(Conformance.failures(pdf)).as(pdf.getFileName().toString()).isEmpty();
      assertThat(PublishedFolder.alternatives(pdf))
          .as(pdf.getFileName().toString())
          .doesNotHaveDuplicates()
          .allSatisfy(alternative -> assertThat(alternative).isNotBlank());
    }
    assertThat(
            PublishedFolder.alternatives(first.resolve("published/2026-06/leadership-2026-06.pdf")))
        .hasSizeGreaterThan(5);
  }

  /** One document of each kind stands for the other languages. */
  private static final Set<String> KINDS =
      Set.of(
          "leadership-2026-06.pdf",
          "charts-2026-06.pdf",
          "com-nor-2026-06.pdf",
          "rnd-cli-2026-06.pdf");

  private static boolean isEnglish(Path pdf) {
    return !pdf.startsWith(first.resolve("published/2026-06/fr"))
        && !pdf.startsWith(first.resolve("published/2026-06/de"));
  }

  private static boolean isOneOfAKind(String name) {
    return KINDS.contains(name);
  }

  @Test
  void everyUnitHasOneSheetInEveryLanguage() throws IOException {
    for (Path pdf : new PublishedFolder(first.resolve("published/2026-06")).files(".pdf")) {
      if (pdf.toString().contains("/units/")) {
        try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
          assertThat(read.getNumberOfPages()).as(pdf.toString()).isOne();
        }
      }
    }
  }

  @Test
  void numbersAreTheSameInEveryLanguage() {
    for (String document : List.of("leadership-2026-06.pdf", "charts-2026-06.pdf")) {
      List<String> english = decimals("2026-06/" + document, "\\.");
      assertThat(english).hasSizeGreaterThan(20);
      for (String folder : List.of("fr", "de")) {
        assertThat(decimals("2026-06/" + folder + "/" + document, ","))
            .as("%s in %s", document, folder)
            .containsExactlyInAnyOrderElementsOf(english);
      }
    }
  }

  /** Numbers with a decimal sign, which no language writes as words. */
  private static List<String> decimals(String name, String sign) {
    return Pattern.compile("(\\d+)" + sign + "(\\d+)")
        .matcher(PublishedFolder.pdfText(first.resolve("published").resolve(name)))
        .results()
        .map(found -> found.group(1) + "." + found.group(2))
        .toList();
  }

  @Test
  void noSentenceIsLeftInAnotherLanguage() throws IOException {
    List<String> english = englishSentences();
    assertThat(english).hasSizeGreaterThan(300);
    assertThat(english)
        .filteredOn(words(first.resolve("published/2026-06/leadership-2026-06.pdf"))::contains)
        .as("so that they would be found")
        .hasSizeGreaterThan(50);
    for (String folder : List.of("fr", "de")) {
      for (Path pdf :
          new PublishedFolder(first.resolve("published/2026-06/" + folder)).files(".pdf")) {
        String words = words(pdf);
        assertThat(english).as(pdf.toString()).noneMatch(words::contains);
      }
    }
  }

  private static String words(Path pdf) {
    return PublishedFolder.pdfText(pdf).replaceAll("\\s+", " ");
  }

  /** Texts of the English bundles that have no arguments and at least four words. */
  private static List<String> englishSentences() throws IOException {
    Path bundles = SharedData.project("domain").resolve("src/main/resources");
    try (Stream<Path> files = Files.walk(bundles)) {
      return files
          .filter(file -> file.toString().matches(".*/[A-Za-z]+\\.properties"))
          .flatMap(DemoTest::texts)
          .filter(text -> !text.contains("{") && text.split(" ").length >= 4)
          .toList();
    }
  }

  private static Stream<String> texts(Path bundle) {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(bundle)) {
      texts.load(in);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return texts.stringPropertyNames().stream().map(texts::getProperty);
  }

  @Test
  void teamsThatAreTooSmallAreShownTogether() {
    assertThat(unit("rnd-045c00db"))
        .contains(
            "Other teams of Research and development",
            "Clinical studies and Patents",
            "Engagement index",
            " weakest items");
    for (String member : List.of("rnd-cli", "rnd-pat")) {
      assertThat(unit(member))
          .contains(
              "Nothing is shown for this unit",
              "The answers of this unit are in “Other teams of Research and development”",
              "Other teams of Research and development, which includes this unit");
    }
  }

  /** The words of a unit's report. */
  private static String unit(String name) {
    return PublishedFolder.pdfText(
            first.resolve("published/2026-06/units/" + name + "-2026-06.pdf"))
        .replaceAll("\\s+", " ");
  }

  @Test
  void runningItAgainChangesNothingAndAPublishedFolderThatIsGoneComesBack() throws IOException {
    Path published = first.resolve("published");

    assertThat(DEMO.in(first))
        .contains(
            "organisation.csv: nothing to do",
            "2026-06: analysis is up to date",
            "2026-06: publication is up to date");
    assertThat(new PublishedFolder(published).bytes()).isEqualTo(bytes);
    assertThat(new PublishedFolder(published).times()).isEqualTo(times);

    Files.move(published, DEMO.beside("taken away"));
    assertThat(DEMO.in(first)).contains("2026-06: published in ");
    assertThat(new PublishedFolder(published).bytes()).isEqualTo(bytes);
  }

  @Test
  void inAnotherPlaceItMakesTheSameBytes() throws IOException {
    Path second = DEMO.beside("second place");
    DEMO.in(second);
    assertThat(Files.readString(second.resolve("data/keys/pseudonym.key")))
        .as("people have other pseudonyms there")
        .isNotEqualTo(Files.readString(first.resolve("data/keys/pseudonym.key")));
    assertThat(new PublishedFolder(second.resolve("published")).bytes()).isEqualTo(bytes);
    assertThat(disclosure(second)).isEqualTo(disclosure(first));
  }

  /** The evidence numbers people in the order of their pseudonyms, so that its hash is its own. */
  private static Map<String, String> disclosure(Path place) throws IOException {
    Path folder = place.resolve("disclosure");
    assertThat(new PublishedFolder(folder).bytes())
        .containsOnlyKeys("", "2026-06.html", "2026-06.json");
    String json = Files.readString(folder.resolve("2026-06.json"));
    Matcher evidence = Pattern.compile("\"evidence\" : \"([0-9a-f]{64})\"").matcher(json);
    assertThat(evidence.find()).isTrue();
    return Map.of(
        "json", json.replace(evidence.group(1), "hash"),
        "html",
            Files.readString(folder.resolve("2026-06.html")).replace(evidence.group(1), "hash"));
  }

  @Test
  void theReleaseOfTheDemoIsProvedAgain() {
    assertThat(DEMO.command("prove", "--demo", "--out", first.toString()))
        .contains(
            "audit      nothing that gives few people away follows, or can be guessed, from what is shown",
            "files as in its manifest");
  }

  @Test
  void nothingAboutSinglePeopleLeavesTheDatabase() throws Exception {
    Canaries canaries = Canaries.in(SharedData.project("config/sample/inbox"));
    assertThat(canaries.ids()).hasSizeGreaterThan(1_000);
    assertThat(canaries.sentences()).hasSizeGreaterThan(20);

    Map<String, String> told = new TreeMap<>();
    told.put("terminal", DEMO.said());
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
    told.put("batch tables", batchTables());
    told.put("evidence", evidence());

    assertThat(told.get("evidence")).contains("\"limits\"", "\"respondents\":");
    assertThat(told.get("batch tables")).contains("sha256", "2026-06");
    told.forEach((where, text) -> assertThat(canaries.foundIn(text)).as(where).isEmpty());
  }

  /** Every cell of Spring Batch's tables and of the history of runs. */
  private static String batchTables() {
    return DEMO.look(
        sql -> {
          List<String> tables =
              sql.sql(
                      "select relname from pg_class where relkind = 'r' and relname ~ '^(batch_|run)'")
                  .query(String.class)
                  .list();
          assertThat(tables).hasSizeGreaterThan(6);
          return tables.stream()
              .flatMap(
                  table ->
                      sql
                          .sql("select t::text from " + table + " t")
                          .query(String.class)
                          .list()
                          .stream())
              .collect(Collectors.joining("\n"));
        });
  }

  /** What the audits were given. */
  private static String evidence() {
    return DEMO.look(
        sql ->
            sql.sql("select evidence from release_proof").query(byte[].class).list().stream()
                .map(DemoTest::unpacked)
                .collect(Collectors.joining("\n")));
  }

  private static String unpacked(byte[] packed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFigureOfTheDemoIsExplained() {
    String key = "S01/2026-06.12m/whole/played.COLLABORATIVE";
    assertThat(DEMO.command("explain", "--demo", "--out", first.toString(), key))
        .startsWith(key)
        .contains("Goodman (1965)", "partnership-register.xlsx, taken in on ");
  }
}
