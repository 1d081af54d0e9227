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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Charts at the limits of what the model allows. */
public final class EdgeCharts {
  private static final String SHORT = "HR";
  private static final String LONG =
      "Communications, Public Affairs and Stakeholder Relations of the Northern Region";
  private static final String UNBROKEN =
      "Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetzkommissionsamt";
  private static final List<String> LABELS = List.of(SHORT, LONG, UNBROKEN, "Finance", "");

  private static final List<Tone> TONES = List.of(Tone.values());

  private EdgeCharts() {}

  /** Charts by what is odd about them. */
  public static Map<String, Chart> all() {
    Map<String, Chart> charts = new LinkedHashMap<>();
    heatMaps(charts);
    bars(charts);
    dots(charts);
    trends(charts);
    shares(charts);
    pairs(charts);
    slopes(charts);
    matrices(charts);
    flows(charts);
    incidences(charts);
    funnels(charts);
    multiples(charts);
    sparks(charts);
    return charts;
  }

  private static String label(int row) {
    return LABELS.get(row % LABELS.size());
  }

  private static <T> List<T> rows(int count, IntFunction<T> row) {
    return IntStream.range(0, count).mapToObj(row).toList();
  }

  private static Chart heat(int rows, int columns, HeatFill fill) {
    return new Chart.HeatMap(
        "Department",
        rows(columns, i -> label(i) + " " + i),
        rows(
            rows,
            i ->
                new HeatRow(
                    label(i),
                    i % 7,
                    i % 2 == 0 ? "<10" : "120–129",
                    Collections.nCopies(
                        columns, new HeatCell(i % 3 == 0 ? "–" : "−100", -100, fill)))),
        LONG + " · " + LONG);
  }

  private static void heatMaps(Map<String, Chart> charts) {
    charts.put("heat map without rows", heat(0, 8, HeatFill.NEUTRAL));
    charts.put("heat map without columns", heat(3, 0, HeatFill.NEUTRAL));
    charts.put("heat map of one cell", heat(1, 1, HeatFill.REFERENCE));
    charts.put("heat map of 45 rows, all hidden", heat(45, 8, HeatFill.HIDDEN));
    charts.put("heat map of 120 rows", heat(120, 8, HeatFill.COLOURED));
    charts.put("heat map of 400 rows and ten columns", heat(400, 10, HeatFill.COLOURED));
    charts.put("heat map of 20 columns, untested", heat(12, 20, HeatFill.UNTESTED));
  }

  private static Chart diverging(int rows, double low, double middle, double high, String change) {
    return new Chart.DivergingBars(
        List.of("Unfavourable", "Neither", LONG),
        change,
        rows(
            rows,
            i ->
                new DivergingRow(
                    label(i),
                    low,
                    middle,
                    high,
                    high + " %",
                    change.isEmpty() ? "" : LONG,
                    TONES.get(i % 4))));
  }

  private static void bars(Map<String, Chart> charts) {
    charts.put("bars without rows", diverging(0, 0, 0, 0, ""));
    charts.put("bars of nothing", diverging(3, 0, 0, 0, ""));
    charts.put("bars all neutral", diverging(3, 0, 100, 0, "Since March"));
    charts.put("bars all favourable", diverging(60, 0, 0, 100, UNBROKEN));
    charts.put("bars all unfavourable", diverging(2, 100, 0, 0, LONG));
  }

  private static Chart dot(
      int rows, double low, double high, Optional<Double> reference, double value) {
    return new Chart.DotIntervals(
        low,
        high,
        " points",
        reference,
        LONG,
        rows(
            rows,
            i ->
                new DotRow(
                    label(i), value, value - 500, value + 500, LONG, TONES.get(i % 4), i == 0)));
  }

  private static void dots(Map<String, Chart> charts) {
    charts.put("dots without rows", dot(0, 0, 100, Optional.of(0.0), 50));
    charts.put("dots beyond the axis", dot(5, 0, 100, Optional.of(1000.0), -700));
    charts.put("dots on an axis of no length", dot(3, 5, 5, Optional.empty(), 5));
    charts.put("dots without a value", dot(3, 0, 100, Optional.of(100.0), Double.NaN));
    charts.put("dots on a tiny axis", dot(70, -0.002, 0.001, Optional.of(0.0), 0));
  }

  private static Chart trend(int ticks, int series, double low, double high, int every) {
    return new Chart.TrendBand(
        rows(ticks, i -> i % 2 == 0 ? "Sep 2026" : "Wave " + i),
        low,
        high,
        " %",
        rows(
            series,
            i ->
                new TrendSeries(
                    label(i),
                    rows(
                        ticks,
                        t ->
                            every > 0 && t % every == 0
                                ? Optional.of(new TrendPoint(50, 40, 1000))
                                : Optional.empty()))));
  }

