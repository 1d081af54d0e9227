package io.rapport.jobs.store.intake;

import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The responses to surveys. Confidential: only the tally reads them. */
public final class Responses {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, String>> CATEGORIES = new TypeReference<>() {};

  /** Rows fetched at a time, so that a million responses are never in memory. */
  private static final int FETCH = 5_000;

  private final JdbcTemplate template;

  /** Reads from a database. */
  public Responses(JdbcTemplate template) {
    this.template = template;
  }

  /**
   * Hands every response of a wave on, one after the other, sorted by unit and respondent. Needs a
   * transaction, without which the driver would read all of them at once.
   *
   * @param questionnaire its version's responses only: others have other items
   */
  public void forEach(Questionnaire questionnaire, String wave, Consumer<Response> consumer) {
    JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    streaming.setFetchSize(FETCH);
    streaming.query(
        """
        select respondent, wave, unit, answers, demographics, submitted_on from survey_response
        where questionnaire = ? and version = ? and wave = ? order by unit, respondent
        """,
        (ResultSet row) -> consumer.accept(response(row)),
        questionnaire.id(),
        questionnaire.version(),
        wave);
  }

  /** Takes what one person answered in two waves. */
  @FunctionalInterface
  public interface Linked {
    /**
     * Takes the next person.
     *
     * @param unit in which the person is in the later wave
     * @param before answers of the earlier wave
     * @param now answers of the later wave
     */
    void take(String unit, List<Optional<Short>> before, List<Optional<Short>> now);
  }

  /**
   * Hands on everybody who answered in two waves, one after the other, in any order. Needs a
   * transaction, as {@link #forEach} does.
   */
  public void forEachLinked(
      Questionnaire older, String before, Questionnaire newer, String now, Linked consumer) {
    JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    streaming.setFetchSize(FETCH);
    streaming.query(
        """
        select l.unit, e.answers as earlier, l.answers as later
        from survey_response l
        join survey_response e on e.questionnaire = l.questionnaire and e.respondent = l.respondent
        where l.questionnaire = ? and l.version = ? and l.wave = ? and e.version = ? and e.wave = ?
        """,
        (ResultSet row) ->
            consumer.take(row.getString("unit"), codes(row, "earlier"), codes(row, "later")),
        newer.id(),
        newer.version(),
        now,
        older.version(),
        before);
  }

  /** Waves of a questionnaire that have responses, sorted by id. */
  public List<String> waves(Questionnaire questionnaire) {
    return template.queryForList(
        """
        select distinct wave from survey_response where questionnaire = ? and version = ?
        order by wave
        """,
        String.class,
        questionnaire.id(),
        questionnaire.version());
  }

  static Response response(ResultSet row) throws SQLException {
    return new Response(
        row.getString("respondent"),
        row.getString("wave"),
        row.getString("unit"),
        codes(row, "answers"),
        JSON.readValue(row.getString("demographics"), CATEGORIES),
        Optional.ofNullable(row.getObject("submitted_on", LocalDate.class)));
  }

  private static List<Optional<Short>> codes(ResultSet row, String column) throws SQLException {
    List<Optional<Short>> answers = new ArrayList<>();
    for (@Nullable Object code : (Object[]) row.getArray(column).getArray()) {
      answers.add(code == null ? Optional.empty() : Optional.of(((Number) code).shortValue()));
    }
    return answers;
  }
}
