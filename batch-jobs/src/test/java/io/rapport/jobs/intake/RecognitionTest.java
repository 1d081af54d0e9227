package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.intake.SourceKind.OrganisationSource;
import io.rapport.jobs.intake.SourceKind.RegisterSource;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.config.QuestionnaireFile;
import io.rapport.jobs.intake.file.TextCharsets;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.intake.file.WorkbookFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {
  /** Without the second question, with a third one, for a later wave. */
  private static final String SECOND =
      IntakeHome.QUESTIONNAIRE
              .substring(0, IntakeHome.QUESTIONNAIRE.indexOf("waves:"))
              .replace("version: 1", "version: 2")
              .replace(
                  "id: ENG2, column: Q2, wording: Second", "id: ENG3, column: Q3, wording: Third")
              .replace("[ENG1, ENG2]", "[ENG1, ENG3]")
          + """
          waves:
            - {id: "2026-11", label: November 2026, opened: 2026-11-02, closed: 2026-11-20}
          """;

  @TempDir Path folder;
  private List<Questionnaire> versions;

  @BeforeEach
  void questionnaire() throws IOException {
    versions = List.of(read(IntakeHome.QUESTIONNAIRE));
  }

  @Test
  void aFileIsKnownByItsColumns() throws IOException {
    assertThat(recognise(csv("a.csv", "Unit;Parent;Name;Headcount")).kind())
        .isInstanceOf(OrganisationSource.class);
    assertThat(recognise(csv("x 2026-05.csv", "Q2,Q1,Unit,Respondent,Other")).kind())
        .isInstanceOfSatisfying(
            SurveySource.class,
            survey -> {
              assertThat(survey.questionnaire().id()).isEqualTo("engagement");
              assertThat(survey.wave()).map(Wave::id).contains("2026-05");
            });
    assertThat(recognise(csv("stage_log.csv", "manager_id,function_code,entered_on,stage")).kind())
        .isInstanceOf(RegisterSource.class);
  }

  @Test
  void theSheetThatFitsIsRead() {
    Path file =
        WorkbookFiles.write(
            folder.resolve("2026-05.xlsx"),
            workbook -> {
              WorkbookFiles.fill(workbook, "Read me", new Object[] {"What this is"});
              WorkbookFiles.fill(workbook, "Data", new Object[] {"Respondent", "Unit", "Q1", "Q2"});
            });

    Recognised recognised = recognise(file);

    assertThat(recognised.tables()).extracting(SourceTable::name).containsExactly("Data");
  }

  @Test
  void aWorkbookWithEngagementsIsTheRegister() {
    Path file =
        WorkbookFiles.write(
            folder.resolve("register.xlsx"),
            workbook -> {
              WorkbookFiles.fill(workbook, "Managers", new Object[] {"manager_id"});
              WorkbookFiles.fill(workbook, "Engagements", new Object[] {"engagement_id"});
              WorkbookFiles.fill(workbook, "Notes", new Object[] {"note"});
            });

    Recognised recognised = recognise(file);

    assertThat(recognised.kind()).isInstanceOf(RegisterSource.class);
    assertThat(recognised.tables())
        .extracting(SourceTable::name)
        .containsExactly("Managers", "Engagements");
    assertThat(recognised.findings())
        .extracting(issue -> issue.place().toString())
        .containsExactly("register.xlsx, sheet Notes");
  }

  @Test
  void whatFitsTwiceOrNotAtAllIsRefused() throws IOException {
    Path twice =
        WorkbookFiles.write(
            folder.resolve("2026-05.xlsx"),
            workbook -> {
              WorkbookFiles.fill(workbook, "A", new Object[] {"Respondent", "Unit", "Q1", "Q2"});
              WorkbookFiles.fill(workbook, "B", new Object[] {"Respondent", "Unit", "Q1", "Q2"});
            });
    assertRefused(
        twice,
        "2026-05.xlsx: the file can be read in several ways: questionnaire engagement (sheet A);"
            + " questionnaire engagement (sheet B) [ambiguous]");
    assertRefused(
        csv("b.csv", "unit,parent,name"),
        "b.csv: the file is not known; it comes closest to an organisation file, but lacks column"
            + " headcount [not-recognised]");
    assertRefused(
        csv("c.csv", "colour,shape"),
        "c.csv: the file fits no questionnaire, no profile and no layout that is known"
            + " [not-recognised]");
    assertRefused(csv("d.csv", " "), "d.csv: the file has no header row [not-recognised]");
    Path none = Files.createDirectory(folder.resolve("none"));
    Files.writeString(none.resolve("notes.csv"), "a,b\n1,2\n");
    assertRefused(
        none, "none: the folder holds no table of the engagement register [not-recognised]");
  }

  @Test
  void aFileIsReadByTheVersionThatOwnsItsWave() throws IOException {
    versions = List.of(read(IntakeHome.QUESTIONNAIRE), read(SECOND));
    String all = "Respondent,Unit,Q1,Q2,Q3";

    assertThat(version(csv("x 2026-05.csv", all))).isEqualTo("engagement/1 2026-05");
    assertThat(version(csv("x 2026-11.csv", all))).isEqualTo("engagement/2 2026-11");
    assertThat(version(csv("x.csv", "Respondent,Unit,Q1,Q3")))
        .as("only one version has these columns, and only one wave")
        .isEqualTo("engagement/2 2026-11");
    assertThat(catchThrowableOfType(UnreadableFile.class, () -> version(csv("latest.csv", all))))
        .hasMessage(
            "latest.csv: the wave is not known, and so not the version of questionnaire engagement:"
                + " put one of the ids 2025-11, 2026-05, 2026-11 into the file's name"
                + " [wave-unknown]");
    assertThat(
            catchThrowableOfType(
                UnreadableFile.class, () -> version(csv("y 2026-05.csv", "Respondent,Unit,Q1,Q3"))))
        .hasMessage(
            "y 2026-05.csv: the file is not known; it comes closest to questionnaire engagement"
                + " version 1, but lacks column Q2 [not-recognised]");
  }

  @Test
  void whereRowsNameTheirWaveTheFirstOnesTellTheVersion() throws IOException {
    String waveColumn = "columns: {wave: Wave, respondent";
    versions =
        List.of(
            read(IntakeHome.QUESTIONNAIRE.replace("columns: {respondent", waveColumn)),
            read(SECOND.replace("columns: {respondent", waveColumn)));

    assertThat(version(csv("a.csv", "Wave,Respondent,Unit,Q1,Q2,Q3\n2026-11,p1,LAB,1,1,1")))
        .isEqualTo("engagement/2 -");
    assertThat(version(csv("b.csv", "Wave,Respondent,Unit,Q1,Q2,Q3\n2025-11,p1,LAB,1,1,1")))
        .isEqualTo("engagement/1 -");
  }

  private String version(Path file) {
    SourceKind kind = recognise(file).kind();
    return kind.definition().orElseThrow()
        + " "
        + ((SurveySource) kind).wave().map(Wave::id).orElse("-");
  }

  private Questionnaire read(String text) throws IOException {
    return QuestionnaireFile.read(Files.writeString(folder.resolve("q.yaml"), text));
  }

  private Path csv(String name, String header) throws IOException {
    return Files.writeString(folder.resolve(name), header + "\n");
  }

  private Recognised recognise(Path file) {
    try {
      InputFile input = new Uploads(folder.resolve("uploads"), TextCharsets.STANDARD).take(file);
      return new Recognition(versions, List.of()).recognise(input);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void assertRefused(Path file, String line) {
    assertThat(catchThrowableOfType(UnreadableFile.class, () -> recognise(file))).hasMessage(line);
  }
}
