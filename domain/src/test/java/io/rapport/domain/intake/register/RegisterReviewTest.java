package io.rapport.domain.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterReviewTest {
  private static final LocalDate IMPORTED = LocalDate.of(2025, 1, 31);
  private final Map<RegisterTable, List<Record>> records = new EnumMap<>(RegisterTable.class);

  @Test
  @DisplayName("an empty register has no findings")
  void empty() {
    assertThat(RegisterReview.of(Register.empty(), IMPORTED))
        .isEqualTo(new Reviewed<>(Register.empty(), List.of()));
  }

  @Test
  @DisplayName("V07: managers who are unknown or not active on the day; nothing without a roster")
  void managers() {
    engagement("E1");
    engagement("E2", "manager_id", "M2");
    engagement("E3", "manager_id", "M3");
    assertThat(find("V07")).isEmpty();
    add(RegisterTable.MANAGERS, "manager_id", "M1", "department_code", "SALES");
    add(
        RegisterTable.MANAGERS,
        "manager_id",
        "M2",
        "department_code",
        "SALES",
        "active_to",
        "2024-03-03");
    assertFinding("V07", Severity.WARNING, 2, 3);
  }

  @Test
  @DisplayName("V08: consultants of another function; unknown consultants are not examined")
  void functions() {
    add(RegisterTable.CONSULTANTS, "consultant_id", "C1", "function_code", "HR");
    engagement("E1", "consultant_id", "C1");
    engagement("E2", "consultant_id", "C9");
    assertThat(find("V08")).isEmpty();
    engagement("E3", "consultant_id", "C1", "function_code", "IT");
    assertFinding("V08", Severity.WARNING, 1, 2);
  }

  @ParameterizedTest(name = "V09: {0} with owners {1}, {2}, {3}: {4}")
  @CsvSource({
    "COLLABORATIVE, SHARED, CLIENT, CLIENT, 0",
    "COLLABORATIVE, CONSULTANT, CLIENT, CLIENT, 1",
    "COLLABORATIVE, CONSULTANT, '', '', 1",
    "COLLABORATIVE, '', '', '', 0",
    "EXPERT, SHARED, SHARED, SHARED, 1",
    "EXPERT, SHARED, SHARED, '', 0",
    "'', SHARED, SHARED, SHARED, 0",
  })
  void owners(String role, String diagnosis, String solution, String implementation, int count) {
    engagement(
        "E1",
        "role_played",
        role,
        "owner_diagnosis",
        diagnosis,
        "owner_solution",
        solution,
        "owner_implementation",
        implementation);
    assertThat(find("V09").map(Finding::count).orElse(0L)).isEqualTo(count);
  }

  @ParameterizedTest(name = "V10: found by {0} on {1}, events {2}: {3}")
  @CsvSource({
    "CAPA, '', '', 1",
    "CAPA, '', Q1, 0",
    "CAPA, 2024-03-09, Q1, 0",
    "MANAGER, 2024-03-09, Q1, 1",
    "MANAGER, 2024-03-08, Q1, 0",
    "MANAGER, '', Q1, 0",
    "MANAGER, 2024-03-09, Q9, 0",
    "'', 2024-03-09, Q1, 0",
  })
  void gaps(String finder, String foundOn, String events, int count) {
    add(
        RegisterTable.QUALITY_EVENTS,
        "event_id",
        "Q1",
        "type",
        "CAPA",
        "opened_on",
        "2024-03-08",
        "department_code",
        "LAB");
    engagement("E1", "gap_found_by", finder, "gap_found_on", foundOn, "quality_event_ids", events);
    assertThat(find("V10").map(Finding::count).orElse(0L)).isEqualTo(count);
  }

  @Test
  @DisplayName("V11: hours above three times the 99th percentile")
  void hours() {
    IntStream.range(0, 200).forEach(i -> engagement("E" + i, "hours_consultant", "10"));
    engagement("E200", "hours_consultant", "30");
    assertThat(find("V11")).isEmpty();
    engagement("E201", "hours_consultant", "30.1");
    assertFinding("V11", Severity.WARNING, 1, 202);
  }

  @Test
  @DisplayName("V13: links to nothing, to itself or in a circle are dropped, others stay")
  void links() {
    engagement("E1", "follows_engagement_id", "E2");
    engagement("E2", "follows_engagement_id", "E3");
    engagement("E3", "follows_engagement_id", "E2");
    engagement("E4", "follows_engagement_id", "E4");
    engagement("E5", "follows_engagement_id", "E9");
    engagement("E6", "repeat_of_engagement_id", "E9", "follows_engagement_id", "E5");
    Reviewed<Register> reviewed = RegisterReview.of(register(), IMPORTED);
    assertThat(reviewed.value().engagements())
        .extracting(it -> it.links().followsEngagementId())
        .containsExactly("E2", null, null, null, null, "E5");
    assertThat(reviewed.value().engagements().get(5).links().repeatOfEngagementId()).isNull();
    assertThat(reviewed.findings())
        .extracting(Finding::rule, Finding::severity, Finding::count, Finding::examined)
        .containsExactly(
            tuple("V13", Severity.NULLED, 4L, 6L), tuple("V13", Severity.NULLED, 1L, 1L));
  }

  @Test
  @DisplayName("V13: exchanges and quality events drop such links as well")
  void otherLinks() {
    for (String[] link : List.of(new String[] {"1", "2"}, new String[] {"2", "9"})) {
      add(
          RegisterTable.EXCHANGES,
          "exchange_id",
          link[0],
          "occurred_on",
          "2024-03-08",
          "manager_id",
          "M1",
          "follows_exchange_id",
          link[1]);
      add(
          RegisterTable.QUALITY_EVENTS,
          "event_id",
          link[0],
          "type",
          "CAPA",
          "opened_on",
          "2024-03-08",
          "department_code",
          "LAB",
          "repeat_of_event_id",
          link[1]);
    }
    Register reviewed = RegisterReview.of(register(), IMPORTED).value();
    assertThat(reviewed.exchanges())
        .extracting(Exchange::followsExchangeId)
        .containsExactly("2", null);
    assertThat(reviewed.qualityEvents())
        .extracting(QualityEvent::repeatOfEventId)
        .containsExactly("2", null);
  }

  @Test
  @DisplayName("V14: stages are put in order, equal neighbours merged, one entry a day")
  void stages() {
    stage("M1", "2024-03-01", "PARTNER");
    stage("M1", "2024-01-01", "FRIEND");
    stage("M1", "2024-02-01", "FRIEND");
    stage("M1", "2024-03-01", "LAPSED");
    stage("M1", "2024-04-01", "FRIEND");
    stage("M2", "2024-02-01", "FRIEND");
    Reviewed<Register> reviewed = RegisterReview.of(register(), IMPORTED);
    assertThat(reviewed.value().stages())
        .extracting(StageEntry::stage)
        .containsExactly(Stage.FRIEND, Stage.LAPSED, Stage.FRIEND, Stage.FRIEND);
    assertFinding("V14", Severity.WARNING, 2, 6);
  }

  @Test
  @DisplayName("V15, V16: sub-scores of too few answers are counted, the latest form stands")
  void pulse() {
    Record late = accepted(RegisterTable.PULSE, SampleRow.pulse().with("access1", "4"));
    Record early =
        accepted(
            RegisterTable.PULSE,
            SampleRow.pulse().with("wave_date", "2024-06-29").with("access2", "4"));
    records.put(RegisterTable.PULSE, new ArrayList<>(List.of(late, early)));
    Reviewed<Register> reviewed = RegisterReview.of(register(), IMPORTED);
    assertThat(reviewed.value().pulse()).containsExactly((PulseForm) late);
    assertFinding("V15", Severity.NULLED, 1, 3);
    assertFinding("V16", Severity.WARNING, 1, 2);
  }

  @ParameterizedTest(name = "V17: too early, closed on \"{0}\": {1}")
  @CsvSource({"2024-11-02, 0", "2024-11-01, 1", "'', 0"})
  void tooEarly(String closed, int count) {
    engagement("E1", "closed_on", closed, "outcome_met", "TOO_EARLY");
    assertThat(find("V17").map(Finding::count).orElse(0L)).isEqualTo(count);
  }

  private void engagement(String id, String... changes) {
    SampleRow row = SampleRow.engagement().with("engagement_id", id);
    for (int i = 0; i < changes.length; i += 2) {
      row.with(changes[i], changes[i + 1]);
    }
    add(RegisterTable.ENGAGEMENTS, row);
  }

  private void stage(String manager, String date, String stage) {
    add(
        RegisterTable.STAGE_LOG,
        SampleRow.stage()
            .with("manager_id", manager)
            .with("entered_on", date)
            .with("stage", stage));
  }

  private void add(RegisterTable table, String... namesAndTexts) {
    add(table, SampleRow.of(namesAndTexts));
  }

  private void add(RegisterTable table, SampleRow row) {
    records.computeIfAbsent(table, key -> new ArrayList<>()).add(accepted(table, row));
  }

  private static Record accepted(RegisterTable table, SampleRow row) {
    Checked<RegisterEntry> read = new RegisterRows(table, IMPORTED).read(row.row());
    return ((Checked.Accepted<RegisterEntry>) read).value().value();
  }

  private Optional<Finding> find(String rule) {
    return RegisterReview.of(register(), IMPORTED).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .findFirst();
  }

  private void assertFinding(String rule, Severity severity, long count, long examined) {
    Finding finding = find(rule).orElseThrow();
    assertThat(finding.severity()).isEqualTo(severity);
    assertThat(finding.count()).isEqualTo(count);
    assertThat(finding.examined()).isEqualTo(examined);
    assertThat(Arrays.asList(finding.message().split(" ")))
        .doesNotContain("E1", "M1", "M2", "C1", "Q1");
  }

  private Register register() {
    return RegisterEntries.register(
        records.entrySet().stream()
            .flatMap(
                table ->
                    table.getValue().stream()
                        .map(value -> new RegisterEntry(table.getKey(), "key", value)))
            .toList());
  }
}
