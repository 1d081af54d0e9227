package io.rapport.domain.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Redaction;
import io.rapport.domain.comment.Theme;
import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.OpenComments;
import io.rapport.domain.survey.OpenQuestion;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.SurveyComment;
import io.rapport.domain.survey.SurveyFormat;
import io.rapport.domain.survey.Surveys;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommentRowsTest {
  private static final OpenQuestion CHANGE = new OpenQuestion("CHANGE", "Q3", "What to change?");
  private static final OpenQuestion KEEP = new OpenQuestion("KEEP", "Q4", "What to keep?");
  private static final Theme PAY =
      new Theme("PAY", "Pay", Map.of(Language.ENGLISH, List.of("pay")));
  private static final OpenComments OPEN = open(List.of(CHANGE, KEEP), List.of(PAY));
  private static final Header HEADER = new Header(List.of("Lang", "Q4", "Q3"));

  private final CommentRows rows = new CommentRows(OPEN, Redaction.of(List.of("Anna Meier")));

  @Test
  void areRedactedAndKnowTheirQuestionAndLanguage() {
    List<SurveyComment> comments =
        rows.read(row("FR", "merci &#64;anna", "<p>Demandez \u00E0 Anna&nbsp;Meier</p>"));
    assertThat(comments).extracting(SurveyComment::question).containsExactly("CHANGE", "KEEP");
    assertThat(comments).extracting(SurveyComment::language).containsOnly(Language.FRENCH);
    assertThat(comments)
        .extracting(comment -> comment.text().text())
        .containsExactly("Demandez \u00E0 [name]", "merci [e-mail]");
    assertThat(comments.toString()).doesNotContain("Demandez", "merci");
  }

  @Test
  void aLanguageThatIsNotKnownIsThatOfTheQuestionnaire() {
    assertThat(rows.read(row("Klingon", "", "good")).get(0).language()).isEqualTo(Language.ENGLISH);
    assertThat(rows.read(row("", "", "good")).get(0).language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void aCellWithoutALetterIsNoComment() {
    assertThat(rows.read(row("", "-", "5"))).isEmpty();
    assertThat(rows.read(row("", "", " "))).isEmpty();
    assertThat(rows.read(row(""))).isEmpty();
  }

  @Test
  void theirColumnsAreReadWhereTheyAre() {
    Questionnaire questionnaire = questionnaire(OPEN);
    Header header = new Header(List.of("A", "Q3", "Lang"));
    assertThat(SurveyColumns.required(questionnaire)).containsExactly("A");
    assertThat(SurveyColumns.check(questionnaire, SurveyTable.plain(header), Place.of("may.csv")))
        .extracting(issue -> issue.rule() + ": " + issue.message())
        .contains("missing-column: column Q4 is missing and taken as not recorded")
        .noneMatch(text -> text.startsWith("unmapped-column"));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open(List.of(CHANGE, CHANGE), List.of()))
        .withMessage("comment CHANGE stands twice");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> open(List.of(CHANGE, new OpenQuestion("OTHER", "Q3", "Other?")), List.of()))
        .withMessage("column Q3 serves two comments");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open(List.of(), List.of(PAY, PAY)))
        .withMessage("theme PAY stands twice");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new OpenComments(List.of(CHANGE), Optional.empty(), Optional.empty(), List.of()))
        .withMessage("comments need a language");
    OpenComments onItem = open(List.of(new OpenQuestion("X", "A", "Why?")), List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> questionnaire(onItem))
        .withMessage("column A serves an item and a comment");
  }

  private static OpenComments open(List<OpenQuestion> questions, List<Theme> themes) {
    return new OpenComments(questions, Optional.of(Language.ENGLISH), Optional.of("Lang"), themes);
  }

  private static Questionnaire questionnaire(OpenComments open) {
    return new Questionnaire(
        "test",
        1,
        "Test survey",
        List.of(Surveys.item("A")),
        List.of(new Dimension("ONE", "One", List.of("A"))),
        "ONE",
        List.of(Surveys.MAY),
        new Questionnaire.Columns(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of()),
        SurveyFormat.UNDECLARED,
        open);
  }

  private static Row row(String... cells) {
    return new Row(
        "may.csv",
        Optional.empty(),
        2,
        HEADER,
        Arrays.stream(cells)
            .map(text -> text.isEmpty() ? CellValue.Empty.EMPTY : new CellValue.Text(text))
            .toList());
  }
}
