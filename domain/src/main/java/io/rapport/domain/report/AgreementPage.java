package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is agreed before work begins, who owns it, and how even the exchange is. */
final class AgreementPage {
  private static final List<Map.Entry<String, String>> ITEMS =
      List.of(
          Map.entry("purpose", "Purpose agreed"),
          Map.entry("benefits", "Benefits agreed"),
          Map.entry("roles", "Roles agreed"),
          Map.entry("process", "Process agreed"),
          Map.entry("allFour", "All four agreed"),
          Map.entry("beforeStart", "Agreed before the start"));

  private final Figures figures;

  AgreementPage(Figures figures) {
    this.figures = figures;
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    items(blocks);
    blocks.addAll(
        new FunctionDots(figures)
            .blocks(
                "Steps owned together, last twelve months",
                Statistic.S11,
                "shared",
                "the share of diagnosis, solution and implementation owned by client and"
                    + " consultant together"));
    exchange(blocks);
    if (blocks.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "What was agreed, who owned the work and what was exchanged was recorded too seldom, or"
                  + " for too few managers, to be shown."));
    }
    return new Page(
        "Agreement and exchange",
        title(),
        "A contract of four points: purpose, benefits, roles and process. Agreed counts one,"
            + " discussed counts half.",
        blocks);
  }

  private void items(List<Block> blocks) {
    List<Chart.DotRow> rows = new ArrayList<>();
    Optional<ReleasedCell> completeness = records(Statistic.S10, "completeness");
    figures
        .points()
        .dot("Completeness over the four", completeness, Tone.PLAIN, true)
        .ifPresent(rows::add);
    for (Map.Entry<String, String> item : ITEMS) {
      figures
          .points()
          .dot(item.getValue(), records(Statistic.S10, item.getKey()), Tone.PLAIN, false)
          .ifPresent(rows::add);
    }
    if (rows.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("What is agreed, last twelve months"));
    blocks.add(
        new Block.Figure(
            new Chart.DotIntervals(0, 100, "%", Optional.empty(), "", rows),
            34 + 17 * rows.size(),
            "Dots with 95% intervals of contracting: completeness "
                + figures.text().inWords(completeness)
                + ", all four agreed in "
                + figures.text().inWords(records(Statistic.S10, "allFour"))
                + "."));
  }

  private void exchange(List<Block> blocks) {
    List<Optional<ReleasedCell>> directions =
        Stream.of("toClient", "mutual", "toConsultant")
            .map(part -> records(Statistic.S12, part))
            .toList();
    List<Double> shares = Points.shares(directions);
    if (shares.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("Which way information and help go, last twelve months"));
    blocks.add(
        new Block.Figure(
            new Chart.StackedShares(
                List.of("To the manager", "Both ways", "To the consultant"),
                List.of(
                    new Chart.StackedRow(
                        "All exchanges",
                        shares,
                        CellText.shown(directions.get(2))
                            .map(figures.points()::baseAndRecording)
                            .orElse("")))),
            56,
            "Stacked bar of exchanges by direction; every share is printed in the bar."));
    Optional<ReleasedCell> balance = records(Statistic.S12, "balance");
    CellText.shown(balance)
        .ifPresent(
            shown ->
                blocks.add(
                    new Block.Note(
                        "Median balance over relationships with at least four exchanges: "
                            + figures.text().value(shown)
                            + " (1 is even, 0 is one-sided), base "
                            + shown.base().text()
                            + ".")));
  }

  private Optional<ReleasedCell> records(Statistic statistic, String part) {
    return figures.records(statistic, 12, Scope.Whole.WHOLE, part);
  }

  private String title() {
    return CellText.shown(records(Statistic.S10, "allFour"))
        .map(
            shown ->
                "All four points are agreed in " + figures.text().value(shown) + " of the work")
        .orElse("What is agreed before work begins is not known");
  }
}
