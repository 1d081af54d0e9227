package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Roles as requested and as played, over all and the last twelve months. */
final class RoleMix {
  private static final List<String> SIDES = List.of("requested.", "played.", "clientView.");
  private static final int FLOW = 118;
  private static final int BARS = 104;

  private final Figures figures;
  private final Texts texts;

  RoleMix(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(RoleMix.class);
  }

  /** Heading, flow or bars, and notes; why there is no chart if no figure is shown. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("heading")));
    Chart.StackedShares bars = new RoleBars(figures).chart();
    if (bars.rows().stream().allMatch(row -> row.shares().isEmpty())) {
      blocks.add(
          new Absence(figures)
              .of(
                  SIDES.stream().map(side -> share(side + "COLLABORATIVE")).toList(),
                  RegisterFields.of(
                      "Engagements", "role_requested", "role_played", "role_client_view")));
      return blocks;
    }
    blocks.add(
        RoleTurns.of(figures)
            .map(turns -> new Block.Figure(turns.flow(), FLOW, turns.alternative()))
            .orElseGet(() -> new Block.Figure(bars, BARS, alternative())));
    Stream.of(clientView(), disagreement())
        .flatMap(Optional::stream)
        .reduce((view, labels) -> view + " " + labels)
        .map(Block.Note::new)
        .ifPresent(blocks::add);
    return blocks;
  }

  private String alternative() {
    return texts.say(
        "alternative",
        "requested",
        figures.text().inWords(share("requested.COLLABORATIVE")),
        "played",
        figures.text().inWords(share("played.COLLABORATIVE")));
  }

  private Optional<String> clientView() {
    Optional<ReleasedCell> view = share("clientView.COLLABORATIVE");
    return CellText.shown(view)
        .map(
            shown ->
                texts.say(
                    "clientView",
                    "share",
                    figures.text().value(shown),
                    "interval",
                    figures.text().interval(view),
                    "base",
                    shown.base().text()));
  }

  private Optional<String> disagreement() {
    return figures.labelsDisagree(
            figures.recordsKey(Statistic.S01, 12, Scope.Whole.WHOLE, "played.COLLABORATIVE"))
        ? Optional.of(texts.say("disagree"))
        : Optional.empty();
  }

  private Optional<ReleasedCell> share(String part) {
    return figures.records(Statistic.S01, 12, Scope.Whole.WHOLE, part);
  }
}
