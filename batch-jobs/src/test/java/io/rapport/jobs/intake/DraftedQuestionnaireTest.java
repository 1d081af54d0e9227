package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale.Answer;
import io.rapport.domain.survey.Scale.Kind;
import io.rapport.jobs.intake.config.QuestionnaireFile;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.intake.file.WorkbookFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    String draft = DraftedQuestionnaire.of(export, Optional.empty(), DAY);
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
        load(DraftedQuestionnaire.of(write("long.csv", rows.toString()), Optional.empty(), DAY));

    assertThat(questionnaire.items()).extracting(Item::column).containsExactlyElementsOf(items);
    assertThat(questionnaire.columns().unit()).contains("unit");
  }

  @Test
  void theColumnOfSecondsSpentIsFoundByItsTool() throws IOException {
    String[] qualtrics = {
      "StartDate,EndDate,Status,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,Q1",
      "Start Date,End Date,Response Type,Progress,Duration (in seconds),Finished,Recorded Date,"
          + "Response ID,My work matters",
      "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\","
          + "\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"progress\"\"}\","
          + "\"{\"\"ImportId\"\":\"\"duration\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\","
          + "\"{\"\"ImportId\"\":\"\"recordedDate\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\","
          + "\"{\"\"ImportId\"\":\"\"QID1\"\"}\"",
      "2026-05-04 08:00:00,2026-05-04 08:02:00,0,100,120,1,2026-05-04 08:02:01,R_1,4",
      "2026-05-04 09:00:00,2026-05-04 09:01:31,0,100,91,1,2026-05-04 09:01:32,R_2,5",
      "2026-05-04 10:00:00,2026-05-04 10:01:40,0,100,100,1,2026-05-04 10:01:41,R_3,1"
    };
    String[] limeSurvey = {
      "id,submitdate,lastpage,startlanguage,seed,G01Q01,interviewtime",
      "1,2026-05-04 08:02:00,2,en,1,4,120.5",
      "2,2026-05-04 09:02:00,2,en,2,5,91.25",
      "3,2026-05-04 10:02:00,2,en,3,1,100"
    };

    assertThat(drafted("qualtrics.csv", qualtrics).columns().duration())
        .contains("Duration (in seconds)");
    assertThat(drafted("lime.csv", limeSurvey).columns().duration()).contains("interviewtime");
  }

  private Questionnaire drafted(String name, String... lines) throws IOException {
    return load(DraftedQuestionnaire.of(write(name, lines), Optional.empty(), DAY));
  }

  @Test
  void whatHoldsNoItemsIsRefusedWithItsPlace() throws IOException {
    Path names = write("names.csv", "name,remark", "x,y");
    assertThatThrownBy(() -> DraftedQuestionnaire.of(names, Optional.empty(), DAY))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith("names.csv: no column looks like an item")
        .hasMessageEndingWith("[no-items]");
  }

  @Test
  void whatASurveyDefinitionSaysIsNotGuessed() throws Exception {
    Path export = copied("climate.csv");
    copied("climate.qsf");

    String draft = DraftedQuestionnaire.of(export, Optional.empty(), DAY);
    Questionnaire questionnaire = load(draft);

    assertThat(draft).contains("# Wordings and answers come from climate.qsf, which knows 9 of 14");
    Item learn = questionnaire.item("Q1_learn").orElseThrow();
    assertThat(learn.wording()).isEqualTo("I learn something every week");
    assertThat(learn.scale().answers())
        .containsExactly(
            new Answer(10, "Hardly ever true", Kind.UNFAVOURABLE, List.of("low")),
            new Answer(11, "Half true", Kind.NEUTRAL, List.of("mid")),
            new Answer(12, "Quite true", Kind.FAVOURABLE, List.of("high")),
            new Answer(13, "Cannot say", Kind.NOT_APPLICABLE, List.of("none")));
    assertThat(draft)
        .contains("# 0.5 CHECK: answers and codes from climate.qsf; check kind: which end is");
    Item helps = questionnaire.item("Q2_1").orElseThrow();
    assertThat(helps.scale().descending()).isTrue();
    assertThat(helps.scale().answer(1).orElseThrow().kind()).isEqualTo(Kind.FAVOURABLE);
    assertThat(helps.scale().answer(-1).orElseThrow().kind()).isEqualTo(Kind.NOT_APPLICABLE);
    assertThat(questionnaire.items())
        .extracting(Item::id)
        .containsExactly("Q1_learn", "Q1_busy", "Q2_1", "Q2_2", "Q6_1_1");
    assertThat(questionnaire.dimensions())
        .extracting(Dimension::label)
        .containsExactly("My work", "My team");
    ReviewedDraft.Read read = ReviewedDraft.read(questionnaire, export);
    assertThat(read.counts().accepted()).isEqualTo(3);
    assertThat(read.responses().get(0).answers())
        .extracting(answer -> answer.orElseThrow().intValue())
        .containsExactly(10, 11, 1, 4, 1);
  }

  @Test
  void aCodebookThatIsNamedGoesBeforeOneThatLiesThere() throws Exception {
    Path export = copied("climate.csv");
    copied("climate.qsf");
    Path book =
        write(
            "words.csv",
            "column,words,answers",
            "Q2_1,We help each other,1=Always so; 2=At times so; 3=Never so",
            "Q2_2,We like each other,1=Always so; 2=At times so; 3=Never so");

    String draft = DraftedQuestionnaire.of(export, Optional.of(book), DAY);

    assertThat(load(draft).item("Q2_1").orElseThrow().wording()).isEqualTo("We help each other");
    assertThat(draft)
        .contains("which knows 2 of 14")
        .contains("the export holds 2 other answers: add them");
  }

  @Test
  void aSheetOfQuestionsInTheSameWorkbookIsTheCodebook() throws IOException {
    Object[][] data = new Object[31][];
    data[0] = new Object[] {"Respondent", "A1", "A2", "B1", "Sex"};
    for (int person = 1; person <= 30; person++) {
      data[person] =
          new Object[] {"p" + person, 1 + person % 3, 1 + person % 2, person % 4, person % 2};
    }
    Path file =
        WorkbookFiles.write(
            folder.resolve("survey.xlsx"),
            book -> {
              WorkbookFiles.fill(book, "Answers", data);
              WorkbookFiles.fill(
                  book,
                  "Questions",
                  new Object[] {"Column", "Question", "Codes"},
                  new Object[] {"A1", "My work is clear", "1=Barely; 2=Partly; 3=Fully; 9=N/A"},
                  new Object[] {"A2", "My work is useful", "1=Barely; 2=Partly; 3=Fully; 9=N/A"},
                  new Object[] {"B1", "I sleep well", "0=Never; 1=Rarely; 2=Sometimes; 3=Often"},
                  new Object[] {"Sex", "Are you a woman or a man?", "0=Woman; 1=Man"});
            });

    String draft = DraftedQuestionnaire.of(file, Optional.empty(), DAY);
    Questionnaire questionnaire = load(draft);

    assertThat(draft).contains("come from survey.xlsx, sheet Questions, which knows 4 of 5");
    assertThat(questionnaire.items()).extracting(Item::id).containsExactly("A1", "A2", "B1");
    Item clear = questionnaire.items().get(0);
    assertThat(clear.wording()).isEqualTo("My work is clear");
    assertThat(clear.scale().answers())
        .extracting(Answer::label)
        .containsExactly("Barely", "Partly", "Fully", "N/A");
    assertThat(clear.scale().answer(9).orElseThrow().kind()).isEqualTo(Kind.NOT_APPLICABLE);
    assertThat(questionnaire.items().get(2).scale().answers())
        .extracting(Answer::code)
        .containsExactly(0, 1, 2, 3);
    assertThat(ReviewedDraft.read(questionnaire, file).counts().accepted()).isEqualTo(30);
  }

  @Test
  void anOrderThatNobodyKnowsIsLeftOutWithWhatToDo() throws IOException {
    Path export =
        write(
            "mood.csv",
            "Team,Q1,Mood",
            "A,Agree,Blue",
            "A,Disagree,Green",
            "B,Strongly agree,Blue",
            "B,Agree,Green");

    String draft = DraftedQuestionnaire.of(export, Optional.empty(), DAY);

    assertThat(load(draft).items()).extracting(Item::id).containsExactly("Q1");
    assertThat(draft)
        .contains("\"Team\"  # 0.5 CHECK: chosen by its name")
        .doesNotContain("Green", "Blue");
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
    assertThat(load(DraftedQuestionnaire.of(export, Optional.empty(), DAY)).items())
        .hasSizeGreaterThanOrEqualTo(items);
  }

  private Path copied(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DraftedQuestionnaireTest.class.getResourceAsStream("codebook/" + resource))) {
      return Files.write(folder.resolve(resource), in.readAllBytes());
    }
  }

  private Questionnaire load(String draft) throws IOException {
    return QuestionnaireFile.read(Files.writeString(folder.resolve("draft.yaml"), draft));
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }
}
