package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.LogisticTrend;
import io.rapport.domain.statistics.Reference;
import io.rapport.domain.statistics.StuartMaxwell;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Golden numbers of the public register, over a window that spans all of its two years. */
class GoldenRegisterTest {
  private static JsonNode golden;
  private static Register register;
  private static List<Figure> figures;
  private static List<Figure> calendarDays;
  private static History history;

  @BeforeAll
  static void analyseTwoYears() {
    Optional<SharedRegister> shared = SharedRegister.find();
    assumeTrue(shared.isPresent(), "the public register is not beside this project");
    golden = Reference.golden();
    register = shared.get().register();
    figures = whole(register, QuickMethod.get());
    calendarDays =
        whole(
            register,
            QuickMethod.get().with(LeadTime.withDefaults().with(LeadTime.DayCount.CALENDAR_DAYS)));
  }

  private static List<Figure> whole(Register register, PartnershipMethod method) {
    YearMonth month = YearMonth.of(2025, 12);
    history = History.until(month.atEndOfMonth(), register);
    Cell cell = new Cells(history).of(new Window(month, 24)).of(Scope.Whole.WHOLE);
    Contacts contacts = new Contacts(history);
    Respondents respondents = new Respondents(contacts);
    List<FigureFamily> families =
        List.of(
            new EngagementFigures(method),
            new RoleMargins(method),
            new LabelFigures(method),
            new TrendFigures(method),
            new HourFigures(method),
            new ExchangeFigures(method),
            new TrustFigures(method, respondents),
            new PerceptionFigures(method, respondents),
            new QualityFigures(method, history),
            new CoverageFigures(history, cell));
    List<Figure> all = new ArrayList<>();
    families.forEach(family -> all.addAll(family.levels(cell)));
    return all;
  }

  @Test
  void countsTheRolesPlayedAndGivesGoodmansIntervals() {
    for (Role role : Role.values()) {
      Figure.Computed played = figure("S01", "played." + role);
      Reference.exactly(
          value(played, Measure.COUNT), golden.at("/role_played_counts/" + role.name()));
      Reference.six(uncorrected(played), golden.at("/role_played_goodman95/" + role.ordinal()));
      Reference.exactly(
          value(figure("S01", "requested." + role), Measure.COUNT),
          golden.at("/role_requested_counts/" + role.name()));
    }
    assertThat(figure("S01", "clientView.EXPERT").recorded()).isCloseTo(286 / 480.0, within(1e-12));
  }

  @Test
  void findsTheUpshift() {
    share(figure("S02", "upshift"), golden.path("upshift"));
  }

  @Test
  void findsNoDownshiftAmongRequestsForCollaboration() {
    Figure.Computed downshift = figure("S02", "downshift");
    assertThat(value(downshift, Measure.COUNT)).isZero();
    assertThat(downshift.support().toString()).contains("records=166");
  }

  @Test
  void comparesTheRolesPlayedWithThoseAskedFor() {
    long[][] table = table(HumanRoles::requested, HumanRoles::played);
    Reference.exactly(table, golden.path("role_shift_table"));
    StuartMaxwell.Result expected = StuartMaxwell.test(table);
    assertThat(value(figure("S02", "stuartMaxwell"), Measure.VALUE))
        .isEqualTo(expected.statistic());
    assertThat(value(figure("S02", "stuartMaxwell"), Measure.P)).isEqualTo(expected.pValue());
  }

  @Test
  void findsHowFarBothSidesAgreeOnTheRolePlayed() {
    JsonNode expected = golden.path("kappa_played_vs_client");
    Reference.exactly(
        table(HumanRoles::consultantView, HumanRoles::clientView), expected.path("table"));
    Figure.Computed kappa = figure("S35", "kappa.client");
    Reference.six(value(kappa, Measure.VALUE), expected.path("kappa"));
    Reference.six(uncorrected(kappa), expected.path("ci"));
    Reference.exactly(records(kappa), expected.path("n"));
  }

  private static long[][] table(
      Function<Engagement, @Nullable Role> rows, Function<Engagement, @Nullable Role> columns) {
    long[][] table = new long[Role.values().length][Role.values().length];
    for (Engagement each : history.engagements()) {
      Role row = rows.apply(each);
      Role column = columns.apply(each);
      if (row != null && column != null) {
        table[row.ordinal()][column.ordinal()]++;
      }
    }
    return table;
  }

