package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import io.rapport.domain.report.Chart.DivergingRow;
import io.rapport.domain.report.Chart.DotRow;
import io.rapport.domain.report.Chart.FlowPart;
import io.rapport.domain.report.Chart.FlowRibbon;
import io.rapport.domain.report.Chart.FunnelStep;
import io.rapport.domain.report.Chart.HeatCell;
import io.rapport.domain.report.Chart.HeatFill;
import io.rapport.domain.report.Chart.HeatRow;
import io.rapport.domain.report.Chart.IncidenceCurve;
import io.rapport.domain.report.Chart.IncidencePoint;
import io.rapport.domain.report.Chart.Known;
import io.rapport.domain.report.Chart.MatrixPoint;
import io.rapport.domain.report.Chart.PairedRow;
import io.rapport.domain.report.Chart.Scale;
import io.rapport.domain.report.Chart.SlopeLine;
import io.rapport.domain.report.Chart.SmallTrend;
import io.rapport.domain.report.Chart.StackedRow;
import io.rapport.domain.report.Chart.TimeTick;
import io.rapport.domain.report.Chart.TrendPoint;
import io.rapport.domain.report.Chart.TrendSeries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTableTest {
  @Test
  void whatAHeatMapSaysByColourIsAMark() {
    Chart map =
        new Chart.HeatMap(
            "Unit",
            List.of("Pay", "Trust"),
            List.of(
                new HeatRow(
                    "All",
                    0,
                    "212",
                    List.of(
                        new HeatCell("51", 0, HeatFill.REFERENCE),
                        new HeatCell("68", 0, HeatFill.REFERENCE))),
                new HeatRow(
                    "Legal",
                    1,
                    "20–29",
                    List.of(
                        new HeatCell("−9", -9, HeatFill.COLOURED),
                        new HeatCell("+6", 6, HeatFill.UNTESTED))),
                new HeatRow(
                    "Estates",
                    1,
                    "<10",
                    List.of(
                        new HeatCell("+8", 8, HeatFill.COLOURED),
                        new HeatCell("–", 0, HeatFill.HIDDEN)))),
            "points");
    assertThat(lines(map))
        .containsExactly(
            "Unit | n | Pay | Trust",
            "All | 212 | 51 | 68",
            "Legal | 20–29 | −9 ▼ | +6 [u]",
            "Estates | <10 | +8 ▲ | –");
  }

  @Test
  void sharesOfBarsAreWrittenAsTheLanguageWritesThem() {
    Chart bars =
        new Chart.DivergingBars(
            List.of("Low", "Neither", "High"),
            "Since March",
            List.of(new DivergingRow("I am proud", 12, 20.5, 67.5, "68%", "+4", Tone.BETTER)));
    assertThat(lines(bars))
        .containsExactly(
            "Question | Low | Neither | High | Since March",
            "I am proud | 12% | 20.5% | 67.5% | +4");
    assertThat(lines(bars, Language.GERMAN))
        .containsExactly(
            "Frage | Low | Neither | High | Since March",
            "I am proud | 12\u00a0% | 20,5\u00a0% | 67,5\u00a0% | +4");
  }

  @Test
  void barsWithoutAnEarlierWaveHaveNoChange() {
    Chart bars =
        new Chart.DivergingBars(
            List.of("Low", "Neither", "High"),
            "",
            List.of(new DivergingRow("a", 10, 20, 70, "70%", "", Tone.MUTED)));
    assertThat(lines(bars))
        .containsExactly("Question | Low | Neither | High", "a | 10% | 20% | 70%");
  }

  @Test
  void dotsHaveTheirIntervalsAndWhatTheyAreComparedWith() {
    Chart dots =
        new Chart.DotIntervals(
            -100,
            100,
            "",
            Optional.of(-3.0),
            "eNPS of all",
            List.of(
                new DotRow("Legal", -12, -20, -4, "−12", Tone.WORSE, false),
                new DotRow("Sales", 5, 5, 5, "5", Tone.MUTED, false),
                new DotRow("Estates", Double.NaN, 0, 0, "–", Tone.MUTED, false)));
    assertThat(lines(dots))
        .containsExactly(
            "Name | Value | 95% interval",
            "eNPS of all | −3 | ", "Legal | −12 | −20 to −4", "Sales | 5 | ", "Estates | – | ");
  }

  @Test
  void whatDotsAreComparedWithStandsOnce() {
    Chart dots =
        new Chart.DotIntervals(
            0,
            100,
            "%",
            Optional.of(48.0),
            "all functions",
            List.of(
                new DotRow("All functions", 48, 44, 53, "48%", Tone.PLAIN, true),
                new DotRow("HR", 48, 40, 56, "48%", Tone.MUTED, false)));
    assertThat(lines(dots))
        .containsExactly(
            "Name | Value | 95% interval", "All functions | 48% | 44–53", "HR | 48% | 40–56");
  }

  @Test
  void aTrendHasARowForEachTimeAndADashWhereNothingIsShown() {
    Chart trend =
        new Chart.TrendBand(
            List.of("Jan", "Feb"),
            0,
            100,
            "%",
            List.of(
                new TrendSeries(
                    "All", List.of(Optional.empty(), Optional.of(new TrendPoint(50, 45, 55)))),
                new TrendSeries(
                    "HR", List.of(Optional.of(new TrendPoint(3.5, 3.5, 3.5)), Optional.empty()))));
    assertThat(lines(trend))
        .containsExactly("Time | All | HR", "Jan | – | 3.5", "Feb | 50 (45–55) | –");
  }

  @Test
  void sharesThatAreNotShownAreDashes() {
    Chart shares =
        new Chart.StackedShares(
            List.of("Expert", "Hands"),
            List.of(
                new StackedRow("Asked", List.of(60.0, 40.0), "n 12"),
                new StackedRow("Played", List.of(), "hidden")));
    assertThat(lines(shares))
        .containsExactly(
            "Name | Expert | Hands | n", "Asked | 60% | 40% | n 12", "Played | – | – | hidden");
  }

  @Test
  void pairsAndSlopesHaveBothValuesAndTheDifference() {
    Chart pairs =
        new Chart.PairedDots(
            "Managers",
            "Consultants",
            1,
            5,
            List.of(new PairedRow("Access", Optional.of(3.1), Optional.empty(), "too few")));
    assertThat(lines(pairs))
        .containsExactly(
            "Name | Managers | Consultants | Difference", "Access | 3.1 | – | too few");
    Chart slope =
        new Chart.Slope(
            "March",
            "June",
            0,
            100,
            List.of(
                new SlopeLine(
                    "Pay", Optional.of(44.0), Optional.of(41.0), "44", "41", "−3", Tone.WORSE),
                new SlopeLine(
                    "Fair", Optional.empty(), Optional.of(70.0), "", "70", "new", Tone.MUTED)));
    assertThat(lines(slope))
        .containsExactly(
            "Name | March | June | Change", "Pay | 44 | 41 | −3", "Fair | – | 70 | new");
  }

  @Test
  void pointsOfAMatrixHaveBothMeasures() {
    Chart matrix =
        new Chart.PriorityMatrix(
            new Scale("Index", 0, 100, ""),
            new Scale("Association", 0, 1, ""),
            50,
            0.5,
            new Chart.Quadrants("a", "b", "c", "d"),
            List.of(
                new MatrixPoint(
                    "Pay", 41, 39, 43, 0.3, 0.2, 0.4, "41 (39–43)", "0.3 (0.2–0.4)", Tone.PLAIN)),
            "");
    assertThat(lines(matrix))
        .containsExactly("Name | Index | Association", "Pay | 41 (39–43) | 0.3 (0.2–0.4)");
  }

  @Test
  void aFlowIsACrossTableWithBothMargins() {
    Chart flow =
        new Chart.RoleFlow(
            "Asked for",
            "Played",
            List.of(
                new FlowPart("Expert", Optional.of(70.0), "70%"),
                new FlowPart("Hands", Optional.of(30.0), "30%")),
            List.of(
                new FlowPart("Expert", Optional.of(55.0), "55%"),
                new FlowPart("Hands", Optional.of(45.0), "45%")),
            List.of(
                new FlowRibbon(0, 0, 50, "50%"),
                new FlowRibbon(0, 1, 20, "20%"),
                new FlowRibbon(1, 1, 25, "25%")));
    assertThat(lines(flow))
        .containsExactly(
            "Asked for | Played: Expert | Played: Hands | All",
            "Expert | 50% | 20% | 70%",
            "Hands | – | 25% | 30%",
            "All | 55% | 45% | ");
  }

  private static Chart incidence(Known known) {
    return new Chart.CumulativeIncidence(
        "Months",
        List.of(new TimeTick(0, "0"), new TimeTick(6, "6"), new TimeTick(12, "12")),
        100,
        "%",
        known,
        "Waiting",
        List.of(
            new IncidenceCurve(
                "HR",
                List.of(
                    new IncidencePoint(0, 0, 0, 0, "0%"),
                    new IncidencePoint(5, 20, 10, 30, "20% (10–30)"),
                    new IncidencePoint(12, 40, 30, 50, "40% (30–50)")),
                List.of("90", "61", "<30"))));
  }

  @Test
  void aCurveInStepsKeepsItsValueUntilTheNextChange() {
    assertThat(lines(incidence(Known.AT_EVERY_CHANGE)))
        .containsExactly(
            "Months | HR | HR: Waiting",
            "0 | 0% | 90",
            "6 | 20% (10–30) | 61",
            "12 | 40% (30–50) | <30");
  }

  @Test
  void aCurveKnownAtSomeTimesHasNoValueBetweenThem() {
    assertThat(lines(incidence(Known.AT_SOME_TIMES)))
        .containsExactly(
            "Months | HR | HR: Waiting",
            "0 | 0% | 90",
            "5 | 20% (10–30) | ",
            "6 | – | 61",
            "12 | 40% (30–50) | <30");
  }

  @Test
  void stepsAreNamedAfterTheWayTheyAreOn() {
    Chart funnel =
        new Chart.Funnel(
            "Relationships",
            "Of the step before",
            List.of(
                new FunnelStep("Orders", true, Optional.of(100.0), 0, 0, "96", "", Tone.MUTED),
                new FunnelStep(
                    "Partner", false, Optional.of(14.0), 8, 22, "13", "42%", Tone.WORSE)));
    assertThat(lines(funnel))
        .containsExactly(
            "Step | Relationships | 95% interval | Of the step before",
            "Orders | 96 |  | ", "Orders: Partner | 13 | 8–22 | 42%");
  }

  @Test
  void aFunnelThatPrintsItsIntervalsHasThemOnce() {
    Chart funnel =
        new Chart.Funnel(
            "Within twelve months",
            "95% interval",
            List.of(
                new FunnelStep(
                    "Partner", false, Optional.of(14.0), 8, 22, "14%", "8–22%", Tone.PLAIN)));
    assertThat(lines(funnel))
        .containsExactly("Step | Within twelve months | 95% interval", "Partner | 14% | 8–22%");
  }

  @Test
  void smallTrendsStandAboveWhatTheyAreComparedWith() {
    Chart multiples =
        new Chart.SmallMultiples(
            List.of("Mar", "Sep"),
            0,
            100,
            "",
            "All",
            List.of(
                new SmallTrend(
                    "Pay",
                    List.of(Optional.empty(), Optional.of(new TrendPoint(41, 38, 44))),
                    List.of(Optional.of(50.0), Optional.of(51.0)),
                    "41",
                    Tone.WORSE),
                new SmallTrend("Trust", List.of(), List.of(), "–", Tone.MUTED)));
    assertThat(lines(multiples))
        .containsExactly(
            "Name | Mar | Sep", "Pay | – | 41 (38–44)", "Pay: All | 50 | 51", "Trust | – | –");
  }

  @Test
  void aSparkLineHasNoTableOfItsOwn() {
    assertThat(
            ChartTable.of(
                new Chart.SparkLine(0, 1, List.of(Optional.of(1.0)), Tone.PLAIN), Language.ENGLISH))
        .isEmpty();
  }

  @Test
  void moreColumnsThanAPageHoldsAreDividedAndKeepTheNames() {
    List<String> dimensions = IntStream.range(0, 25).mapToObj(i -> "D" + i).toList();
    Chart map =
        new Chart.HeatMap(
            "Unit",
            dimensions,
            List.of(
                new HeatRow(
                    "Legal",
                    0,
                    "40",
                    Collections.nCopies(25, new HeatCell("1", 1, HeatFill.NEUTRAL)))),
            "");
    List<Block.Table> tables = ChartTable.of(map, Language.ENGLISH);
    assertThat(tables).hasSize(4);
    List<String> headers = new ArrayList<>();
    for (Block.Table table : tables) {
      assertThat(table.columns()).hasSizeLessThanOrEqualTo(9);
      assertThat(table.columns().get(0).header()).isEqualTo("Unit");
      assertThat(table.rows().get(0).cells().get(0).text()).isEqualTo("Legal");
      table.columns().stream().skip(1).map(Block.Column::header).forEach(headers::add);
    }
    assertThat(headers).startsWith("n").endsWith("D24").containsAll(dimensions).hasSize(26);
  }

  private static List<String> lines(Chart chart) {
    return lines(chart, Language.ENGLISH);
  }

  private static List<String> lines(Chart chart, Language language) {
    List<String> lines = new ArrayList<>();
    for (Block.Table table : ChartTable.of(chart, language)) {
      lines.add(
          table.columns().stream().map(Block.Column::header).collect(Collectors.joining(" | ")));
      for (Block.Row row : table.rows()) {
        lines.add(row.cells().stream().map(Block.Cell::text).collect(Collectors.joining(" | ")));
      }
    }
    return lines;
  }
}
