package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The data of a chart as tables of texts, for those who cannot see it or want its numbers. Texts of
 * the chart stand as they are; numbers that it only draws are written as the language writes them.
 */
public final class ChartTable {
  /** Dimensions beside each other whose names are not broken. */
  private static final int MOST_DIMENSIONS = 8;

  private static final String HIGHER = " ▲";
  private static final String LOWER = " ▼";
  private static final String LOW_BASE = " [u]";

  private final Texts texts;
  private final DataNumbers numbers;
  private final CourseTable courses;

  private ChartTable(Language language) {
    this.texts = Texts.of(ChartTable.class, language);
    this.numbers = new DataNumbers(language);
    this.courses = new CourseTable(language);
  }

  /**
   * The tables of a chart.
   *
   * @return one table; several for more columns than a page holds; none for a chart without rows,
   *     and for a spark line, whose figure is printed beside it
   */
  public static List<Block.Table> of(Chart chart, Language language) {
    return new ChartTable(language).tables(chart);
  }

  private List<Block.Table> tables(Chart chart) {
    if (chart instanceof Chart.HeatMap map) {
      return heatMap(map);
    } else if (chart instanceof Chart.DivergingBars bars) {
      return bars(bars);
    } else if (chart instanceof Chart.DotIntervals dots) {
      return dots(dots);
    } else if (chart instanceof Chart.TrendBand trend) {
      return courses.trend(trend);
    } else if (chart instanceof Chart.StackedShares shares) {
      return shares(shares);
    } else if (chart instanceof Chart.PairedDots pairs) {
      return pairs(pairs);
    } else if (chart instanceof Chart.Slope slope) {
      return slope(slope);
    } else if (chart instanceof Chart.PriorityMatrix matrix) {
      return matrix(matrix);
    } else if (chart instanceof Chart.RoleFlow flow) {
      return courses.flow(flow);
    } else if (chart instanceof Chart.CumulativeIncidence incidence) {
      return courses.incidence(incidence);
    } else if (chart instanceof Chart.Funnel funnel) {
      return courses.funnel(funnel);
    } else if (chart instanceof Chart.SmallMultiples multiples) {
      return courses.multiples(multiples);
    }
    return List.of();
  }

  private List<Block.Table> heatMap(Chart.HeatMap map) {
    DataColumns columns =
        new DataColumns(
            map.rowHeader(), DataColumns.each(map.rows(), Chart.HeatRow::label), MOST_DIMENSIONS);
    columns.texts(texts.say("base"), DataColumns.each(map.rows(), Chart.HeatRow::base));
    for (int i = 0; i < map.columns().size(); i++) {
      int column = i;
      columns.column(
          map.columns().get(i),
          map.rows().stream().map(row -> cell(row.cells().get(column))).toList());
    }
    return columns.tables();
  }

  /** What the chart says by colour and hatching stands as a mark. */
  private static Block.Cell cell(Chart.HeatCell cell) {
    return switch (cell.fill()) {
      case COLOURED ->
          cell.points() < 0
              ? new Block.Cell(cell.text() + LOWER, Tone.WORSE)
              : new Block.Cell(cell.text() + HIGHER, Tone.BETTER);
      case UNTESTED -> new Block.Cell(cell.text() + LOW_BASE, Tone.MUTED);
      case HIDDEN -> new Block.Cell(cell.text(), Tone.MUTED);
      case REFERENCE, NEUTRAL -> Block.Cell.of(cell.text());
    };
  }

  private List<Block.Table> bars(Chart.DivergingBars bars) {
    List<Chart.DivergingRow> rows = bars.rows();
    DataColumns columns =
        new DataColumns(texts.say("item"), DataColumns.each(rows, Chart.DivergingRow::label))
            .texts(
                bars.keys().get(0),
                DataColumns.each(rows, row -> numbers.percent(row.unfavourable())))
            .texts(
                bars.keys().get(1), DataColumns.each(rows, row -> numbers.percent(row.neutral())))
            .texts(
                bars.keys().get(2),
                DataColumns.each(rows, row -> numbers.percent(row.favourable())));
    if (!bars.changeHeader().isEmpty()) {
      columns.column(
          bars.changeHeader(),
          rows.stream().map(row -> new Block.Cell(row.change(), row.changeTone())).toList());
    }
    return columns.tables();
  }

