package io.rapport.jobs.store.intake;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves staged comments into their table. All comments of whoever answers again give way, also to
 * none; no history is kept of what people said.
 */
final class CommentMerge {
  private final JdbcClient client;

  CommentMerge(JdbcClient client) {
    this.client = client;
  }

  /** Takes the comments of the staged responses over, once duplicates among these are gone. */
  void comments(String sha256, String questionnaire) {
    client
        .sql(
            """
            delete from survey_comment c
            using staging_comment s, staging_response r
            where s.sha256 = :sha256 and r.sha256 = :sha256 and r.number = s.number
              and c.questionnaire = :questionnaire and c.wave = r.wave and c.author = s.author
            """)
        .param("sha256", sha256)
        .param("questionnaire", questionnaire)
        .update();
    client
        .sql(
            """
            insert into survey_comment (questionnaire, wave, author, question, unit, language,
              text, source)
            select :questionnaire, r.wave, s.author, s.question, r.unit, s.language, s.text,
              s.sha256
            from staging_comment s join staging_response r
              on r.sha256 = s.sha256 and r.number = s.number
            where s.sha256 = :sha256 and s.question is not null
            order by s.author, s.question
            """)
        .param("sha256", sha256)
        .param("questionnaire", questionnaire)
        .update();
  }
}
