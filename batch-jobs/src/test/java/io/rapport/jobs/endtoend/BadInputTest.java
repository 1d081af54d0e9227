package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.endtoend.Installation.Ended;
import io.rapport.jobs.intake.file.WorkbookFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that cannot be used, handed to an installation that has published before: one clear line,
 * nothing merged half, the release as it was.
 */
class BadInputTest {
  private static final List<String> TABLES =
      List.of(
          "organisation_unit",
          "survey_response",
          "questionnaire_item",
          "register_record",
          "register_record_history",
          "finding",
          "tally",
          "release",
          "released_cell");

  @TempDir static Path folder;
  private static Installation works;

  @BeforeAll
  static void publishOnce() {
    works = Works.delivered(new Installation(folder)).at("2026-07-02T03:17:00Z");
    Ended first = works.run("run");
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
  }

  /** A name for the case, the file, the exit code, what the line must say. */
  static Stream<Arguments> badFiles() {
    return Stream.of(
        bad("missing", 66, name -> works.path("none.xlsx"), "none.xlsx: there is no such file"),
        bad("empty text", 65, name -> works.write("empty.csv"), "empty.csv: the file is empty"),
        bad(
            "empty workbook",
            65,
            name -> works.write("2026-05.xlsx"),
            "2026-05.xlsx: the file is empty"),
        bad(
            "unknown layout",
            65,
            name ->
                WorkbookFiles.table(
                    works.path("budget.xlsx"),
                    "Budget",
                    new Object[] {"Item", "Cost"},
                    new Object[] {"Oil", 12}),
            "budget.xlsx: the file fits no questionnaire, no profile and no layout that is known"),
        bad(
            "wrong sheet",
            65,
            name ->
                WorkbookFiles.table(
                    works.path("2026-05 summary.xlsx"),
                    "Summary",
                    new Object[] {"Unit", "Q1", "Q2"},
                    new Object[] {"WEAVE", 2, 2}),
            "2026-05 summary.xlsx: the file is not known; it comes closest to questionnaire"
                + " engagement (sheet Summary), but lacks column Respondent"),
        bad(
            "unknown column in place of a question's",
            65,
            name -> works.write("2026-05 misspelt.csv", "Respondent,Unit,Q1,Qu2", "R1,WEAVE,1,1"),
            "2026-05 misspelt.csv: the file is not known; it comes closest to questionnaire"
                + " engagement, but lacks column Q2"),
        bad(
            "unknown wave",
            65,
            name -> works.write("survey.csv", Works.survey()),
            "survey.csv: the wave is not known: put one of the ids 2025-11, 2026-05"),
        bad(
            "too many values off the scale",
            65,
            name ->
                works.write(
                    "off 2026-05.csv",
                    Works.survey("R901,DYE,4,1", "R902,DYE,1,9", "R903,DYE,1,1")),
            "off 2026-05.csv: 2 of 90 rows are refused, more than 2.0 %: nothing was taken from the"
                + " file [reject-limit]; the first refused row: off 2026-05.csv, row 89, column C"
                + " (Q1): the answer is not on scale agreement [off-scale]"),
        bad(
            "too many unknown units",
            65,
            name ->
                WorkbookFiles.table(
                    works.path("units 2026-05.xlsx"),
                    "Answers",
                    new Object[] {"Respondent", "Unit", "Q1", "Q2"},
                    new Object[] {"R1", "WEAVE", 1, 1},
                    new Object[] {"R2", "SMITHY", 1, 1}),
            "units 2026-05.xlsx: 1 of 2 rows are refused",
            "units 2026-05.xlsx, sheet Answers, row 3, column B (Unit): ",
            "[unknown-unit]"),
        bad(
            "encrypted",
            65,
            name -> encrypted(works.path("secret 2026-05.xlsx")),
            "secret 2026-05.xlsx: the workbook is protected by a password"),
        bad("truncated", 65, name -> truncated(works.path("cut 2026-05.xlsx")), "cut 2026-05.xlsx"),
        bad(
            "text renamed to a workbook",
            65,
            name -> works.write("text 2026-05.xlsx", Works.survey()),
            "text 2026-05.xlsx: the name says XLSX, but the content is no workbook"),
        bad(
            "workbook renamed to text",
            65,
            name -> survey(works.path("book 2026-05.csv")),
            "book 2026-05.csv: the name says text, but the content is another kind of file"),
        bad(
            "a picture renamed to text",
            65,
            name -> binary(works.path("picture 2026-05.csv"), 0x89, 'P', 'N', 'G', 13, 10, 26, 10),
            "picture 2026-05.csv: the name says text, but the content is another kind of file"),
        bad(
            "an old workbook of something else",
            65,
            name -> old(works.path("old 2026-05.xls")),
            "old 2026-05.xls: the file is not known",
            "lacks columns Unit, Q1, Q2"),
        bad(
            "quotes that are not closed",
            65,
            name -> works.write("quote 2026-05.csv", Works.survey("\"R900,DYE,1,1")),
            "quote 2026-05.csv, row 91"),
        bad(
            "register with a wrong code in a required field",
            65,
            name -> works.write("engagements.csv", withStatus("PAUSED", 40)),
            "engagements.csv: 40 of 80 rows have an unknown code in a required field, more than 2.0"
                + " % [V06]",
            "the first refused row: engagements.csv, row 2, column C (status): "),
        bad(
            "organisation without its root",
            65,
            name ->
                works.write(
                    "organisation.csv", "unit,parent,name,headcount", "WEAVE,ALL,Weaving,40"),
            "organisation.csv: "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void oneClearLineAndNothingElse(
      String name, int code, Function<String, Path> file, List<String> words) {
    Path handedIn = file.apply(name);
    Map<String, String> tables = tables();
    Map<String, String> published = published();

    Ended ended = works.run("ingest", handedIn.toString());

    assertThat(ended.code()).isEqualTo(code);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).hasSize(1);
    assertThat(ended.err().get(0)).startsWith("rapport: ").contains(words);
    assertThat(tables()).isEqualTo(tables);
    assertNothingStaged();
    assertThat(published()).isEqualTo(published);
    if (code == 65) {
      assertThat(handedIn).exists();
    }
  }

  @Test
  void fewBadRowsAreRefusedAndCountedWithTheirPlaces() {
    String[] answers = Works.survey("R089,DYE,7,1", "R001,DYE,3,3");
    answers[0] += ",Shoe size";
    Path survey = works.write("survey-2025-11.csv", answers);

    Ended ended = works.run("ingest", survey.toString());

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .containsExactly(
            "survey-2025-11.csv: 90 rows read, 88 accepted, 1 refused, 1 duplicate, wave 2025-11");
    assertThat(works.count("survey_response where wave = '2025-11'")).isEqualTo(88);
    assertThat(reasons())
        .containsExactlyInAnyOrder("row 90 C Q1 off-scale", "row 2 null null duplicate-respondent");
    assertThat(works.count("finding where rule = 'unmapped-column' and message like '%Shoe size%'"))
        .isEqualTo(1);
  }

  @Test
  void anUnknownCodeInAnOptionalFieldIsTakenAsNotRecordedAndCounted() {
    String[] lines = Works.engagements(3);
    lines[1] = lines[1].replace("E000", "E900").replace("DECISION", "SOMEDAY");
    works.write("more/engagements.csv", lines[0], lines[1]);

    Ended ended = works.run("ingest", works.path("more/engagements.csv").toString());

    assertThat(ended.out()).containsExactly("engagements.csv: 1 rows read, 1 accepted, 0 refused");
    assertThat(works.count("finding where rule = 'V06' and severity = 'NULLED' and count = 1"))
        .isEqualTo(1);
  }

  @Test
  void aBadFileInTheInboxMovesAsideWithItsReasonsAndTheReportIsMadeAllTheSame() throws IOException {
    assertThat(works.run("run", "--month", "2026-06").code()).isZero();
    works.write("data/inbox/survey-2026-05.csv", "Respondent,Unit,Q1,Q2", "R1,DYE,8,1");
    encrypted(works.path("data/inbox/secret 2026-05.xlsx"));
    Map<String, String> published = published();

    Ended ended = works.run("run", "--month", "2026-06");

    assertThat(ended.code()).isEqualTo(65);
    assertThat(ended.err())
        .contains("rapport: 2026-06: publication is up to date")
        .filteredOn(line -> line.startsWith("rapport: refused: "))
        .hasSize(2);
    assertThat(works.names("data/inbox")).containsExactly("done", "refused");
    assertThat(works.names("data/inbox/refused"))
        .containsExactly(
            "secret 2026-05.xlsx",
            "secret 2026-05.xlsx.txt",
            "survey-2026-05.csv",
            "survey-2026-05.csv.refused.xlsx",
            "survey-2026-05.csv.txt");
    assertThat(Files.readAllLines(works.path("data/inbox/refused/survey-2026-05.csv.txt")))
        .containsExactly(
            "survey-2026-05.csv, row 2, column C (Q1): the answer is not on scale agreement"
                + " [off-scale]",
            "survey-2026-05.csv: 1 of 1 rows are refused, more than 2.0 %: nothing was taken from"
                + " the file [reject-limit]");
    assertThat(Files.readString(works.path("data/inbox/refused/secret 2026-05.xlsx.txt")))
        .contains("password");
    assertThat(published()).isEqualTo(published);
  }

  private static Arguments bad(
      String name, int code, Function<String, Path> file, String... words) {
    return Arguments.of(name, code, file, List.of(words));
  }

  private static Path survey(Path file) {
    return WorkbookFiles.table(
        file,
        "Answers",
        new Object[] {"Respondent", "Unit", "Q1", "Q2"},
        new Object[] {"R1", "WEAVE", 1, 1});
  }

  private static Path encrypted(Path file) {
    byte[] plain = bytes(survey(works.path("plain.xlsx")));
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("a password");
      try (OutputStream content = encryptor.getDataStream(container)) {
        content.write(plain);
      }
      container.writeFilesystem(out);
      return file;
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Path truncated(Path file) {
    byte[] whole = bytes(survey(file));
    try {
      return Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path old(Path file) {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("Answers").createRow(0).createCell(0).setCellValue("Respondent");
      workbook.write(out);
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path binary(Path file, int... content) {
    byte[] bytes = new byte[content.length];
    for (int i = 0; i < content.length; i++) {
      bytes[i] = (byte) content[i];
    }
    try {
      return Files.write(file, bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String[] withStatus(String status, int rows) {
    String[] lines = Works.engagements(3);
    for (int i = 1; i <= rows; i++) {
      lines[i] = lines[i].replace("OPEN", status);
    }
    return lines;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Map<String, String> published() {
    return new PublishedFolder(works.path("published")).bytes();
  }

  /** Every table that reports rest on, with the number of its rows and a hash of all of them. */
  private static Map<String, String> tables() {
    Map<String, String> all = new TreeMap<>();
    for (String table : TABLES) {
      all.put(
          table,
          works
              .sql()
              .sql(
                  "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by"
                      + " t::text)), '') from "
                      + table
                      + " t")
              .query(String.class)
              .single());
    }
    return all;
  }

  private static List<String> reasons() {
    return works
        .sql()
        .sql(
            """
            select 'row ' || r.row_number || ' ' || coalesce(r.column_letters, 'null') || ' '
              || coalesce(r.header, 'null') || ' ' || r.rule
            from refusal r join input_file f using (sha256) where f.state = 'MERGED'
            """)
        .query(String.class)
        .list();
  }

  private static void assertNothingStaged() {
    for (String table : List.of("unit", "response", "record", "refusal")) {
      assertThat(works.count("staging_" + table)).as(table).isZero();
    }
  }
}