  @Test
  void findsTheTrendOfCollaboration() {
    JsonNode expected = golden.path("collab_trend");
    CollaborationTrend trend =
        CollaborationTrend.of(register.engagements(), new Window(YearMonth.of(2025, 12), 24));
    Reference.exactly(trend.all().length, expected.path("months"));
    Reference.exactly(trend.collaborative(), expected.path("x"));
    Reference.exactly(trend.all(), expected.path("n"));
    Reference.six(trend.test().orElseThrow().z(), expected.path("ca_z"));
    LogisticTrend.Result logistic = trend.logistic().orElseThrow();
    Reference.six(logistic.slope(), expected.path("logit_beta"));
    Reference.six(logistic.standardError(), expected.path("se"));
    Figure.Computed odds = figure("S42", "oddsRatio");
    Reference.six(value(odds, Measure.VALUE), expected.path("or_per_12m"));
    assertThat(odds.reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
    assertThat(figure("S42", "change").support().toString()).contains("records=480");
  }

  @Test
  void findsHowEarlyConsultantsWereInvolved() {
    share(figure("S03", "beforeDecision"), golden.path("early_before_decision"));
    six("S03", "index", golden.path("early_index"));
  }

  @Test
  void countsLastMinuteRequestsByCalendarDaysAsTheGoldenFileDoes() {
    share(
        (Figure.Computed)
            calendarDays.stream()
                .filter(each -> each.key().text().endsWith("/whole/within5"))
                .findFirst()
                .orElseThrow(),
        golden.path("last_minute_le5_calendar_days"));
  }

  @Test
  void weighsFirefightingByHoursAndByCount() {
    six("S06", "hours." + WorkNature.FIREFIGHTING, golden.path("firefighting_hours_share"));
    counted(figure("S06", "count.FIREFIGHTING"), golden.path("firefighting_count_share"));
  }

  @Test
  void measuresAgreementAndOwnership() {
    six("S10", "completeness", golden.path("contracting_mean"));
    count("S10", "allFour", golden.path("contracting_all4"));
    six("S11", "shared", golden.path("joint_mean"));
  }

  @Test
  void countsExchangesByDirection() {
    count("S12", "toClient", golden.at("/exchange/out"));
    count("S12", "toConsultant", golden.at("/exchange/inn"));
    count("S12", "mutual", golden.at("/exchange/mutual"));
  }

  @Test
  void findsTheReliabilityOfTheClientsAnswers() {
    six("S13", "client.alpha", golden.path("cta_alpha_client_10items"));
  }

  @Test
  void findsThePerceptionGap() {
    JsonNode expected = golden.path("perception_gap");
    Figure.Computed gap = figure("S14", "gap");
    long pairs = ((Support.Pulse) gap.support()).forms();
    Reference.exactly(pairs, expected.path("pairs"));
    Reference.six(value(gap, Measure.VALUE), expected.path("mean"));
    Reference.six(value(gap, Measure.SD), expected.path("sd"));
    Reference.six(
        value(gap, Measure.VALUE) / value(gap, Measure.SD) * Math.sqrt(pairs), expected.path("t"));
  }

  @Test
  void findsWhoWasServedAndHowEvenly() {
    JsonNode coverage = golden.path("coverage");
    Figure.Computed served = figure("S28", "coverage");
    Reference.exactly(value(served, Measure.COUNT), coverage.path("served"));
    Reference.exactly(records(served), coverage.path("roster"));
    Reference.six(
        new Interval(value(served, Measure.LOW), value(served, Measure.HIGH)),
        coverage.path("wilson"));
    six("S28", "hhi", coverage.path("hhi"));
    six("S28", "hhiNormalised", coverage.path("hhi_norm"));
    six("S28", "effective", coverage.path("eff"));
    six("S28", "gini", coverage.path("gini"));
    Reference.exactly(
        Unserved.of(history, new Window(YearMonth.of(2025, 12), 24)).stream()
            .map(Unserved::managerId)
            .toList(),
        coverage.path("unserved"));
  }

  @Test
  void findsTheShareOfOperatorErrors() {
    counted(figure("S21", "operatorError"), golden.at("/deviations/operator_error"));
  }

  /** Expected: count, base, Wilson's bounds. */
  private static void share(Figure.Computed figure, JsonNode expected) {
    assertThat(expected).hasSize(4);
    counted(figure, expected);
    Reference.six(value(figure, Measure.LOW_UNCORRECTED), expected.path(2));
    Reference.six(value(figure, Measure.HIGH_UNCORRECTED), expected.path(3));
  }

  /** Expected: count, base. */
  private static void counted(Figure.Computed figure, JsonNode expected) {
    Reference.exactly(value(figure, Measure.COUNT), expected.path(0));
    Reference.exactly(records(figure), expected.path(1));
  }

  private static long records(Figure.Computed figure) {
    return ((Support.Records) figure.support()).records();
  }

  private static void six(String statistic, String part, JsonNode expected) {
    Reference.six(value(figure(statistic, part), Measure.VALUE), expected);
  }

  private static void count(String statistic, String part, JsonNode expected) {
    Reference.exactly(value(figure(statistic, part), Measure.COUNT), expected);
  }

  private static Interval uncorrected(Figure.Computed figure) {
    return new Interval(
        value(figure, Measure.LOW_UNCORRECTED), value(figure, Measure.HIGH_UNCORRECTED));
  }

  private static double value(Figure.Computed figure, Measure measure) {
    return Optional.ofNullable(figure.values().get(measure)).orElseThrow();
  }

  private static Figure.Computed figure(String statistic, String part) {
    return (Figure.Computed)
        figures.stream()
            .filter(each -> each.key().statistic().id().equals(statistic))
            .filter(each -> each.key().part().equals(part))
            .findFirst()
            .orElseThrow();
  }
}
