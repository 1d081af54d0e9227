package io.rapport.jobs.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.survey.Response;
import io.rapport.jobs.intake.file.TextCharsets;
import io.rapport.jobs.intake.file.WorkbookFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a survey file is written, the same responses come of it, or a reason why not. */
class WrittenTextTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: engagement
      version: 1
      title: Engagement
      scales:
        agreement:
          - {code: 1, label: Überhaupt nicht, kind: unfavourable}
          - {code: 3, label: Weder noch, kind: neutral}
          - {code: 5, label: Völlig, kind: favourable}
      items:
        - {id: ENG1, column: Größe, wording: First, scale: agreement}
        - {id: ENG2, column: Q2, wording: Second, scale: agreement}
      dimensions:
        - {id: ENG, label: Engagement, items: [ENG1, ENG2]}
      outcome: ENG
      columns: {respondent: Respondent, unit: Unit, submitted: Submitted, demographics: {place: Ort}}
      waves:
        - {id: "2026-05", label: May 2026, opened: 2026-05-04, closed: 2026-05-22}
      """;

  private static final String HEAD = "Respondent,Unit,Größe,Q2,Submitted,Ort\n";
  private static final String TEXT = HEAD + "r–1,GRÖSSE,Völlig,5,2026-05-06,Zürich\n";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;
  private SurveyFiles files;

  @BeforeEach
  void start() {
    files = SurveyFiles.by(folder, QUESTIONNAIRE);
  }

  @ParameterizedTest(name = "{0} with line ends {1}")
  @CsvSource({
    "UTF-8, LF, ''",
    "UTF-8, CRLF, ''",
    "UTF-8, CR, ''",
    "UTF-8, LF, mark",
    "UTF-16LE, CRLF, mark",
    "UTF-16BE, LF, mark",
    "UTF-16LE, LF, ''",
    "UTF-16BE, CR, ''",
    "windows-1252, CRLF, ''",
    "windows-1252, LF, ''",
    "x-MacRoman, CR, ''"
  })
  void everyEncodingGivesTheSameResponse(String charset, String ends, String mark)
      throws IOException {
    String end = ends.replace("CR", "\r").replace("LF", "\n");
    String text = (mark.isEmpty() ? "" : "\uFEFF") + TEXT.replace("\n", end);

    assertIsTheResponse(read(text.getBytes(Charset.forName(charset))).only());
  }

  @Test
  void theFallbackIsTheOneThatIsSet() throws IOException {
    Charset polish = Charset.forName("windows-1250");
    byte[] text = (HEAD + "r1,LAB,5,5,2026-05-06,Łódź\n").getBytes(polish);

    // In windows-1250 the header's ö and ß are the bytes that they are in windows-1252.
    assertThat(place(files.with(TextCharsets.fallback(polish)).read(write(text)).only()))
        .isEqualTo("Łódź");
    assertThat(place(read(text).only())).isEqualTo("£ódŸ");
  }

  @Test
  void bytesThatAreNoTextInTheFallbackAreRefusedWithTheirPlace() throws IOException {
    byte[] text = (HEAD + "r1,LAB,5,5,2026-05-06,?\n").getBytes(WINDOWS);
    text[text.length - 2] = (byte) 0x81;

    assertThatThrownBy(() -> read(text))
        .hasMessage(
            "survey.csv: line 2 holds bytes that are no text in windows-1252 [malformed-bytes]");
  }

  @Test
  void aDeclaredEncodingIsHeldTo() throws IOException {
    SurveyFiles polish = declaring("{charset: windows-1250}");
    byte[] text = (HEAD + "r1,LAB,5,5,2026-05-06,Łódź\n").getBytes(Charset.forName("windows-1250"));
    assertThat(place(polish.read(write(text)).only())).isEqualTo("Łódź");

    SurveyFiles utf8 = declaring("{charset: UTF-8}");
    assertIsTheResponse(utf8.read(write(("\uFEFF" + TEXT).getBytes(UTF_8))).only());
    assertThatThrownBy(() -> utf8.read(write(TEXT.getBytes(WINDOWS))))
        .hasMessage("survey.csv: line 1 holds bytes that are no text in UTF-8 [malformed-bytes]");
    assertThatThrownBy(() -> utf8.read(write(("\uFEFF" + TEXT).getBytes(UTF_16LE))))
        .hasMessage(
            "survey.csv: the file begins with the mark of UTF-16LE, but UTF-8 is declared"
                + " [wrong-encoding]");

    SurveyFiles wide = declaring("{charset: UTF-16}");
    assertIsTheResponse(wide.read(write(("\uFEFF" + TEXT).getBytes(UTF_16LE))).only());
    assertIsTheResponse(wide.read(write(TEXT.getBytes(UTF_16BE))).only());
  }

  @Test
  void marksBlanksAndMarkupInHeadersAndCellsMakeNoDifference() throws IOException {
    String text =
        "\uFEFFRespondent\u00A0,<b>Unit</b>,\"<p>Gr\u00ADöße</p>\",\"Q2\u200B\",&nbsp;Submitted,O\u2060rt\n"
            + "\u00A0r–1\u200B,GRÖSSE\u00A0,\u200BVöllig\u00A0,\u202F5\u200D,\u00A02026-05-06 ,\u200EZürich\n";

    assertIsTheResponse(read(text.getBytes(UTF_8)).only());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "06.05.2026, 2026-05-06",
    "6.5.2026 14:30, 2026-05-06",
    "2026/05/06 2:30:00 PM GMT+2, 2026-05-06",
    "2026-05-06T14:30:00Z, 2026-05-06",
    "05/13/2026, 2026-05-13",
    "13/05/2026, 2026-05-13",
    "05/06/2026, 2026-05-06",
    "06/05/2026, 2026-05-06"
  })
  void aDateCountsWhereItsOrderLeavesNoChoice(String written, LocalDate day) throws IOException {
    assertThat(submitted(files, written)).contains(day);
  }

  @ParameterizedTest(name = "{0} is reported as {1}")
  @CsvSource({
    "05/07/2025, date-ambiguous,",
    "04/05/2026, date-unknown, dd.MM.yyyy",
    "31.02.2026, date-unknown,",
    "46148, date-unknown, dd.MM.yyyy",
    "yesterday, date-unknown,"
  })
  void aDateThatCouldBeTwoOrNoneIsReportedAndNotUsed(String written, String rule, String declared)
      throws IOException {
    SurveyFiles by = declared == null ? files : declaring("{dates: [" + declared + "]}");
    SurveyFiles.Read read = by.read(write(row("5", written)));

    assertThat(read.only().submitted()).isEmpty();
    assertThat(read.issues())
        .filteredOn(issue -> issue.severity() == Issue.Severity.NULLED)
        .extracting(issue -> issue.rule() + " @ " + issue.place())
        .containsExactly(rule + " @ survey.csv, row 2, column E (Submitted)");
  }

  @ParameterizedTest(name = "{1} as {0} is {2}")
  @CsvSource({
    "dd/MM/yyyy, 05/06/2025, 2025-06-05",
    "dd/MM/yyyy, 05/06/2025 14:30, 2025-06-05",
    "MM/dd/yyyy, 05/06/2025 2:30 PM, 2025-05-06",
    "MM/dd/yyyy, 2025-05-06, 2025-05-06",
    "d MMM yyyy, 6 May 2025, 2025-05-06"
  })
  void aDeclaredPatternDecides(String pattern, String written, LocalDate day) throws IOException {
    assertThat(submitted(declaring("{dates: [" + pattern + "]}"), written)).contains(day);
  }

  @ParameterizedTest(name = "{1}, decimal mark {0}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "'';5,0;true",
        "'';5.0;true",
        "',';5,0;true",
        "',';5.0;false",
        "'.';5.0;true",
        "'.';5,0;false",
        "'';5,5;false"
      })
  void decimalsAreThoseOfTheirCountry(String mark, String written, boolean read)
      throws IOException {
    SurveyFiles by = mark.isEmpty() ? files : declaring("{decimal: \"" + mark + "\"}");
    SurveyFiles.Read found = by.read(write(row(written, "2026-05-06")));

    assertThat(found.responses()).hasSize(read ? 1 : 0);
    assertThat(found.issues().stream().map(Issue::rule).toList())
        .isEqualTo(read ? List.of() : List.of("off-scale"));
  }

  @Test
  void datesOfThe1904SystemAndIdsThatBecameFractionsAreWhatTheyWere() {
    Path file =
        WorkbookFiles.write(
            folder.resolve("survey.xlsx"),
            workbook -> {
              workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
              WorkbookFiles.fill(
                  workbook,
                  "S",
                  HEAD.strip().split(","),
                  new Object[] {11_234_567_890.0, "GRÖSSE", 5.0, "5.0", 0, "Zürich"});
              var style = workbook.createCellStyle();
              style.setDataFormat((short) 14);
              var cell = workbook.getSheet("S").getRow(1).getCell(4);
              cell.setCellValue(44_686);
              cell.setCellStyle(style);
            });

    Response response = files.read(file).only();

    assertThat(response.respondent()).isEqualTo("11234567890");
    assertThat(response.submitted()).contains(LocalDate.of(2026, 5, 6));
    assertThat(response.answers()).containsExactly(Optional.of((short) 5), Optional.of((short) 5));
  }

  @Test
  void idsThatBecameFractionsInTextAreWhatTheyWere() throws IOException {
    byte[] text = (HEAD + "11234567890.0,GRÖSSE,5.00,5,2026-05-06,Zürich\n").getBytes(UTF_8);

    assertThat(read(text).only().respondent()).isEqualTo("11234567890");
  }

  @Test
  void theValueThatAFormulaLeftIsReadAndFlagged() {
    Path file =
        WorkbookFiles.write(
            folder.resolve("survey.xlsx"),
            workbook -> {
              WorkbookFiles.fill(
                  workbook,
                  "S",
                  HEAD.strip().split(","),
                  new Object[] {"r1", "LAB", 5, 5},
                  new Object[] {"r2", "LAB", 1, 1});
              workbook.getSheet("S").getRow(1).getCell(3).setCellFormula("2+1");
              workbook.getSheet("S").getRow(2).getCell(3).setCellFormula("2+3");
              workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    SurveyFiles.Read read = files.read(file);

    assertThat(read.responses())
        .extracting(response -> response.answers().get(1))
        .containsExactly(Optional.of((short) 3), Optional.of((short) 5));
    assertThat(read.findings())
        .contains("2 x column Q2: the cell holds a formula; the value saved with it is read");
  }

  private SurveyFiles declaring(String format) {
    return SurveyFiles.by(folder, QUESTIONNAIRE + "format: " + format + "\n");
  }

  private Optional<LocalDate> submitted(SurveyFiles by, String written) throws IOException {
    return by.read(write(row("5", written))).only().submitted();
  }

  private static byte[] row(String answer, String submitted) {
    return (HEAD.replace(',', ';') + "r1;LAB;" + answer + ";5;" + submitted + ";Ulm\n")
        .getBytes(UTF_8);
  }

  private SurveyFiles.Read read(byte[] content) throws IOException {
    return files.read(write(content));
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("survey.csv"), content);
  }

  private static String place(Response response) {
    return response.demographics().getOrDefault("place", "");
  }

  private static void assertIsTheResponse(Response response) {
    assertThat(response.respondent()).isEqualTo("r–1");
    assertThat(response.unit()).isEqualTo("GRÖSSE");
    assertThat(response.answers()).containsExactly(Optional.of((short) 5), Optional.of((short) 5));
    assertThat(response.submitted()).contains(LocalDate.of(2026, 5, 6));
    assertThat(response.demographics()).isEqualTo(Map.of("place", "Zürich"));
  }
}
