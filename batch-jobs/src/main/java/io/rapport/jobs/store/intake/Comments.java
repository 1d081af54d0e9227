package io.rapport.jobs.store.intake;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Redacted;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.SurveyComment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
   * Hands what each person of a wave wrote on, with the unit it was written in, in the order of the
   * authors' pseudonyms, which is that of nobody. Needs a transaction, without which the driver
   * would read all of it at once.
   */
  public void forEach(
      Questionnaire questionnaire, String wave, BiConsumer<String, List<SurveyComment>> consumer) {
    JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    streaming.setFetchSize(FETCH);
    streaming.query(
        """
        select unit, array_agg(question order by question) as questions,
          array_agg(language order by question) as languages,
          array_agg(text order by question) as texts
        from survey_comment where questionnaire = ? and wave = ?
        group by author, unit order by author
        """,
        (ResultSet row) -> consumer.accept(row.getString("unit"), comments(row)),
        questionnaire.id(),
        wave);
  }

  private static List<SurveyComment> comments(ResultSet row) throws SQLException {
    String[] questions = (String[]) row.getArray("questions").getArray();
    String[] languages = (String[]) row.getArray("languages").getArray();
    String[] texts = (String[]) row.getArray("texts").getArray();
    List<SurveyComment> comments = new ArrayList<>();
    for (int i = 0; i < questions.length; i++) {
      comments.add(
          new SurveyComment(
              questions[i], Language.of(languages[i]).orElseThrow(), Redacted.restored(texts[i])));
    }
    return comments;
  }
}
