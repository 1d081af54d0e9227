package io.rapport.domain.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Scale.Answer;
import io.rapport.domain.survey.Scale.Kind;
import io.rapport.domain.survey.Wave;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyRowsTest {
  private static final Scale AGREEMENT =
      new Scale(
          "agreement",
          List.of(
              new Answer(1, "Strongly disagree", Kind.UNFAVOURABLE, List.of("A1")),
              new Answer(3, "Neither", Kind.NEUTRAL),
              new Answer(5, "Strongly agree", Kind.FAVOURABLE),
              new Answer(-1, "Does not apply", Kind.NOT_APPLICABLE)));
  private static final Wave MAY =
      new Wave("2026-05", "May 2026", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 22));
  private static final Wave NOVEMBER =
      new Wave("2025-11", "November 2025", LocalDate.of(2025, 11, 3), LocalDate.of(2025, 11, 21));
  private static final Organisation ORGANISATION =
      Organisation.of(
          List.of(
              new Unit("ALL", "All", Optional.empty(), 1),
              new Unit("12", "Laboratory", Optional.of("ALL"), 30)));
  private static final List<String> HEADERS =
      List.of("Respondent", "Unit", "Q1", "Q2", "Submitted", "Gender");

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvSource({
    "5,5",
    "5.0,5",
    "'5,0',5",
    "Strongly agree,5",
    "'  STRONGLY   agree ',5",
    "'5 - Strongly agree',5",
    "'5 – strongly agree',5",
    "'5: Strongly agree',5",
    "'5 (Strongly agree)',5",
    "'<b>Strongly</b>&nbsp;agree (5)',5",
    "A1,1",
    "-1,-1",
    "'-1 - Does not apply',-1",
    "Does not apply,-1",
  })
  void anAnswerIsUnderstoodHoweverItIsWritten(String text, short code) {
    assertThat(accepted(row("r", "12", text, "1")).answers().get(0)).contains(code);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "2",
        "5.5",
        "Agree",
        "5 - Neither",
        "5 (Neither)",
        "Neither (5)",
        "A2",
        "2 - Strongly agree",
        "55555555555",
        "x"
      })
  void anAnswerOffTheScaleRefusesTheRowAndNamesItsPlace(String text) {
    List<Issue> reasons = refused(row("r", "12", text, "1"));

    assertThat(reasons).extracting(Issue::rule).containsExactly("off-scale");
    assertThat(reasons.get(0))
        .hasToString(
            "may.csv, row 7, column C (Q1): the answer is not on scale agreement [off-scale]");
  }

  @Test
  void numbersOfAWorkbookAreCodes() {
    List<CellValue> cells = new ArrayList<>(row("r", "x", "1", "1").cells());
    cells.set(1, new CellValue.Number(new BigDecimal("12.0")));
    cells.set(2, new CellValue.Number(new BigDecimal("3.0")));
    cells.set(3, new CellValue.Number(new BigDecimal("1E+100")));

    assertThat(refused(rowOf(cells))).extracting(Issue::rule).containsExactly("off-scale");
    cells.set(3, CellValue.Empty.EMPTY);
    Response response = accepted(rowOf(cells));
    assertThat(response.unit()).isEqualTo("12");
    assertThat(response.answers()).containsExactly(Optional.of((short) 3), Optional.empty());
  }

  @Test
  void allReasonsOfARowAreGiven() {
    assertThat(refused(row("", "99", "4", "6")))
        .extracting(Issue::rule)
        .containsExactly("blank-respondent", "unknown-unit", "off-scale", "off-scale");
    assertThat(refused(row("r", "", "1", "1")))
        .extracting(Issue::rule)
        .containsExactly("blank-unit");
  }

  @Test
  void withoutAUnitColumnEverybodyAnswersForTheWholeOrganisation() {
    Questionnaire known = questionnaire(true, false);
    Questionnaire.Columns columns = known.columns();
    Questionnaire unitless =
        new Questionnaire(
            known.id(),
            known.version(),
            known.title(),
            known.items(),
            known.dimensions(),
            known.outcome(),
            known.waves(),
            new Questionnaire.Columns(
                columns.respondent(),
                Optional.empty(),
                columns.wave(),
                columns.submitted(),
                columns.demographics()));

    assertThat(SurveyColumns.required(unitless)).containsExactly("Respondent", "Q1", "Q2");
    Checked<Response> checked = rows(unitless).read(row("r", "99", "1", "1"));
    assertThat(((Checked.Accepted<Response>) checked).value().unit())
        .isEqualTo(ORGANISATION.root().code());
  }

  @Test
  void anErrorInACellRefusesTheRow() {
    List<CellValue> cells = new ArrayList<>(row("r", "12", "1", "1").cells());
    cells.set(3, new CellValue.ErrorValue("#N/A"));

    assertThat(refused(rowOf(cells))).extracting(Issue::rule).containsExactly("error-cell");
  }

  @Test
  void somethingRightOfTheHeaderRefusesTheRow() {
    List<CellValue> cells = new ArrayList<>(row("r", "12", "1", "1", "", "F").cells());
    cells.add(new CellValue.Text("shifted"));

    assertThat(refused(rowOf(cells))).extracting(Issue::rule).containsExactly("beyond-header");
  }

  @Test
  void demographicsAndTheDayOfSubmissionAreKept() {
    Response response = accepted(row("r", "12", "1", "1", "2026-05-06T10:15", "Women"));

    assertThat(response.demographics()).isEqualTo(Map.of("gender", "Women"));
    assertThat(response.submitted()).contains(LocalDate.of(2026, 5, 6));
    assertThat(response.wave()).isEqualTo("2026-05");
    assertThat(response.respondent()).isEqualTo("r");
  }

  @Test
  void aDateThatIsNotUnderstoodIsNotRecorded() {
    Row row = row("r", "12", "1", "1", "last week", "Women");
    Checked<Response> checked = rows(questionnaire(true, false)).read(row);

    assertThat(checked.issues())
        .extracting(Issue::rule, Issue::severity)
        .containsExactly(tuple("date-unknown", Issue.Severity.NULLED));
    assertThat(((Checked.Accepted<Response>) checked).value().submitted()).isEmpty();
  }

  @Test
  void respondentsWithoutAColumnAreToldApartByFileAndRow() {
    Checked<Response> checked =
        rows(questionnaire(false, false)).read(row("ignored", "12", "1", "1"));

    assertThat(((Checked.Accepted<Response>) checked).value().respondent()).isEqualTo("hash:7");
  }

  @Test
  void aRowMayNameItsWave() {
    Questionnaire questionnaire = questionnaire(true, true);
    Header header = new Header(List.of("Respondent", "Unit", "Q1", "Q2", "Wave"));
    SurveyRows rows =
        new SurveyRows(
            questionnaire, ORGANISATION, Optional.empty(), "hash", SurveyTable.plain(header));
    List<CellValue> cells = new ArrayList<>(row("r", "12", "1", "1", "2025-11").cells());

    assertThat(waveOf(rows, header, cells)).contains("2025-11");
    cells.set(4, new CellValue.DateTime(LocalDateTime.of(2026, 5, 1, 0, 0)));
    assertThat(waveOf(rows, header, cells)).contains("2026-05");
    cells.set(4, new CellValue.Text("2024-01"));
    assertThat(waveOf(rows, header, cells)).isEmpty();
  }

  @Test
  void theWaveOfAFileComesFromItsNameWhereThereAreSeveral() {
    Questionnaire several = questionnaire(true, false);

    assertThat(wave(several, "survey-2025-11.xlsx")).contains(NOVEMBER);
    assertThat(wave(several, "2026-05_answers.csv")).contains(MAY);
    assertThat(wave(several, "survey-2026-051.xlsx")).isEmpty();
    assertThat(wave(several, "2025-11 to 2026-05.csv")).isEmpty();
    assertThat(WaveOfFile.of(several, "answers.csv").issues().get(0).message())
        .contains("2025-11, 2026-05");
  }

  @Test
  void aHeaderIsComparedWithTheQuestionnaire() {
    Header header = new Header(List.of("respondent", "Q1", "Q1", "Comment", "", "Gender"));

    assertThat(
            SurveyColumns.check(
                questionnaire(true, false), SurveyTable.plain(header), Place.of("may.csv")))
        .extracting(Issue::toString)
        .containsExactly(
            "may.csv: column Unit of questionnaire engagement is missing [missing-column]",
            "may.csv: column Q2 of questionnaire engagement is missing [missing-column]",
            "may.csv: column Submitted is missing and taken as not recorded [missing-column]",
            "may.csv: column Q1 stands more than once [column-twice]",
            "may.csv, column D (Comment): the column is not read [unmapped-column]");
  }

  @Test
  void theToolsOwnIdServesWhereNoRespondentColumnIsNamed() {
    Header header = new Header(List.of("ResponseId", "Unit", "Q1", "Q2"));
    SurveyTable table = new SurveyTable(header, OptionalInt.of(0), Set.of("-99"));
    Questionnaire questionnaire = questionnaire(false, false);
    SurveyRows rows = new SurveyRows(questionnaire, ORGANISATION, Optional.of(MAY), "hash", table);

    Response known = response(rows.read(row(header, "R_1", "12", "5", "-99")));
    assertThat(known.respondent()).isEqualTo("R_1");
    assertThat(known.answers()).containsExactly(Optional.of((short) 5), Optional.empty());
    assertThat(response(rows.read(row(header, "", "12", "5", "5"))).respondent())
        .isEqualTo("hash:7");
    assertThat(rows.read(row(header, "1.18392E+11", "12", "5", "5")).issues())
        .extracting(Issue::rule)
        .containsExactly("rounded-respondent");
    assertThat(SurveyColumns.check(questionnaire, table, Place.of("may.csv")))
        .extracting(Issue::rule, issue -> issue.place().header())
        .contains(tuple("respondent-by-tool", Optional.of("ResponseId")))
        .doesNotContain(tuple("unmapped-column", Optional.of("ResponseId")));
    assertThat(SurveyColumns.check(questionnaire, SurveyTable.plain(header), Place.of("may.csv")))
        .extracting(Issue::rule)
        .contains("no-respondent");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026-05-06, 2026-05-06",
    "2026-05-06T08:00:01Z, 2026-05-06",
    "2026/5/6 8:00:01, 2026-05-06",
    "2026. 5. 6. 8:00:01, 2026-05-06",
    "06.05.2026 08:00, 2026-05-06",
    "06.07.2026, 2026-07-06",
    "05/06/2026 08:00:01 AM, 2026-05-06",
    "06/05/2026 08:00, 2026-05-06",
    "5/23/26, 2026-05-23",
    "46148.3, 2026-05-06",
    "05/05/2026, 2026-05-05",
  })
  void aDateOfSubmissionIsReadInItsLocale(String written, LocalDate day) {
    assertThat(submitted(written)).contains(day);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "06/07/2026, date-ambiguous",
    "yesterday, date-unknown",
    "32/13/2026, date-unknown",
    "46148000.3, date-unknown",
    "3, date-unknown",
  })
  void aDateOfSubmissionThatCannotBeToldIsNotRecorded(String written, String rule) {
    Checked<Response> checked = rows(questionnaire(true, false)).read(dated(written));

    assertThat(response(checked).submitted()).isEmpty();
    assertThat(checked.issues())
        .extracting(Issue::rule, Issue::severity)
        .containsExactly(tuple(rule, Issue.Severity.NULLED));
  }

  private static Optional<LocalDate> submitted(String written) {
    return response(rows(questionnaire(true, false)).read(dated(written))).submitted();
  }

  /** A row handed in on a day; plain numbers stand as numbers. */
  private static Row dated(String written) {
    List<CellValue> cells = new ArrayList<>(row("p1", "12", "5", "5").cells());
    cells.add(
        HEADERS.indexOf("Submitted"),
        written.matches("[\\d.]+") && written.chars().filter(c -> c == '.').count() < 2
            ? new CellValue.Number(new BigDecimal(written))
            : new CellValue.Text(written));
    return rowOf(cells);
  }

  private static Response response(Checked<Response> checked) {
    return ((Checked.Accepted<Response>) checked).value();
  }

  private static Row row(Header header, String... texts) {
    return new Row("may.csv", Optional.empty(), 7, header, row(texts).cells());
  }

  private static Optional<String> waveOf(SurveyRows rows, Header header, List<CellValue> cells) {
    Checked<Response> checked = rows.read(new Row("may.csv", Optional.empty(), 7, header, cells));
    return checked instanceof Checked.Accepted<Response> accepted
        ? Optional.of(accepted.value().wave())
        : Optional.empty();
  }

  private static Optional<Wave> wave(Questionnaire questionnaire, String file) {
    return WaveOfFile.of(questionnaire, file) instanceof Checked.Accepted<Optional<Wave>> accepted
        ? accepted.value()
        : Optional.empty();
  }

  private static Response accepted(Row row) {
    Checked<Response> checked = rows(questionnaire(true, false)).read(row);
    assertThat(checked.issues()).isEmpty();
    return ((Checked.Accepted<Response>) checked).value();
  }

  private static List<Issue> refused(Row row) {
    Checked<Response> checked = rows(questionnaire(true, false)).read(row);
    assertThat(checked).isInstanceOf(Checked.Refused.class);
    return checked.issues();
  }

  private static SurveyRows rows(Questionnaire questionnaire) {
    return new SurveyRows(
        questionnaire,
        ORGANISATION,
        Optional.of(MAY),
        "hash",
        SurveyTable.plain(new Header(HEADERS)));
  }

  private static Row row(String... texts) {
    return rowOf(
        Arrays.stream(texts)
            .map(
                text ->
                    text.isEmpty() ? CellValue.Empty.EMPTY : (CellValue) new CellValue.Text(text))
            .toList());
  }

  private static Row rowOf(List<CellValue> cells) {
    return new Row("may.csv", Optional.empty(), 7, new Header(HEADERS), cells);
  }

  private static Questionnaire questionnaire(boolean respondents, boolean waves) {
    return new Questionnaire(
        "engagement",
        1,
        "Engagement",
        List.of(
            new Item("ENG1", "Q1", "First", AGREEMENT, false),
            new Item("ENG2", "Q2", "Second", AGREEMENT, true)),
        List.of(new Dimension("ENG", "Engagement", List.of("ENG1", "ENG2"))),
        "ENG",
        List.of(NOVEMBER, MAY),
        new Questionnaire.Columns(
            respondents ? Optional.of("Respondent") : Optional.empty(),
            Optional.of("Unit"),
            waves ? Optional.of("Wave") : Optional.empty(),
            Optional.of("Submitted"),
            Map.of("gender", "Gender")));
  }
}
