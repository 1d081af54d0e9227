package io.rapport.domain.analysis.partnership;

import static io.rapport.domain.analysis.partnership.StageRegister.computed;
import static io.rapport.domain.analysis.partnership.StageRegister.missing;
import static io.rapport.domain.analysis.partnership.StageRegister.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.BenjaminiHochberg;
import io.rapport.domain.statistics.CoxHazardRatio;
import io.rapport.domain.statistics.GrayTest;
import io.rapport.domain.statistics.LogRank;
import io.rapport.domain.statistics.RiskTable;
import io.rapport.domain.statistics.Spell;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceFiguresTest {
  private static final String WHOLE = "S18/2026-06.12m/whole/";
  private static final String HR = "S18/2026-06.12m/function:HR/";

  private static Map<String, Figure> figures(StageRegister register) {
    return register.figures(
        (history, contacts) ->
            new PaceFigures(
                contacts,
                PartnerSpell.of(StageHistory.of(history), PartnerSpell.Clock.of(history))),
        Scope.Whole.WHOLE,
        new Scope.Function("HR"),
        new Scope.Function("IT"),
        new Scope.Function("LEGAL"),
        new Scope.Department("SALES"),
        new Scope.Level("LINE"));
  }

  /** Friends since January 2025: months until partner, 0 for those who wait, negative: lapsed. */
  private static StageRegister add(StageRegister register, String function, int... months) {
    YearMonth january = YearMonth.of(2025, 1);
    for (int i = 0; i < months.length; i++) {
      String manager = "M" + i;
      register.stages(manager, function, "2025-01-15", "FRIEND");
      if (months[i] != 0) {
        register.stages(
            manager,
            function,
            january.plusMonths(Math.abs(months[i])) + "-15",
            months[i] > 0 ? "PARTNER" : "LAPSED");
      }
    }
    return register;
  }

  private static RiskTable table(int... months) {
    List<Spell> spells = new ArrayList<>();
    for (int month : months) {
      spells.add(month == 0 ? Spell.censored(17) : Spell.ended(Math.abs(month), month > 0 ? 1 : 2));
    }
    return RiskTable.of(spells, 2);
  }

  private static final int[] QUICK = {2, 3, 4, 4, 5, 7, -6, 0};
  private static final int[] SLOW = {5, 8, 11, 12, 15, -3, -4, 0, 0, 0};

  private static StageRegister two() {
    return add(add(new StageRegister(), "HR", QUICK), "IT", SLOW);
  }

  @Test
  void comparesThePaceOfFunctions() {
    Map<String, Figure> figures = figures(two());
    List<RiskTable> tables = List.of(table(QUICK), table(SLOW));
    LogRank.Result expected =
        LogRank.withDefaults()
            .ofTables(tables.stream().map(table -> table.only(1)).toList())
            .value()
            .orElseThrow();
    Figure.Computed logRank = computed(figures, WHOLE + "logRank");
    assertThat(value(logRank, Measure.VALUE)).isCloseTo(expected.statistic(), within(1e-12));
    assertThat(value(logRank, Measure.P)).isCloseTo(expected.pValue(), within(1e-12));
    assertThat(value(logRank, Measure.UNITS)).isEqualTo(2);
    assertThat(logRank.support()).isEqualTo(new Support.Records(8, 8, 0, .125));
    GrayTest.Result gray = GrayTest.withDefaults().of(tables, 1).value().orElseThrow();
    assertThat(value(computed(figures, WHOLE + "gray"), Measure.VALUE))
        .isCloseTo(gray.statistic(), within(1e-12));
    assertThat(value(computed(figures, WHOLE + "gray"), Measure.P))
        .isCloseTo(gray.pValue(), within(1e-12))
        .isNotEqualTo(expected.pValue());
    assertThat(figures.keySet())
        .allMatch(key -> key.contains("/whole/") || key.contains("/function:"));
  }

  @Test
  void comparesEachFunctionWithAllOthers() {
    Map<String, Figure> figures = figures(add(two(), "LEGAL", 3, 9));
    LogRank.Result expected =
        LogRank.withDefaults()
            .ofTables(List.of(table(QUICK).only(1), table(SLOW).plus(table(3, 9)).only(1)))
            .value()
            .orElseThrow();
    Figure.Computed rest = computed(figures, HR + "againstRest");
    assertThat(value(rest, Measure.VALUE)).isCloseTo(expected.statistic(), within(1e-12));
    assertThat(value(rest, Measure.P)).isCloseTo(expected.pValue(), within(1e-12));
    double it = value(computed(figures, "S18/2026-06.12m/function:IT/againstRest"), Measure.P);
    assertThat(value(rest, Measure.P_ADJUSTED))
        .as("Benjamini–Hochberg over the two that are tested")
        .isCloseTo(BenjaminiHochberg.adjust(expected.pValue(), it)[0], within(1e-12));
    assertThat(rest.support().toString()).contains("records=8", "managers=8");
    assertThat(missing(figures, "S18/2026-06.12m/function:LEGAL/againstRest"))
        .as("two partnerships")
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(missing(figures, "S18/2026-06.12m/function:LEGAL/hazardRatio"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(missing(figures, WHOLE + "logRank"))
        .as("a group with two partnerships")
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(missing(figures, WHOLE + "gray")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  void estimatesTheHazardRatio() {
    Figure.Computed ratio = computed(figures(two()), HR + "hazardRatio");
    CoxHazardRatio.Result expected =
        CoxHazardRatio.withDefaults()
            .ofTables(new double[] {0, 1}, List.of(table(SLOW).only(1), table(QUICK).only(1)))
            .value()
            .orElseThrow();
    assertThat(value(ratio, Measure.VALUE)).isCloseTo(expected.ratio(), within(1e-9));
    assertThat(value(ratio, Measure.VALUE)).as("the quicker").isGreaterThan(2);
    assertThat(value(ratio, Measure.LOW)).isCloseTo(expected.interval().low(), within(1e-9));
    assertThat(value(ratio, Measure.HIGH)).isCloseTo(expected.interval().high(), within(1e-9));
    assertThat(value(ratio, Measure.P)).isCloseTo(expected.wald().pValue(), within(1e-9));
  }

  @Test
  void putsFunctionsWithFewPartnershipsTogether() {
    StageRegister register = add(add(two(), "LEGAL", 2, 4, 6), "FINANCE", 9, 10, 0);
    Figure.Computed logRank = computed(figures(register), WHOLE + "logRank");
    assertThat(value(logRank, Measure.UNITS)).isEqualTo(3);
    assertThat(value(logRank, Measure.VALUE))
        .isCloseTo(
            LogRank.withDefaults()
                .ofTables(
                    List.of(
                        table(QUICK).only(1),
                        table(SLOW).only(1),
                        table(2, 4, 6, 9, 10, 0).only(1)))
                .value()
                .orElseThrow()
                .statistic(),
            within(1e-12));
    assertThat(logRank.support()).isEqualTo(new Support.Records(6, 3, 0, 1 / 3.0));
  }

  @Test
  void testsNothingOfOneFunctionOrOfFour() {
    Map<String, Figure> one = figures(add(new StageRegister(), "HR", QUICK));
    assertThat(missing(one, WHOLE + "logRank")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(missing(one, WHOLE + "gray")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(missing(one, HR + "againstRest")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(missing(one, HR + "hazardRatio")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    Map<String, Figure> four =
        figures(add(add(new StageRegister(), "HR", QUICK), "IT", 1, 2, 3, 4, 0));
    assertThat(missing(four, HR + "againstRest")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    Map<String, Figure> five =
        figures(add(add(new StageRegister(), "HR", QUICK), "IT", 1, 2, 3, 4, 9));
    assertThat(computed(five, HR + "againstRest").values()).containsKey(Measure.P_ADJUSTED);
  }

  /** Gray's test knows no delayed entry; the log-rank test does. */
  @Test
  void leavesGraysTestOutWhereRelationshipsAreOlderThanTheRegister() {
    StageRegister register =
        two().exchange("OTHER", "HR", "2025-01-02").stages("OLD", "IT", "2024-09-01", "FRIEND");
    Map<String, Figure> figures = figures(register);
    assertThat(computed(figures, WHOLE + "logRank").values()).containsKey(Measure.P);
    assertThat(missing(figures, WHOLE + "gray")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  /** Every partnership of one function before the first of the other: the ratio has no end. */
  @Test
  void printsNoHazardRatioWithoutEnd() {
    Map<String, Figure> figures =
        figures(add(add(new StageRegister(), "HR", 1, 1, 2, 2, 3), "IT", 10, 11, 12, 13, 14));
    assertThat(missing(figures, HR + "hazardRatio")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }
}
