package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.endtoend.Installation.Ended;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand words in everything that people hand in about people: ids of respondents, managers,
 * consultants, cases and events, names, what they wrote, columns and sheets that nobody asked for,
 * rows that are refused. After a run none of them is in anything that comes out, in any form.
 */
class CanariesTest {
  private static final String QUESTIONNAIRE =
      Works.QUESTIONNAIRE.replace("unit: Unit}", "unit: Unit, demographics: {place: Place}}")
          + """
          language: en
          comments:
            - {id: WHY, column: Why, wording: "What should change?"}
          themes:
            - id: PAY
              label: Wages of the weavers
              words: {en: [wage]}
          """;

  /**
   * What is kept of what people handed in: comments, records, groups that they told, and for those
   * who handed a file in what its columns are called that nobody reads. No report is drawn from
   * these tables, and the account that draws reports cannot read them.
   */
  private static final Set<String> RAW =
      Set.of(
          "survey_comment",
          "survey_response",
          "category_tally",
          "register_record",
          "register_record_history",
          "finding");

  @TempDir static Path folder;

  private static final Planted PLANTED = new Planted();
  private static Installation works;
  private static Ended run;
  private static ProcessWatch watch;

  @BeforeAll
  static void plantAndRun() throws IOException {
    works = new Installation(folder);
    Works.delivered(works).at("2026-07-02T03:17:00Z");
    works.write(Works.QUESTIONNAIRE_FILE, QUESTIONNAIRE);
    works.write("data/inbox/survey-2026-05.csv", survey());
    workbook(works.path("data/inbox/survey-2025-11.xlsx"));
    works.write("data/inbox/engagements.csv", engagements());
    works.write(
        "data/inbox/unknown.csv",
        PLANTED.next() + "," + PLANTED.next(),
        PLANTED.next() + "," + PLANTED.next());
    try (ProcessWatch watching = ProcessWatch.start()) {
      watch = watching;
      run = works.run("run");
    }
  }

  @Test
  void enoughWasPlantedAndTakenIn() {
    assertThat(PLANTED.size()).isGreaterThanOrEqualTo(1_000);
    assertThat(run.err())
        .contains(
            "rapport: survey-2026-05.csv: 91 rows read, 90 accepted, 1 refused, wave 2026-05",
            "rapport: survey-2025-11.xlsx: 90 rows read, 90 accepted, 0 refused, wave 2025-11")
        .anyMatch(line -> line.startsWith("rapport: refused: unknown.csv: "));
    assertThat(works.count("survey_comment")).isEqualTo(180);
    assertThat(works.count("register_record")).isGreaterThan(79);
    assertThat(works.path("published/2026-06/manifest.json")).exists();
  }

  @Test
  void noneIsInAnythingThatIsPublishedOrToldAboutTheRun() {
    SortedMap<String, byte[]> contents =
        Opened.below(
            folder,
            name ->
                !name.startsWith("data/inbox/")
                    && !name.startsWith("data/uploads/")
                    && !name.endsWith(".refused.xlsx"));
    contents.put("output", String.join("\n", run.out()).getBytes(StandardCharsets.UTF_8));
    contents.put("errors", String.join("\n", run.err()).getBytes(StandardCharsets.UTF_8));

    assertThat(contents.keySet())
        .contains("published/2026-06/manifest.json", "data/logs/rapport.log")
        .anyMatch(name -> name.endsWith("analysts-2026-06.xlsx!xl/workbook.xml"))
        .anyMatch(name -> name.matches(".*leadership-2026-06\\.pdf!\\d+"));
    assertThat(found(contents)).isEmpty();
  }

  @Test
  void noneIsInATableButThoseThatKeepWhatPeopleHandedIn() {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    works
        .tables()
        .forEach(
            (table, rows) -> {
              if (!RAW.contains(table)) {
                contents.put(table, rows.getBytes(StandardCharsets.UTF_8));
              }
            });

    assertThat(contents)
        .containsKeys(
            "batch_job_execution_params",
            "batch_job_execution_context",
            "batch_step_execution_context",
            "release",
            "released_cell",
            "refusal",
            "wave_tally",
            "theme_tally",
            "run");
    assertThat(found(contents)).isEmpty();
    assertThat(works.count("survey_response where respondent like '%" + Planted.BEGINNING + "%'"))
        .as("ids of respondents")
        .isZero();
  }

  @Test
  void noneIsInTheArgumentsOrTheEnvironmentOfAProcess() {
    assertThat(watch.looks()).isGreaterThan(3);
    assertThat(found(watch.seen())).isEmpty();
  }

