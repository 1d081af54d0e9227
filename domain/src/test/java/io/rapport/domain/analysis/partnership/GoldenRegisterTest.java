package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.AalenJohansen;
import io.rapport.domain.statistics.KaplanMeier;
import io.rapport.domain.statistics.LogRank;
import io.rapport.domain.statistics.TransitionMatrix;
import io.rapport.domain.statistics.TransitionPanel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Golden numbers of the public register, over a window that spans all of its two years. */
class GoldenRegisterTest {
  private static final double SIX_DIGITS = 1e-6;

  private static JsonNode golden;
  private static Register register;
  private static List<Figure> figures;
  private static List<Figure> calendarDays;
  private static History history;
  private static List<StageHistory> stages;

  @BeforeAll
  static void analyseTwoYears() {
    Optional<SharedRegister> shared = SharedRegister.find();
    assumeTrue(shared.isPresent(), "the public register is not beside this project");
    golden = shared.get().golden();
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
    stages = StageHistory.of(history);
    List<PartnerSpell> spells = PartnerSpell.of(stages, PartnerSpell.Clock.of(history));
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
            new StageFigures(method, history, contacts, stages),
            new TransitionFigures(method, history, contacts, stages),
            new TimeToPartnerFigures(method, contacts, stages, spells),
            new CoverageFigures(history, cell));
    List<Figure> all = new ArrayList<>();
    families.forEach(family -> all.addAll(family.levels(cell)));
    return all;
  }

  @Test
  void countsTheRolesPlayedAndGivesGoodmansIntervals() {
    for (Role role : Role.values()) {
      Figure.Computed played = figure("S01", "played." + role);
      assertThat(value(played, Measure.COUNT))
          .isEqualTo(golden.path("role_played_counts").path(role.name()).asDouble());
      JsonNode goodman = golden.path("role_played_goodman95").path(role.ordinal());
      assertThat(value(played, Measure.LOW_UNCORRECTED))
          .isCloseTo(goodman.path(0).asDouble(), within(SIX_DIGITS));
      assertThat(value(played, Measure.HIGH_UNCORRECTED))
          .isCloseTo(goodman.path(1).asDouble(), within(SIX_DIGITS));
      assertThat(value(figure("S01", "requested." + role), Measure.COUNT))
          .isEqualTo(golden.path("role_requested_counts").path(role.name()).asDouble());
    }
    assertThat(figure("S01", "clientView.EXPERT").recorded()).isCloseTo(286 / 480.0, within(1e-12));
  }

  @Test
  void findsTheUpshift() {
    share("S02", "upshift", golden.path("upshift"));
  }

  @Test
  void findsNoDownshiftAmongRequestsForCollaboration() {
    Figure.Computed downshift = figure("S02", "downshift");
    assertThat(value(downshift, Measure.COUNT)).isZero();
    assertThat(downshift.support().toString()).contains("records=166");
  }

  @Test
  void findsHowFarBothSidesAgreeOnTheRolePlayed() {
    JsonNode expected = golden.path("kappa_played_vs_client");
    Figure.Computed kappa = figure("S35", "kappa.client");
    assertThat(value(kappa, Measure.VALUE))
        .isCloseTo(expected.path("kappa").asDouble(), within(SIX_DIGITS));
    assertThat(value(kappa, Measure.LOW_UNCORRECTED))
        .isCloseTo(expected.path("ci").path(0).asDouble(), within(SIX_DIGITS));
    assertThat(value(kappa, Measure.HIGH_UNCORRECTED))
        .isCloseTo(expected.path("ci").path(1).asDouble(), within(SIX_DIGITS));
    assertThat(kappa.support().toString()).contains("records=" + expected.path("n").asInt());
  }

  @Test
  void findsTheTrendOfCollaboration() {
    JsonNode expected = golden.path("collab_trend");
    CollaborationTrend trend =
        CollaborationTrend.of(register.engagements(), new Window(YearMonth.of(2025, 12), 24));
    assertThat(trend.collaborative()).containsExactly(counts(expected.path("x")));
    assertThat(trend.all()).containsExactly(counts(expected.path("n")));
    assertThat(trend.test().orElseThrow().z())
        .isCloseTo(expected.path("ca_z").asDouble(), within(SIX_DIGITS));
    assertThat(trend.logistic().orElseThrow().slope())
        .isCloseTo(expected.path("logit_beta").asDouble(), within(SIX_DIGITS));
    assertThat(trend.logistic().orElseThrow().standardError())
        .isCloseTo(expected.path("se").asDouble(), within(SIX_DIGITS));
    Figure.Computed odds = figure("S42", "oddsRatio");
    assertThat(value(odds, Measure.VALUE))
        .isCloseTo(expected.path("or_per_12m").asDouble(), within(1e-5));
    assertThat(odds.reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
    assertThat(figure("S42", "change").support().toString()).contains("records=480");
  }

  private static long[] counts(JsonNode array) {
    return array.valueStream().mapToLong(JsonNode::asLong).toArray();
  }

  @Test
  void findsHowEarlyConsultantsWereInvolved() {
    share("S03", "beforeDecision", golden.path("early_before_decision"));
    value("S03", "index", golden.path("early_index").asDouble());
  }

  @Test
  void countsLastMinuteRequestsByCalendarDays() {
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
    value(
        "S06",
        "hours." + WorkNature.FIREFIGHTING,
        golden.path("firefighting_hours_share").asDouble());
    assertThat(value(figure("S06", "count.FIREFIGHTING"), Measure.COUNT))
        .isEqualTo(golden.path("firefighting_count_share").path(0).asDouble());
  }

  @Test
  void measuresAgreementAndOwnership() {
    value("S10", "completeness", golden.path("contracting_mean").asDouble());
    assertThat(value(figure("S10", "allFour"), Measure.COUNT))
        .isEqualTo(golden.path("contracting_all4").asDouble());
    value("S11", "shared", golden.path("joint_mean").asDouble());
  }

  @Test
  void countsExchangesByDirection() {
    JsonNode exchange = golden.path("exchange");
    assertThat(value(figure("S12", "toClient"), Measure.COUNT))
        .isEqualTo(exchange.path("out").asDouble());
    assertThat(value(figure("S12", "toConsultant"), Measure.COUNT))
        .isEqualTo(exchange.path("inn").asDouble());
    assertThat(value(figure("S12", "mutual"), Measure.COUNT))
        .isEqualTo(exchange.path("mutual").asDouble());
  }

  @Test
  void findsTheReliabilityOfTheClientsAnswers() {
    value("S13", "client.alpha", golden.path("cta_alpha_client_10items").asDouble());
  }

  @Test
  void findsThePerceptionGap() {
    Figure.Computed gap = figure("S14", "gap");
    JsonNode expected = golden.path("perception_gap");
    assertThat(value(gap, Measure.VALUE))
        .isCloseTo(expected.path("mean").asDouble(), within(SIX_DIGITS));
    assertThat(value(gap, Measure.SD))
        .isCloseTo(expected.path("sd").asDouble(), within(SIX_DIGITS));
    assertThat(gap.support().toString()).contains("forms=" + expected.path("pairs").asInt());
  }

  @Test
  void findsWhoWasServedAndHowEvenly() {
    JsonNode coverage = golden.path("coverage");
    Figure.Computed served = figure("S28", "coverage");
    assertThat(value(served, Measure.COUNT)).isEqualTo(coverage.path("served").asDouble());
    assertThat(served.support().toString()).contains("records=" + coverage.path("roster").asInt());
    assertThat(value(served, Measure.LOW))
        .isCloseTo(coverage.path("wilson").path(0).asDouble(), within(SIX_DIGITS));
    assertThat(value(served, Measure.HIGH))
        .isCloseTo(coverage.path("wilson").path(1).asDouble(), within(SIX_DIGITS));
    value("S28", "hhi", coverage.path("hhi").asDouble());
    value("S28", "effective", coverage.path("eff").asDouble());
    value("S28", "gini", coverage.path("gini").asDouble());
  }

  @Test
  void findsTheShareOfOperatorErrors() {
    JsonNode operatorError = golden.path("deviations").path("operator_error");
    Figure.Computed share = figure("S21", "operatorError");
    assertThat(value(share, Measure.COUNT)).isEqualTo(operatorError.path(0).asDouble());
    assertThat(share.support().toString()).contains("records=" + operatorError.path(1).asInt());
  }

  @Test
  void neverEvidencesMoreThanIsRecorded() {
    double recorded = 0;
    double evidenced = 0;
    for (String stage : List.of("STRATEGIC_PARTNER", "PARTNER", "POTENTIAL_PARTNER", "FRIEND")) {
      recorded += value(figure("S15", "recorded." + stage), Measure.VALUE);
      evidenced += value(figure("S15", "evidenced." + stage), Measure.VALUE);
      assertThat(evidenced).as(stage).isLessThanOrEqualTo(recorded + 1e-12);
    }
    assertThat(value(figure("S15", "claimed"), Measure.VALUE)).isBetween(0.0, 1.0);
  }

  /** The rule of the golden numbers: the nearest month of 30.4375 days since 2024 began. */
  private static int goldenMonth(LocalDate day) {
    return (int) Math.rint(ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), day) / 30.4375);
  }

  @Test
  void countsMovesBetweenStagesByTheGoldenRule() {
    TransitionPanel panel =
        StagePanel.of(stages, GoldenRegisterTest::goldenMonth, 0, 23).transitions();
    double[][] shares = TransitionMatrix.withDefaults().of(panel).shares();
    for (int from = 0; from < 5; from++) {
      for (int to = 0; to < 5; to++) {
        assertThat(panel.counts()[from][to])
            .isEqualTo(golden.path("stage_counts").path(from).path(to).asLong());
        assertThat(shares[from][to])
            .isCloseTo(golden.path("stage_P").path(from).path(to).asDouble(), within(5.1e-5));
      }
    }
  }

  /** The golden curve lets lapsed relationships wait on; without lapses ours is the same. */
  @Test
  void waitsForPartnersByTheGoldenRule() {
    JsonNode expected = golden.path("time_to_partner");
    List<StageHistory> withoutLapses =
        stages.stream()
            .map(
                each ->
                    new StageHistory(
                        each.relationship(),
                        each.place(),
                        each.entries().stream()
                            .filter(entry -> entry.stage() != Stage.LAPSED)
                            .toList(),
                        each.leftOn()))
            .toList();
    PartnerSpell.Clock clock = new PartnerSpell.Clock(GoldenRegisterTest::goldenMonth, 0, 23);
    List<PartnerSpell> spells = PartnerSpell.of(withoutLapses, clock);
    AalenJohansen.Result curve = AalenJohansen.withDefaults().of(PartnerCurve.table(spells));
    assertThat(spells).hasSize(expected.path("relationships").asInt());
    assertThat(curve.table().events()).isEqualTo(expected.path("events").asLong());
    assertThat(1 - curve.at(12).orElseThrow().of(PartnerSpell.PARTNER).share())
        .isCloseTo(expected.path("S12").asDouble(), within(SIX_DIGITS));
    assertThat(curve.timeTo(PartnerSpell.PARTNER, .5)).hasValue(expected.path("median").asDouble());
    Map<Boolean, List<PartnerSpell>> sides =
        spells.stream()
            .collect(
                Collectors.partitioningBy(
                    each ->
                        Set.of("HR", "PERFORMANCE_CONSULTING")
                            .contains(each.history().place().function())));
    LogRank.Result test =
        LogRank.withDefaults()
            .ofTables(sides.values().stream().map(PartnerCurve::table).toList())
            .value()
            .orElseThrow();
    assertThat(test.statistic())
        .isCloseTo(expected.path("logrank_hrpc_vs_rest").path(0).asDouble(), within(SIX_DIGITS));
    assertThat(test.pValue())
        .isCloseTo(expected.path("logrank_hrpc_vs_rest").path(1).asDouble(), within(SIX_DIGITS));
  }

  /** The whole register by calendar months: lapses are no slow partners. */
  @Test
  void findsFewerPartnersThanOneLessKaplanMeier() {
    List<PartnerSpell> spells = PartnerSpell.of(stages, PartnerSpell.Clock.of(history));
    double naive =
        1
            - KaplanMeier.withDefaults()
                .of(PartnerCurve.table(spells).only(PartnerSpell.PARTNER))
                .at(18)
                .orElseThrow()
                .survival();
    Figure.Computed incidence = figure("S17", "cif.18");
    assertThat(value(incidence, Measure.VALUE)).isLessThan(naive - .02);
    assertThat(value(incidence, Measure.LOW)).isLessThan(value(incidence, Measure.VALUE));
    assertThat(value(incidence, Measure.HIGH)).isGreaterThan(value(incidence, Measure.VALUE));
    assertThat(incidence.values()).containsKey(Measure.LOW_UNCORRECTED);
  }

  private static void share(String statistic, String part, JsonNode expected) {
    share(figure(statistic, part), expected);
  }

  /** Expected: count, base, Wilson's bounds. */
  private static void share(Figure.Computed figure, JsonNode expected) {
    assertThat(value(figure, Measure.COUNT)).isEqualTo(expected.path(0).asDouble());
    assertThat(figure.support().toString()).contains("records=" + expected.path(1).asInt());
    assertThat(value(figure, Measure.LOW_UNCORRECTED))
        .isCloseTo(expected.path(2).asDouble(), within(SIX_DIGITS));
    assertThat(value(figure, Measure.HIGH_UNCORRECTED))
        .isCloseTo(expected.path(3).asDouble(), within(SIX_DIGITS));
  }

  private static void value(String statistic, String part, double expected) {
    assertThat(value(figure(statistic, part), Measure.VALUE))
        .isCloseTo(expected, within(SIX_DIGITS));
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
