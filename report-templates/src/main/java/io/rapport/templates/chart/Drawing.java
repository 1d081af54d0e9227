package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A chart that knows how much room it needs and draws itself into it. Immutable. */
public abstract class Drawing {
  private static final double SHRINK_STEP = 1.05;
  private static final double SMALLEST = 1024;

  /** The drawing of a chart, with a point in the numbers of its axes. */
  public static Drawing of(Chart chart) {
    return of(chart, '.');
  }

  /**
   * The drawing of a chart.
   *
   * @param decimalSign what stands before the decimals of the numbers of its axes
   */
  public static Drawing of(Chart chart, char decimalSign) {
    if (chart instanceof Chart.HeatMap map) {
      return new HeatMap(map);
    } else if (chart instanceof Chart.DivergingBars bars) {
      return new DivergingBars(bars);
    } else if (chart instanceof Chart.DotIntervals dots) {
      return new DotIntervals(dots, decimalSign);
    } else if (chart instanceof Chart.TrendBand trend) {
      return new TrendBand(trend, decimalSign);
    } else if (chart instanceof Chart.StackedShares shares) {
      return new StackedShares(shares);
    } else if (chart instanceof Chart.PairedDots pairs) {
      return new PairedDots(pairs, decimalSign);
    } else if (chart instanceof Chart.Slope slope) {
      return new Slope(slope);
    } else if (chart instanceof Chart.PriorityMatrix matrix) {
      return new PriorityMatrix(matrix, decimalSign);
    } else if (chart instanceof Chart.RoleFlow flow) {
      return new RoleFlow(flow);
    } else if (chart instanceof Chart.CumulativeIncidence incidence) {
      return new CumulativeIncidence(incidence, decimalSign);
    } else if (chart instanceof Chart.Funnel funnel) {
      return new Funnel(funnel);
    } else if (chart instanceof Chart.SmallMultiples multiples) {
      return new SmallMultiples(multiples, decimalSign);
    } else if (chart instanceof Chart.SparkLine spark) {
      return new SparkLine(spark);
    }
    throw new IllegalArgumentException("no drawing for " + chart.getClass().getSimpleName());
  }

  /** Height in points below which texts would be smaller than their floor. */
  public abstract double leastHeight(double width);

  /** Height in points above which the chart would look empty. */
  public abstract double mostHeight(double width);

  /**
   * The chart in parts, each with the header, no part higher than the room given to it.
   *
   * @param width width in points
   * @param first room for the first part, in points
   * @param next room for each further part, in points
   * @return this drawing alone if it fits or cannot be divided
   */
  public List<Drawing> parts(double width, double first, double next) {
    return List.of(this);
  }

  /** Draws at a size of at least {@link #leastHeight}, the origin at the top left. */
  abstract void draw(Canvas canvas, double width, double height);

  /**
   * Draws into a rectangle. In one lower than {@link #leastHeight} everything is drawn smaller, so
   * that nothing leaves the rectangle.
   */
  public final void draw(Graphics2D graphics, Rectangle2D place) {
    double shrink = 1;
    while (shrink < SMALLEST
        && leastHeight(place.getWidth() * shrink) > place.getHeight() * shrink) {
      shrink *= SHRINK_STEP;
    }
    Graphics2D own = (Graphics2D) graphics.create();
    try {
      own.translate(place.getX(), place.getY());
      own.scale(1 / shrink, 1 / shrink);
      own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      own.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      draw(new Canvas(own), place.getWidth() * shrink, place.getHeight() * shrink);
    } finally {
      own.dispose();
    }
  }
}
