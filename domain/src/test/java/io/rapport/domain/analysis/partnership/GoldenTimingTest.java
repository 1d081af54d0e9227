package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.Reference;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Timing, agreement, exchange and trust in the public register over all of its two years: by its
 * golden numbers where it has some, otherwise as counted from its files with Python and SciPy.
 */
class GoldenTimingTest {
  private static JsonNode golden;
  private static final Map<String, Figure> FIGURES = new HashMap<>();

  @BeforeAll
  static void analyseTwoYears() {
    Optional<SharedRegister> shared = SharedRegister.find();
    assumeTrue(shared.isPresent(), "the public register is not beside this project");
    golden = Reference.golden();
    YearMonth month = YearMonth.of(2025, 12);
    History history = History.until(month.atEndOfMonth(), shared.get().register());
    PartnershipMethod method =
        QuickMethod.get().with(LeadTime.withDefaults().with(LeadTime.DayCount.CALENDAR_DAYS));
    Cells cells = new Cells(history);
    Cells.InWindow window = cells.of(new Window(month, 24));
    Cell whole = window.of(Scope.Whole.WHOLE);
    Contacts contacts = new Contacts(history);
    Respondents respondents = new Respondents(contacts);
    List<FigureFamily> families =
        List.of(
            new EngagementFigures(method),
            new EngagementFigures(method, HistoricMeasurements.all(method.leadTime(), history)),
            new PressureFigures(method),
            new OutcomeTrend(method),
            new DirectionFigures(method),
            new ExchangeShares(method, history, contacts),
            new ExchangeRates(method),
            new AdviceWithTrust(method, respondents),
            new PartnerItemFigures(method, respondents),
            new TrustAggregation(respondents),
            new PerceptionFigures(method, respondents),
            new PhaseAgainstRest(method, history, whole));
    for (Scope scope : cells.scopes()) {
      if (scope instanceof Scope.Whole || scope instanceof Scope.Function) {
        families.stream()
            .flatMap(family -> family.levels(window.of(scope)).stream())
            .forEach(each -> FIGURES.put(each.key().text(), each));
      }
    }
  }

  private static Figure.Computed figure(String statistic, String part) {
    return (Figure.Computed)
        Optional.ofNullable(FIGURES.get(statistic + "/2025-12.24m/whole/" + part)).orElseThrow();
  }

  private static double value(String statistic, String part, Measure measure) {
    return Optional.ofNullable(figure(statistic, part).values().get(measure)).orElseThrow();
  }

  private static void share(String statistic, String part, long count, long base) {
    assertThat(value(statistic, part, Measure.COUNT)).as(part).isEqualTo(count);
    assertThat(records(statistic, part)).as(part).isEqualTo(base);
  }

  private static long records(String statistic, String part) {
    return ((Support.Records) figure(statistic, part).support()).records();
  }

  @Test
  @DisplayName("proactive_gap: 144 of 455 with Wilson's interval; 25 of 480 unknown")
  void gapsFoundFirst() {
    JsonNode gap = golden.path("proactive_gap");
    Reference.exactly(value("S09", "proactive", Measure.COUNT), gap.path(0));
    Reference.exactly(records("S09", "proactive"), gap.path(1));
    Reference.six(value("S09", "proactive", Measure.LOW_UNCORRECTED), gap.path(2));
    Reference.six(value("S09", "proactive", Measure.HIGH_UNCORRECTED), gap.path(3));
    assertThat(figure("S09", "proactive").recorded()).isEqualTo(1);
    share("S09", "unknown", 25, 480);
  }

  @Test
  @DisplayName("exchange: pooled balance is one less the direction's size")
  void direction() {
    JsonNode exchange = golden.path("exchange");
    Reference.six(
        1 - Math.abs(value("S12", "direction", Measure.VALUE)),
        exchange.path("balance_with_mutual_split"));
    double all =
        exchange.path("out").asDouble()
            + exchange.path("inn").asDouble()
            + exchange.path("mutual").asDouble();
    assertThat(((Support.Records) figure("S12", "direction").support()).records())
        .isEqualTo((long) all);
    assertThat(value("S12", "direction", Measure.LOW)).isBetween(0.05, 0.17);
    assertThat(value("S12", "direction", Measure.HIGH)).isBetween(0.18, 0.30);
  }

