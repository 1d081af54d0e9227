package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Scores of the pulse as pairs of dots: the managers' and the consultants'. */
final class TwoSides {
  private static final int ROW = 17;
  private static final int AROUND = 40;
  private static final double STEP = 10;
  private static final double MOST = 100;

  private final Figures figures;
  private final Texts texts;

  TwoSides(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(TwoSides.class);
  }

  /**
   * The managers' score.
   *
   * @param part ".trust", or empty for the index
   */
  Optional<ReleasedCell> client(String part, Scope scope) {
    return score("client" + part, scope);
  }

  /** The consultants' score. */
  Optional<ReleasedCell> consultant(String part, Scope scope) {
    return score("consultant" + part, scope);
  }

  private Optional<ReleasedCell> score(String part, Scope scope) {
    return figures.records(Statistic.S13, 12, scope, part);
  }

  /** Both indices and the gap of the same relationships. */
  Chart.PairedRow withGap(String label, Scope scope) {
    Optional<ReleasedCell> gap = figures.records(Statistic.S14, 12, scope, "gap");
    String words =
        CellText.shown(gap)
            .map(
                shown ->
                    texts.say(
                        "gap",
                        "gap",
                        figures.text().value(shown),
                        "interval",
                        figures.text().interval(gap)))
            .orElse(figures.text().value(gap));
    return new Chart.PairedRow(
        label, value(client("", scope)), value(consultant("", scope)), words);
  }

  /** Both scores of a part over all, as printed; empty if neither is shown. */
  Optional<Chart.PairedRow> part(String label, String part) {
    Optional<ReleasedCell> client = client(part, Scope.Whole.WHOLE);
    Optional<ReleasedCell> consultant = consultant(part, Scope.Whole.WHOLE);
    if (CellText.shown(client).isEmpty() && CellText.shown(consultant).isEmpty()) {
      return Optional.empty();
    }
    String words = texts.say("scores", "client", words(client), "consultant", words(consultant));
    return Optional.of(new Chart.PairedRow(label, value(client), value(consultant), words));
  }

  private String words(Optional<ReleasedCell> score) {
    return CellText.shown(score).map(figures.text()::value).orElse(Numerals.HIDDEN);
  }

  private static Optional<Double> value(Optional<ReleasedCell> cell) {
    return CellText.shown(cell).map(shown -> shown.value().doubleValue());
  }

  /** The rows as a chart. */
  Block.Figure figure(List<Chart.PairedRow> rows, String alternative) {
    double low = values(rows).min().orElse(STEP);
    double high = values(rows).max().orElse(MOST - STEP);
    return new Block.Figure(
        new Chart.PairedDots(
            texts.say("client"),
            texts.say("consultant"),
            Math.max(0, STEP * Math.floor(low / STEP) - STEP),
            Math.min(MOST, STEP * Math.ceil(high / STEP) + STEP),
            rows),
        AROUND + ROW * rows.size(),
        alternative);
  }

  private static DoubleStream values(List<Chart.PairedRow> rows) {
    return rows.stream()
        .flatMap(row -> Stream.concat(row.first().stream(), row.second().stream()))
        .mapToDouble(Double::doubleValue);
  }
}
