package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertBudget;
import io.rapport.domain.analysis.partnership.alert.AlertCharts;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.analysis.partnership.alert.MonthAlerts;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertSourcesTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final PartnershipAnalysis ANALYSIS = PartnershipAnalysis.by(QuickMethod.get());

  private static MonthAlerts month(
      List<Engagement> engagements,
      List<StageEntry> stages,
      List<QualityEvent> events,
      List<Manager> managers) {
    return alerts(
        AlertSamples.register(engagements, List.of(), stages, List.of(), events, managers));
  }

  private static MonthAlerts alerts(Register register) {
    return ANALYSIS.month(register, JUNE, SurveyedWaves.NONE).alerts();
  }

  private static List<Alert> alerts(MonthAlerts month, AlertKind kind) {
    return month.alerts().stream().filter(alert -> alert.kind() == kind).toList();
  }

  private static AlertBudget budget(MonthAlerts month, AlertKind kind) {
    return month.budget().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  private static boolean isWatched(MonthAlerts month, AlertKind kind) {
    return month.budget().stream().anyMatch(each -> each.kind() == kind);
  }

  private static StageEntry stage(String day, Stage stage) {
    return new StageEntry("M1", "HR", LocalDate.parse(day), stage, null, null);
  }

  /** Engagements of M1 with HR, as in {@code "C 2026-01-05"}: C collaborative, X expert. */
  private static List<Engagement> played(String... engagements) {
    List<Engagement> all = new ArrayList<>();
    for (String each : engagements) {
      Role role =
          switch (each.charAt(0)) {
            case 'C' -> Role.COLLABORATIVE;
            case 'X' -> Role.EXPERT;
            default -> null;
          };
      all.add(
          Samples.engagement("E" + all.size(), each.substring(2)).roles(null, role, null).build());
    }
    return all;
  }

  @ParameterizedTest(name = "{0}: alert {1}")
  @CsvSource({
    "X 2025-02-01;X 2025-03-01;X 2025-04-01;C 2026-06-30, 3",
    "X 2025-02-01;X 2025-03-01;X 2025-04-01;X 2026-06-01, 4",
    "X 2025-02-01;C 2025-03-01;X 2025-04-01;C 2026-06-01, ",
    "X 2025-01-01;X 2025-02-01;X 2025-03-01;C 2025-04-01;C 2026-06-01, ",
    "X 2025-02-01;X 2025-03-01;X 2025-04-01;X 2026-05-31;- 2026-06-05, ",
    "X 2025-03-01;X 2025-04-01;X 2026-06-01, ",
    "X 2025-02-01;X 2025-03-01;- 2025-03-05;X 2025-04-01;C 2026-06-01;- 2026-06-02, 3",
  })
  @DisplayName("A1")
  void slippingBack(String engagements, @Nullable Double count) {
    MonthAlerts month =
        month(
            played(engagements.split(";")),
            List.of(stage("2024-01-01", Stage.PARTNER)),
            List.of(),
            List.of());
    if (count == null) {
      assertThat(alerts(month, AlertKind.A1)).isEmpty();
    } else {
      Alert alert = alerts(month, AlertKind.A1).get(0);
      assertThat(alert.figure()).isEqualTo(count);
      assertThat(alert.limit()).hasValue(3);
      assertThat(alert.subject()).isEqualTo(new AlertSubject.Relation("M1", "HR"));
    }
  }

  @Test
  @DisplayName("A1 watches partners at the month's end only, at the usual share of the year before")
  void slippingBackIsWatched() {
    List<Engagement> engagements =
        played("X 2025-05-31", "C 2025-06-01", "C 2025-07-01", "X 2026-05-31", "C 2026-06-01");
    MonthAlerts partner =
        month(
            engagements,
            List.of(stage("2024-01-01", Stage.STRATEGIC_PARTNER)),
            List.of(),
            List.of());
    double third = 1 / 3.0;
    assertThat(budget(partner, AlertKind.A1).watched()).isEqualTo(1);
    assertThat(budget(partner, AlertKind.A1).expected())
        .as("one of the three from June 2025 to May 2026 was not collaborative")
        .isCloseTo(4 * Math.pow(third, 3) * (1 - third) + Math.pow(third, 4), within(1e-12));
    MonthAlerts lately =
        month(engagements, List.of(stage("2026-06-30", Stage.PARTNER)), List.of(), List.of());
    assertThat(budget(lately, AlertKind.A1).expected())
        .as("none of the year was one of a partner, so a quarter is usual")
        .isCloseTo(.050781, within(1e-6));
    MonthAlerts friend =
        month(engagements, List.of(stage("2024-01-01", Stage.FRIEND)), List.of(), List.of());
    assertThat(budget(friend, AlertKind.A1).watched()).isZero();
    assertThat(isWatched(month(engagements, List.of(), List.of(), List.of()), AlertKind.A1))
        .as("no stages are recorded")
        .isFalse();
    assertThat(
            isWatched(
                month(
                    played("- 2026-06-01"),
                    List.of(stage("2024-01-01", Stage.PARTNER)),
                    List.of(),
                    List.of()),
                AlertKind.A1))
        .as("no roles are recorded")
        .isFalse();
  }

  @ParameterizedTest(name = "{0}: stages lost {1}, watched {2}")
  @CsvSource({
    "PARTNER 2025-01-01;FRIEND 2026-06-01, 2, 1",
    "PARTNER 2025-01-01;FRIEND 2026-06-30, 2, 1",
    "PARTNER 2025-01-01;FRIEND 2026-05-31, , 0",
    "PARTNER 2025-01-01;FRIEND 2026-07-01, , 1",
    "STRATEGIC_PARTNER 2025-01-01;PARTNER 2026-06-05, 1, 1",
    "STRATEGIC_PARTNER 2025-01-01;LAPSED 2026-06-05, 4, 1",
    "PARTNER 2025-01-01;NO_CONTACT 2026-06-05, 3, 1",
    "PARTNER 2025-01-01;POTENTIAL_PARTNER 2026-06-05, 1, 1",
    "PARTNER 2025-01-01;STRATEGIC_PARTNER 2026-06-05, , 1",
    "POTENTIAL_PARTNER 2025-01-01;FRIEND 2026-06-05, , 0",
    "FRIEND 2025-01-01;PARTNER 2026-06-05, , 1",
    "PARTNER 2026-06-02, , 1",
    "PARTNER 2025-01-01;FRIEND 2026-06-05;POTENTIAL_PARTNER 2026-06-10, 2, 1",
    "STRATEGIC_PARTNER 2025-01-01;PARTNER 2026-06-05;LAPSED 2026-06-10, 3, 1",
  })
  @DisplayName("A2")
  void stageLost(String entries, @Nullable Double lost, int watched) {
    List<StageEntry> stages =
        Arrays.stream(entries.split(";"))
            .map(entry -> entry.split(" "))
            .map(entry -> stage(entry[1], Stage.valueOf(entry[0])))
            .toList();
    MonthAlerts month = month(List.of(), stages, List.of(), List.of());
    assertThat(budget(month, AlertKind.A2).watched()).isEqualTo(watched);
    assertThat(budget(month, AlertKind.A2).expected()).isZero();
    assertThat(alerts(month, AlertKind.A2).stream().map(Alert::figure))
        .isEqualTo(lost == null ? List.of() : List.of(lost));
  }

  private static Manager manager(String id, @Nullable Integer team, @Nullable String from) {
    return new Manager(
        id, "D" + id, null, null, team, from == null ? null : LocalDate.parse(from), null);
  }

  private static QualityEvent event(
      String id, String day, String department, @Nullable Cause cause, @Nullable String repeats) {
    return new QualityEvent(
        id,
        QualityEventType.DEVIATION,
        LocalDate.parse(day),
        null,
        null,
        department,
        "mixing",
        null,
        cause,
        null,
        repeats,
        null,
        null,
        null,
        null);
  }

  @Test
  @DisplayName("A6: 180 days to 30 June 2026 are over for a contact on 1 January, not on the 2nd")
  void notServed() {
    List<Engagement> contacts = new ArrayList<>();
    contacts.add(Samples.engagement("E0", "2025-03-01").with("M9", "DM9").build());
    contacts.add(Samples.engagement("E1", "2026-01-01").with("M1", "DM1").build());
    contacts.add(Samples.engagement("E2", "2026-01-02").with("M2", "DM2").build());
    contacts.add(Samples.engagement("E3", "2025-12-01").with("M3", "DM3").build());
    List<Manager> managers =
        List.of(
            manager("M1", 11, null),
            manager("M2", 12, null),
            manager("M3", 10, null),
            manager("M4", 13, "2026-01-01"),
            manager("M5", 14, "2026-01-02"),
            manager("M6", null, null),
            manager("M7", 2, null),
            manager("M8", 3, null));
    MonthAlerts month = month(contacts, List.of(), List.of(), managers);
    assertThat(alerts(month, AlertKind.A6))
        .as("the median team is 11: M1 is not above it, and M3 and M7 are not; M6 is unknown")
        .extracting(Alert::subject)
        .containsExactly(new AlertSubject.OneManager("M4", "DM4"));
    assertThat(alerts(month, AlertKind.A6).get(0).figure()).isEqualTo(180);
    assertThat(budget(month, AlertKind.A6).watched()).as("M5 is too new").isEqualTo(7);
    assertThat(budget(month, AlertKind.A6).expected()).isZero();
    MonthAlerts troubled =
        month(
            contacts,
            List.of(),
            List.of(
                event("Q1", "2025-07-01", "DM1", null, null),
                event("Q2", "2025-07-01", "DM2", null, null),
                event("Q3", "2025-06-30", "DM3", null, null),
                event("Q4", "2026-06-30", "DM7", null, null),
                event("Q5", "2026-06-30", "elsewhere", null, null)),
            managers);
    assertThat(alerts(troubled, AlertKind.A6))
        .as("of eight departments five had no event: the median is none")
        .extracting(Alert::subject)
        .containsExactly(
            new AlertSubject.OneManager("M1", "DM1"),
            new AlertSubject.OneManager("M4", "DM4"),
            new AlertSubject.OneManager("M7", "DM7"));
    assertThat(alerts(troubled, AlertKind.A6))
        .extracting(Alert::figure)
        .as("M7 waits since the records begin")
        .containsExactly(180.0, 180.0, 486.0);
  }

  @Test
  @DisplayName("A6 needs a roster, and records that go back 180 days")
  void notServedIsRecorded() {
    List<Manager> managers = List.of(manager("M1", 9, null), manager("M2", 3, null));
    Engagement young = Samples.engagement("E1", "2026-01-02").build();
    Engagement old = Samples.engagement("E1", "2026-01-01").build();
    assertThat(isWatched(month(List.of(young), List.of(), List.of(), managers), AlertKind.A6))
        .isFalse();
    assertThat(isWatched(month(List.of(old), List.of(), List.of(), managers), AlertKind.A6))
        .isTrue();
    assertThat(isWatched(month(List.of(old), List.of(), List.of(), List.of()), AlertKind.A6))
        .isFalse();
    Exchange exchange =
        new Exchange(
            "X1",
            LocalDate.of(2026, 6, 1),
            null,
            "M1",
            "HR",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    MonthAlerts touched =
        alerts(
            AlertSamples.register(
                List.of(old), List.of(exchange), List.of(), List.of(), List.of(), managers));
    assertThat(alerts(touched, AlertKind.A6)).as("an exchange is a contact").isEmpty();
    assertThat(alerts(month(List.of(old), List.of(), List.of(), managers), AlertKind.A6))
        .hasSize(1);
  }

  private static Engagement closed(String day, String... events) {
    return AlertSamples.about(
        Samples.engagement("E1", "2025-01-02").closedOn(LocalDate.parse(day)).build(), events);
  }

  @ParameterizedTest(name = "closed {0}, then {1} of {2}, {3} repeating {4}: {5} days")
  @CsvSource({
    "2026-06-01, 2026-06-11, QC, TRAINING, Q1, 10",
    "2026-06-11, 2026-06-11, QC, TRAINING, Q1, ",
    "2026-06-01, 2026-07-01, QC, TRAINING, Q1, ",
    "2026-05-01, 2026-05-31, QC, TRAINING, Q1, ",
    "2025-02-01, 2026-06-11, LAB, PROCESS, Q1, 495",
    "2026-06-01, 2026-06-11, QC, TRAINING, , 10",
    "2025-06-11, 2026-06-11, QC, TRAINING, , 365",
    "2025-06-10, 2026-06-11, QC, TRAINING, , ",
    "2026-06-01, 2026-06-11, LAB, TRAINING, , ",
    "2026-06-01, 2026-06-11, QC, PROCESS, , ",
    "2026-06-01, 2026-06-11, QC, , , ",
    "2026-06-01, 2026-06-11, QC, TRAINING, Q7, ",
  })
  @DisplayName("A8")
  void repeated(
      String closedOn,
      String day,
      String department,
      @Nullable Cause cause,
      @Nullable String repeats,
      @Nullable Double days) {
    MonthAlerts month =
        month(
            List.of(closed(closedOn, "Q1")),
            List.of(),
            List.of(
                event("Q1", "2025-01-01", "QC", Cause.TRAINING, null),
                event("Q2", day, department, cause, repeats)),
            List.of());
    assertThat(alerts(month, AlertKind.A8).stream().map(Alert::figure))
        .isEqualTo(days == null ? List.of() : List.of(days));
    assertThat(budget(month, AlertKind.A8).watched()).isEqualTo(1);
  }

  @Test
  @DisplayName("A8: linked by either side; open engagements and causes not determined do not count")
  void repeatedIsLinked() {
    QualityEvent named =
        new QualityEvent(
            "Q1",
            QualityEventType.DEVIATION,
            LocalDate.of(2025, 1, 1),
            null,
            null,
            "QC",
            "mixing",
            null,
            Cause.NOT_DETERMINED,
            null,
            null,
            "E1",
            null,
            null,
            null);
    QualityEvent again = event("Q2", "2026-06-11", "QC", Cause.NOT_DETERMINED, "Q1");
    Engagement done = closed("2026-06-01");
    assertThat(
            alerts(month(List.of(done), List.of(), List.of(named, again), List.of()), AlertKind.A8))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.subject()).isEqualTo(new AlertSubject.Event("QC", "Q1"));
              assertThat(alert.limit()).isEmpty();
            });
    QualityEvent like = event("Q2", "2026-06-11", "QC", Cause.NOT_DETERMINED, null);
    assertThat(
            alerts(month(List.of(done), List.of(), List.of(named, like), List.of()), AlertKind.A8))
        .isEmpty();
    Engagement open = AlertSamples.about(Samples.engagement("E1", "2025-01-02").build(), "Q1");
    MonthAlerts running = month(List.of(open), List.of(), List.of(named, again), List.of());
    assertThat(budget(running, AlertKind.A8).watched()).isZero();
    assertThat(
            budget(
                    month(
                        List.of(closed("2026-07-01", "Q1")),
                        List.of(),
                        List.of(named, again),
                        List.of()),
                    AlertKind.A8)
                .watched())
        .as("closed after the month")
        .isZero();
    assertThat(isWatched(month(List.of(done), List.of(), List.of(), List.of()), AlertKind.A8))
        .isFalse();
  }

  /** Engagements of which the first have a deadline. */
  private static List<Engagement> withDeadline(String prefix, String day, int with, int all) {
    return IntStream.range(0, all)
        .mapToObj(
            i ->
                Samples.engagement(prefix + i, day)
                    .neededBy(i < with ? LocalDate.parse(day).plusDays(30) : null)
                    .build())
        .toList();
  }

  @ParameterizedTest(name = "{0} of {1} in June after {2} of {3}: alert {4}, watched {5}")
  @CsvSource({
    "17, 20, 20, 20, false, 1",
    "16, 20, 20, 20, true, 1",
    "8, 10, 20, 20, true, 1",
    "7, 9, 20, 20, false, 0",
    "8, 10, 19, 19, false, 0",
    "0, 20, 3, 20, false, 0",
    "0, 20, 4, 20, true, 1"
  })
  @DisplayName("A9")
  void missing(int now, int n, int before, int earlier, boolean alerts, int watched) {
    List<Engagement> engagements = new ArrayList<>(withDeadline("E", "2026-06-05", now, n));
    engagements.addAll(withDeadline("B", "2025-06-01", before, earlier));
    engagements.addAll(withDeadline("O", "2025-05-31", 0, 30));
    MonthAlerts month = month(engagements, List.of(), List.of(), List.of());
    assertThat(budget(month, AlertKind.A9).watched()).isEqualTo(watched);
    assertThat(alerts(month, AlertKind.A9)).hasSize(alerts ? 1 : 0);
    for (Alert alert : alerts(month, AlertKind.A9)) {
      assertThat(alert.subject()).isEqualTo(new AlertSubject.Field("needed_by"));
      assertThat(alert.figure()).isEqualTo((double) now / n);
      assertThat(alert.usual()).isEqualTo(OptionalDouble.of((double) before / earlier));
      assertThat(alert.limit().orElseThrow())
          .isCloseTo((double) before / earlier - .15, within(1e-12));
    }
  }

  @Test
  @DisplayName("figures: counts and budgets where something is watched, missing where not")
  void figures() {
    List<Engagement> engagements = new ArrayList<>();
    List<StageEntry> stages = new ArrayList<>();
    for (int manager = 0; manager < 6; manager++) {
      String id = "M" + manager;
      for (int i = 0; i < 4; i++) {
        engagements.add(
            Samples.engagement("E" + manager + i, "2026-06-0" + (1 + i))
                .of("HR", "C" + manager % 3)
                .with(id, "QC")
                .roles(null, manager < 2 ? Role.EXPERT : Role.COLLABORATIVE, null)
                .build());
      }
      stages.add(new StageEntry(id, "HR", LocalDate.of(2025, 1, 1), Stage.PARTNER, null, null));
    }
    Register register =
        AlertSamples.register(engagements, List.of(), stages, List.of(), List.of(), List.of());
    List<Figure> figures = ANALYSIS.figures(register, JUNE, SurveyedWaves.NONE);
    Figure.Computed count = (Figure.Computed) figure(figures, new Scope.Function("HR"), "A1");
    assertThat(count.values()).containsOnly(Map.entry(Measure.VALUE, 2.0));
    assertThat(count.quantity()).isEqualTo(Quantity.COUNT);
    assertThat(count.support()).isEqualTo(new Support.Records(6, 6, 3, 1 / 6.0));
    Figure.Computed expected = (Figure.Computed) figure(figures, Scope.Whole.WHOLE, "A1.expected");
    assertThat(expected.values().get(Measure.VALUE)).isCloseTo(6 * .050781, within(1e-5));
    assertThat(expected.quantity()).isEqualTo(Quantity.NUMBER);
    Figure.Computed none = (Figure.Computed) figure(figures, Scope.Whole.WHOLE, "A2");
    assertThat(none.values()).containsOnly(Map.entry(Measure.VALUE, 0.0));
    assertThat(reason(figures, Scope.Whole.WHOLE, "A3")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(reason(figures, Scope.Whole.WHOLE, "A4")).isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(reason(figures, new Scope.Department("QC"), "A4.expected"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(reason(figures, Scope.Whole.WHOLE, "A5")).isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(reason(figures, Scope.Whole.WHOLE, "A6")).isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(reason(figures, Scope.Whole.WHOLE, "A9")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(figures)
        .filteredOn(figure -> figure.key().statistic() == Statistic.S41)
        .as("two parts of nine kinds; of six also for HR, of three for QC")
        .hasSize(2 * (9 + 6 + 3));
  }

  private static Figure figure(List<Figure> figures, Scope scope, String part) {
    CellKey key = new CellKey(Statistic.S41, "2026-06.1m", scope, part);
    return figures.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }

  private static Figure.Reason reason(List<Figure> figures, Scope scope, String part) {
    return ((Figure.Missing) figure(figures, scope, part)).reason();
  }

  @Test
  @DisplayName("supports of the simulated organisation: those watched, and no others (seed 4300)")
  void supports() {
    Register register = new SimulatedOrganisation(4300, Set.of(), .3).register();
    History history = History.until(JUNE.atEndOfMonth(), register);
    Cells cells = new Cells(history);
    PartnershipMethod method = QuickMethod.get();
    List<AlertSource> sources =
        new AlertSources(method, AlertCharts.by(method.alerts()))
            .of(JUNE, history, cells, new Contacts(history));
    assertThat(sources).extracting(AlertSource::kind).containsExactly(AlertKind.values());
    Support.Records hands = records(sources, AlertKind.A3, new Scope.Function("HR"));
    Cell hr = cells.of(new Window(JUNE, 12)).of(new Scope.Function("HR"));
    long played = hr.engagements().stream().filter(each -> each.roles().played() != null).count();
    assertThat(hands.records()).isEqualTo(played);
    assertThat(hands.consultants()).isEqualTo(6);
    assertThat(records(sources, AlertKind.A7, Scope.Whole.WHOLE).records())
        .as("all five functions, contracting of nearly every engagement")
        .isBetween(1190L, 1201L);
    assertThat(records(sources, AlertKind.A6, Scope.Whole.WHOLE))
        .isEqualTo(new Support.Records(48, 48, 30, 1 / 48.0));
    assertThat(records(sources, AlertKind.A6, new Scope.Department("D1")).managers()).isEqualTo(6);
    assertThat(records(sources, AlertKind.A8, Scope.Whole.WHOLE))
        .isEqualTo(new Support.Records(1, 1, 1, 1));
    assertThat(records(sources, AlertKind.A8, new Scope.Department("D2")).records()).isZero();
    assertThat(records(sources, AlertKind.A9, Scope.Whole.WHOLE).records()).isEqualTo(100);
    Support gap = source(sources, AlertKind.A5).support(new Scope.Function("IT"));
    assertThat(((Support.Pulse) gap).forms()).as("24 managers in two waves").isEqualTo(48);
    Support allGaps = source(sources, AlertKind.A5).support(Scope.Whole.WHOLE);
    assertThat(((Support.Pulse) allGaps).forms()).isEqualTo(240);
  }

  private static AlertSource source(List<AlertSource> sources, AlertKind kind) {
    return sources.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  private static Support.Records records(List<AlertSource> sources, AlertKind kind, Scope scope) {
    return (Support.Records) source(sources, kind).support(scope);
  }
}