  private List<Block.Table> dots(Chart.DotIntervals dots) {
    List<Chart.DotRow> rows = new ArrayList<>(dots.rows());
    dots.reference()
        .filter(value -> !dots.referenceLabel().isEmpty() && !hasOwnRow(value, dots))
        .ifPresent(
            value ->
                rows.add(
                    0,
                    new Chart.DotRow(
                        dots.referenceLabel(),
                        value,
                        value,
                        value,
                        numbers.number(value) + dots.axisUnit(),
                        Tone.PLAIN,
                        true)));
    return new DataColumns(texts.say("name"), DataColumns.each(rows, Chart.DotRow::label))
        .column(
            texts.say("value"),
            rows.stream().map(row -> new Block.Cell(row.text(), row.tone())).toList())
        .texts(
            texts.say("interval"),
            DataColumns.each(rows, row -> numbers.range(row.low(), row.high())))
        .tables();
  }

  /** Whether what the others are compared with is a row already. */
  private static boolean hasOwnRow(double reference, Chart.DotIntervals dots) {
    return dots.rows().stream().anyMatch(row -> row.emphasised() && row.value() == reference);
  }

  private List<Block.Table> shares(Chart.StackedShares shares) {
    List<Chart.StackedRow> rows = shares.rows();
    DataColumns columns =
        new DataColumns(texts.say("name"), DataColumns.each(rows, Chart.StackedRow::label));
    for (int i = 0; i < shares.keys().size(); i++) {
      int part = i;
      columns.texts(
          shares.keys().get(i),
          DataColumns.each(
              rows,
              row ->
                  part < row.shares().size()
                      ? numbers.percent(row.shares().get(part))
                      : Numerals.HIDDEN));
    }
    return columns
        .texts(texts.say("base"), DataColumns.each(rows, Chart.StackedRow::base))
        .tables();
  }

  private List<Block.Table> pairs(Chart.PairedDots pairs) {
    List<Chart.PairedRow> rows = pairs.rows();
    return new DataColumns(texts.say("name"), DataColumns.each(rows, Chart.PairedRow::label))
        .texts(pairs.firstKey(), DataColumns.each(rows, row -> numbers.maybe(row.first())))
        .texts(pairs.secondKey(), DataColumns.each(rows, row -> numbers.maybe(row.second())))
        .texts(texts.say("gap"), DataColumns.each(rows, Chart.PairedRow::text))
        .tables();
  }

  private List<Block.Table> slope(Chart.Slope slope) {
    List<Chart.SlopeLine> lines = slope.lines();
    return new DataColumns(texts.say("name"), DataColumns.each(lines, Chart.SlopeLine::label))
        .texts(
            slope.before(),
            DataColumns.each(
                lines, line -> line.before().isPresent() ? line.beforeText() : Numerals.HIDDEN))
        .texts(slope.after(), DataColumns.each(lines, Chart.SlopeLine::afterText))
        .column(
            texts.say("change"),
            lines.stream().map(line -> new Block.Cell(line.change(), line.tone())).toList())
        .tables();
  }

  private List<Block.Table> matrix(Chart.PriorityMatrix matrix) {
    List<Chart.MatrixPoint> points = matrix.points();
    return new DataColumns(texts.say("name"), DataColumns.each(points, Chart.MatrixPoint::label))
        .texts(matrix.across().label(), DataColumns.each(points, Chart.MatrixPoint::acrossText))
        .texts(matrix.up().label(), DataColumns.each(points, Chart.MatrixPoint::upText))
        .tables();
  }
}
