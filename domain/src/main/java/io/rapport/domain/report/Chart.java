package io.rapport.domain.report;

import java.util.List;
import java.util.Optional;

/**
 * What a chart shows. All numbers are released ones and are drawn as they stand; all texts are
 * final.
 */
public sealed interface Chart {

  /**
   * Units by dimensions. The first row is the organisation and shows scores; the others show
   * differences from the rest.
   *
   * @param rowHeader header over the row labels
   * @param columns labels over the columns
   * @param rows rows from top to bottom
   * @param legend words beside the colour scale
   */
  record HeatMap(String rowHeader, List<String> columns, List<HeatRow> rows, String legend)
      implements Chart {
    public HeatMap {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of a heat map.
   *
   * @param label the unit's name
   * @param depth level in the organisation, 0 for the whole, used to indent
   * @param base number of answers in words, banded where it must be
   * @param cells one for each column
   */
  record HeatRow(String label, int depth, String base, List<HeatCell> cells) {
    public HeatRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell of a heat map.
   *
   * @param text what is printed: "+4", "68", "–"
   * @param points difference in points, used for the colour only if {@code fill} is COLOURED
   */
  record HeatCell(String text, double points, HeatFill fill) {}

  /** How a heat-map cell is filled. */
  enum HeatFill {
    /** The organisation's own score. */
    REFERENCE,
    /** A difference that is practical and significant. */
    COLOURED,
    /** A tested difference that is not both. */
    NEUTRAL,
    /** Shown, but too few answers to test: hatched. */
    UNTESTED,
    /** Not shown for confidentiality: "–". */
    HIDDEN
  }

  /**
   * Diverging bars of unfavourable, neutral and favourable shares, centred on the middle of the
   * neutral part.
   *
   * @param keys the three legend texts, from unfavourable to favourable
   * @param changeHeader header over the change column, or empty if there is no earlier wave
   */
  record DivergingBars(List<String> keys, String changeHeader, List<DivergingRow> rows)
      implements Chart {
    public DivergingBars {
      keys = List.copyOf(keys);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of diverging bars; shares in whole percent, 0–100.
   *
   * @param value text of the favourable share
   * @param change text of the change since the last wave, empty without one
   */
  record DivergingRow(
      String label,
      double unfavourable,
      double neutral,
      double favourable,
      String value,
      String change,
      Tone changeTone) {}

  /**
   * Dots with intervals on one axis, with an optional reference line.
   *
   * @param axisLow left end of the axis
   * @param axisHigh right end of the axis
   * @param axisUnit suffix of the axis labels, such as " %" or empty
   * @param reference value of the reference line
   * @param referenceLabel words over the reference line
   */
  record DotIntervals(
      double axisLow,
      double axisHigh,
      String axisUnit,
      Optional<Double> reference,
      String referenceLabel,
      List<DotRow> rows)
      implements Chart {
    public DotIntervals {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A dot with its interval.
   *
   * @param text figure printed at the right
   * @param emphasised set in semibold
   */
  record DotRow(
      String label,
      double value,
      double low,
      double high,
      String text,
      Tone tone,
      boolean emphasised) {}

  /**
   * Lines over time, each with its band, in one panel with one axis.
   *
   * @param ticks labels of the points in time, oldest first
   * @param axisLow lower end of the axis
   * @param axisHigh upper end of the axis
   */
  record TrendBand(
      List<String> ticks,
      double axisLow,
      double axisHigh,
      String axisUnit,
      List<TrendSeries> series)
      implements Chart {
    public TrendBand {
      ticks = List.copyOf(ticks);
      series = List.copyOf(series);
    }
  }

  /** A line: one entry for each tick, empty where nothing is shown. */
  record TrendSeries(String label, List<Optional<TrendPoint>> points) {
    public TrendSeries {
      points = List.copyOf(points);
    }
  }

  /** A point with its interval; low equals high where there is none. */
  record TrendPoint(double value, double low, double high) {}

  /**
   * Bars divided into shares of a whole.
   *
   * @param keys legend texts of the parts, left to right
   */
  record StackedShares(List<String> keys, List<StackedRow> rows) implements Chart {
    public StackedShares {
      keys = List.copyOf(keys);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A bar of shares in percent, 0–100, in the order of the keys; empty if nothing is shown.
   *
   * @param base words at the right: base, or why nothing is shown
   */
  record StackedRow(String label, List<Double> shares, String base) {
    public StackedRow {
      shares = List.copyOf(shares);
    }
  }

  /**
   * Two dots a row, joined by their gap.
   *
   * @param firstKey legend of the first dot, such as "Managers"
   * @param secondKey legend of the second dot, such as "Consultants"
   */
  record PairedDots(
      String firstKey, String secondKey, double axisLow, double axisHigh, List<PairedRow> rows)
      implements Chart {
    public PairedDots {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A pair of values; empty where one side is not shown.
   *
   * @param text gap with its interval, or why it is not shown
   */
  record PairedRow(String label, Optional<Double> first, Optional<Double> second, String text) {}

  /**
   * Lines from an earlier value to a later one, on one axis.
   *
   * @param before words over the earlier values, such as "March 2026"
   * @param after words over the later values
   * @param axisLow lower end of the axis
   * @param axisHigh upper end of the axis
   * @param lines in the order in which they are read
   */
  record Slope(String before, String after, double axisLow, double axisHigh, List<SlopeLine> lines)
      implements Chart {
    public Slope {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of a slope chart; a value is empty where it is not shown.
   *
   * @param beforeText the earlier value as printed at the left
   * @param afterText the later value as printed at the right, or why it is not shown
   * @param change the change with its margin as printed, empty without one
   * @param tone MUTED unless the change is clear: drawn in grey
   */
  record SlopeLine(
      String label,
      Optional<Double> before,
      Optional<Double> after,
      String beforeText,
      String afterText,
      String change,
      Tone tone) {}

  /**
   * An axis.
   *
   * @param label what it measures, with its unit where there is one
   * @param axisLow lower or left end
   * @param axisHigh upper or right end
   * @param axisUnit suffix of the axis labels, such as " %" or empty
   */
  record Scale(String label, double axisLow, double axisHigh, String axisUnit) {}

  /**
   * Points of two measures with the intervals of both, in four quadrants: how well something is
   * rated, from left to right, and how closely it goes with an outcome, from bottom to top.
   *
   * @param acrossSplit where the quadrants meet on the axis from left to right
   * @param upSplit where they meet on the axis from bottom to top
   * @param points the most important first: where names compete for room, the first has it
   * @param crowded words under the chart if some points lie too close together to be named in it
   */
  record PriorityMatrix(
      Scale across,
      Scale up,
      double acrossSplit,
      double upSplit,
      Quadrants quadrants,
      List<MatrixPoint> points,
      String crowded)
      implements Chart {
    public PriorityMatrix {
      points = List.copyOf(points);
    }
  }

  /**
   * Names of the quadrants of a priority matrix.
   *
   * @param actFirst low rating, close association: top left
   * @param protect high rating, close association: top right
   * @param watch low rating, loose association: bottom left
   * @param maintain high rating, loose association: bottom right
   */
  record Quadrants(String actFirst, String protect, String watch, String maintain) {}

  /**
   * A point of a priority matrix; low equals high where a measure has no interval.
   *
   * @param acrossText the first measure with its interval, as printed
   * @param upText the second measure with its interval, as printed
   */
  record MatrixPoint(
      String label,
      double across,
      double acrossLow,
      double acrossHigh,
      double up,
      double upLow,
      double upHigh,
      String acrossText,
      String upText,
      Tone tone) {}

  /**
   * A flow of shares of one whole from a first division into a second, such as roles asked for and
   * roles played.
   *
   * @param before words over the first division
   * @param after words over the second
   * @param from parts of the first division, top to bottom
   * @param to parts of the second; a part has the same place on both sides
   * @param ribbons what went from where to where between parts that are shown; those that are not
   *     shown themselves are left out
   */
  record RoleFlow(
      String before, String after, List<FlowPart> from, List<FlowPart> to, List<FlowRibbon> ribbons)
      implements Chart {
    public RoleFlow {
      from = List.copyOf(from);
      to = List.copyOf(to);
      ribbons = List.copyOf(ribbons);
      for (FlowRibbon ribbon : ribbons) {
        if (ribbon.from() >= from.size() || ribbon.to() >= to.size()) {
          throw new IllegalArgumentException("a ribbon joins parts of both sides");
        }
        if (!(ribbon.share() >= 0)) {
          throw new IllegalArgumentException("a ribbon has a share of 0 or more");
        }
      }
    }
  }

  /**
   * A part of a division; its share in percent, 0–100, empty where it is not shown.
   *
   * @param text the share with its interval or base as printed
   */
  record FlowPart(String label, Optional<Double> share, String text) {}

  /**
   * What went from one part to another.
   *
   * @param from place of the first part, counted from 0
   * @param to place of the second part, counted from 0
   * @param share percent of the whole, 0–100
   * @param text the share as printed in the ribbon where there is room
   */
  record FlowRibbon(int from, int to, double share, String text) {}

  /**
   * Share to which something has happened by a time, with the numbers still at risk below.
   *
   * @param timeLabel what the axis of time counts, such as "Months since the first engagement"
   * @param ticks times named on the axis, the earliest first; the axis spans them
   * @param axisHigh upper end of the axis of shares, which starts at 0
   * @param axisUnit suffix of the labels of shares, such as " %"
   * @param known whether the curve is known at each of its changes or at some times only
   * @param riskHeader words before the numbers at risk, such as "Still waiting"
   */
  record CumulativeIncidence(
      String timeLabel,
      List<TimeTick> ticks,
      double axisHigh,
      String axisUnit,
      Known known,
      String riskHeader,
      List<IncidenceCurve> curves)
      implements Chart {
    public CumulativeIncidence {
      ticks = List.copyOf(ticks);
      curves = List.copyOf(curves);
      for (IncidenceCurve curve : curves) {
        if (curve.atRisk().size() != ticks.size()) {
          throw new IllegalArgumentException("a curve has a number at risk for each tick");
        }
      }
    }
  }

  /** A time on an axis: in the units the axis counts. */
  record TimeTick(int at, String label) {}

  /** When a curve over time is known. */
  enum Known {
    /** At each of its changes: drawn in steps. */
    AT_EVERY_CHANGE,
    /** At some times only: drawn as dots joined by broken lines. */
    AT_SOME_TIMES
  }

  /**
   * A curve of cumulative incidence.
   *
   * @param points those shown, the earliest first
   * @param atRisk for each tick the number at risk, or the mark of one that is not shown
   */
  record IncidenceCurve(String label, List<IncidencePoint> points, List<String> atRisk) {
    public IncidenceCurve {
      points = List.copyOf(points);
      atRisk = List.copyOf(atRisk);
    }
  }

  /**
   * A point of a curve; low equals high where there is no interval.
   *
   * @param at time in the units of the axis
   * @param text the share with its interval as printed
   */
  record IncidencePoint(int at, double value, double low, double high, String text) {}

  /**
   * Steps of one way or of several: how many take each, of all who started.
   *
   * @param countHeader words over the counts and shares
   * @param rateHeader words over the rates from step to step
   * @param steps from first to last, a way after the other
   */
  record Funnel(String countHeader, String rateHeader, List<FunnelStep> steps) implements Chart {
    public Funnel {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step of a funnel; its share of all who started in percent, 0–100, empty where it is not
   * shown; low equals high where it has no interval.
   *
   * @param start whether a way begins here
   * @param text count and share as printed, or why it is not shown
   * @param rate share of those of the step before, with its interval, as printed; empty at a start
   */
  record FunnelStep(
      String label,
      boolean start,
      Optional<Double> share,
      double low,
      double high,
      String text,
      String rate,
      Tone tone) {}

  /**
   * Small trends side by side on the same axes, each with a line to compare it with.
   *
   * @param ticks labels of the points in time, oldest first; the first and the last are printed
   * @param axisLow lower end of the axis of all panels
   * @param axisHigh upper end of the axis of all panels
   * @param referenceLabel what the grey line is, or empty if there is none
   */
  record SmallMultiples(
      List<String> ticks,
      double axisLow,
      double axisHigh,
      String axisUnit,
      String referenceLabel,
      List<SmallTrend> panels)
      implements Chart {
    public SmallMultiples {
      ticks = List.copyOf(ticks);
      panels = List.copyOf(panels);
    }
  }

  /**
   * A small trend: one entry for each tick, empty where nothing is shown.
   *
   * @param reference values of the grey line; none if there is no such line
   * @param text the latest value as printed
   * @param tone of the change to the latest value
   */
  record SmallTrend(
      String label,
      List<Optional<TrendPoint>> points,
      List<Optional<Double>> reference,
      String text,
      Tone tone) {
    public SmallTrend {
      points = List.copyOf(points);
      reference = List.copyOf(reference);
    }
  }

  /**
   * A trend as large as a word, without text of its own: beside a figure that is printed.
   *
   * @param values one for each point in time, the oldest first, empty where nothing is shown
   */
  record SparkLine(double axisLow, double axisHigh, List<Optional<Double>> values, Tone tone)
      implements Chart {
    public SparkLine {
      values = List.copyOf(values);
    }
  }
}
