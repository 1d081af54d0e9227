package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.List;
import java.util.Optional;

/** Released cells as points of a chart. */
final class Points {
  private final Texts texts;
  private final CellText text;
  private final AsOf asOf;

  Points(Language language) {
    this.texts = Texts.of(Points.class, language);
    this.text = new CellText(language);
    this.asOf = new AsOf(language);
  }

  /** A point with its interval; empty if the cell is not shown. */
  static Optional<Chart.TrendPoint> of(Optional<ReleasedCell> cell) {
    return CellText.shown(cell)
        .map(
            shown ->
                new Chart.TrendPoint(
                    shown.value().doubleValue(),
                    end(shown, Measure.LOW),
                    end(shown, Measure.HIGH)));
  }

  /** A row of a dot chart; empty if the cell is not shown. */
  Optional<Chart.DotRow> dot(
      String label, Optional<ReleasedCell> cell, Tone tone, boolean emphasised) {
    return CellText.shown(cell)
        .map(
            shown ->
                new Chart.DotRow(
                    label,
                    shown.value().doubleValue(),
                    end(shown, Measure.LOW),
                    end(shown, Measure.HIGH),
                    text.value(shown),
                    tone,
                    emphasised));
  }

  /**
   * The shares of a stacked bar; none unless all of its cells are shown, and as of one month: only
   * then they are parts of one whole.
   */
  static List<Double> shares(List<Optional<ReleasedCell>> cells) {
    List<ReleasedCell.Shown> shown =
        cells.stream().flatMap(cell -> CellText.shown(cell).stream()).toList();
    boolean whole =
        shown.size() == cells.size()
            && shown.stream().map(ReleasedCell.Shown::asOf).distinct().count() == 1;
    return whole ? shown.stream().map(cell -> cell.value().doubleValue()).toList() : List.of();
  }

  /**
   * Base, how much was recorded where that is little, and the month of a figure that stays as told
   * before: "212", "48, 41% recorded" or "212, as of May".
   */
  String baseAndRecording(ReleasedCell.Shown cell) {
    return cell.recorded()
            .filter(share -> share.intValue() < Recording.GREY_BELOW)
            .map(
                share ->
                    texts.say(
                        "recorded", "base", cell.base().text(), "share", share.toPlainString()))
            .orElse(cell.base().text())
        + asOf.besideBase(cell);
  }

  private static double end(ReleasedCell.Shown cell, Measure measure) {
    return cell.value(measure).orElse(cell.value()).doubleValue();
  }
}
