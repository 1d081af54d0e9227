package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The events of the sample register, read here without the analysis, against its expected values to
 * their six decimals. These comparisons are not counted: each expected value must be met by what
 * the analysis makes of the register.
 */
class RegisterEventsTest {
  private static final String GOLDEN = "../data/engagement-register/golden.json";

  @Test
  @DisplayName("time to partner: survival at 12 months, median and log-rank by function")
  void timeToPartner() {
    JsonNode golden = Reference.json(GOLDEN).get("time_to_partner");
    KaplanMeier.Result all =
        KaplanMeier.withDefaults().of(StageLog.toPartner(false, relation -> true));
    assertThat(all.table().subjects()).isEqualTo(golden.get("relationships").asLong());
    assertThat(all.table().events()).isEqualTo(golden.get("events").asLong());
    six(all.at(12).orElseThrow().survival(), golden.get("S12"));
    assertThat(all.median().time()).hasValue(golden.get("median").asDouble());
    LogRank.Result test =
        LogRank.withDefaults()
            .of(
                List.of(
                    StageLog.toPartner(false, RegisterEventsTest::consulting),
                    StageLog.toPartner(false, relation -> !consulting(relation))))
            .value()
            .orElseThrow();
    six(test.statistic(), golden.at("/logrank_hrpc_vs_rest/0"));
    six(test.pValue(), golden.at("/logrank_hrpc_vs_rest/1"));
  }

  private static boolean consulting(String relation) {
    return relation.endsWith(",HR") || relation.endsWith(",PERFORMANCE_CONSULTING");
  }

  @Test
  @DisplayName("where relations lapse, fewer become partnerships than 1 − KM says")
  void lapsesCompete() {
    RiskTable table = RiskTable.of(StageLog.toPartner(true, relation -> true), 2);
    double incidence = AalenJohansen.withDefaults().of(table).at(18).orElseThrow().of(1).share();
    double naive = 1 - KaplanMeier.withDefaults().of(table.only(1)).at(18).orElseThrow().survival();
    assertThat(table.rows().stream().mapToLong(row -> row.ended().get(1)).sum()).isPositive();
    assertThat(naive).isGreaterThan(incidence + .02);
  }

  @Test
  @DisplayName("moves between stages by month, and their shares to four decimals")
  void moves() {
    JsonNode golden = Reference.json(GOLDEN);
    TransitionPanel panel = TransitionPanel.of(5, List.copyOf(StageLog.series().values()));
    assertThat(panel.counts()).isDeepEqualTo(Reference.table(golden.get("stage_counts")));
    double[][] expected = Reference.matrix(golden.get("stage_P"));
    double[][] shares = TransitionMatrix.withDefaults().of(panel).shares();
    for (int i = 0; i < expected.length; i++) {
      assertThat(shares[i]).containsExactly(expected[i], within(5.1e-5));
    }
  }

  @Test
  @DisplayName("deviations of treated departments against the others")
  void deviations() {
    JsonNode golden = Reference.json(GOLDEN).get("deviations");
    RatioOfRateRatios.Result result =
        RatioOfRateRatios.withDefaults()
            .of(change(golden, "treated"), change(golden, "control"))
            .value()
            .orElseThrow();
    six(result.treatedRatio(), golden.get("rr_treated"));
    six(result.controlRatio(), golden.get("rr_control"));
    six(result.ratio(), golden.get("ratio_of_ratios"));
    six(result.interval().low(), golden.at("/ror_ci/0"));
    six(result.interval().high(), golden.at("/ror_ci/1"));
    assertThat(result.pValue()).isGreaterThan(.05);
  }

  private static RatioOfRateRatios.Change change(JsonNode golden, String group) {
    return new RatioOfRateRatios.Change(
        new EventRate(golden.get(group + "_pre").asLong(), 1),
        new EventRate(golden.get(group + "_post").asLong(), 1));
  }

  @Test
  @DisplayName("trend of collaborative roles over 24 months")
  void trend() {
    JsonNode golden = Reference.json(GOLDEN).get("collab_trend");
    LogisticTrend.Result result =
        LogisticTrend.withDefaults()
            .of(Reference.longs(golden.get("x")), Reference.longs(golden.get("n")))
            .value()
            .orElseThrow();
    six(result.slope(), golden.get("logit_beta"));
    six(result.standardError(), golden.get("se"));
    assertThat(result.oddsRatio(12)).isCloseTo(golden.get("or_per_12m").asDouble(), within(5.1e-6));
  }

  @Test
  @DisplayName("the checks of a projection give the same bits for the same seed")
  void checks() {
    TransitionPanel panel = TransitionPanel.of(5, List.copyOf(StageLog.series().values()));
    assertThat(check(panel)).isEqualTo(check(panel));
  }

  private static List<Finding<TransitionHomogeneity.Result>> check(TransitionPanel panel) {
    SplittableRandom random = new SplittableRandom(Seed.of("2025-12", "all", "S16", "1"));
    return List.of(
        TransitionHomogeneity.test(panel.byPrevious(), random),
        TransitionHomogeneity.test(panel.byHalves(), random));
  }

  private static void six(double actual, JsonNode expected) {
    assertThat(actual).isCloseTo(expected.asDouble(), within(Reference.SIX_DECIMALS));
  }
}
