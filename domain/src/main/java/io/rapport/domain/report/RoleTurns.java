package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of requests: turned into partnership, turned away from it, or met as they were made.
 * Only shares that are shown are printed; how wide the rest is drawn follows from them.
 */
final class RoleTurns {
  private static final double ALL = 100;
  private static final String REQUESTED = "requested.";
  private static final String PLAYED = "played.";
  private static final String COLLABORATIVE = "COLLABORATIVE";

  private final Figures figures;
  private final Texts texts;
  private final Map<String, ReleasedCell.Shown> cells;

  private RoleTurns(Figures figures, Map<String, ReleasedCell.Shown> cells) {
    this.figures = figures;
    this.texts = figures.texts(RoleTurns.class);
    this.cells = cells;
  }

  /** The turns of a release; empty unless all shares are shown, and as of one month. */
  static Optional<RoleTurns> of(Figures figures) {
    List<Optional<ReleasedCell>> needed =
        Stream.concat(
                Stream.of(REQUESTED, PLAYED)
                    .flatMap(
                        side ->
                            Stream.of("EXPERT", "PAIR_OF_HANDS", COLLABORATIVE)
                                .map(role -> cell(figures, Statistic.S01, side + role))),
                Stream.of("upshift", "downshift").map(turn -> cell(figures, Statistic.S02, turn)))
            .toList();
    return Points.shares(needed).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RoleTurns(
                figures,
                needed.stream()
                    .flatMap(cell -> CellText.shown(cell).stream())
                    .collect(Collectors.toMap(cell -> cell.key().part(), Function.identity()))));
  }

  private static Optional<ReleasedCell> cell(Figures figures, Statistic statistic, String part) {
    return figures.records(statistic, 12, Scope.Whole.WHOLE, part);
  }

  Chart.RoleFlow flow() {
    double partner = value(REQUESTED + COLLABORATIVE);
    double other = ALL - partner;
    double up = other * value("upshift") / ALL;
    double down = partner * value("downshift") / ALL;
    return new Chart.RoleFlow(
        texts.say("requested"),
        texts.say("played"),
        parts(REQUESTED),
        parts(PLAYED),
        List.of(
            new Chart.FlowRibbon(0, 0, other - up, ""),
            new Chart.FlowRibbon(0, 1, up, texts.say("turned", "share", words("upshift"))),
            new Chart.FlowRibbon(1, 0, down, texts.say("turnedAway", "share", words("downshift"))),
            new Chart.FlowRibbon(1, 1, partner - down, "")));
  }

  /** What the flow says, with the numbers that matter. */
  String alternative() {
    return texts.say(
        "alternative",
        "requested",
        words(REQUESTED + COLLABORATIVE),
        "played",
        words(PLAYED + COLLABORATIVE),
        "up",
        words("upshift"),
        "down",
        words("downshift"));
  }

  private List<Chart.FlowPart> parts(String side) {
    double partner = value(side + COLLABORATIVE);
    return List.of(
        new Chart.FlowPart(
            texts.say("other"),
            Optional.of(ALL - partner),
            texts.say(
                "other.shares",
                "expert",
                words(side + "EXPERT"),
                "hands",
                words(side + "PAIR_OF_HANDS"))),
        new Chart.FlowPart(
            texts.say("partner"),
            Optional.of(partner),
            texts.say(
                "partner.share",
                "share",
                words(side + COLLABORATIVE),
                "interval",
                figures.text().interval(cell(figures, Statistic.S01, side + COLLABORATIVE)))));
  }

  private ReleasedCell.Shown shown(String part) {
    ReleasedCell.Shown cell = cells.get(part);
    if (cell == null) {
      throw new IllegalArgumentException("no share of " + part);
    }
    return cell;
  }

  private double value(String part) {
    return shown(part).value().doubleValue();
  }

  private String words(String part) {
    return figures.text().value(shown(part));
  }
}