  @Test
  @DisplayName("perception_gap: signed ranks of 42 managers far from chance")
  void perceptionGap() {
    assertThat(value("S14", "gap", Measure.P)).isBetween(1e-13, 1e-11);
  }

  @Test
  @DisplayName("39, 79, 132, 140, 90 agreed none to four; outcomes rise by 8.4 points an item")
  void agreedItems() {
    int[] agreed = {39, 79, 132, 140, 90};
    for (int items = 0; items < agreed.length; items++) {
      share("S10", "agreed." + items, agreed[items], 480);
    }
    Reference.exactly(value("S10", "agreed.4", Measure.COUNT), golden.path("contracting_all4"));
    assertThat(value("S10", "outcomeTrend", Measure.VALUE))
        .isCloseTo(0.0843206883066093, within(1e-12));
    assertThat(((Support.Records) figure("S10", "outcomeTrend").support()).records())
        .isEqualTo(474);
    assertThat(value("S10", "outcomeTrend", Measure.LOW)).isBetween(0.02, 0.07);
    assertThat(FIGURES.get("S10/2025-12.24m/whole/phasesDated"))
        .as("the register keeps one phase of five")
        .isInstanceOf(Figure.Missing.class);
  }

  @Test
  @DisplayName("sent and taken up: 204 of 495; method education 18 of 48, 16 without any")
  void uptake() {
    share("S12", "uptake", 204, 495);
    share("S12", "uptake.ARTICLE", 14, 33);
    share("S12", "uptake.METHOD_EDUCATION", 18, 48);
    share("S12", "uptake.TREND", 21, 49);
    share("S12", "lecture", 16, 48);
  }

  @Test
  @DisplayName("63 times advice sought, 75 invitations, 26 needs heard, in 177 relationships")
  void rates() {
    rate("adviceSoughtPerRelationshipQuarter", 63);
    rate("accessPerRelationshipQuarter", 75);
    rate("challengesHeardPerRelationshipQuarter", 26);
    rate("perRelationshipQuarter", 721);
    assertThat(value("S12", "adviceWithTrust", Measure.VALUE))
        .isCloseTo(-0.06686061140679811, within(1e-12));
    assertThat(value("S12", "adviceWithTrust", Measure.P)).isBetween(0.35, 0.40);
    assertThat(value("S12", "adviceWithTrust", Measure.UNITS)).isEqualTo(181);
  }

  private static void rate(String part, int count) {
    assertThat(value("S12", part, Measure.COUNT)).isEqualTo(count);
    assertThat(value("S12", part, Measure.VALUE)).isCloseTo(count / 177.0 / 8, within(1e-12));
  }

  @Test
  void loadAndLeads() {
    assertThat(value("S06", "pressure", Measure.VALUE))
        .isCloseTo(0.2282273872864744, within(1e-12));
    share("S04", "relative", 109, 480);
    assertThat(value("S13", "client.partner1", Measure.VALUE))
        .isCloseTo(66.04511970534071, within(1e-9));
    assertThat(FIGURES.get("S13/2025-12.24m/whole/client.rwgj"))
        .as("eight departments are too few")
        .isInstanceOf(Figure.Missing.class);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLIANCE, -0.06578947368421051",
    "FINANCE, 0.037478583666476384",
    "HR, 0.018007897603485867",
    "IT, -0.07737174671910219",
    "LEGAL, -0.05255001894004607",
    "PERFORMANCE_CONSULTING, 0.11190840668452617",
    "SUPPORT, 0.008064516129032251"
  })
  void noFunctionIsInvolvedEarlierThanTheRest(String function, double delta) {
    Figure.Computed found =
        (Figure.Computed)
            Optional.ofNullable(
                    FIGURES.get("S03/2025-12.24m/function:" + function + "/phaseAgainstRest"))
                .orElseThrow();
    assertThat(found.values().get(Measure.VALUE)).isCloseTo(delta, within(1e-12));
    assertThat(found.values().get(Measure.P_ADJUSTED)).isGreaterThan(0.10);
    assertThat(found.values()).containsKey(Measure.LOW_UNCORRECTED);
  }
}
