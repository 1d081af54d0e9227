package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.AalenJohansen;
import io.rapport.domain.statistics.KaplanMeier;
import io.rapport.domain.statistics.LogRank;
import io.rapport.domain.statistics.Reference;
import io.rapport.domain.statistics.TransitionMatrix;
import io.rapport.domain.statistics.TransitionPanel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Golden numbers of the stages in the public register over all of its two years. */
class GoldenStagesTest {
  private static JsonNode golden;
  private static History history;
  private static List<StageHistory> stages;
  private static List<Figure> figures;

  @BeforeAll
  static void analyseTwoYears() {
    Optional<SharedRegister> shared = SharedRegister.find();
    assumeTrue(shared.isPresent(), "the public register is not beside this project");
    golden = Reference.golden();
    YearMonth month = YearMonth.of(2025, 12);
    history = History.until(month.atEndOfMonth(), shared.get().register());
    stages = StageHistory.of(history);
    List<PartnerSpell> spells = PartnerSpell.of(stages, PartnerSpell.Clock.of(history));
    Cell cell = new Cells(history).of(new Window(month, 24)).of(Scope.Whole.WHOLE);
    Contacts contacts = new Contacts(history);
    PartnershipMethod method = PartnershipMethod.withDefaults();
    figures =
        Stream.of(
                new StageFigures(method, history, contacts, stages),
                new TransitionFigures(method, history, contacts, stages),
                new TimeToPartnerFigures(method, contacts, stages, spells))
            .flatMap(family -> family.levels(cell).stream())
            .toList();
  }

  @Test
  void neverEvidencesMoreThanIsRecorded() {
    double recorded = 0;
    double evidenced = 0;
    for (String stage : List.of("STRATEGIC_PARTNER", "PARTNER", "POTENTIAL_PARTNER", "FRIEND")) {
      recorded += value("S15", "recorded." + stage, Measure.VALUE);
      evidenced += value("S15", "evidenced." + stage, Measure.VALUE);
      assertThat(evidenced).as(stage).isLessThanOrEqualTo(recorded + 1e-12);
    }
    assertThat(value("S15", "claimed", Measure.VALUE)).isBetween(0.0, 1.0);
  }

  /** The rule of the golden numbers: the nearest month of 30.4375 days since 2024 began. */
  private static int goldenMonth(LocalDate day) {
    return (int) Math.rint(ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), day) / 30.4375);
  }

  @Test
  @DisplayName("moves between stages by the golden rule of months of 30.4375 days")
  void countsMovesBetweenStagesByTheGoldenRule() {
    TransitionPanel panel =
        StagePanel.of(stages, GoldenStagesTest::goldenMonth, 0, 23).transitions();
    Reference.exactly(panel.counts(), golden.path("stage_counts"));
    double[][] shares = TransitionMatrix.withDefaults().of(panel).shares();
    for (int from = 0; from < 5; from++) {
      for (int to = 0; to < 5; to++) {
        Reference.printed(shares[from][to], golden.at("/stage_P/" + from + "/" + to), 4);
      }
    }
  }

  /** The golden curve lets lapsed relationships wait on; without lapses ours is the same. */
  @Test
  @DisplayName("time to partner by the golden rule: months of 30.4375 days, lapses wait on")
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
    PartnerSpell.Clock clock = new PartnerSpell.Clock(GoldenStagesTest::goldenMonth, 0, 23);
    List<PartnerSpell> spells = PartnerSpell.of(withoutLapses, clock);
    AalenJohansen.Result curve = AalenJohansen.withDefaults().of(PartnerCurve.table(spells));
    Reference.exactly(spells.size(), expected.path("relationships"));
    Reference.exactly(curve.table().events(), expected.path("events"));
    Reference.six(
        1 - curve.at(12).orElseThrow().of(PartnerSpell.PARTNER).share(), expected.path("S12"));
    Reference.exactly(
        curve.timeTo(PartnerSpell.PARTNER, .5).orElseThrow(), expected.path("median"));
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
    Reference.six(
        new double[] {test.statistic(), test.pValue()}, expected.path("logrank_hrpc_vs_rest"));
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

  private static double value(String statistic, String part, Measure measure) {
    return value(figure(statistic, part), measure);
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
