package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.intake.config.QuestionnaireFile;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftedQuestionnaireTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @TempDir Path folder;

  @Test
  void aDraftLoadsAsItStandsAndReadsTheExportItCameFrom() throws IOException {
    Path export =
        write(
            "Puls: März.csv",
            "Zeitstempel,Abteilung,Meine Arbeit ist sinnvoll,Mein Team hilft mir",
            "2026-05-04 08:12:33,LAB,Stimme zu,Stimme nicht zu",
            "2026-05-04 09:12:33,LAB,stimme zu,Keine Angabe",
            "2026-05-05 10:01:00,LAB,Neutral,Stimme voll und ganz zu",
            "2026-05-06 10:01:00,LAB,Stimme überhaupt nicht zu,Stimme zu");

    String draft = DraftedQuestionnaire.of(export, DAY);
    Questionnaire questionnaire = load(draft);

    assertThat(questionnaire.id()).isEqualTo("puls-m-rz");
    assertThat(questionnaire.columns().unit()).contains("Abteilung");
    assertThat(questionnaire.items()).extracting(Item::column).hasSize(2);
    try (IntakeHome home = new IntakeHome(folder.resolve("home"), List.of(draft), List.of())) {
      home.ingest(
          home.write("organisation.csv", "unit,parent,name,headcount", "LAB,,Laboratory,9"));
      assertThat(home.ingest(export).lines().get(0)).contains("4 rows read, 4 accepted, 0 refused");
    }
  }

  @Test
  void rowsOfOneAnswerAreDraftedByTheItemsTheyName() throws IOException {
    List<String> items = List.of("ENG1", "ENG2", "LEAD1", "LEAD2");
    StringBuilder rows = new StringBuilder("respondent_id,item_id,value,unit");
    for (int person = 1; person <= 20; person++) {
      for (int item = 0; item < items.size(); item++) {
        rows.append("\nr").append(person).append(',').append(items.get(item)).append(',');
        rows.append(1 + (person + item) % 5).append(",LAB");
      }
    }

    Questionnaire questionnaire =
        load(DraftedQuestionnaire.of(write("long.csv", rows.toString()), DAY));

    assertThat(questionnaire.items()).extracting(Item::column).containsExactlyElementsOf(items);
    assertThat(questionnaire.columns().unit()).contains("unit");
  }

  @Test
  void whatHoldsNoItemsIsRefusedWithItsPlace() throws IOException {
    Path names = write("names.csv", "name,remark", "x,y");
    assertThatThrownBy(() -> DraftedQuestionnaire.of(names, DAY))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith("names.csv: no column looks like an item")
        .hasMessageEndingWith("[no-items]");
  }

  @ParameterizedTest
  @CsvSource({
    "personality-bfi/bfi.csv, 25",
    "personality-bfi/bfi.xlsx, 25",
    "limesurvey-rse/2016_uk_public_data.csv, 10",
    "limesurvey-rse/2017_uk_public_data.csv, 10",
    "limesurvey-rse/2018_public_data.csv, 10"
  })
  void publishedExportsAreDraftedAndLoad(String file, int items) throws IOException {
    Path export = SharedData.path(file);
    assertThat(load(DraftedQuestionnaire.of(export, DAY)).items())
        .hasSizeGreaterThanOrEqualTo(items);
  }

  private Questionnaire load(String draft) throws IOException {
    return QuestionnaireFile.read(Files.writeString(folder.resolve("draft.yaml"), draft));
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }
}
