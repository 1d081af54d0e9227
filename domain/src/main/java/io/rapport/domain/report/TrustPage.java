package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Credibility, trust and access as managers and consultants see them. */
final class TrustPage {
  private final Figures figures;

  TrustPage(Figures figures) {
    this.figures = figures;
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    List<Chart.PairedRow> rows = new ArrayList<>();
    rows.add(row("All functions", Scope.Whole.WHOLE));
    for (Catalogue.Named function : figures.catalogue().functions()) {
      rows.add(row(function.name(), new Scope.Function(function.code())));
    }
    Optional<ReleasedCell> client = score("client", Scope.Whole.WHOLE);
    Optional<ReleasedCell> consultant = score("consultant", Scope.Whole.WHOLE);
    if (CellText.shown(client).isEmpty() && CellText.shown(consultant).isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "No pulse with enough answers was taken in the last twelve months, so there is"
                  + " nothing to show here. A figure needs at least "
                  + figures.release().policy().pulse()
                  + " respondents."));
    } else {
      blocks.add(new Block.Heading("Index of credibility, trust and access, 0–100"));
      blocks.add(
          new Block.Figure(
              new Chart.PairedDots("Managers", "Consultants", axisLow(rows), axisHigh(rows), rows),
              40 + 20 * rows.size(),
              "Paired dots of the index by function: managers "
                  + figures.text().value(client)
                  + ", consultants "
                  + figures.text().value(consultant)
                  + " over all."));
      blocks.add(
          new Block.Note(
              "At the right: the consultant's score less the manager's in the same relationship, on"
                  + " the scale 1 to 5, with its 95% interval. A single relationship is never"
                  + " shown."));
      blocks.add(new Block.Heading("How far the answers can be trusted"));
      blocks.add(new Block.Paragraph(reliability("client", "Managers' forms")));
      blocks.add(new Block.Paragraph(reliability("consultant", "Consultants' forms")));
      agreement().ifPresent(words -> blocks.add(new Block.Paragraph(words)));
    }
    return new Page(
        "Two-sided view",
        title(),
        "Both sides answer the same ten statements about the relationship, last twelve months.",
        blocks);
  }

  private static double axisLow(List<Chart.PairedRow> rows) {
    return Math.max(0, 10 * Math.floor(values(rows).min().orElse(10) / 10) - 10);
  }

  private static double axisHigh(List<Chart.PairedRow> rows) {
    return Math.min(100, 10 * Math.ceil(values(rows).max().orElse(90) / 10) + 10);
  }

  private static DoubleStream values(List<Chart.PairedRow> rows) {
    return rows.stream()
        .flatMap(row -> Stream.concat(row.first().stream(), row.second().stream()))
        .mapToDouble(Double::doubleValue);
  }

  private Chart.PairedRow row(String label, Scope scope) {
    Optional<ReleasedCell> client = score("client", scope);
    Optional<ReleasedCell> consultant = score("consultant", scope);
    Optional<ReleasedCell> gap = figures.records(Statistic.S14, 12, scope, "gap");
    String text =
        CellText.shown(gap)
            .map(
                shown ->
                    figures.numerals().signed(Numerals.trimmed(shown.value()))
                        + " ("
                        + figures.text().interval(gap)
                        + ")"
                        + figures.asOf().mark(shown))
            .orElse(figures.text().value(gap));
    return new Chart.PairedRow(
        label,
        CellText.shown(client).map(cell -> cell.value().doubleValue()),
        CellText.shown(consultant).map(cell -> cell.value().doubleValue()),
        text);
  }

  private Optional<ReleasedCell> score(String side, Scope scope) {
    return figures.records(Statistic.S13, 12, scope, side);
  }

  private String reliability(String side, String name) {
    Optional<ReleasedCell> alpha =
        figures.records(Statistic.S13, 12, Scope.Whole.WHOLE, side + ".alpha");
    return CellText.shown(alpha)
        .map(
            shown -> {
              boolean reliable =
                  shown.value().compareTo(new BigDecimal("0.70")) >= 0 && !shown.base().isLow();
              return name
                  + ": Cronbach's α "
                  + figures.numerals().plain(shown.value())
                  + ", base "
                  + shown.base().text()
                  + (reliable
                      ? ". The ten statements measure one thing well enough to be averaged."
                      : ". Take the index as indicative only.");
            })
        .orElse(name + ": too few to judge how well the statements hang together.");
  }

  private Optional<String> agreement() {
    Optional<ReleasedCell> apart = figures.records(Statistic.S14, 12, Scope.Whole.WHOLE, "apart");
    return CellText.shown(apart)
        .map(
            shown ->
                "In "
                    + figures.text().inWords(Optional.of(shown))
                    + " of the relationships the two sides are a whole point or more apart.");
  }

  private String title() {
    Optional<ReleasedCell> gap = figures.records(Statistic.S14, 12, Scope.Whole.WHOLE, "gap");
    return CellText.shown(gap)
        .map(
            shown -> {
              boolean above = shown.value(Measure.LOW).filter(low -> low.signum() > 0).isPresent();
              boolean below =
                  shown.value(Measure.HIGH).filter(high -> high.signum() < 0).isPresent();
              if (above) {
                return "We rate the relationship higher than managers do";
              }
              return below
                  ? "Managers rate the relationship higher than we do"
                  : "No visible gap between managers' and consultants' views";
            })
        .orElse("Too few pulse answers to compare the two sides");
  }
}