  private static void trends(Map<String, Chart> charts) {
    charts.put("trend without ticks", trend(0, 2, 0, 100, 1));
    charts.put("trend of one tick", trend(1, 3, 0, 100, 1));
    charts.put("trend without series", trend(5, 0, 0, 100, 1));
    charts.put("trend with nothing shown", trend(13, 2, 0, 100, 0));
    charts.put("trend of 60 ticks and 12 equal series", trend(60, 12, 0, 100, 1));
    charts.put("trend with gaps", trend(12, 2, 0, 100, 2));
    charts.put("trend on an axis of no length", trend(12, 1, 50, 50, 1));
  }

  private static Chart stack(int rows, int keys, double share) {
    return new Chart.StackedShares(
        rows(keys, i -> label(i) + i),
        rows(rows, i -> new StackedRow(label(i), Collections.nCopies(keys, share), label(i + 1))));
  }

  private static void shares(Map<String, Chart> charts) {
    charts.put("shares without rows", stack(0, 3, 33));
    charts.put("shares without keys", stack(3, 0, 0));
    charts.put("shares of nothing", stack(3, 3, 0));
    charts.put("shares beyond the whole", stack(50, 12, 30));
  }

  private static void pairs(Map<String, Chart> charts) {
    charts.put("pairs without rows", new Chart.PairedDots(SHORT, LONG, 1, 5, List.of()));
    charts.put(
        "pairs equal, beyond the axis and missing",
        new Chart.PairedDots(
            LONG,
            UNBROKEN,
            1,
            5,
            rows(
                44,
                i ->
                    new PairedRow(
                        label(i),
                        i % 4 == 0 ? Optional.empty() : Optional.of(i % 3 * 4.0),
                        i % 4 < 2 ? Optional.empty() : Optional.of(8.0),
                        label(i + 1)))));
  }

  private static Chart slope(int lines, IntFunction<Optional<Double>> before, double after) {
    return new Chart.Slope(
        LONG,
        UNBROKEN,
        -100,
        100,
        rows(
            lines,
            i ->
                new SlopeLine(
                    label(i) + i,
                    before.apply(i),
                    Double.isNaN(after) ? Optional.empty() : Optional.of(after + i % 2),
                    "−" + i,
                    Double.isNaN(after) ? "–" : "−100",
                    i % 3 == 0 ? LONG : "",
                    TONES.get(i % 4))));
  }

  private static void slopes(Map<String, Chart> charts) {
    charts.put("slope without lines", slope(0, i -> Optional.empty(), 0));
    charts.put("slope of 3 lines", slope(3, i -> Optional.of(40.0 * i - 60), -20));
    charts.put("slope of 400 equal lines", slope(400, i -> Optional.of(5.0), 5));
    charts.put("slope with nothing before", slope(12, i -> Optional.empty(), 800));
    charts.put("slope with nothing shown", slope(12, i -> Optional.empty(), Double.NaN));
    charts.put("slope of one point", slope(1, i -> Optional.of(50.0), Double.NaN));
  }

  private static Chart matrix(int points, double value, double step, double split) {
    return new Chart.PriorityMatrix(
        new Chart.Scale(LONG, -100, 100, " points"),
        new Chart.Scale(UNBROKEN, -0.002, 0.001, ""),
        split,
        0.0001,
        new Chart.Quadrants(LONG, UNBROKEN, LONG, SHORT),
        rows(
            points,
            i ->
                new MatrixPoint(
                    label(i) + i,
                    value + i * step,
                    value + i * step - 300,
                    value + i * step + 3,
                    -0.001 + step * i / 20_000,
                    -0.002,
                    0.001,
                    "−100",
                    "0",
                    TONES.get(i % 4))),
        "Points without a number lie too close to others.");
  }

  private static void matrices(Map<String, Chart> charts) {
    charts.put("matrix without points", matrix(0, 0, 0, 0));
    charts.put("matrix of one point", matrix(1, 50, 0, -100));
    charts.put("matrix of 3 points", matrix(3, -60, 45, 0));
    charts.put("matrix of 10 equal points", matrix(10, 5, 0, 100));
    charts.put("matrix of 400 points", matrix(400, -90, 0.4, 1000));
  }

  private static Chart flow(int parts, Optional<Double> share, double ribbon) {
    List<FlowPart> side =
        rows(parts, i -> new FlowPart(label(i) + i, share, share.isEmpty() ? "–" : LONG));
    return new Chart.RoleFlow(
        LONG,
        UNBROKEN,
        side,
        side,
        ribbon < 0
            ? List.of()
            : rows(
                parts * parts, i -> new FlowRibbon(i / parts, i % parts, ribbon, ribbon + " %")));
  }

