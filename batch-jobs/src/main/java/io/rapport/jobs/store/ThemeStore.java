package io.rapport.jobs.store;

import io.rapport.domain.analysis.comment.CommentReader;
import io.rapport.domain.analysis.comment.ThemeTally;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.store.intake.Comments;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Comments in, counts out: the one pass over a wave's comments, and the number of people by theme
 * that it leaves behind for each unit. Memory grows with the number of units and themes, not of
 * people.
 */
public final class ThemeStore {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

  private final JdbcClient client;
  private final Comments comments;
  private final RunGuard guard;

  /** Counts what is stored. */
  public ThemeStore(JdbcClient client, Comments comments, RunGuard guard) {
    this.client = client;
    this.comments = comments;
    this.guard = guard;
  }

  /**
   * Counts a wave's themes by unit and keeps the result in place of an earlier one. Needs a
   * transaction.
   *
   * @param reader knows the themes of the questionnaire
   */
  public void tally(Questionnaire questionnaire, String wave, CommentReader reader) {
    Map<String, ThemeTally> tallies = new TreeMap<>();
    comments.forEach(
        questionnaire,
        wave,
        (unit, said) ->
            tallies.merge(
                unit, ThemeTally.NONE.with(reader.read(said).themes()), ThemeTally::plus));
    guard.check();
    client
        .sql("delete from theme_tally where questionnaire = ? and wave = ?")
        .params(questionnaire.id(), wave)
        .update();
    tallies.forEach(
        (unit, tally) ->
            client
                .sql(
                    """
                    insert into theme_tally (questionnaire, wave, unit, people, without_theme,
                      by_theme)
                    values (?, ?, ?, ?, ?, ?::jsonb)
                    """)
                .params(
                    questionnaire.id(),
                    wave,
                    unit,
                    tally.comments(),
                    tally.withoutTheme(),
                    JSON.writeValueAsString(new TreeMap<>(tally.byTheme())))
                .update());
  }

  /** Counts of a wave by unit, of the people in that very unit, sorted. */
  public Map<String, ThemeTally> load(Questionnaire questionnaire, String wave) {
    Map<String, ThemeTally> tallies = new TreeMap<>();
    client
        .sql(
            """
            select unit, people, without_theme, by_theme from theme_tally
            where questionnaire = ? and wave = ?
            """)
        .params(questionnaire.id(), wave)
        .query(
            row -> {
              tallies.put(
                  row.getString("unit"),
                  new ThemeTally(
                      row.getLong("people"),
                      row.getLong("without_theme"),
                      JSON.readValue(row.getString("by_theme"), COUNTS)));
            });
    return tallies;
  }
}
