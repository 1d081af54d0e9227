package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How often outcomes are met, by how many of the four points were agreed. */
final class OutcomeByAgreement {
  private static final int POINTS = 4;

  private final Figures figures;
  private final Texts texts;

  OutcomeByAgreement(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(OutcomeByAgreement.class);
  }

  /** Heading, chart and what the difference says; why there is no chart if no figure is shown. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("heading")));
    List<Optional<ReleasedCell>> cells =
        IntStream.rangeClosed(0, POINTS)
            .mapToObj(agreed -> whole(Statistic.S26, "met.agreed." + agreed))
            .toList();
    List<Chart.DotRow> rows = new ArrayList<>();
    for (int agreed = 0; agreed <= POINTS; agreed++) {
      Optional<ReleasedCell> cell = cells.get(agreed);
      figures
          .points()
          .dot(texts.say("agreed", "points", agreed), cell, Recording.ink(cell), false)
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
                      "contract_process",
                      "outcome_met")));
      return blocks;
    }
    Optional<ReleasedCell> all = whole(Statistic.S26, "met");
    blocks.add(
        new ShareDots(figures.numerals())
            .beside(
                all,
                texts.say("reference"),
                rows,
                texts.say(
                    "alternative",
                    "none",
                    figures.text().inWords(cells.get(0)),
                    "all",
                    figures.text().inWords(cells.get(POINTS)))));
    blocks.add(new Block.Note(note()));
    return blocks;
  }

  private String note() {
    Optional<ReleasedCell> difference = whole(Statistic.S26, "difference.allFour");
    return CellText.shown(difference)
        .map(
            shown ->
                texts.say(
                    "note.difference",
                    "points",
                    figures.text().value(shown),
                    "interval",
                    figures.text().interval(difference)))
        .orElseGet(() -> texts.say("note"));
  }

  private Optional<ReleasedCell> whole(Statistic statistic, String part) {
    return figures.records(statistic, 12, Scope.Whole.WHOLE, part);
  }
}