  @Test
  void inEveryFormItWouldBeFound(@TempDir Path hidden) throws IOException {
    String word = new Planted().next();
    Files.writeString(hidden.resolve("a"), "x" + word.toUpperCase(Locale.ROOT));
    Files.writeString(hidden.resolve("b"), word, StandardCharsets.UTF_16LE);
    Files.writeString(
        hidden.resolve("c"), HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_16BE)));
    for (String before : List.of("", "x", "xy", "xyz")) {
      Files.writeString(
          hidden.resolve("d" + before.length()),
          Base64.getEncoder()
              .encodeToString((before + word + "z").getBytes(StandardCharsets.UTF_8)));
    }
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(hidden.resolve("e")))) {
      packed.write(word.getBytes(StandardCharsets.UTF_8));
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(hidden.resolve("f"))) {
      workbook.createSheet("plain").createRow(0).createCell(0).setCellValue(word);
      workbook.write(out);
    }
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentInformation().setSubject(word);
      PDStream stream = new PDStream(pdf);
      try (OutputStream packed = stream.createOutputStream(COSName.FLATE_DECODE)) {
        packed.write(word.getBytes(StandardCharsets.UTF_8));
      }
      pdf.getDocumentCatalog().getCOSObject().setItem("Extra", stream);
      pdf.save(hidden.resolve("g").toFile());
    }

    assertThat(found(Opened.below(hidden, name -> true)).keySet())
        .contains(
            "a", "b", "c", "d0", "d1", "d2", "d3", "e!", "f!xl/sharedStrings.xml", "g!strings")
        .anyMatch(name -> name.matches("g!\\d+"));
  }

  private static Map<String, List<String>> found(Map<String, byte[]> contents) {
    Map<String, List<String>> found = new TreeMap<>();
    contents.forEach(
        (where, content) -> {
          List<String> forms = Planted.formsIn(content);
          if (!forms.isEmpty()) {
            found.put(where, forms);
          }
        });
    return found;
  }

  /** Ninety people's answers and a row to refuse, with columns that nobody asked for. */
  private static String[] survey() {
    String[] rows = Works.survey();
    List<String> lines = new ArrayList<>();
    lines.add(rows[0] + ",Why,Place,Email," + PLANTED.next());
    for (int i = 1; i < rows.length; i++) {
      lines.add(person(rows[i], i));
    }
    lines.add(person("R900," + PLANTED.next() + ",1,1", 900));
    return lines.toArray(String[]::new);
  }

  /** One in ten calls the place by a word of their own. */
  private static String person(String row, int number) {
    return row.replaceFirst("R\\d+", PLANTED.next())
        + ",The wage of "
        + PLANTED.next()
        + " "
        + PLANTED.next()
        + ","
        + (number % 10 == 0 ? PLANTED.next() : "Place " + number % 3)
        + ","
        + PLANTED.next()
        + "@mills.example,"
        + PLANTED.next();
  }

  /** The same as a workbook with a sheet beside it. */
  private static void workbook(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet answers = workbook.createSheet("Answers " + PLANTED.next());
      String[] rows = Works.survey();
      write(answers.createRow(0), (rows[0] + ",Why,Place,Email," + PLANTED.next()).split(","));
      for (int i = 1; i < rows.length; i++) {
        write(answers.createRow(i), person(rows[i], i).split(","));
      }
      write(workbook.createSheet(PLANTED.next()).createRow(0), new String[] {PLANTED.next()});
      workbook.write(out);
    }
  }

  private static void write(Row row, String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].matches("\\d+")) {
        row.createCell(i).setCellValue(Integer.parseInt(cells[i]));
      } else {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  private static String[] engagements() {
    List<String> lines = new ArrayList<>();
    List<String> managers = words(12);
    List<String> consultants = words(5);
    for (String row : Works.engagements(3)) {
      String[] cells = row.split(",");
      if (lines.isEmpty()) {
        lines.add(row + ",request_text,quality_event_ids,notes," + PLANTED.next());
      } else {
        cells[0] = PLANTED.next();
        cells[4] = consultants.get(lines.size() % 5);
        cells[5] = managers.get(lines.size() % 12);
        lines.add(
            String.join(",", cells)
                + ",Please fix "
                + PLANTED.next()
                + ","
                + PLANTED.next()
                + ",Called "
                + PLANTED.next()
                + ","
                + PLANTED.next());
      }
    }
    return lines.toArray(String[]::new);
  }

  private static List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(PLANTED.next());
    }
    return words;
  }
}
