package io.rapport.jobs.store.intake;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Redacted;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.SurveyComment;
import java.sql.ResultSet;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The redacted comments. Confidential: only the count of themes reads them. */
public final class Comments {
  /** Rows fetched at a time. */
  private static final int FETCH = 2_000;

  private final JdbcTemplate template;

  /** Reads from a database. */
  public Comments(JdbcTemplate template) {
    this.template = template;
  }

  /**
   * Hands every comment of a wave on with the unit it was written in, in the order of their
   * authors' pseudonyms, which is that of nobody. Needs a transaction, without which the driver
   * would read all of them at once.
   */
  public void forEach(
      Questionnaire questionnaire, String wave, BiConsumer<String, SurveyComment> consumer) {
    JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    streaming.setFetchSize(FETCH);
    streaming.query(
        """
        select unit, question, language, text from survey_comment
        where questionnaire = ? and wave = ? order by author, question
        """,
        (ResultSet row) ->
            consumer.accept(
                row.getString("unit"),
                new SurveyComment(
                    row.getString("question"),
                    Language.of(row.getString("language")).orElseThrow(),
                    Redacted.restored(row.getString("text")))),
        questionnaire.id(),
        wave);
  }
}
