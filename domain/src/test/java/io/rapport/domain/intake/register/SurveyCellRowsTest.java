package io.rapport.domain.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.engagement.SurveyCell;
import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyCellRowsTest {
  private static final Header HEADER =
      new Header(
          List.of("survey_wave", "wave_date", "department_code", "respondents", "engagement_mean"));

  private final SurveyCellRows rows = new SurveyCellRows();

  private Checked<SurveyCell> read(String... cells) {
    return rows.read(
        new Row(
            "survey_department.csv",
            Optional.empty(),
            7,
            HEADER,
            Arrays.stream(cells)
                .map(cell -> cell.isEmpty() ? CellValue.Empty.EMPTY : new CellValue.Text(cell))
                .toList()));
  }

  @Test
  void readsARow() {
    assertThat(read("1", "2024-05-15", "mfg-a", "46", "3.674"))
        .isEqualTo(
            new Checked.Accepted<>(
                new SurveyCell(1, LocalDate.of(2024, 5, 15), "MFG-A", 46, 3.674), List.of()));
    Row ofSpreadsheet =
        new Row(
            "survey.xlsx",
            Optional.of("Survey"),
            3,
            HEADER,
            List.of(
                new CellValue.Number(new BigDecimal("2.0")),
                new CellValue.DateTime(LocalDate.of(2024, 11, 15).atStartOfDay()),
                new CellValue.Text("QC"),
                new CellValue.Number(new BigDecimal("1")),
                new CellValue.Number(new BigDecimal("5"))));
    assertThat(rows.read(ofSpreadsheet))
        .isEqualTo(
            new Checked.Accepted<>(
                new SurveyCell(2, LocalDate.of(2024, 11, 15), "QC", 1, 5), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2024-05-15, QC, 5, 3, A (survey_wave): it is no whole number from 1 to 9999 [not-a-number]",
    "10000, 2024-05-15, QC, 5, 3, A (survey_wave): it is no whole number from 1 to 9999"
        + " [not-a-number]",
    "1.5, 2024-05-15, QC, 5, 3, A (survey_wave): it is no whole number from 1 to 9999"
        + " [not-a-number]",
    "1, 15.05.2024, QC, 5, 3, B (wave_date): the date is not written as year-month-day"
        + " [date-unknown]",
    "1, 2024-05-15, '', 5, 3, C (department_code): the department's code is missing"
        + " [blank-department]",
    "1, 2024-05-15, QC, none, 3, D (respondents): it is no whole number from 1 to 100000000"
        + " [not-a-number]",
    "1, 2024-05-15, QC, 5, 0.99, E (engagement_mean): the mean is no number from 1 to 5"
        + " [off-scale]",
    "1, 2024-05-15, QC, 5, 5.01, E (engagement_mean): the mean is no number from 1 to 5"
        + " [off-scale]",
    "1, 2024-05-15, QC, 5, '', E (engagement_mean): the mean is no number from 1 to 5 [off-scale]",
  })
  void saysWhereARowIsWrong(
      String wave, String date, String code, String people, String mean, String complaint) {
    assertThat(read(wave, date, code, people, mean).issues())
        .extracting(Issue::toString)
        .containsExactly("survey_department.csv, row 7, column " + complaint);
  }

  @Test
  void holdsAWaveToOneDayAndADepartmentToOneRow() {
    read("2", "2024-11-15", "QC", "5", "3");
    assertThat(rule("2", "2024-11-16", "LAB", "5", "3")).isEqualTo("wave-day");
    assertThat(rule("2", "2024-11-15", "qc", "5", "3")).isEqualTo("department-twice");
    assertThat(rule("3", "2024-11-15", "LAB", "5", "3")).isEqualTo("wave-order");
    assertThat(rule("1", "2024-11-15", "LAB", "5", "3")).isEqualTo("wave-order");
    assertThat(read("1", "2024-11-14", "LAB", "5", "3")).isInstanceOf(Checked.Accepted.class);
    assertThat(read("3", "2024-11-16", "QC", "5", "3")).isInstanceOf(Checked.Accepted.class);
    assertThat(read("2", "2024-11-15", "LAB", "5", "3")).isInstanceOf(Checked.Accepted.class);
  }

  private String rule(String... cells) {
    return read(cells).issues().get(0).rule();
  }

  @Test
  void knowsATableByItsHeader() {
    assertThat(SurveyCellRows.missing(HEADER)).isEmpty();
    assertThat(SurveyCellRows.missing(new Header(List.of("survey_wave", "respondents", "note"))))
        .containsExactly("wave_date", "department_code", "engagement_mean");
    assertThat(SurveyCellRows.check(HEADER, Place.of("a.csv"))).isEmpty();
    assertThat(
            SurveyCellRows.check(
                new Header(List.of("note", "note", "respondents", "respondents")),
                Place.of("a.csv")))
        .extracting(Issue::toString)
        .containsExactly("a.csv: column respondents stands more than once [column-twice]");
  }
}
