package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.engagement.SurveyCell;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final String HEADER =
      "survey_wave,wave_date,department_code,respondents,engagement_mean\n";

  @TempDir private Path folder;

  @BeforeEach
  void engagements() throws IOException {
    write(
        "engagements.csv",
        "engagement_id,requested_on,status,function_code,manager_id,department_code\n"
            + "E1,2026-01-05,OPEN,HR,M1,QC\n"
            + "E2,2026-01-06,OPEN,HR,M1,QC\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private RegisterFile read() {
    return RegisterFile.read(folder, List.of(), TODAY);
  }

  @Test
  @DisplayName("results of departments beside the register are read by their columns")
  void readsSurveyResults() throws IOException {
    write("results.csv", HEADER + "1,2024-05-15,QC,5,3.5\n,,,,\n");
    write("other.csv", "a,b\n1,2\n");

    RegisterFile read = read();

    assertThat(read.survey())
        .containsExactly(new SurveyCell(1, LocalDate.of(2024, 5, 15), "QC", 5, 3.5));
    assertThat(read.records()).isEqualTo(Map.of(RegisterTable.ENGAGEMENTS, 2L));
    assertThat(read.readAs()).isEqualTo("register");
    assertThat(read.read().rows().accepted()).isEqualTo(2);
    assertThat(read.read().findings())
        .containsOnly(Map.entry("the table is none of the register's and is not read", 1L));
  }

  @Test
  void withoutResultsThereIsNoSurvey() {
    assertThat(read().survey()).isEmpty();
    assertThat(read().read().findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2024-05-15,LAB,5,6 | results.csv, row 3, column E (engagement_mean)",
        "1,2024-05-16,LAB,5,4 | column B (wave_date): a row above gives the wave another date",
        "1,2024-05-15,QC,5,4 | column C (department_code): a row above has the department",
        "2,2024-05-14,QC,5,4 | the dates of waves do not rise with their numbers",
        "1,2024-05-15,LAB,0,4 | column D (respondents): it is no whole number",
      })
  @DisplayName("one row of results that cannot be used refuses the file, at its place")
  void refusesResultsItCannotUse(String row, String words) throws IOException {
    write("results.csv", HEADER + "1,2024-05-15,QC,5,3.5\n" + row + "\n");

    assertThatThrownBy(this::read).isInstanceOf(UnreadableFile.class).hasMessageContaining(words);
  }

  @Test
  void refusesResultsWithAColumnTwice() throws IOException {
    write("results.csv", HEADER.strip() + ",respondents\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("column respondents stands more than once");
  }
}
