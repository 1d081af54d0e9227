package io.rapport.domain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Report models as plain text that a reviewer can read. */
final class ModelText {
  private ModelText() {}

  static String of(Document document) {
    List<String> lines = new ArrayList<>();
    lines.add("file    " + document.fileName());
    lines.add("title   " + document.title());
    lines.add("footer  " + document.organisation() + " | " + document.footer());
    lines.add("period  " + document.period());
    for (Page page : document.pages()) {
      lines.add("");
      lines.add("==== " + page.kicker());
      lines.add("==== " + page.title());
      lines.add(page.lead());
      page.blocks().forEach(block -> add(block, lines));
    }
    return String.join("\n", lines) + "\n";
  }

  static String of(Workbook workbook) {
    List<String> lines = new ArrayList<>();
    lines.add("file    " + workbook.fileName());
    lines.add("footer  " + workbook.footer());
    for (Workbook.Sheet sheet : workbook.sheets()) {
      lines.add("");
      lines.add("==== " + sheet.name() + " (" + sheet.rows().size() + " rows)");
      lines.add(
          sheet.columns().stream().map(Workbook.Column::header).collect(Collectors.joining(" | ")));
      sheet
          .rows()
          .forEach(
              row ->
                  lines.add(row.stream().map(ModelText::value).collect(Collectors.joining(" | "))));
      sheet.charts().forEach(chart -> lines.add("chart   " + chart.alternative()));
    }
    return String.join("\n", lines) + "\n";
  }

  static String value(Workbook.Value shown) {
    Workbook.Value value = shown.plain();
    if (value instanceof Workbook.Text text) {
      return text.text();
    } else if (value instanceof Workbook.Number number) {
      return number.number().toPlainString();
    } else if (value instanceof Workbook.Date date) {
      return date.date().toString();
    } else if (value instanceof Workbook.Mark mark) {
      return mark.shorthand();
    } else if (value instanceof Workbook.Link link) {
      return "→ " + link.text();
    } else if (value instanceof Workbook.Picked picked) {
      return "▾ " + picked.now();
    } else if (value instanceof Workbook.Following following) {
      return "= " + value(following.now());
    }
    return value == Workbook.NotDrawn.NOT_DRAWN ? "#N/A" : "";
  }

