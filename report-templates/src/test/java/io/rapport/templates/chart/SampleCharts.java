package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.SlopeLine;
import io.rapport.domain.report.Tone;
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
    return charts;
  }

  private static Chart slope() {
    int[] before = {71, 80, 83, 61, 75, 57, 44, 47, 66, 62};
    int[] after = {74, 81, 83, 62, 77, 58, 41, 52, 65, 64};
    List<SlopeLine> lines = new java.util.ArrayList<>();
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
}
