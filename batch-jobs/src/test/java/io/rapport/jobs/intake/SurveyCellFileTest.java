package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.engagement.SurveyCell;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyCellFileTest {
  private static final String HEADER =
      "survey_wave,wave_date,department_code,respondents,engagement_mean\n";

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("results.csv"), text);
  }

  @Test
  void readsATable() throws IOException {
    assertThat(SurveyCellFile.read(file(HEADER + "1,2024-05-15,QC,5,3.5\n,,,,\n")))
        .containsExactly(new SurveyCell(1, LocalDate.of(2024, 5, 15), "QC", 5, 3.5));
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    Path wrong = file(HEADER + "1,2024-05-15,QC,5,3.5\n1,2024-05-15,LAB,5,6\n");
    assertThatThrownBy(() -> SurveyCellFile.read(wrong))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("results.csv, row 3, column E (engagement_mean)");
    Path other = file("engagement_id,status\nE1,OPEN\n");
    assertThatThrownBy(() -> SurveyCellFile.read(other))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("no table has the columns survey_wave, wave_date");
    Path twice =
        file("survey_wave,wave_date,department_code,respondents,engagement_mean,respondents\n");
    assertThatThrownBy(() -> SurveyCellFile.read(twice))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("column respondents stands more than once");
  }
}
