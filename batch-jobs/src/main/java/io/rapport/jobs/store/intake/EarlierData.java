package io.rapport.jobs.store.intake;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Scale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What answers and organisation were when something was released of them. Confidential: only
 * disclosure control reads it.
 */
public final class EarlierData {
  private static final int FETCH = 5_000;

  private final JdbcTemplate template;
  private final JdbcClient client;

  /** Reads from a database. */
  public EarlierData(JdbcTemplate template) {
    this.template = template;
    this.client = JdbcClient.create(template);
  }

  /**
   * What a release of a wave was made of.
   *
   * @param data version of the data
   * @param version of the questionnaire; answers to another one did not count
   */
  public record Stand(long data, int version) {}

  /**
   * The organisation that held on a day by what was known at a version of the data; empty if
   * nothing was.
   */
  public Optional<Organisation> organisation(LocalDate day, long data) {
    List<Unit> units =
        client
            .sql(
                """
                with known as (
                  select as_of, code, name, parent, headcount from organisation_unit
                  where since <= :data
                  union all
                  select as_of, code, name, parent, headcount from organisation_unit_history
                  where since <= :data and until > :data)
                select code, name, parent, headcount from known
                where as_of = (select as_of from (select distinct as_of from known)
                  as days order by (as_of <= :day) desc, abs(as_of - :day) limit 1)
                """)
            .param("data", data)
            .param("day", day)
            .query(
                (row, index) ->
                    new Unit(
                        row.getString("code"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("parent")),
                        row.getInt("headcount")))
            .list();
    return units.isEmpty() ? Optional.empty() : Optional.of(Organisation.of(units));
  }

  /** Versions of the data from which on a wave's answers were others than before. */
  public SortedSet<Long> changes(String questionnaire, String wave) {
    return new TreeSet<>(
        client
            .sql(
                """
                select since from survey_response
                where questionnaire = :questionnaire and wave = :wave
                union select since from survey_response_history
                where questionnaire = :questionnaire and wave = :wave
                union select until from survey_response_history
                where questionnaire = :questionnaire and wave = :wave
                """)
            .param("questionnaire", questionnaire)
            .param("wave", wave)
            .query(Long.class)
            .list());
  }

  /**
   * Hands on everybody who ever answered a wave, one after the other: the response that counted at
   * each stand, in the items of today. An item that another version asked by the same id is the
   * same; a code that the item has no longer is missing. Needs a transaction, without which the
   * driver would read all of them at once.
   */
  public void forEach(
      Questionnaire questionnaire,
      String wave,
      List<Stand> stands,
      Consumer<List<Optional<Response>>> consumer) {
    JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    streaming.setFetchSize(FETCH);
    long first = stands.stream().mapToLong(Stand::data).min().orElseThrow();
    People people = new People(questionnaire, stands, consumer);
    streaming.query(
        """
        select respondent, wave, unit, answers, demographics, submitted_on, version, since,
          null::bigint as until
        from survey_response where questionnaire = ? and wave = ?
        union all
        select respondent, wave, unit, answers, demographics, submitted_on, version, since, until
        from survey_response_history where questionnaire = ? and wave = ? and until > ?
        order by respondent
        """,
        (RowCallbackHandler) people::take,
        questionnaire.id(),
        wave,
        questionnaire.id(),
        wave,
        first);
    people.handOn();
  }

  /** Puts the rows of each person together. */
  private final class People {
    private final Questionnaire questionnaire;
    private final List<Stand> stands;
    private final Consumer<List<Optional<Response>>> consumer;
    private final Map<Integer, Map<String, Integer>> positions = new HashMap<>();
    private List<Optional<Response>> person = new ArrayList<>();
    private String respondent = "";

    People(
        Questionnaire questionnaire,
        List<Stand> stands,
        Consumer<List<Optional<Response>>> consumer) {
      this.questionnaire = questionnaire;
      this.stands = stands;
      this.consumer = consumer;
    }

    void take(ResultSet row) throws SQLException {
      Response response = Responses.response(row);
      if (!response.respondent().equals(respondent)) {
        handOn();
        respondent = response.respondent();
        stands.forEach(stand -> person.add(Optional.empty()));
      }
      long since = row.getLong("since");
      long end = row.getLong("until");
      long until = row.wasNull() ? Long.MAX_VALUE : end;
      int version = row.getInt("version");
      for (int i = 0; i < stands.size(); i++) {
        Stand stand = stands.get(i);
        if (version == stand.version() && since <= stand.data() && stand.data() < until) {
          person.set(i, Optional.of(ofToday(response, version)));
        }
      }
    }

    void handOn() {
      if (person.stream().anyMatch(Optional::isPresent)) {
        consumer.accept(person);
      }
      person = new ArrayList<>();
    }

    private Response ofToday(Response response, int version) {
      if (version == questionnaire.version()) {
        return response;
      }
      Map<String, Integer> asked =
          positions.computeIfAbsent(version, other -> positions(questionnaire.id(), other));
      List<Optional<Short>> answers = new ArrayList<>();
      for (Item item : questionnaire.items()) {
        int position = asked.getOrDefault(item.id(), 0);
        answers.add(
            position < 1 || position > response.answers().size()
                ? Optional.empty()
                : response.answers().get(position - 1).filter(code -> isOn(item.scale(), code)));
      }
      return new Response(
          response.respondent(),
          response.wave(),
          response.unit(),
          answers,
          response.demographics(),
          response.submitted());
    }

    private static boolean isOn(Scale scale, short code) {
      return scale.answers().stream().anyMatch(answer -> answer.code() == code);
    }
  }

  /** Positions of the items of a version, from 1 on, as it was when answers to it came. */
  private Map<String, Integer> positions(String questionnaire, int version) {
    Map<String, Integer> positions = new HashMap<>();
    // The streaming query holds its connection's cursor, which another query does not disturb.
    template.query(
        "select item, position from questionnaire_item where questionnaire = ? and version = ?",
        (RowCallbackHandler)
            row ->
                positions.put(
                    Objects.requireNonNull(row.getString("item")), row.getInt("position")),
        questionnaire,
        version);
    return positions;
  }
}
