package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
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
import io.rapport.domain.report.Chart.SlopeLine;
import io.rapport.domain.report.Chart.SmallTrend;
import io.rapport.domain.report.Chart.StackedRow;
import io.rapport.domain.report.Chart.TimeTick;
import io.rapport.domain.report.Chart.TrendPoint;
import io.rapport.domain.report.Chart.TrendSeries;
import io.rapport.domain.report.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One chart of each kind as a page would ask for it, of an invented organisation. */
public final class SampleCharts {
  private static final List<String> DIMENSIONS =
      List.of(
          "My manager",
          "My team",
          "Purpose and objectives",
          "Learning and development",
          "Inclusion and fair treatment",
          "Resources and workload",
          "Pay and benefits",
          "Leadership and managing change",
          "Organisational culture",
          "Employee engagement");

  private SampleCharts() {}

  /** Charts by what they are. */
  public static Map<String, Chart> all() {
    Map<String, Chart> charts = new LinkedHashMap<>();
    charts.put("heat map of ten dimensions", heatMap(DIMENSIONS));
    charts.put("heat map of sixteen columns", heatMap(sixteen()));
    charts.put("diverging bars", bars());
    charts.put("dots with intervals", dots());
    charts.put("trend with bands", trend());
    charts.put("stacked shares", shares());
    charts.put("paired dots", pairs());
    charts.put("slope", slope());
    charts.put("priority matrix", matrix());
    charts.put("role flow", flow());
    charts.put("cumulative incidence", incidence());
    charts.put("cumulative incidence at some times", incidenceAtSomeTimes());
    charts.put("funnel", funnel());
    charts.put("small multiples", multiples());
    charts.put("spark line", spark());
    return charts;
  }

