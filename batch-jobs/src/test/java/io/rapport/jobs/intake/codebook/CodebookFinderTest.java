package io.rapport.jobs.intake.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.intake.codebook.Codebook;
import io.rapport.domain.intake.codebook.CodebookAnswer;
import io.rapport.domain.intake.codebook.CodebookQuestion;
import io.rapport.domain.intake.codebook.CodebookQuestion.Form;
import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.jobs.intake.file.SharedData;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.intake.file.WorkbookFiles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookFinderTest {
  @TempDir Path folder;

  @Test
  void aSurveyDefinitionTellsWordingsAnswersCodesAndBlocks() throws Exception {
    Codebook codebook = finder(folder.resolve("x.csv"), "Q1_learn").named(definition());

    CodebookQuestion learn = question(codebook, "Q1_learn");
    assertThat(learn.wording()).isEqualTo("I learn something every week");
    assertThat(learn.group()).contains("My work");
    assertThat(learn.form()).isEqualTo(Form.RATING);
    assertThat(learn.answers())
        .containsExactly(
            new CodebookAnswer(10, "Hardly ever true", List.of("low"), false),
            new CodebookAnswer(11, "Half true", List.of("mid"), false),
            new CodebookAnswer(12, "Quite true", List.of("high"), false),
            new CodebookAnswer(13, "Cannot say", List.of("none"), true));
    assertThat(question(codebook, "QID1-1")).isEqualTo(learn);
    assertThat(question(codebook, "QID1_2").wording())
        .isEqualTo("How true are these of your work? - Busy");
    assertThat(question(codebook, "Q2_2").answers())
        .extracting(CodebookAnswer::code)
        .containsExactly(1, 2, 3, 4, 5, -1);
    assertThat(question(codebook, "Q2_2").group()).contains("My team");
    assertThat(question(codebook, "Q3").form()).isEqualTo(Form.CHOICE);
    assertThat(question(codebook, "Q3").wording()).isEqualTo("Your gender");
    assertThat(question(codebook, "Q4_21").form()).isEqualTo(Form.SEVERAL);
    assertThat(question(codebook, "QID5_TEXT").form()).isEqualTo(Form.TEXT);
    assertThat(question(codebook, "QID6#1_1").answers().get(0))
        .isEqualTo(new CodebookAnswer(1, "Never", List.of("16738740"), false));
    assertThat(codebook.question(column("Q7"))).isEmpty();
  }

  @Test
  void theDefinitionOfTheSameNameGoesBeforeTheOnlyOneAndBothBeforeSheets() throws Exception {
    Path export = folder.resolve("climate.csv");
    Files.copy(definition(), folder.resolve("other.qsf"));
    Files.writeString(folder.resolve("book.csv"), "code,asked\nQ2_1,In words a\nQ2_2,In words b\n");
    assertThat(finder(export, "Q2_1", "Q2_2").beside().source()).isEqualTo("other.qsf");

    Files.copy(definition(), folder.resolve("CLIMATE.qsf"));
    assertThat(finder(export, "Q2_1", "Q2_2").beside().source()).isEqualTo("CLIMATE.qsf");
    Files.delete(folder.resolve("CLIMATE.qsf"));

    Files.copy(definition(), folder.resolve("third.qsf"));
    assertThat(finder(export, "Q2_1", "Q2_2").beside().source()).isEmpty();
    Files.writeString(
        folder.resolve("book.csv"),
        "code,asked\nQ2_1,In words a\nQ2_2,In words b\nQ3,In words c\n");
    assertThat(finder(export, "Q2_1", "Q2_2", "Q3").beside().source()).isEqualTo("book.csv");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "cut.qsf, '{\"SurveyElements\": [', 'cut.qsf: the file is not the JSON of a survey definition'",
    "other.qsf, '{\"a\": 1}', 'other.qsf: the file holds no survey elements'",
    "none.qsf, '{\"SurveyElements\": []}', 'none.qsf: the codebook names no column of the export'",
    "none.csv, 'a,b', 'none.csv: the codebook names no column of the export'"
  })
  void aCodebookThatIsNoneIsRefusedIfNamedAndPassedOverIfFound(
      String name, String content, String message) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    CodebookFinder finder = finder(folder.resolve("export.csv"), "Q1", "Q2", "Q3");

    assertThatThrownBy(() -> finder.named(file))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith(message)
        .hasMessageEndingWith("[codebook]");
    assertThat(finder.beside().source()).isEmpty();
  }

  @Test
  void aSheetOfTheSameWorkbookHoldsAnswersBelowEachOther() {
    Path workbook =
        WorkbookFiles.write(
            folder.resolve("survey.xlsx"),
            book -> {
              WorkbookFiles.fill(book, "Data", new Object[] {"A1", "A2", "B1"}, row(1, 2, 3));
              WorkbookFiles.fill(
                  book,
                  "Codebook",
                  new Object[] {"Item", "Part", "Text", "Value", "Meaning"},
                  new Object[] {"A1", "Work", "My work is clear", 1, "Not at all so"},
                  new Object[] {null, null, null, 2, "Partly so"},
                  new Object[] {null, null, null, 3, "Wholly so"},
                  new Object[] {"A2", "Work", "My work is useful", 1, "Not at all so"},
                  new Object[] {null, null, null, 2, "Partly so"},
                  new Object[] {null, null, null, 3, "Wholly so"},
                  new Object[] {"B1", "Team", "My team is kind", 1, "Never so"},
                  new Object[] {null, null, null, 2, "Always so"});
            });

    Codebook codebook =
        new CodebookFinder(
                workbook, Optional.of("Data"), List.of(column("A1"), column("A2"), column("B1")))
            .beside();

    assertThat(codebook.source()).isEqualTo("survey.xlsx, sheet Codebook");
    CodebookQuestion first = question(codebook, "A1");
    assertThat(first.wording()).isEqualTo("My work is clear");
    assertThat(first.answers())
        .containsExactly(
            new CodebookAnswer(1, "Not at all so"),
            new CodebookAnswer(2, "Partly so"),
            new CodebookAnswer(3, "Wholly so"));
    assertThat(question(codebook, "B1").answers()).hasSize(2);
  }

  @Test
  void theQuestionsOfTheSoftwareEngineersAreKnownByTheirCodes() {
    Path export = SharedData.of("limesurvey-rse/2018_public_data.csv");

    Codebook codebook = finder(export, "likert5[progRSE1]", "socio3", "turnOver3[SQ001]").beside();

    assertThat(codebook.source()).isEqualTo("questions.csv");
    assertThat(question(codebook, "likert5[progRSE1]").wording())
        .isEqualTo("It is likely that I will gain a promotion within my current group");
    assertThat(question(codebook, "turnOver3[SQ001]").wording())
        .isEqualTo("How often do you consider leaving your job?");
    assertThat(question(codebook, "socio3").answers()).isEmpty();
  }

  private static CodebookFinder finder(Path export, String... names) {
    List<SurveyColumn> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(column(name));
    }
    return new CodebookFinder(export, Optional.empty(), columns);
  }

  private static CodebookQuestion question(Codebook codebook, String name) {
    return codebook.question(column(name)).orElseThrow();
  }

  private static SurveyColumn column(String name) {
    return new SurveyColumn(0, name, name, SurveyColumn.Kind.ITEM, Optional.empty(), List.of());
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private static Path definition() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(CodebookFinderTest.class.getResource("climate.qsf")).toURI());
  }
}
