package io.rapport.domain.analysis.partnership;

import static io.rapport.domain.analysis.partnership.StageRegister.computed;
import static io.rapport.domain.analysis.partnership.StageRegister.missing;
import static io.rapport.domain.analysis.partnership.StageRegister.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.BenjaminiHochberg;
import io.rapport.domain.statistics.BetaBinomialShares;
import io.rapport.domain.statistics.FisherMidP;
import io.rapport.domain.statistics.WilsonInterval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryPointFiguresTest {
  private static final String YEAR = "S19/2026-06.12m/whole/";
  private int people;

  private static Map<String, Figure> figures(StageRegister register, Scope... scopes) {
    return register.figures(
        (history, contacts) ->
            new EntryPointFigures(
                PartnershipMethod.withDefaults(),
                contacts,
                FirstWork.mature(history, StageHistory.of(history))),
        scopes.length == 0 ? new Scope[] {Scope.Whole.WHOLE} : scopes);
  }

  /** A relationship entered on a day; dates and stages in turn. */
  private StageRegister enter(
      StageRegister register, String day, List<EntryPoint> points, String... datesAndStages) {
    String manager = "M" + people++;
    register.engagement(
        Samples.engagement("E" + people, day)
            .of("HR", "C" + people % 4)
            .with(manager, "SALES")
            .entryPoints(points));
    return register.stages(manager, "HR", datesAndStages);
  }

  /**
   * By CAPA: 12, of whom 9 became potential partners and 6 partners; by deviation 15, of whom 3 and
   * none did.
   */
  private StageRegister funnel() {
    StageRegister register = new StageRegister();
    for (int i = 0; i < 27; i++) {
      boolean capa = i < 12;
      int place = capa ? i : i - 12;
      enter(
          register,
          "2025-02-01",
          List.of(capa ? EntryPoint.CAPA : EntryPoint.DEVIATION),
          "2025-02-01",
          "FRIEND",
          "2025-06-01",
          place < (capa ? 9 : 3) ? "POTENTIAL_PARTNER" : "LAPSED",
          "2025-12-01",
          capa && place < 6 ? "PARTNER" : "LAPSED");
    }
    return register;
  }

  @Test
  void countsWhatBecameOfRelationshipsByTheirEntryPoint() {
    Map<String, Figure> figures = figures(funnel());
    Figure.Computed potential = computed(figures, YEAR + "CAPA.POTENTIAL_PARTNER");
    WilsonInterval.Result wilson = WilsonInterval.withDefaults().ofCounts(9, 12);
    assertThat(value(potential, Measure.VALUE)).isEqualTo(.75);
    assertThat(value(potential, Measure.COUNT)).isEqualTo(9);
    assertThat(value(potential, Measure.LOW)).isCloseTo(wilson.interval().low(), within(1e-12));
    assertThat(value(potential, Measure.HIGH)).isCloseTo(wilson.interval().high(), within(1e-12));
    assertThat(potential.support()).isEqualTo(new Support.Records(12, 12, 4, 1 / 12.0));
    assertThat(potential.recorded()).isEqualTo(1);
    assertThat(value(computed(figures, YEAR + "CAPA.PARTNER"), Measure.VALUE)).isEqualTo(.5);
    assertThat(value(computed(figures, YEAR + "CAPA.STRATEGIC_PARTNER"), Measure.VALUE)).isZero();
    assertThat(value(computed(figures, YEAR + "DEVIATION.POTENTIAL_PARTNER"), Measure.VALUE))
        .isEqualTo(.2);
    assertThat(figures).hasSize(12);
  }

  @Test
  void testsAnEntryPointAgainstAllOthers() {
    Map<String, Figure> figures = figures(funnel());
    double potential = FisherMidP.of(9, 12, 3, 15).exactP();
    double partner = FisherMidP.of(6, 12, 0, 15).exactP();
    double[] adjusted = BenjaminiHochberg.adjust(potential, potential, partner, partner, 1, 1);
    Figure.Computed figure = computed(figures, YEAR + "CAPA.PARTNER");
    assertThat(value(figure, Measure.P)).isCloseTo(partner, within(1e-12));
    assertThat(value(figure, Measure.P_ADJUSTED)).isCloseTo(adjusted[2], within(1e-12));
    assertThat(value(computed(figures, YEAR + "DEVIATION.POTENTIAL_PARTNER"), Measure.P))
        .isCloseTo(potential, within(1e-12));
    assertThat(value(computed(figures, YEAR + "DEVIATION.POTENTIAL_PARTNER"), Measure.P_ADJUSTED))
        .isCloseTo(adjusted[0], within(1e-12));
    assertThat(computed(figures, YEAR + "primary.CAPA.PARTNER").values())
        .doesNotContainKeys(Measure.P, Measure.SHRUNK);
  }

  @Test
  void drawsFewRelationshipsToTheShareOfAll() {
    StageRegister register = funnel();
    for (int i = 0; i < 5; i++) {
      enter(register, "2025-02-01", List.of(EntryPoint.DEVIATION), "2025-02-01", "FRIEND");
    }
    Map<String, Figure> figures = figures(register);
    double expected =
        BetaBinomialShares.withDefaults()
            .ofCounts(new long[] {9, 3}, new long[] {12, 20})
            .value()
            .orElseThrow()
            .units()
            .get(0)
            .share();
    assertThat(value(computed(figures, YEAR + "CAPA.POTENTIAL_PARTNER"), Measure.SHRUNK))
        .isCloseTo(expected, within(1e-12))
        .isBetween(12 / 32.0, .75);
    assertThat(computed(figures, YEAR + "DEVIATION.POTENTIAL_PARTNER").values())
        .as("twenty speak for themselves")
        .doesNotContainKey(Measure.SHRUNK);
    assertThat(computed(figures, YEAR + "CAPA.STRATEGIC_PARTNER").values())
        .as("nobody did")
        .doesNotContainKey(Measure.SHRUNK);
  }

  @Test
  void doesNotTestFewerThanTenOnASide() {
    StageRegister register = new StageRegister();
    for (int i = 0; i < 19; i++) {
      enter(
          register,
          "2025-02-01",
          List.of(i < 10 ? EntryPoint.CAPA : EntryPoint.DEVIATION),
          "2025-02-01",
          "FRIEND");
    }
    assertThat(computed(figures(register), YEAR + "CAPA.PARTNER").values())
        .doesNotContainKeys(Measure.P, Measure.P_ADJUSTED);
    enter(register, "2025-02-01", List.of(EntryPoint.DEVIATION), "2025-02-01", "FRIEND");
    assertThat(computed(figures(register), YEAR + "CAPA.PARTNER").values())
        .containsKeys(Measure.P, Measure.P_ADJUSTED);
    assertThat(computed(figures(register), YEAR + "DEVIATION.PARTNER").values())
        .containsKeys(Measure.P, Measure.P_ADJUSTED);
  }

  @Test
  void countsSeveralEntryPointsOnceEachAndOnePrimary() {
    StageRegister register = new StageRegister();
    List<EntryPoint> both = List.of(EntryPoint.URGENT_NEED, EntryPoint.CAPA);
    enter(register, "2025-02-01", both, "2025-02-01", "FRIEND", "2025-03-01", "PARTNER");
    enter(register, "2025-02-01", List.of(EntryPoint.CAPA), "2025-02-01", "FRIEND");
    Map<String, Figure> figures = figures(register);
    assertThat(value(computed(figures, YEAR + "CAPA.PARTNER"), Measure.VALUE)).isEqualTo(.5);
    assertThat(value(computed(figures, YEAR + "URGENT_NEED.PARTNER"), Measure.VALUE)).isEqualTo(1);
    assertThat(value(computed(figures, YEAR + "primary.CAPA.PARTNER"), Measure.VALUE)).isZero();
    assertThat(computed(figures, YEAR + "primary.CAPA.PARTNER").support().toString())
        .contains("records=1");
  }

  /** Seven by CAPA first, and some who name it second. */
  private Figure.Computed primary(int second) {
    StageRegister register = new StageRegister();
    for (int i = 0; i < 7 + second; i++) {
      enter(
          register,
          "2025-02-01",
          i < 7
              ? List.of(EntryPoint.CAPA, EntryPoint.URGENT_NEED)
              : List.of(EntryPoint.DEVIATION, EntryPoint.CAPA),
          "2025-02-01",
          "FRIEND");
    }
    return computed(figures(register), YEAR + "primary.CAPA.PARTNER");
  }

  @Test
  void doesNotGiveThoseAwayWhoNameAnEntryPointSecond() {
    people = 0;
    assertThat(primary(0).support()).isEqualTo(new Support.Records(7, 7, 4, 1 / 7.0));
    people = 0;
    assertThat(primary(4).support()).isEqualTo(new Support.Records(4, 4, 4, .25));
    people = 0;
    assertThat(primary(5).support()).isEqualTo(new Support.Records(7, 5, 4, .2));
  }

  @Test
  void drawsNothingToTheShareOfAFewWhoAreNotShown() {
    StageRegister register = funnel();
    for (int i = 0; i < 4; i++) {
      enter(register, "2025-02-01", List.of(EntryPoint.URGENT_NEED), "2025-02-01", "PARTNER");
    }
    double drawn =
        value(computed(figures(funnel()), YEAR + "CAPA.POTENTIAL_PARTNER"), Measure.SHRUNK);
    Map<String, Figure> four = figures(register);
    assertThat(value(computed(four, YEAR + "CAPA.POTENTIAL_PARTNER"), Measure.SHRUNK))
        .isEqualTo(drawn);
    assertThat(computed(four, YEAR + "URGENT_NEED.POTENTIAL_PARTNER").values())
        .doesNotContainKey(Measure.SHRUNK);
    enter(register, "2025-02-01", List.of(EntryPoint.URGENT_NEED), "2025-02-01", "PARTNER");
    Map<String, Figure> five = figures(register);
    assertThat(value(computed(five, YEAR + "CAPA.POTENTIAL_PARTNER"), Measure.SHRUNK))
        .isNotEqualTo(drawn);
    assertThat(computed(five, YEAR + "URGENT_NEED.POTENTIAL_PARTNER").values())
        .containsKey(Measure.SHRUNK);
  }

  @Test
  void countsOnlyRelationshipsThatHadTheirTwelveMonths() {
    StageRegister register = new StageRegister();
    List<EntryPoint> capa = List.of(EntryPoint.CAPA);
    enter(register, "2025-06-30", capa, "2025-06-30", "FRIEND", "2026-06-30", "PARTNER");
    enter(register, "2025-07-01", capa, "2025-07-01", "FRIEND", "2025-08-01", "PARTNER");
    enter(register, "2025-01-10", capa, "2025-01-10", "FRIEND", "2026-01-11", "PARTNER");
    enter(register, "2025-01-10", capa, "2025-01-10", "FRIEND", "2026-01-10", "STRATEGIC_PARTNER");
    Figure.Computed partner = computed(figures(register), YEAR + "CAPA.PARTNER");
    assertThat(partner.support().toString()).contains("records=3");
    assertThat(value(partner, Measure.COUNT)).isEqualTo(2);
    assertThat(value(computed(figures(register), YEAR + "CAPA.STRATEGIC_PARTNER"), Measure.COUNT))
        .isEqualTo(1);
  }

  @Test
  void leavesOutWhatWasThereBefore() {
    StageRegister register = new StageRegister().exchange("OTHER", "HR", "2024-03-15");
    List<EntryPoint> capa = List.of(EntryPoint.CAPA);
    enter(register, "2024-05-01", capa, "2024-02-29", "FRIEND", "2024-06-01", "PARTNER");
    enter(register, "2024-05-01", capa, "2024-03-01", "FRIEND", "2024-06-01", "PARTNER");
    enter(register, "2024-05-01", capa, "2024-04-30", "POTENTIAL_PARTNER");
    enter(register, "2024-05-01", capa, "2024-05-01", "POTENTIAL_PARTNER");
    enter(register, "2024-05-01", capa, "2024-04-30", "LAPSED", "2024-05-01", "FRIEND");
    Figure.Computed potential = computed(figures(register), YEAR + "CAPA.POTENTIAL_PARTNER");
    assertThat(potential.support().toString()).contains("records=3");
    assertThat(value(potential, Measure.COUNT)).isEqualTo(2);
  }

  @Test
  void goesByTheFirstEngagementAndByWhatIsRecorded() {
    StageRegister register = new StageRegister();
    enter(register, "2025-02-01", List.of(EntryPoint.CAPA), "2025-02-01", "FRIEND");
    register.engagement(
        Samples.engagement("LATER", "2025-02-02")
            .with("M0", "SALES")
            .entryPoints(List.of(EntryPoint.SURVEY_RESULT)));
    enter(register, "2025-02-01", List.of(), "2025-02-01", "FRIEND");
    enter(register, "2025-02-01", List.of(EntryPoint.CAPA));
    register
        .stages("WITHOUT-WORK", "HR", "2025-06-30", "FRIEND", "2025-09-01", "PARTNER")
        .stages("TOO-YOUNG", "HR", "2025-07-01", "FRIEND");
    Map<String, Figure> figures = figures(register, Scope.Whole.WHOLE, new Scope.Function("IT"));
    Figure.Computed capa = computed(figures, YEAR + "CAPA.PARTNER");
    assertThat(capa.support().toString()).contains("records=1");
    assertThat(capa.recorded()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(figures.keySet()).noneMatch(key -> key.contains("SURVEY_RESULT"));
    assertThat(missing(figures, "S19/2026-06.12m/function:IT/CAPA.PARTNER"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  void isOfTheWholeAndOfFunctions() {
    StageRegister register = funnel().manager("M0", "SALES", null);
    assertThat(figures(register, new Scope.Department("SALES"), new Scope.Level("LINE"))).isEmpty();
    assertThat(
            computed(
                    figures(register, new Scope.Function("HR")),
                    "S19/2026-06.12m/function:HR/CAPA.PARTNER")
                .values())
        .containsEntry(Measure.VALUE, .5);
  }
}