  private static Chart slope() {
    int[] before = {71, 80, 83, 61, 75, 57, 44, 47, 66, 62};
    int[] after = {74, 81, 83, 62, 77, 58, 41, 52, 65, 64};
    List<SlopeLine> lines = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      int change = after[i] - before[i];
      boolean clear = Math.abs(change) >= 3;
      String sign = change > 0 ? "+" : change < 0 ? "−" : "";
      lines.add(
          new SlopeLine(
              DIMENSIONS.get(i),
              i == 4 ? Optional.empty() : Optional.of((double) before[i]),
              Optional.of((double) after[i]),
              Integer.toString(before[i]),
              Integer.toString(after[i]),
              i == 4
                  ? "new"
                  : (clear ? change > 0 ? "▲ " : "▼ " : "") + sign + Math.abs(change) + " ± 2",
              clear && i != 4 ? change > 0 ? Tone.BETTER : Tone.WORSE : Tone.MUTED));
    }
    return new Chart.Slope("March 2026", "September 2026", 35, 90, lines);
  }

  private static Chart matrix() {
    double[] index = {74, 81, 83, 62, 77, 58, 41, 52, 65};
    double[] link = {0.42, 0.38, 0.55, 0.47, 0.51, 0.3, 0.28, 0.63, 0.58};
    List<MatrixPoint> points = new ArrayList<>();
    for (int i = 0; i < index.length; i++) {
      points.add(
          new MatrixPoint(
              DIMENSIONS.get(i),
              index[i],
              index[i] - 2,
              index[i] + 2,
              link[i],
              Math.round(100 * link[i] - 6) / 100.0,
              Math.round(100 * link[i] + 6) / 100.0,
              Math.round(index[i]) + " ± 2",
              "0." + Math.round(100 * link[i]) + " ± 0.06",
              index[i] < 66 && link[i] > 0.45 ? Tone.WORSE : Tone.PLAIN));
    }
    return new Chart.PriorityMatrix(
        new Chart.Scale("Index, 0–100", 35, 90, ""),
        new Chart.Scale("Association with engagement (correlation)", 0.2, 0.75, ""),
        66,
        0.45,
        new Chart.Quadrants(
            "Act first: low index, close association",
            "Protect: high index, close association",
            "Watch",
            "Maintain"),
        points,
        "Points without a number lie too close to others.");
  }

  private static Chart flow() {
    int[][] shares = {{24, 6, 16}, {5, 19, 10}, {2, 1, 17}};
    List<FlowRibbon> ribbons = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        ribbons.add(new FlowRibbon(i, k, shares[i][k], shares[i][k] + " %"));
      }
    }
    return new Chart.RoleFlow(
        "Role asked for",
        "Role played",
        List.of(
            new FlowPart("Expert", Optional.of(46.0), "46 % (42–50)"),
            new FlowPart("Pair of hands", Optional.of(34.0), "34 % (30–38)"),
            new FlowPart("Collaborator", Optional.of(20.0), "20 % (17–24)")),
        List.of(
            new FlowPart("Expert", Optional.of(31.0), "31 % (27–35)"),
            new FlowPart("Pair of hands", Optional.of(26.0), "26 % (22–30)"),
            new FlowPart("Collaborator", Optional.of(43.0), "43 % (39–47)")),
        ribbons);
  }

  private static List<TimeTick> months(int last, int step) {
    List<TimeTick> ticks = new ArrayList<>();
    for (int month = 0; month <= last; month += step) {
      ticks.add(new TimeTick(month, Integer.toString(month)));
    }
    return ticks;
  }

  private static IncidenceCurve curve(String label, double pace, int waiting) {
    List<IncidencePoint> points = new ArrayList<>();
    for (int month = 0; month <= 24; month += 2) {
      double value = 100 * (1 - Math.exp(-pace * month));
      double half = 1.2 + month * 0.3;
      points.add(
          new IncidencePoint(
              month,
              value,
              month == 0 ? 0 : Math.max(0, value - half),
              month == 0 ? 0 : value + half,
              Math.round(value) + " %"));
    }
    List<String> atRisk = new ArrayList<>();
    for (int month = 0; month <= 24; month += 6) {
      long left = Math.round(waiting * Math.exp(-(pace + 0.03) * month));
      atRisk.add(left < 30 ? "<30" : Long.toString(left));
    }
    return new IncidenceCurve(label, points, atRisk);
  }

  private static Chart incidence() {
    return new Chart.CumulativeIncidence(
        "Months since they became friends",
        months(24, 6),
        60,
        " %",
        Known.AT_EVERY_CHANGE,
        "Still waiting",
        List.of(curve("Human resources", 0.034, 212), curve("Quality", 0.018, 131)));
  }

  private static Chart incidenceAtSomeTimes() {
    return new Chart.CumulativeIncidence(
        "Months since they became friends",
        months(18, 6),
        50,
        " %",
        Known.AT_SOME_TIMES,
        "Still waiting",
        List.of(
            new IncidenceCurve(
                "Partners",
                List.of(
                    new IncidencePoint(0, 0, 0, 0, "0 %"),
                    new IncidencePoint(6, 11, 8, 15, "11 % (8–15)"),
                    new IncidencePoint(12, 23, 18, 28, "23 % (18–28)"),
                    new IncidencePoint(18, 31, 25, 38, "31 % (25–38)")),
                List.of("212", "160", "104", "61"))));
  }

  private static Chart funnel() {
    return new Chart.Funnel(
        "Relationships",
        "Of the step before",
        List.of(
            step("Mini-projects", true, 100, 0, "148", "", Tone.MUTED),
            step("Potential partner", false, 61, 8, "90 · 61 %", "61 % (53–69)", Tone.BETTER),
            step("Partner", false, 34, 8, "50 · 34 %", "56 % (45–65)", Tone.MUTED),
            step("Strategic partner", false, 9, 4, "13 · 9 %", "26 % (16–40)", Tone.MUTED),
            step("Training orders", true, 100, 0, "96", "", Tone.MUTED),
            step("Potential partner", false, 32, 9, "31 · 32 %", "32 % (24–42)", Tone.WORSE),
            step("Partner", false, 14, 7, "13 · 14 %", "42 % (26–59)", Tone.MUTED),
            new FunnelStep(
                "Strategic partner",
                false,
                Optional.empty(),
                0,
                0,
                "too few to show",
                "–",
                Tone.MUTED)));
  }

  private static FunnelStep step(
      String label, boolean start, double share, double half, String text, String rate, Tone tone) {
    return new FunnelStep(
        label, start, Optional.of(share), share - half, share + half, text, rate, tone);
  }

  private static Chart multiples() {
    List<SmallTrend> panels = new ArrayList<>();
    for (int i = 0; i < DIMENSIONS.size(); i++) {
      List<Optional<TrendPoint>> points = new ArrayList<>();
      List<Optional<Double>> reference = new ArrayList<>();
      for (int wave = 0; wave < 6; wave++) {
        double value = Math.round(50 + 3 * i + 4 * Math.sin(wave + i) + (i % 3 - 1) * wave);
        points.add(
            i == 4 && wave < 2
                ? Optional.empty()
                : Optional.of(new TrendPoint(value, value - 4, value + 4)));
        reference.add(Optional.of(56 + 2.0 * i));
      }
      long last = Math.round(points.get(5).orElseThrow().value());
      panels.add(
          new SmallTrend(
              DIMENSIONS.get(i),
              points,
              reference,
              Long.toString(last),
              i % 3 == 0 ? Tone.WORSE : i % 3 == 2 ? Tone.BETTER : Tone.MUTED));
    }
    return new Chart.SmallMultiples(
        List.of("Mar 24", "Sep 24", "Mar 25", "Sep 25", "Mar 26", "Sep 26"),
        40,
        90,
        "",
        "Whole organisation",
        panels);
  }

  private static Chart spark() {
    return new Chart.SparkLine(
        50,
        80,
        List.of(
            Optional.of(61.0),
            Optional.of(63.0),
            Optional.empty(),
            Optional.of(62.0),
            Optional.of(66.0),
            Optional.of(68.0)),
        Tone.BETTER);
  }

  private static List<String> sixteen() {
    List<String> columns = new ArrayList<>(DIMENSIONS);
    columns.addAll(List.of("Safety", "Autonomy", "Recognition", "Voice", "Trust", "Rest"));
    return columns;
  }

  private static Chart heatMap(List<String> columns) {
    List<String> units =
        List.of(
            "Finance",
            "Operations North",
            "Operations South",
            "Customer Care and Complaints",
            "Digital, Data and Technology",
            "Legal",
            "People and Culture",
            "Estates",
            "Commercial and Procurement",
            "Communications and Public Affairs");
    List<HeatRow> rows = new ArrayList<>();
    Random random = new Random(11);
    for (int i = 0; i <= 40; i++) {
      List<HeatCell> cells = new ArrayList<>();
      for (int k = 0; k < columns.size(); k++) {
        int points = random.nextInt(-14, 15);
        String sign = points > 0 ? "+" : points < 0 ? "−" : "";
        HeatFill fill =
            i == 0
                ? HeatFill.REFERENCE
                : i % 13 == 7
                    ? HeatFill.HIDDEN
                    : i % 9 == 4
                        ? HeatFill.UNTESTED
                        : Math.abs(points) > 7 ? HeatFill.COLOURED : HeatFill.NEUTRAL;
        String text =
            switch (fill) {
              case REFERENCE -> Integer.toString(60 + points);
              case HIDDEN -> "–";
              default -> sign + Math.abs(points);
            };
        cells.add(new HeatCell(text, points, fill));
      }
      boolean division = i % 10 == 1;
      rows.add(
          new HeatRow(
              i == 0
                  ? "Alder Group"
                  : units.get(i % 10) + (i > 10 && !division ? " " + i / 10 : ""),
              i == 0 ? 0 : division ? 1 : 2,
              i == 0 ? "2,841" : band(i),
              cells));
    }
    return new Chart.HeatMap("Unit", columns, rows, "points from everybody else");
  }

  private static Chart bars() {
    String[] items = {
      "I am proud to work here",
      "My manager gives me feedback that I can use",
      "The people in my team can be relied upon when things get difficult",
      "I have an acceptable workload",
      "I believe that action will be taken on the results of this survey"
    };
    List<DivergingRow> rows = new ArrayList<>();
    for (int i = 0; i < items.length; i++) {
      int favourable = 78 - 11 * i;
      int neutral = 12 + 2 * i;
      int change = 4 - 2 * i;
      String words = (change > 2 ? "▲ +" : change < -2 ? "▼ −" : change > 0 ? "+" : "−");
      rows.add(
          new DivergingRow(
              items[i],
              100 - favourable - neutral,
              neutral,
              favourable,
              favourable + " %",
              change == 0 ? "0" : words + Math.abs(change),
              change > 2 ? Tone.BETTER : change < -2 ? Tone.WORSE : Tone.MUTED));
    }
    return new Chart.DivergingBars(
        List.of("Unfavourable", "Neither", "Favourable"), "Since March", rows);
  }

  private static Chart dots() {
    List<DotRow> rows = new ArrayList<>();
    int[] scores = {12, 31, 24, 13, 9, -4, -22};
    String[] units = {
      "Alder Group", "Digital and Data", "Finance", "Legal", "Estates", "Sales", "Customer Care"
    };
    for (int i = 0; i < scores.length; i++) {
      int half = i == 0 ? 3 : 6 + 2 * i;
      Tone tone =
          i == 0
              ? Tone.PLAIN
              : scores[i] - half > 12
                  ? Tone.BETTER
                  : scores[i] + half < 12 ? Tone.WORSE : Tone.MUTED;
      rows.add(
          new DotRow(
              units[i],
              scores[i],
              scores[i] - half,
              scores[i] + half,
              (scores[i] < 0 ? "−" : "+") + Math.abs(scores[i]),
              tone,
              i == 0));
    }
    return new Chart.DotIntervals(-60, 60, "", Optional.of(12.0), "Alder Group +12", rows);
  }

  private static Chart trend() {
    List<Optional<TrendPoint>> points = new ArrayList<>();
    List<String> ticks = new ArrayList<>();
    String[] months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"};
    for (int i = 0; i < months.length; i++) {
      ticks.add(months[i] + " 2026");
      int value = 30 + i + i % 3;
      points.add(
          i == 4 ? Optional.empty() : Optional.of(new TrendPoint(value, value - 5, value + 5)));
    }
    return new Chart.TrendBand(
        ticks, 20, 50, " %", List.of(new TrendSeries("Collaborative", points)));
  }

  private static Chart shares() {
    return new Chart.StackedShares(
        List.of("Expert", "Pair of hands", "Collaborative"),
        List.of(
            new StackedRow("Asked for", List.of(46.0, 34.0, 20.0), "412"),
            new StackedRow("Played", List.of(31.0, 26.0, 43.0), "398"),
            new StackedRow("Estates", List.of(), "too few to show")));
  }

  private static Chart pairs() {
    return new Chart.PairedDots(
        "Managers",
        "Consultants",
        1,
        5,
        List.of(
            new PairedRow("Credibility", Optional.of(4.1), Optional.of(4.0), "−0.1 (−0.3 to 0.1)"),
            new PairedRow("Trust", Optional.of(3.6), Optional.of(4.2), "0.6 (0.4–0.8)"),
            new PairedRow("Access", Optional.of(3.0), Optional.of(4.1), "1.1 (0.8–1.4)"),
            new PairedRow("Reciprocity", Optional.empty(), Optional.empty(), "too few to show")));
  }

  private static String band(int row) {
    return row % 13 == 7 ? "<10" : row % 4 == 0 ? "120–129" : "40–49";
  }
}