  private static void add(Block block, List<String> lines) {
    if (block instanceof Block.Heading heading) {
      lines.add("");
      lines.add("## " + heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      lines.add("P " + paragraph.text());
    } else if (block instanceof Block.Note note) {
      lines.add("N " + note.text());
    } else if (block instanceof Block.Tiles tiles) {
      for (Block.Tile tile : tiles.tiles()) {
        lines.add(
            "["
                + tile.label()
                + ": "
                + tile.value()
                + " ("
                + tile.detail()
                + ") "
                + tile.tone()
                + "]");
      }
    } else if (block instanceof Block.Table table) {
      lines.add(
          table.columns().stream().map(Block.Column::header).collect(Collectors.joining(" | ")));
      for (Block.Row row : table.rows()) {
        lines.add(
            row.cells().stream()
                .map(
                    cell ->
                        cell.text() + (cell.tone() == Tone.PLAIN ? "" : " {" + cell.tone() + "}"))
                .collect(Collectors.joining(" | ")));
      }
    } else if (block instanceof Block.Figure figure) {
      lines.add("~ " + figure.alternative());
      add(figure.chart(), lines);
    }
  }

  private static void add(Chart chart, List<String> lines) {
    if (chart instanceof Chart.HeatMap map) {
      lines.add("  " + map.rowHeader() + " | " + String.join(" | ", map.columns()));
      for (Chart.HeatRow row : map.rows()) {
        lines.add(
            "  "
                + "· ".repeat(row.depth())
                + row.label()
                + " ["
                + row.base()
                + "] "
                + row.cells().stream()
                    .map(cell -> cell.text() + " " + cell.fill())
                    .collect(Collectors.joining(" | ")));
      }
    } else if (chart instanceof Chart.DivergingBars bars) {
      for (Chart.DivergingRow row : bars.rows()) {
        lines.add(
            "  %s: %s/%s/%s %s %s %s"
                .formatted(
                    row.label(),
                    row.unfavourable(),
                    row.neutral(),
                    row.favourable(),
                    row.value(),
                    row.change(),
                    row.changeTone()));
      }
    } else if (chart instanceof Chart.DotIntervals dots) {
      lines.add(
          "  axis "
              + dots.axisLow()
              + " to "
              + dots.axisHigh()
              + ", reference "
              + dots.reference().map(String::valueOf).orElse("none"));
      for (Chart.DotRow row : dots.rows()) {
        lines.add(
            "  %s: %s (%s to %s) %s %s"
                .formatted(
                    row.label(), row.value(), row.low(), row.high(), row.text(), row.tone()));
      }
    } else if (chart instanceof Chart.TrendBand trend) {
      for (Chart.TrendSeries series : trend.series()) {
        for (int i = 0; i < trend.ticks().size(); i++) {
          lines.add(
              "  "
                  + trend.ticks().get(i)
                  + ": "
                  + series
                      .points()
                      .get(i)
                      .map(p -> p.value() + " (" + p.low() + " to " + p.high() + ")")
                      .orElse("–"));
        }
      }
    } else if (chart instanceof Chart.StackedShares stacked) {
      lines.add("  " + String.join(" | ", stacked.keys()));
      stacked
          .rows()
          .forEach(row -> lines.add("  " + row.label() + ": " + row.shares() + " " + row.base()));
    } else if (chart instanceof Chart.PairedDots paired) {
      for (Chart.PairedRow row : paired.rows()) {
        lines.add(
            "  %s: %s and %s, %s"
                .formatted(
                    row.label(),
                    row.first().map(String::valueOf).orElse("–"),
                    row.second().map(String::valueOf).orElse("–"),
                    row.text()));
      }
    } else if (chart instanceof Chart.Slope slope) {
      lines.add("  " + slope.before() + " to " + slope.after());
      for (Chart.SlopeLine line : slope.lines()) {
        lines.add(
            "  %s: %s to %s, %s %s"
                .formatted(
                    line.label(), line.beforeText(), line.afterText(), line.change(), line.tone()));
      }
    } else if (chart instanceof Chart.PriorityMatrix matrix) {
      lines.add("  " + matrix.across().label() + ", split at " + matrix.acrossSplit());
      lines.add("  " + matrix.up().label() + ", split at " + matrix.upSplit());
      for (Chart.MatrixPoint point : matrix.points()) {
        lines.add(
            "  %s: %s, %s %s"
                .formatted(point.label(), point.acrossText(), point.upText(), point.tone()));
      }
    } else if (chart instanceof Chart.CumulativeIncidence incidence) {
      lines.add("  " + incidence.timeLabel() + ", " + incidence.riskHeader());
      for (Chart.IncidenceCurve curve : incidence.curves()) {
        lines.add("  " + curve.label() + ": " + curve.atRisk());
        curve.points().forEach(point -> lines.add("    " + point.at() + ": " + point.text()));
      }
    } else if (chart instanceof Chart.Funnel funnel) {
      lines.add("  " + funnel.countHeader() + " | " + funnel.rateHeader());
      for (Chart.FunnelStep step : funnel.steps()) {
        lines.add(
            "  %s%s: %s, %s %s"
                .formatted(
                    step.start() ? "" : "· ", step.label(), step.text(), step.rate(), step.tone()));
      }
    } else if (chart instanceof Chart.SmallMultiples multiples) {
      lines.add("  " + String.join(" | ", multiples.ticks()) + ", " + multiples.referenceLabel());
      for (Chart.SmallTrend panel : multiples.panels()) {
        lines.add("  " + panel.label() + ": " + panel.text() + " " + panel.tone());
        lines.add("    " + panel.points() + " beside " + panel.reference());
      }
    } else if (chart instanceof Chart.SparkLine spark) {
      lines.add("  " + spark.values() + " " + spark.tone());
    } else if (chart instanceof Chart.RoleFlow flow) {
      lines.add("  " + flow.before() + " to " + flow.after());
      flow.from().forEach(part -> lines.add("  from " + part.label() + ": " + part.text()));
      flow.to().forEach(part -> lines.add("  to " + part.label() + ": " + part.text()));
      for (Chart.FlowRibbon ribbon : flow.ribbons()) {
        lines.add(
            "  %s to %s: %s"
                .formatted(
                    flow.from().get(ribbon.from()).label(),
                    flow.to().get(ribbon.to()).label(),
                    ribbon.text()));
      }
    }
  }
}