  private static void flows(Map<String, Chart> charts) {
    charts.put("flow without parts", flow(0, Optional.empty(), -1));
    charts.put("flow of one part", flow(1, Optional.of(100.0), 100));
    charts.put("flow with nothing shown", flow(3, Optional.empty(), -1));
    charts.put("flow of nothing", flow(3, Optional.of(0.0), 0));
    charts.put("flow without ribbons", flow(4, Optional.of(25.0), -1));
    charts.put("flow beyond the whole", flow(3, Optional.of(50.0), 40));
    charts.put("flow of 12 equal parts", flow(12, Optional.of(8.3), 0.7));
  }

  private static Chart incidence(int curves, int ticks, int points, Known known, double value) {
    return new Chart.CumulativeIncidence(
        LONG,
        rows(ticks, i -> new TimeTick(i, i % 2 == 0 ? Integer.toString(i) : "after Wave " + i)),
        100,
        " %",
        known,
        UNBROKEN,
        rows(
            curves,
            i ->
                new IncidenceCurve(
                    label(i),
                    rows(points, p -> new IncidencePoint(p, value * p, value * p - 20, 1000, LONG)),
                    rows(ticks, t -> t % 2 == 0 ? "12,408" : "–"))));
  }

  private static void incidences(Map<String, Chart> charts) {
    charts.put("incidence without curves", incidence(0, 4, 0, Known.AT_EVERY_CHANGE, 0));
    charts.put("incidence without ticks", incidence(1, 0, 2, Known.AT_SOME_TIMES, 3));
    charts.put("incidence of one point", incidence(1, 1, 1, Known.AT_EVERY_CHANGE, 0));
    charts.put("incidence with nothing shown", incidence(3, 5, 0, Known.AT_SOME_TIMES, 0));
    charts.put("incidence of equal curves", incidence(7, 61, 61, Known.AT_EVERY_CHANGE, 0));
    charts.put("incidence beyond the axis", incidence(2, 12, 80, Known.AT_SOME_TIMES, 9));
  }

  private static Chart funnel(int steps, int perWay, Optional<Double> share) {
    return new Chart.Funnel(
        UNBROKEN,
        LONG,
        rows(
            steps,
            i ->
                new FunnelStep(
                    label(i),
                    i % perWay == 0,
                    share,
                    -20,
                    i % 2 * 120.0,
                    i % 3 == 0 ? LONG : "12",
                    i % perWay == 0 ? "" : UNBROKEN,
                    TONES.get(i % 4))));
  }

  private static void funnels(Map<String, Chart> charts) {
    charts.put("funnel without steps", funnel(0, 1, Optional.empty()));
    charts.put("funnel of one step", funnel(1, 1, Optional.of(100.0)));
    charts.put("funnel with nothing shown", funnel(4, 4, Optional.empty()));
    charts.put("funnel of nobody", funnel(4, 4, Optional.of(0.0)));
    charts.put("funnel of 400 equal steps", funnel(400, 4, Optional.of(50.0)));
    charts.put("funnel beyond the whole", funnel(8, 8, Optional.of(700.0)));
  }

  private static Chart multiples(int panels, int ticks, Optional<TrendPoint> point) {
    return new Chart.SmallMultiples(
        rows(ticks, i -> i % 2 == 0 ? "Sep 2026" : UNBROKEN),
        -100,
        100,
        " %",
        panels % 2 == 0 ? LONG : "",
        rows(
            panels,
            i ->
                new SmallTrend(
                    label(i),
                    Collections.nCopies(ticks, i % 2 == 0 ? point : Optional.empty()),
                    i % 3 == 0 ? List.of() : Collections.nCopies(ticks, Optional.of(-500.0)),
                    i % 4 == 0 ? LONG : "−100 %",
                    TONES.get(i % 4))));
  }

  private static void multiples(Map<String, Chart> charts) {
    Optional<TrendPoint> low = Optional.of(new TrendPoint(-40, -60, 300));
    charts.put("multiples without panels", multiples(0, 4, low));
    charts.put("multiples without ticks", multiples(3, 0, low));
    charts.put("multiples of one point", multiples(1, 1, low));
    charts.put("multiples with nothing shown", multiples(10, 6, Optional.empty()));
    charts.put("multiples of 400 equal panels", multiples(400, 13, low));
  }

  private static Chart spark(int values, Optional<Double> value) {
    return new Chart.SparkLine(0, 10, Collections.nCopies(values, value), Tone.WORSE);
  }

  private static void sparks(Map<String, Chart> charts) {
    charts.put("spark without values", spark(0, Optional.empty()));
    charts.put("spark of one value", spark(1, Optional.of(-20.0)));
    charts.put("spark with nothing shown", spark(6, Optional.empty()));
    charts.put("spark of 60 equal values", spark(60, Optional.of(99.0)));
  }
}
