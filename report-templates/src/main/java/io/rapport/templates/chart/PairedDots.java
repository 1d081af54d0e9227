package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.PairedRow;
import io.rapport.domain.report.Tone;
import java.awt.Color;
import java.util.List;

/** Two dots a row, a disc and a diamond, joined by a line as long as their gap. */
final class PairedDots extends RowDrawing<PairedRow> {
  /** The disc is the larger, so that both are seen where they fall on the same place. */
  private static final double DISC = 4.2;

  private static final double DIAMOND = 2.9;

  private final Chart.PairedDots chart;
  private final char decimalSign;

  PairedDots(Chart.PairedDots chart, char decimalSign) {
    this(chart, decimalSign, chart.rows());
  }

  private PairedDots(Chart.PairedDots chart, char decimalSign, List<PairedRow> rows) {
    super(chart.rows(), rows);
    this.chart = chart;
    this.decimalSign = decimalSign;
  }

  private ValueAxis axis(RowGrid grid) {
    return new ValueAxis(
        Axis.between(chart.axisLow(), chart.axisHigh(), grid.plotLeft() + 6, grid.plotRight() - 6),
        "",
        decimalSign,
        grid.width());
  }

  private Legend legend(RowGrid grid) {
    return new Legend(
        List.of(
            Legend.Key.mark(chart.firstKey(), Mark.DISC, Palette.BLUE),
            Legend.Key.mark(chart.secondKey(), Mark.DIAMOND, Palette.VERMILION)),
        grid.plotWidth());
  }

  @Override
  double headHeight(RowGrid grid) {
    return legend(grid).height() + 5;
  }

  @Override
  double footHeight(RowGrid grid) {
    return ValueAxis.HEIGHT;
  }

  @Override
  String label(PairedRow row) {
    return row.label();
  }

  @Override
  List<Words> words(PairedRow row) {
    boolean complete = row.first().isPresent() && row.second().isPresent();
    return List.of(new Words(row.text(), complete ? Tone.PLAIN : Tone.MUTED, Face.REGULAR));
  }

  @Override
  void head(Canvas canvas, RowGrid grid, double height) {
    legend(grid).draw(canvas, grid.plotLeft(), 0);
    canvas.rule(Palette.GRID, 0.8, 0, height - 0.4, grid.width(), height - 0.4);
  }

  @Override
  void ground(Canvas canvas, RowGrid grid, double top, double bottom) {
    axis(grid).lines(canvas, top, bottom);
  }

  @Override
  void marks(Canvas canvas, RowGrid grid, PairedRow row, double top, double height) {
    Axis axis = axis(grid).axis();
    double middle = top + height / 2;
    if (row.first().isPresent() && row.second().isPresent()) {
      canvas.rule(
          Palette.HATCH,
          3,
          axis.at(row.first().get()),
          middle,
          axis.at(row.second().get()),
          middle);
    }
    row.first()
        .ifPresent(value -> canvas.mark(Mark.DISC, Palette.BLUE, axis.at(value), middle, DISC));
    row.second()
        .ifPresent(
            value -> canvas.mark(Mark.DIAMOND, Palette.VERMILION, axis.at(value), middle, DIAMOND));
    if (row.first().isEmpty() && row.second().isEmpty()) {
      double centre = (grid.plotLeft() + grid.plotRight()) / 2;
      canvas.box(Color.WHITE, centre - 6, middle - 5, 12, 10);
      canvas.line("–", centre, middle, Canvas.Anchor.MIDDLE, Face.REGULAR, SIZE, Palette.MUTED);
    }
  }

  @Override
  void foot(Canvas canvas, RowGrid grid, double top) {
    axis(grid).labels(canvas, top);
  }

  @Override
  RowDrawing<PairedRow> part(List<PairedRow> rows) {
    return new PairedDots(chart, decimalSign, rows);
  }
}
