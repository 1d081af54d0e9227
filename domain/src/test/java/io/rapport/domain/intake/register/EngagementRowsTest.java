package io.rapport.domain.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.engagement.CauseLevel;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Status;
import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngagementRowsTest {
  private static final LocalDate IMPORTED = LocalDate.of(2025, 1, 31);

  @Test
  @DisplayName("a row that breaks no rule is accepted without a finding")
  void accepted() {
    assertThat(read(SampleRow.engagement()).issues()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} = \"{2}\" is {3}")
  @CsvSource({
    "V01, engagement_id, '', REFUSED",
    "V01, engagement_id, E2345678901234567890123456789012345678901, REFUSED",
    "V02, requested_on, '', REFUSED",
    "V02, requested_on, soon, REFUSED",
    "V02, requested_on, 2025-02-01, REFUSED",
    "V02, requested_on, 1989-12-31, REFUSED",
    "V02, requested_on, 2024-02-30, REFUSED",
    "V03, contracted_on, 2024-03-03, WARNING",
    "V03, started_on, 2024-03-03, WARNING",
    "V03, closed_on, 2024-03-03, WARNING",
    "V04, needed_by, 2024-03-03, WARNING",
    "V05, status, OPEN, WARNING",
    "V06, status, FINISHED, REFUSED",
    "V06, role_played, FRIEND, NULLED",
    "V06, entry_point, CAPA;NOTHING, NULLED",
    "V06, harm_reported, maybe, NULLED",
    "V06, value_currency, euro, NULLED",
    "V06, involvement_phase, 6, NULLED",
    "V11, hours_consultant, 2000.5, WARNING",
    "V11, hours_client, -1, NULLED",
    "V12, solution_fit, 6, NULLED",
    "V12, expertise_use, 3.5, NULLED",
    "V18, request_text, please talk to somebody, WARNING",
    "V18, business_goal_ref, name: Somebody, NULLED",
    "V18, business_goal_ref, ring +49 170 1234567, NULLED",
    "V18, consultant_id, somebody@example.org, WARNING",
    "V19, role_played, ?, NULLED",
    "V19, closed_on, NA, NULLED",
    "V19, consultant_id, #MULTIVALUE, NULLED",
    "V23, department_code, #MULTIVALUE, REFUSED",
    "V20, needed_by, 04/05/2024, REFUSED",
    "V20, needed_by, 31.12.2024, REFUSED",
    "V20, needed_by, 45000, REFUSED",
    "V20, needed_by, soon, NULLED",
    "V21, business_goal_ref, =1+1, WARNING",
    "V21, consultant_id, @boss, WARNING",
    "V23, manager_id, '', REFUSED",
    "V23, status, '', REFUSED",
    "not-a-number, hours_consultant, 'four', NULLED",
    "not-a-number, hours_consultant, '1,5', NULLED",
    "too-long, business_goal_ref, LONG, NULLED",
  })
  void finding(String rule, String field, String text, Severity severity) {
    String value = text.equals("LONG") ? "x".repeat(201) : text;

    Checked<RegisterEntry> read = read(SampleRow.engagement().with(field, value));

    List<Issue> issues = read.issues().stream().filter(it -> it.rule().equals(rule)).toList();
    assertThat(issues).hasSize(1);
    Issue issue = issues.get(0);
    assertThat(issue.severity()).isEqualTo(severity);
    assertThat(issue.place().row()).isEqualTo(7);
    assertThat(issue.place().file()).isEqualTo("register.xlsx");
    assertThat(issue.place().header()).contains(field);
    assertThat(issue.message()).doesNotContain(value.isEmpty() ? "\n" : value);
    assertThat(read instanceof Checked.Refused).isEqualTo(severity == Severity.REFUSED);
  }

  @ParameterizedTest(name = "{0} = \"{1}\" breaks no rule")
  @CsvSource({
    "engagement_id, E234567890123456789012345678901234567890",
    "requested_on, 2024-03-20",
    "requested_on, 1990-01-01",
    "contracted_on, 2024-03-04",
    "started_on, 2024-03-20",
    "needed_by, 2024-03-04",
    "needed_by, 2024-03-09T10:00",
    "needed_by, 2024-03-09 10:00",
    "hours_consultant, 2000",
    "hours_client, 0",
    "solution_fit, 5",
    "business_goal_ref, BG-08",
    "function_code, LOCAL_FUNCTION",
    "status, closed",
  })
  void noFinding(String field, String text) {
    assertThat(read(SampleRow.engagement().with(field, text)).issues()).isEmpty();
  }

  @ParameterizedTest(name = "\"{0}\" suggests {1}")
  @CsvSource({
    "Please talk to my shift lead, EXPERT",
    "Go hire a planner, PAIR_OF_HANDS",
    "Meet with us, COLLABORATIVE",
    "Nothing in particular, ",
    "'', "
  })
  @DisplayName("of the words of a request only the role that they suggest is kept, of any length")
  void suggestedRole(String text, @Nullable Role suggested) {
    SampleRow row = SampleRow.engagement().with("request_text", text + " ".repeat(3));
    assertThat(value(row).roles().suggested()).isEqualTo(suggested);
    SampleRow longer =
        SampleRow.engagement().with("request_text", "x ".repeat(1_500) + text + " y".repeat(200));
    assertThat(value(longer).roles().suggested()).isEqualTo(suggested);
    assertThat(value(longer).toString()).doesNotContain("x x");
    assertThat(read(longer).issues()).extracting(Issue::rule).containsExactly("V18");
    assertThat(value(SampleRow.engagement()).roles().suggested()).isNull();
  }

  @Test
  @DisplayName("V03: a contract after the start is no finding here; it is counted as a figure")
  void contractedAfterStart() {
    SampleRow row =
        SampleRow.engagement().with("started_on", "2024-03-05").with("contracted_on", "2024-03-06");
    assertThat(read(row).issues()).isEmpty();
  }

  @Test
  @DisplayName("V05: the status follows the closing date")
  void statusFollowsDate() {
    assertThat(value(SampleRow.engagement().with("status", "ON_HOLD")).status())
        .isEqualTo(Status.CLOSED);
    assertThat(value(SampleRow.engagement().with("closed_on", "")).status()).isEqualTo(Status.OPEN);
    assertThat(
            value(SampleRow.engagement().with("status", "DECLINED").with("closed_on", "")).status())
        .isEqualTo(Status.DECLINED);
  }

  @ParameterizedTest(name = "\"{0}\" says yes or no")
  @ValueSource(strings = {"Y", "yes", "TRUE", "1"})
  void yes(String text) {
    assertThat(value(SampleRow.engagement().with("disagreed", text)).roles().disagreed()).isTrue();
  }

  @ParameterizedTest(name = "\"{0}\" says no")
  @ValueSource(strings = {"n", "No", "false", "0"})
  void no(String text) {
    assertThat(value(SampleRow.engagement().with("disagreed", text)).roles().disagreed()).isFalse();
  }

  @Test
  @DisplayName("cells of a workbook are read by their kind")
  void typedCells() {
    Engagement value =
        value(
            SampleRow.engagement()
                .with("requested_on", new CellValue.DateTime(IMPORTED.atTime(9, 30)))
                .with("closed_on", new CellValue.DateTime(IMPORTED.atStartOfDay()))
                .with("harm_reported", new CellValue.Bool(false))
                .with("hours_consultant", 120.50)
                .with("involvement_phase", 1)
                .with("client_rating", 4));
    assertThat(value.dates().requestedOn()).isEqualTo(IMPORTED);
    assertThat(value.result().harmReported()).isFalse();
    assertThat(value.result().hoursConsultant()).isEqualTo(new BigDecimal("120.5"));
    assertThat(value.request().involvementPhase()).isEqualTo(InvolvementPhase.DIAGNOSIS);
    assertThat(value.result().clientRating()).isEqualTo(4);
  }

  @Test
  @DisplayName("an error in a cell refuses the row; its text alone stands for not recorded (V19)")
  void errorCell() {
    SampleRow row = SampleRow.engagement().with("hours_client", new CellValue.ErrorValue("#REF!"));
    assertThat(read(row)).isInstanceOf(Checked.Refused.class);
    assertThat(read(row).issues()).extracting(Issue::rule).containsExactly("error-cell");

    SampleRow text = SampleRow.engagement().with("hours_client", "#N/A");
    assertThat(read(text).issues()).extracting(Issue::rule).containsExactly("V19");
    assertThat(value(text).result().hoursClient()).isNull();
  }

  @Test
  @DisplayName("codes are known in any case, sets keep their order, aliases stand for columns")
  void codes() {
    Engagement value =
        value(
            SampleRow.engagement()
                .with("role_played", "pair of hands")
                .with("entry_points", "deviation; CAPA;deviation")
                .with("cause_levels", "TEAM;PROCESS")
                .with("quality_event_ids", "Q1;Q2")
                .with("involvement_phase", "need-sensed"));
    assertThat(value.roles().played()).isEqualTo(Role.PAIR_OF_HANDS);
    assertThat(value.request().entryPoints())
        .containsExactly(EntryPoint.DEVIATION, EntryPoint.CAPA);
    assertThat(value.solution().causeLevels())
        .containsExactlyInAnyOrder(CauseLevel.TEAM, CauseLevel.PROCESS);
    assertThat(value.links().qualityEventIds()).containsExactlyInAnyOrder("Q1", "Q2");
    assertThat(value.request().involvementPhase()).isEqualTo(InvolvementPhase.NEED_SENSED);
  }

  @Test
  @DisplayName("V01: a second row of the same id is refused")
  void duplicate() {
    RegisterRows rows = new RegisterRows(RegisterTable.ENGAGEMENTS, IMPORTED);
    assertThat(rows.read(SampleRow.engagement().row(2))).isInstanceOf(Checked.Accepted.class);
    Checked<RegisterEntry> second = rows.read(SampleRow.engagement().row(9));
    assertThat(second).isInstanceOf(Checked.Refused.class);
    assertThat(second.issues().get(0).rule()).isEqualTo("V01");
    assertThat(second.issues().get(0).place().row()).isEqualTo(9);
  }

  @Test
  @DisplayName("V19: a row of totals is left out and is no broken row")
  void totals() {
    FileTally tally = new FileTally();
    Checked<RegisterEntry> total =
        read(SampleRow.of("engagement_id", "Total", "hours_consultant", "12"));
    tally.add(total);
    assertThat(total.issues()).extracting(Issue::rule).containsExactly("V19");
    assertThat(tally.rows()).isZero();
    assertThat(tally.refusals(total.issues().get(0).place(), .02)).isEmpty();
  }

  @Test
  @DisplayName("the words of an engagement's printout hold no id")
  void printout() {
    assertThat(((Checked.Accepted<RegisterEntry>) read(SampleRow.engagement())).value().toString())
        .isEqualTo("RegisterEntry of Engagements");
  }

  private static Checked<RegisterEntry> read(SampleRow row) {
    return new RegisterRows(RegisterTable.ENGAGEMENTS, IMPORTED).read(row.row());
  }

  private static Engagement value(SampleRow row) {
    return (Engagement) ((Checked.Accepted<RegisterEntry>) read(row)).value().value();
  }
}
