package io.rapport.domain.intake.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.codebook.CodebookQuestion.Form;
import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.domain.intake.layout.TestExports;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookSheetTest {
  private static final List<SurveyColumn> EXPORT =
      List.of(
          column("id", "id"),
          column("G1Q1[SQ1]", "Meine Arbeit ist klar"),
          column("Q2", "Mein Team hilft mir"),
          column("Q3", "Ich bin müde"),
          column("Q4", "Q4"));

  @Test
  void theColumnOfNamesAndTheLanguageOfTheExportAreFound() {
    Codebook codebook =
        read(
                "Nr,Code,English,Deutsch,Answers",
                "1,SQ1,My work is clear,Meine Arbeit ist klar,1=Nein; 2=Teilweise; 3=Ja",
                "2,Q2,My team helps me,Mein Team hilft mir,1 = Nein|2 = Teilweise|3 = Ja",
                "3,Q3,I am tired out,Ich bin müde,\"1: nie, gar nicht, 2: immer\"",
                "4,Q4,What else is there,Was noch fehlt,frei")
            .orElseThrow();

    CodebookQuestion first = codebook.question(EXPORT.get(1)).orElseThrow();
    assertThat(first.wording()).isEqualTo("Meine Arbeit ist klar");
    assertThat(first.form()).isEqualTo(Form.CHOICE);
    assertThat(first.answers())
        .containsExactly(
            new CodebookAnswer(1, "Nein"),
            new CodebookAnswer(2, "Teilweise"),
            new CodebookAnswer(3, "Ja"));
    assertThat(codebook.question(EXPORT.get(3)).orElseThrow().answers())
        .containsExactly(new CodebookAnswer(1, "nie, gar nicht"), new CodebookAnswer(2, "immer"));
    assertThat(codebook.question(EXPORT.get(4)).orElseThrow().form()).isEqualTo(Form.NOT_SAID);
    assertThat(codebook.known(EXPORT)).isEqualTo(4);
  }

  @Test
  void wordsThatSeveralQuestionsInARowShareAreTheirBlocks() {
    Codebook codebook =
        read(
                "name,block,text",
                "SQ1,My work,My work is clear",
                "Q2,My work,My team helps me",
                "Q3,My life,I am tired out",
                "Q4,My life,I sleep well")
            .orElseThrow();

    assertThat(codebook.question(EXPORT.get(2)).orElseThrow().group()).contains("My work");
    assertThat(codebook.question(EXPORT.get(4)).orElseThrow().group()).contains("My life");
  }

  @Test
  void answersOfPeopleAreNoCodebook() {
    assertThat(
            read(
                "respondent,item,value,place",
                "r1,Q2,4,North wing",
                "r1,Q3,2,North wing",
                "r1,Q4,5,North wing",
                "r2,Q2,1,South wing",
                "r2,Q3,3,South wing"))
        .isEmpty();
    assertThat(read("unit,parent,name", "ALL,,All of us", "LAB,ALL,The laboratory")).isEmpty();
    assertThat(read("old,new", "SQ1,Q1", "Q2,Q5", "Q3,Q6", "Q4,Q7")).isEmpty();
  }

  @Test
  void whatIsSaidOfAQuestionIsTheWordingOfNoneOfItsParts() {
    List<SurveyColumn> parts =
        List.of(
            new SurveyColumn(
                0, "T[a]", "time for a", SurveyColumn.Kind.ITEM, Optional.of("T"), List.of()),
            new SurveyColumn(
                1, "T[b]", "time for b", SurveyColumn.Kind.ITEM, Optional.of("T"), List.of()));
    Codebook codebook =
        CodebookSheet.read(
                "book.csv",
                TestExports.parse(
                    "code,asked,answers\nT,How is your time spent,1=Low;2=High\nb,On b so,\n"),
                parts,
                1)
            .orElseThrow();

    assertThat(codebook.question(parts.get(0)).orElseThrow().wording()).isEmpty();
    assertThat(codebook.question(parts.get(0)).orElseThrow().answers()).hasSize(2);
    assertThat(codebook.question(parts.get(1)).orElseThrow().wording()).isEqualTo("On b so");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1=Low; 2=High          | 1 Low, 2 High
          1 - Low; 2 – High;     | 1 Low, 2 High
          Low=1; High=2          | 1 Low, 2 High
          Low (1); High (2)      | 1 Low, 2 High
          -1: None, 0: Low, 1: x | -1 None, 0 Low, 1 x
          1=Low                  |
          1=Low; 1=High          |
          Low; High              |
          From 1 to 5            |
          """)
  void answersInOneCellHaveCodesAndLabels(String cell, String answers) {
    String found =
        String.join(
            ", ",
            AnswerList.of(cell).stream()
                .map(answer -> answer.code() + " " + answer.label())
                .toList());
    assertThat(found).isEqualTo(answers == null ? "" : answers);
  }

  private static Optional<Codebook> read(String... lines) {
    List<List<CellValue>> rows = TestExports.parse(String.join("\n", Arrays.asList(lines)) + "\n");
    return CodebookSheet.read("book.csv", rows, EXPORT, 3);
  }

  private static SurveyColumn column(String name, String wording) {
    return new SurveyColumn(
        0, name, wording, SurveyColumn.Kind.ITEM, Optional.empty(), List.of(wording));
  }
}
