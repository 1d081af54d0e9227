package io.rapport.jobs.intake.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Theme;
import io.rapport.domain.survey.Comparability;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.OpenComments;
import io.rapport.domain.survey.OpenQuestion;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireVersions;
import io.rapport.domain.survey.Scale;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnairesTest {
  private static final String TEXT =
      """
      questionnaire: engagement
      version: 2
      title: Employee engagement survey
      scales:
        agreement:
          - {code: 1, label: Strongly disagree, kind: unfavourable}
          - {code: 3, label: Neither, kind: neutral}
          - {code: 5, label: Strongly agree, kind: favourable}
          - {code: 9, label: Does not apply, kind: not applicable}
      items:
        - {id: ENG1, column: Q1, wording: "I would recommend us", scale: agreement, reversed: true}
        - {id: ENG2, wording: "I am proud", scale: agreement}
      dimensions:
        - {id: ENG, label: Engagement, items: [ENG1, ENG2]}
      outcome: ENG
      columns: {respondent: Respondent, unit: Unit, demographics: {gender: Gender}}
      waves:
        - {id: "2025-11", label: November 2025, opened: 2025-11-03, closed: 2025-11-21}
      """;

  private static final String NEXT =
      TEXT.substring(0, TEXT.indexOf("waves:"))
              .replace("version: 2", "version: 3")
              .replace("I am proud", "I am proud to work here")
          + """
          waves:
            - {id: "2026-05", label: May 2026, opened: 2026-05-04, closed: 2026-05-22}
          comparability:
            - {older: ENG2, newer: ENG2, is: not comparable}
          """;

  private static final String OPEN =
      TEXT.replace("unit: Unit,", "unit: Unit, language: Lang,")
          + """
          language: de
          comments:
            - {id: CHANGE, column: Q3, wording: "What should we change?"}
            - {id: KEEP, wording: "What should we keep?"}
          themes:
            - {id: PAY, label: Pay, words: {en: [pay, salary], de: ["Gehalt*"]}}
          """;

  @TempDir Path folder;

  @Test
  void openQuestionsHaveALanguageAndThemes() throws IOException {
    OpenComments comments = read(OPEN).comments();
    assertThat(comments.questions())
        .containsExactly(
            new OpenQuestion("CHANGE", "Q3", "What should we change?"),
            new OpenQuestion("KEEP", "KEEP", "What should we keep?"));
    assertThat(comments.language()).contains(Language.GERMAN);
    assertThat(comments.languageColumn()).contains("Lang");
    assertThat(comments.themes())
        .containsExactly(
            new Theme(
                "PAY",
                "Pay",
                Map.of(
                    Language.ENGLISH,
                    List.of("pay", "salary"),
                    Language.GERMAN,
                    List.of("Gehalt*"))));
    assertThat(read(TEXT).comments()).isEqualTo(OpenComments.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          language: de   | language: tlh     | language is tlh: use one of en, de, fr
          {id: KEEP,     | {id: CHANGE,      | comment CHANGE stands twice
          column: Q3     | column: Q1        | column Q1 serves an item and a comment
          label: Pay,    |                   | label of theme PAY is missing
          [pay, salary]  | null                 | words of theme PAY.en is missing
          {en: [pay, salary], de: ["Gehalt*"]} | {} | theme PAY has no words
          language: de   |                   | comments need a language
          {id: PAY,      | {                 | themes.id is missing
          """)
  void mistakesInOpenQuestionsAreNamed(String what, String instead, String message) {
    String text = OPEN.replace(what, instead == null ? "" : instead);
    RapportFailure failure = catchThrowableOfType(RapportFailure.class, () -> read(text));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(failure).hasMessageContaining(message);
  }

  private Questionnaire read(String text) throws IOException {
    Path file = folder.resolve("engagement.yaml");
    Files.writeString(file, text);
    return QuestionnaireFile.read(file);
  }

  @Test
  void aFileIsAQuestionnaire() throws IOException {
    Files.writeString(folder.resolve("engagement.yaml"), TEXT);
    Files.writeString(folder.resolve("notes.txt"), "not read");

    Questionnaire questionnaire = Questionnaires.in(folder).get("engagement").orElseThrow();

    assertThat(questionnaire.version()).isEqualTo(2);
    assertThat(questionnaire.items()).extracting(Item::column).containsExactly("Q1", "ENG2");
    assertThat(questionnaire.items()).extracting(Item::reversed).containsExactly(true, false);
    assertThat(questionnaire.items().get(0).scale().answers())
        .extracting(Scale.Answer::kind)
        .containsExactly(
            Scale.Kind.UNFAVOURABLE,
            Scale.Kind.NEUTRAL,
            Scale.Kind.FAVOURABLE,
            Scale.Kind.NOT_APPLICABLE);
    assertThat(questionnaire.waves().get(0).closed()).isEqualTo(LocalDate.of(2025, 11, 21));
    assertThat(questionnaire.columns().wave()).isEmpty();
    assertThat(questionnaire.columns().demographics()).isEqualTo(Map.of("gender", "Gender"));
  }

  @Test
  void columnsThatAFileDoesNotHaveAreLeftOut() throws IOException {
    Files.writeString(
        folder.resolve("engagement.yaml"), TEXT.replaceAll("columns: .*", "columns: {}"));

    Questionnaire.Columns columns =
        Questionnaires.in(folder).get("engagement").orElseThrow().columns();

    assertThat(columns.unit()).isEmpty();
    assertThat(columns.respondent()).isEmpty();
    assertThat(columns.demographics()).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: Employee        | titel: Employee     | unknown key titel
          reversed: true         | reverse: true       | unknown key items[0].reverse
          version: 2             | version: two        | line 2: version:
          kind: neutral          | kind: middling      | scales.agreement.kind is middling
          code: 3                | code: 1             | scale agreement has code 1 twice
          scale: agreement}      | scale: other}       | item ENG2 has scale other, which is not
          outcome: ENG           | outcome: NONE       | outcome NONE is not a dimension
          opened: 2025-11-03     | opened: 2025-12-03  | wave 2025-11 closes before it opens
          questionnaire: eng     | title: x            | title
          """)
  void aMistakeIsNamedWithItsFile(String words, String by, String message) throws IOException {
    Path file = folder.resolve("engagement.yaml");
    assertThat(TEXT).contains(words);
    Files.writeString(file, TEXT.replace(words, by));

    RapportFailure failure =
        catchThrowableOfType(RapportFailure.class, () -> Questionnaires.in(folder));

    assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(failure.line()).startsWith("engagement.yaml: ").contains(message);
  }

  @Test
  void aVersionStandsInOneFile() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), TEXT);
    Files.writeString(folder.resolve("b.yaml"), TEXT);

    assertThat(catchThrowableOfType(RapportFailure.class, () -> Questionnaires.in(folder)).line())
        .isEqualTo("version 2 of questionnaire engagement stands in a.yaml and in b.yaml");
  }

  @Test
  void versionsOfAQuestionnaireStandInTheirOrderWithWhatIsDeclared() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), NEXT);
    Files.writeString(folder.resolve("b.yaml"), TEXT);

    Questionnaires questionnaires = Questionnaires.in(folder);

    assertThat(questionnaires.all()).extracting(Questionnaire::version).containsExactly(2, 3);
    assertThat(questionnaires.get("engagement").orElseThrow().version()).isEqualTo(3);
    QuestionnaireVersions versions = questionnaires.versions().get(0);
    assertThat(
            versions
                .between(versions.waves().get(0), versions.waves().get(1))
                .items()
                .of("ENG2")
                .orElseThrow()
                .comparability())
        .isEqualTo(Comparability.NOT_COMPARABLE);
  }

  @ParameterizedTest(name = "{0} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is: not comparable | is: alike       | comparability[0].is is alike: use comparable, rew
          older: ENG2        | older: ENG9     | comparability of ENG2 names an unknown item
          older: ENG2,       | ''              | comparability[0].older is missing
          is: not            | was: not        | unknown key comparability[0].was
          "2026-05"          | "2025-11"       | wave 2025-11 belongs to version 2 already
          2026               | 2024            | wave 2024-05 opens before wave 2025-11 of version 2
          version: 3         | version: 1      | comparability: there is no older version
          """)
  void aMistakeOfANewVersionIsNamedWithItsFile(String words, String by, String message)
      throws IOException {
    Files.writeString(folder.resolve("older.yaml"), TEXT);
    assertThat(NEXT).contains(words);
    Files.writeString(folder.resolve("newer.yaml"), NEXT.replace(words, by));

    RapportFailure failure =
        catchThrowableOfType(RapportFailure.class, () -> Questionnaires.in(folder));

    assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(failure.line()).startsWith("newer.yaml: ").contains(message);
  }

  @Test
  void aFolderThatIsNotThereHoldsNone() {
    assertThat(Questionnaires.in(folder.resolve("none")).all()).isEmpty();
  }
}
