package io.rapport.templates.pdf;

import io.rapport.domain.report.Block;
import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.Page;
import java.util.ArrayList;
import java.util.List;

/** The texts of a document in the order in which they are read. */
final class ModelTexts {
  private final List<String> texts = new ArrayList<>();

  private final boolean charts;

  private ModelTexts(boolean charts) {
    this.charts = charts;
  }

  static List<String> of(Document document) {
    return of(document, true);
  }

  /** The texts of a chart. */
  static List<String> of(Chart chart) {
    ModelTexts all = new ModelTexts(true);
    all.chart(chart);
    return List.copyOf(all.texts);
  }

  /** The texts beside those of charts. */
  static List<String> withoutCharts(Document document) {
    return of(document, false);
  }

  private static List<String> of(Document document, boolean charts) {
    ModelTexts all = new ModelTexts(charts);
    for (Page page : document.pages()) {
      all.texts.add(page.kicker());
      all.texts.add(page.title());
      all.texts.add(page.lead());
      page.blocks().forEach(all::block);
    }
    return List.copyOf(all.texts);
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      texts.add(heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      texts.add(paragraph.text());
    } else if (block instanceof Block.Note note) {
      texts.add(note.text());
    } else if (block instanceof Block.Tiles tiles) {
      for (Block.Tile tile : tiles.tiles()) {
        texts.add(tile.label());
        texts.add(tile.value());
        texts.add(tile.detail());
      }
    } else if (block instanceof Block.Table table) {
      table.columns().forEach(column -> texts.add(column.header()));
      table.rows().forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
    } else if (charts && block instanceof Block.Figure figure) {
      chart(figure.chart());
    }
  }

  private void chart(Chart chart) {
    if (chart instanceof Chart.HeatMap map) {
      texts.add(map.rowHeader());
      texts.addAll(map.columns());
      for (Chart.HeatRow row : map.rows()) {
        texts.add(row.label());
        texts.add(row.base());
        row.cells().forEach(cell -> texts.add(cell.text()));
      }
      texts.add(map.legend());
    } else if (chart instanceof Chart.DivergingBars bars) {
      texts.addAll(bars.keys());
      texts.add(bars.changeHeader());
      for (Chart.DivergingRow row : bars.rows()) {
        texts.add(row.label());
        texts.add(row.value());
        texts.add(row.change());
      }
    } else if (chart instanceof Chart.DotIntervals dots) {
      dots.reference().ifPresent(reference -> texts.add(dots.referenceLabel()));
      for (Chart.DotRow row : dots.rows()) {
        texts.add(row.label());
        texts.add(row.text());
      }
    } else if (chart instanceof Chart.TrendBand trend) {
      texts.addAll(trend.ticks());
      trend.series().forEach(series -> texts.add(series.label()));
    } else if (chart instanceof Chart.StackedShares shares) {
      texts.addAll(shares.keys());
      for (Chart.StackedRow row : shares.rows()) {
        texts.add(row.label());
        texts.add(row.base());
      }
    } else if (chart instanceof Chart.PairedDots pairs) {
      texts.add(pairs.firstKey());
      texts.add(pairs.secondKey());
      for (Chart.PairedRow row : pairs.rows()) {
        texts.add(row.label());
        texts.add(row.text());
      }
    } else if (chart instanceof Chart.Slope slope) {
      texts.add(slope.before());
      texts.add(slope.after());
      for (Chart.SlopeLine line : slope.lines()) {
        line.before().ifPresent(value -> texts.add(line.beforeText()));
        texts.add(line.afterText());
        texts.add(line.label());
        texts.add(line.change());
      }
    } else if (chart instanceof Chart.PriorityMatrix matrix) {
      texts.add(matrix.across().label());
      texts.add(matrix.up().label());
      texts.add(matrix.quadrants().actFirst());
      texts.add(matrix.quadrants().protect());
      texts.add(matrix.quadrants().watch());
      texts.add(matrix.quadrants().maintain());
      matrix.points().forEach(point -> texts.add(point.label()));
    } else if (chart instanceof Chart.CumulativeIncidence incidence) {
      texts.add(incidence.timeLabel());
      for (Chart.IncidenceCurve curve : incidence.curves()) {
        texts.add(incidence.riskHeader());
        texts.add(curve.label());
      }
    } else if (chart instanceof Chart.Funnel funnel) {
      texts.add(funnel.countHeader());
      texts.add(funnel.rateHeader());
      for (Chart.FunnelStep step : funnel.steps()) {
        texts.add(step.label());
        texts.add(step.text());
        texts.add(step.rate());
      }
    } else if (chart instanceof Chart.SmallMultiples multiples) {
      texts.add(multiples.referenceLabel());
      for (Chart.SmallTrend panel : multiples.panels()) {
        texts.add(panel.label());
        texts.add(panel.text());
      }
    } else if (chart instanceof Chart.RoleFlow flow) {
      texts.add(flow.before());
      texts.add(flow.after());
      for (List<Chart.FlowPart> side : List.of(flow.from(), flow.to())) {
        for (Chart.FlowPart part : side) {
          texts.add(part.label());
          texts.add(part.text());
        }
      }
    }
  }
}
