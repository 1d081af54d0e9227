package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.MatrixPoint;
import io.rapport.domain.report.Chart.SlopeLine;
import io.rapport.domain.report.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One chart of each kind as a page would ask for it, of an invented organisation. */
final class SampleCharts {
  static final List<String> DIMENSIONS =
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

  static Map<String, Chart> all() {
    Map<String, Chart> charts = new LinkedHashMap<>();
    charts.put("slope", slope());
    charts.put("priority matrix", matrix());
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
              link[i] - 0.06,
              link[i] + 0.06,
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
}
