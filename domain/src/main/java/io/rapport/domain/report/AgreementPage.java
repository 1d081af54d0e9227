package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is agreed before work begins, whether it pays, who owns the work, who gives what. */
final class AgreementPage {
  private static final List<String> ITEMS =
      List.of("purpose", "benefits", "roles", "process", "allFour", "beforeStart");
  private static final String COMPLETENESS = "completeness";

  private final Figures figures;
  private final Texts texts;

  AgreementPage(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(AgreementPage.class);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    items(blocks);
    blocks.addAll(new OutcomeByAgreement(figures).blocks());
    blocks.addAll(
        new FunctionDots(figures)
            .blocks(
                texts.say("joint"),
                texts.say("joint.meaning"),
                new FunctionDots.Drawn(
                    Statistic.S11,
                    "shared",
                    RegisterFields.of(
                        "Engagements",
                        "owner_diagnosis",
                        "owner_solution",
                        "owner_implementation"))));
    exchange(blocks);
    return new Page(texts.say("kicker"), title(), lead(), blocks);
  }

  private void items(List<Block> blocks) {
    blocks.add(new Block.Heading(texts.say("items")));
    List<Chart.DotRow> rows = new ArrayList<>();
    List<Optional<ReleasedCell>> cells = new ArrayList<>();
    Optional<ReleasedCell> completeness = records(Statistic.S10, COMPLETENESS);
    cells.add(completeness);
    figures
        .points()
        .dot(texts.say("item.completeness"), completeness, Recording.ink(completeness), true)
        .ifPresent(rows::add);
    for (String item : ITEMS) {
      Optional<ReleasedCell> cell = records(Statistic.S10, item);
      cells.add(cell);
      figures
          .points()
          .dot(texts.say("item." + item), cell, Recording.ink(cell), false)
          .ifPresent(rows::add);
    }
    if (rows.isEmpty()) {
      blocks.add(
          new Absence(figures)
              .of(
                  cells,
                  RegisterFields.of(
                      "Engagements",
                      "contract_purpose",
                      "contract_benefits",
                      "contract_roles",
                      "contract_process")));
      return;
    }
    blocks.add(
        new ShareDots(figures.numerals())
            .figure(
                rows,
                texts.say(
                    "items.alternative",
                    "completeness",
                    figures.text().inWords(completeness),
                    "allFour",
                    figures.text().inWords(records(Statistic.S10, "allFour")))));
  }

  private void exchange(List<Block> blocks) {
    blocks.add(new Block.Heading(texts.say("exchange")));
    List<Optional<ReleasedCell>> directions =
        Stream.of("toClient", "mutual", "toConsultant")
            .map(part -> records(Statistic.S12, part))
            .toList();
    List<Double> shares = Points.shares(directions);
    if (shares.isEmpty()) {
      blocks.add(new Absence(figures).of(directions, RegisterFields.of("Exchanges", "direction")));
      return;
    }
    blocks.add(
        new Block.Figure(
            new Chart.StackedShares(
                List.of(
                    texts.say("exchange.toClient"),
                    texts.say("exchange.mutual"),
                    texts.say("exchange.toConsultant")),
                List.of(
                    new Chart.StackedRow(
                        texts.say("exchange.all"),
                        shares,
                        CellText.shown(directions.get(2))
                            .map(figures.points()::baseAndRecording)
                            .orElse("")))),
            50,
            texts.say(
                "exchange.alternative",
                "toClient",
                figures.text().inWords(directions.get(0)),
                "toConsultant",
                figures.text().inWords(directions.get(2)))));
    balance().ifPresent(words -> blocks.add(new Block.Note(words)));
  }

  private Optional<String> balance() {
    Optional<ReleasedCell> balance = records(Statistic.S12, "balance");
    return CellText.shown(balance)
        .map(
            shown ->
                texts.say(
                    "balance",
                    "value",
                    figures.text().value(shown),
                    "interval",
                    figures.text().interval(balance),
                    "base",
                    shown.base().text()));
  }

  private Optional<ReleasedCell> records(Statistic statistic, String part) {
    return figures.records(statistic, 12, Scope.Whole.WHOLE, part);
  }

  private String lead() {
    Optional<ReleasedCell> quarter =
        figures.records(Statistic.S10, 3, Scope.Whole.WHOLE, COMPLETENESS);
    return CellText.shown(quarter)
        .map(
            shown ->
                texts.say(
                    "lead.quarter",
                    "share",
                    figures.text().value(shown),
                    "interval",
                    figures.text().interval(quarter)))
        .orElseGet(() -> texts.say("lead"));
  }

  private String title() {
    Reading reading =
        CellText.reading(figures.againstBaseline(Statistic.S10, Scope.Whole.WHOLE, COMPLETENESS));
    Optional<ReleasedCell.Shown> allFour = CellText.shown(records(Statistic.S10, "allFour"));
    Optional<ReleasedCell.Shown> quarter =
        CellText.shown(figures.records(Statistic.S10, 3, Scope.Whole.WHOLE, COMPLETENESS));
    if (quarter.isPresent() && (reading == Reading.BETTER || reading == Reading.WORSE)) {
      return texts.say("title." + reading, "share", figures.text().value(quarter.get()));
    }
    return allFour
        .map(
            shown ->
                reading == Reading.NO_VISIBLE_CHANGE
                    ? texts.say("title.unchanged", "share", figures.text().value(shown))
                    : texts.say("title.allFour", "share", figures.text().value(shown)))
        .orElseGet(() -> texts.say("title.unknown"));
  }
}
