package io.rapport.domain.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.ExchangeKind;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.Place;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterRowsTest {
  private static final LocalDate IMPORTED = LocalDate.of(2025, 1, 31);
  private static final Place FILE = Place.of("register.xlsx");

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Engagements, ENGAGEMENTS",
    "engagements.csv, ENGAGEMENTS",
    "stage_log.csv, STAGE_LOG",
    "Stage Entries, STAGE_LOG",
    "StageLog, STAGE_LOG",
    "quality_events.CSV, QUALITY_EVENTS",
    "pulse.csv, PULSE",
    "Pulse forms, PULSE",
    "TimeLog, TIME_LOG",
    "time_entries.csv, TIME_LOG",
    "Skills, SKILLS",
    "skill_ratings.csv, SKILLS",
    "SkillEvents, SKILL_EVENTS",
    "Frustration, FRUSTRATION",
    "managers.xlsx, MANAGERS",
    "Consultants, CONSULTANTS",
    "exchanges.csv, EXCHANGES",
  })
  void tableOfName(String name, RegisterTable table) {
    assertThat(RegisterTable.ofName(name)).contains(table);
  }

  @Test
  @DisplayName("a sheet of another name is no table of the register")
  void noTable() {
    assertThat(RegisterTable.ofName("survey_department.csv")).isEmpty();
    assertThat(RegisterTable.ofEntity("engagement")).contains(RegisterTable.ENGAGEMENTS);
    assertThat(RegisterTable.ofEntity("nothing")).isEmpty();
  }

  @Test
  @DisplayName("keys tell records of a table apart, whatever stands in their fields")
  void keys() {
    assertThat(entry(RegisterTable.STAGE_LOG, SampleRow.stage()).key())
        .isEqualTo("M1|HR|2024-03-04");
    assertThat(entry(RegisterTable.PULSE, SampleRow.pulse()).key()).isEqualTo("1|M1|HR|CLIENT");
    assertThat(entry(RegisterTable.STAGE_LOG, SampleRow.stage().with("manager_id", "M|1")).key())
        .isEqualTo("M\\|1|HR|2024-03-04");
  }

  @Test
  @DisplayName("columns of older registers are known by their aliases, and so are codes")
  void aliases() {
    QualityEvent event =
        (QualityEvent)
            entry(
                    RegisterTable.QUALITY_EVENTS,
                    SampleRow.of(
                        "event_id",
                        "Q1",
                        "event_type",
                        "audit observation",
                        "opened_on",
                        "2024-02-01",
                        "department_code",
                        "LAB",
                        "cause_category",
                        "TRAINING"))
                .value();
    assertThat(event.type()).isEqualTo(QualityEventType.AUDIT_OBSERVATION);
    assertThat(event.cause()).isNotNull();

    Exchange exchange =
        (Exchange)
            entry(
                    RegisterTable.EXCHANGES,
                    SampleRow.of(
                        "Exchange ID",
                        "X1",
                        "occurred on",
                        "2024-02-01",
                        "manager_id",
                        "M1",
                        "kind",
                        "HPI_EDUCATION"))
                .value();
    assertThat(exchange.kind()).isEqualTo(ExchangeKind.METHOD_EDUCATION);
  }

  @Test
  @DisplayName("an issue names the column as the file writes it")
  void placeOfAlias() {
    Checked<RegisterEntry> read =
        read(
            RegisterTable.QUALITY_EVENTS,
            SampleRow.of(
                "event_id",
                "Q1",
                "event_type",
                "THING",
                "opened_on",
                "2024-02-01",
                "department",
                "LAB"));
    assertThat(read).isInstanceOf(Checked.Refused.class);
    Issue reason = read.issues().get(0);
    assertThat(reason.rule()).isEqualTo("V06");
    assertThat(reason.place())
        .hasToString("register.xlsx, sheet Engagements, row 7, column B (event_type)");
  }

  @Test
  @DisplayName("a month is written as such or as one of its days; a future one is refused")
  void months() {
    SampleRow row = SampleRow.of("consultant_id", "C1", "month", "2024-05", "FIRES", "5");
    FrustrationForm form = (FrustrationForm) entry(RegisterTable.FRUSTRATION, row).value();
    assertThat(form.month()).isEqualTo(YearMonth.of(2024, 5));
    assertThat(form.fires()).isEqualTo(5);
    row.with("month", "2024-05-01");
    assertThat(entry(RegisterTable.FRUSTRATION, row).key()).isEqualTo("C1|2024-05");
    row.with("month", "2025-02");
    assertThat(read(RegisterTable.FRUSTRATION, row).issues())
        .extracting(Issue::rule)
        .containsExactly("V02");
  }

  @ParameterizedTest(name = "{0}: {1} = \"{2}\" is refused by {3}")
  @CsvSource({
    "TIME_LOG, hours, 169, V11",
    "TIME_LOG, hours, -1, V11",
    "TIME_LOG, hours, '', V23",
    "TIME_LOG, work_nature, NAPPING, V06",
    "TIME_LOG, week_start, 2025-02-03, V02",
    "SKILLS, level, 6, V12",
    "SKILLS, skill, JUGGLING, V06",
    "SKILL_EVENTS, kind, PARTY, V06",
    "MANAGERS, manager_id, '', V01",
    "CONSULTANTS, function_code, '', V23",
    "PULSE, side, '', V23",
    "PULSE, wave, first, V23",
    "STAGE_LOG, stage, ENEMY, V06",
    "EXCHANGES, exchange_id, '', V01",
    "EXCHANGES, occurred_on, 1/2/2024, V20",
  })
  void refused(RegisterTable table, String field, String text, String rule) {
    assertThat(read(table, sample(table)).issues()).isEmpty();
    Checked<RegisterEntry> read = read(table, sample(table).with(field, text));
    assertThat(read).isInstanceOf(Checked.Refused.class);
    assertThat(read.issues()).extracting(Issue::rule).containsExactly(rule);
    assertThat(read.issues().get(0).severity()).isEqualTo(Severity.REFUSED);
    assertThat(read.issues().get(0).place().header()).contains(field);
  }

  @Test
  @DisplayName("V12, V15: an answer off the scale is not recorded, and too few make no sub-score")
  void pulse() {
    Checked<RegisterEntry> read =
        read(RegisterTable.PULSE, SampleRow.pulse().with("cred1", "6").with("trust1", "0"));
    assertThat(read.issues()).extracting(Issue::rule).containsExactly("V12", "V12");
    PulseForm form = (PulseForm) ((Checked.Accepted<RegisterEntry>) read).value().value();
    assertThat(form.credibility())
        .containsExactly(Optional.empty(), Optional.of(4), Optional.of(4));
    assertThat(PulseSubscore.CREDIBILITY.of(form)).hasValue(4);
    assertThat(PulseSubscore.TRUST.of(form)).isEmpty();
    assertThat(PulseSubscore.ACCESS.isUsable(form)).isFalse();
    PulseForm full = (PulseForm) entry(RegisterTable.PULSE, SampleRow.pulse()).value();
    assertThat(PulseSubscore.TRUST.of(full)).hasValue(4);
  }

  @Test
  @DisplayName("V16, V14: a later row of the same form or stage replaces the earlier one")
  void laterWins() {
    RegisterRows pulse = new RegisterRows(RegisterTable.PULSE, IMPORTED);
    assertThat(pulse.read(SampleRow.pulse().row(2)).issues()).isEmpty();
    Checked<RegisterEntry> second = pulse.read(SampleRow.pulse().with("cred1", "5").row(3));
    assertThat(second).isInstanceOf(Checked.Accepted.class);
    assertThat(second.issues()).extracting(Issue::rule).containsExactly("V16");

    RegisterRows stages = new RegisterRows(RegisterTable.STAGE_LOG, IMPORTED);
    assertThat(stages.read(SampleRow.stage().row(2)).issues()).isEmpty();
    assertThat(stages.read(SampleRow.stage().with("stage", "PARTNER").row(3)).issues())
        .extracting(Issue::rule, Issue::severity)
        .containsExactly(tuple("V14", Severity.WARNING));
  }

  @Test
  @DisplayName("a header without a required column, or with one twice, refuses the file")
  void header() {
    List<String> good =
        List.of("manager_id", "function", "Entered On", "stage", "mood", "mood", "");
    assertThat(RegisterRows.check(RegisterTable.STAGE_LOG, new Header(good), FILE))
        .extracting(Issue::rule, Issue::severity)
        .containsExactly(
            tuple("V19", Severity.WARNING),
            tuple("unknown-column", Severity.WARNING),
            tuple("unknown-column", Severity.WARNING));
    List<String> bad = List.of("manager_id", "function_code", "\uFEFFstage", "stage");
    assertThat(RegisterRows.check(RegisterTable.STAGE_LOG, new Header(bad), FILE))
        .extracting(Issue::rule, Issue::severity)
        .containsExactly(
            tuple("missing-column", Severity.FILE_REFUSED), tuple("V19", Severity.FILE_REFUSED));
  }

  private static SampleRow sample(RegisterTable table) {
    return switch (table) {
      case ENGAGEMENTS -> SampleRow.engagement();
      case PULSE -> SampleRow.pulse();
      case STAGE_LOG -> SampleRow.stage();
      case MANAGERS -> SampleRow.of("manager_id", "M1", "department_code", "LAB");
      case CONSULTANTS -> SampleRow.of("consultant_id", "C1", "function_code", "HR");
      case EXCHANGES ->
          SampleRow.of("exchange_id", "X1", "occurred_on", "2024-02-01", "manager_id", "M1");
      case QUALITY_EVENTS ->
          SampleRow.of(
              "event_id",
              "Q1",
              "type",
              "CAPA",
              "opened_on",
              "2024-02-01",
              "department_code",
              "LAB");
      case TIME_LOG ->
          SampleRow.of(
              "consultant_id",
              "C1",
              "week_start",
              "2024-02-05",
              "work_nature",
              "PROJECT",
              "hours",
              "12.5");
      case SKILLS ->
          SampleRow.of(
              "consultant_id",
              "C1",
              "rated_on",
              "2024-02-05",
              "rater",
              "SELF",
              "skill",
              "TRENDS",
              "level",
              "3");
      case SKILL_EVENTS ->
          SampleRow.of("consultant_id", "C1", "date", "2024-02-05", "kind", "TRAINING");
      case FRUSTRATION -> SampleRow.of("consultant_id", "C1", "month", "2024-05");
    };
  }

  private static Checked<RegisterEntry> read(RegisterTable table, SampleRow row) {
    return new RegisterRows(table, IMPORTED).read(row.row());
  }

  private static RegisterEntry entry(RegisterTable table, SampleRow row) {
    return ((Checked.Accepted<RegisterEntry>) read(table, row)).value();
  }
}
