package io.rapport.domain.report;

import io.rapport.domain.figure.Question;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.RoleLabels;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The first page: period, coverage, four headline figures and the ten questions. */
final class AnswersPage {
  private static final List<Block.Column> COLUMNS =
      List.of(
          new Block.Column("Question", 37, false),
          new Block.Column("Figure", 24, false),
          new Block.Column("Result", 9, true),
          new Block.Column("95% interval", 12, true),
          new Block.Column("Base", 8, true),
          new Block.Column("Compared with the year before", 18, false));

  private final Figures figures;

  AnswersPage(Figures figures) {
    this.figures = figures;
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Tiles(tiles()));
    blocks.add(new Block.Paragraph(coverage()));
    blocks.add(new Block.Heading("Ten questions"));
    blocks.add(new Block.Table(COLUMNS, Arrays.stream(Question.values()).map(this::row).toList()));
    blocks.add(
        new Block.Note(
            "Questions 1–5: the last three months. Questions 6–10: the last twelve. The word comes"
                + " from the interval of the difference, never from the figure alone: the last three"
                + " months against the twelve before them in questions 1–6, the last twelve against"
                + " the twelve before them in 7, 8 and 10, where we worked against elsewhere in 9."
                + " “Not enough records” also stands where there is nothing to compare with."));
    return new Page(
        figures.catalogue().organisation()
            + " · "
            + figures.months().words(figures.release().month()),
        title(),
        lead(),
        blocks);
  }

  private Block.Row row(Question question) {
    Optional<ReleasedCell> cell = figures.answer(question);
    Optional<ReleasedCell> comparison = figures.comparison(question);
    boolean disagree = figures.labelsDisagree(question.key(figures.release().month()));
    boolean well =
        !disagree && CellText.shown(cell).filter(shown -> !Recording.isPoor(shown)).isPresent();
    Tone ink = well ? Tone.PLAIN : Tone.MUTED;
    return new Block.Row(
        List.of(
            Block.Cell.of(question.number() + "  " + question.words(figures.language())),
            new Block.Cell(
                question.figure(figures.language())
                    + (disagree ? ", " + RoleLabels.words(figures.language()) : ""),
                Tone.PLAIN),
            new Block.Cell(figures.text().value(cell), ink),
            new Block.Cell(figures.text().interval(cell), ink),
            new Block.Cell(CellText.base(cell), ink),
            new Block.Cell(
                mark(comparison) + figures.text().word(comparison), CellText.tone(comparison))),
        false);
  }

  private static String mark(Optional<ReleasedCell> comparison) {
    return switch (CellText.reading(comparison)) {
      case BETTER -> "▲ ";
      case WORSE -> "▼ ";
      case NONE, NO_VISIBLE_CHANGE, NOT_TESTED -> "";
    };
  }

  private List<Block.Tile> tiles() {
    List<Block.Tile> tiles = new ArrayList<>();
    String root = figures.catalogue().root().map(Catalogue.UnitName::code).orElse("");
    figures
        .survey()
        .ifPresentOrElse(
            survey -> {
              tiles.add(
                  surveyTile(
                      figures.headline(survey),
                      figures.survey(Statistic.INDEX, root, survey.outcome()),
                      figures.survey(Statistic.INDEX_CHANGE, root, survey.outcome()),
                      new SinceLastWave(figures, survey)
                          .noteOnIndex(
                              survey.outcome(),
                              figures.survey(Statistic.INDEX_CHANGE, root, survey.outcome()))));
              tiles.add(
                  surveyTile(
                      "Response rate",
                      figures.survey(Statistic.RESPONSE, root, ""),
                      Optional.empty(),
                      ""));
            },
            () -> tiles.add(new Block.Tile("Survey", Numerals.HIDDEN, "no wave yet", Tone.MUTED)));
    tiles.add(recordsTile("Work played as a partner", Statistic.S01, "played.COLLABORATIVE", 3));
    tiles.add(recordsTile("Managers served", Statistic.S28, "coverage", 12));
    return tiles;
  }

  private Block.Tile surveyTile(
      String label, Optional<ReleasedCell> cell, Optional<ReleasedCell> change, String note) {
    String detail = figures.text().detail(cell);
    Reading reading = CellText.reading(change);
    if (reading == Reading.BETTER || reading == Reading.WORSE) {
      detail += " · " + figures.text().change(change) + " since last wave";
    } else if (reading == Reading.NO_VISIBLE_CHANGE) {
      detail += " · no clear change";
    }
    if (!note.isEmpty()) {
      detail += " · " + note + (note.equals("reworded") ? "" : " with last wave");
    }
    return new Block.Tile(label, figures.text().value(cell), detail, tone(cell, change));
  }

  private Block.Tile recordsTile(String label, Statistic statistic, String part, int months) {
    Optional<ReleasedCell> cell = figures.records(statistic, months, Scope.Whole.WHOLE, part);
    Optional<ReleasedCell> change = figures.againstBaseline(statistic, Scope.Whole.WHOLE, part);
    return new Block.Tile(
        label, figures.text().value(cell), figures.text().detail(cell), tone(cell, change));
  }

  /** Colour for a visible change alone, grey for nothing to show. */
  private static Tone tone(Optional<ReleasedCell> cell, Optional<ReleasedCell> change) {
    if (CellText.shown(cell).isEmpty()) {
      return Tone.MUTED;
    }
    Tone ofChange = CellText.tone(change);
    return ofChange == Tone.MUTED ? Tone.PLAIN : ofChange;
  }

  private String title() {
    long better = count(Reading.BETTER);
    long worse = count(Reading.WORSE);
    if (better == 0 && worse == 0) {
      boolean tested =
          Arrays.stream(Question.values())
              .anyMatch(question -> reading(question) == Reading.NO_VISIBLE_CHANGE);
      return tested
          ? "No visible change in how we partner"
          : figures.hasRecords()
              ? "Where we stand as partners this month"
              : "No advisory records for this month yet";
    } else if (worse == 0) {
      return figures.numerals().counted(better, "question")
          + " answered better than the year before";
    } else if (better == 0) {
      return figures.numerals().counted(worse, "question") + " answered worse than the year before";
    }
    return capital(figures.numerals().word(better))
        + " of ten questions better, "
        + figures.numerals().word(worse)
        + " worse than the year before";
  }

  private long count(Reading reading) {
    return Arrays.stream(Question.values())
        .filter(question -> reading(question) == reading)
        .count();
  }

  private Reading reading(Question question) {
    return CellText.reading(figures.comparison(question));
  }

  private String lead() {
    Optional<ReleasedCell> roles =
        figures.records(Statistic.S01, 3, Scope.Whole.WHOLE, "played.COLLABORATIVE");
    String records =
        CellText.shown(roles)
            .map(
                shown ->
                    "In the last three months "
                        + figures.text().value(shown)
                        + " of "
                        + shown.base().text()
                        + " advisory engagements were played as a partnership (95% interval "
                        + figures.text().interval(roles)
                        + ").")
            .orElse("There are too few advisory records in the last three months to report on.");
    String survey =
        figures.survey().map(this::survey).orElse("No survey wave has been closed yet.");
    return records + " " + functions() + survey;
  }

  /** What the whole may hide: functions whose role moved visibly. */
  private String functions() {
    List<String> fell = figures.functionsReading(Reading.WORSE);
    List<String> rose = figures.functionsReading(Reading.BETTER);
    List<String> moved = new ArrayList<>();
    if (!fell.isEmpty()) {
      moved.add("less partnership in " + String.join(", ", fell));
    }
    if (!rose.isEmpty()) {
      moved.add("more in " + String.join(", ", rose));
    }
    return moved.isEmpty()
        ? ""
        : "Against the year before there is visibly " + String.join(", ", moved) + ". ";
  }

  private String survey(Catalogue.Survey asked) {
    String root = figures.catalogue().root().map(Catalogue.UnitName::code).orElse("");
    Optional<ReleasedCell> index = figures.survey(Statistic.INDEX, root, asked.outcome());
    String ofTheWave =
        "The " + figures.headline(asked) + " of the wave of " + asked.wave().name() + " is ";
    return CellText.shown(index)
        .map(
            shown ->
                ofTheWave
                    + figures.text().value(shown)
                    + " (95% interval "
                    + figures.text().interval(index)
                    + ").")
        .orElse(ofTheWave + "not shown for confidentiality.");
  }

  private String coverage() {
    Optional<ReleasedCell> roles =
        figures.records(Statistic.S01, 12, Scope.Whole.WHOLE, "played.COLLABORATIVE");
    String recorded =
        CellText.shown(roles)
            .flatMap(ReleasedCell.Shown::recorded)
            .map(
                share ->
                    "The role played was recorded for "
                        + share.toPlainString()
                        + "% of the engagements of the last twelve months. ")
            .orElse("");
    return "Period: "
        + figures.months().words(figures.release().month())
        + ". "
        + recorded
        + "What was not recorded is listed near the end of this report.";
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
