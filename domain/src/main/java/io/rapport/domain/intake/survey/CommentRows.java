package io.rapport.domain.intake.survey;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Redacted;
import io.rapport.domain.comment.Redaction;
import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.Row;
import io.rapport.domain.survey.OpenComments;
import io.rapport.domain.survey.OpenQuestion;
import io.rapport.domain.survey.SurveyComment;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the comments of a survey row. They leave it redacted: nothing behind this class sees what
 * was written. A cell without a letter is no comment.
 */
public final class CommentRows {
  private final OpenComments open;
  private final Redaction redaction;

  /** Reads the open questions of a questionnaire. */
  public CommentRows(OpenComments open, Redaction redaction) {
    this.open = open;
    this.redaction = redaction;
  }

  /** The comments of a row, in the order of the questions. */
  public List<SurveyComment> read(Row row) {
    List<SurveyComment> comments = new ArrayList<>();
    for (OpenQuestion question : open.questions()) {
      CellValue cell = row.cell(question.column());
      String text = cell instanceof CellValue.ErrorValue ? "" : PlainText.of(cell.asText());
      if (text.codePoints().anyMatch(Character::isLetter)) {
        Redacted redacted = redaction.redact(text);
        comments.add(new SurveyComment(question.id(), language(row), redacted));
      }
    }
    return comments;
  }

  private Language language(Row row) {
    return open.languageColumn()
        .flatMap(column -> Language.of(row.cell(column).asText()))
        .or(open::language)
        .orElseThrow();
  }
}
