package io.rapport.domain.report;

import io.rapport.domain.figure.Question;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.RoleLabels;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The first page: four headline figures, the ten questions, period and coverage. */
final class AnswersPage {
  private static final String COLLABORATIVE = "played.COLLABORATIVE";

  private final Figures figures;
  private final Texts texts;

  AnswersPage(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(AnswersPage.class);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Tiles(new HeadlineTiles(figures).tiles()));
    blocks.add(new Block.Paragraph(coverage()));
    blocks.add(new Block.Heading(texts.say("questions")));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(texts.say("column.question"), 36, false),
                new Block.Column(texts.say("column.figure"), 23, false),
                new Block.Column(texts.say("column.result"), 11, true),
                new Block.Column(texts.say("column.interval"), 12, true),
                new Block.Column(texts.say("column.base"), 8, true),
                new Block.Column(texts.say("column.word"), 18, false)),
            Arrays.stream(Question.values()).map(this::row).toList()));
    blocks.add(new Block.Note(texts.say("note")));
    return new Page(
        texts.say(
            "kicker",
            "organisation",
            figures.catalogue().organisation(),
            "month",
            figures.months().words(figures.release().month())),
        title(),
        records() + " " + survey(),
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

  private String title() {
    long better = count(Reading.BETTER);
    long worse = count(Reading.WORSE);
    if (better > 0 && worse > 0) {
      return texts.say("title.both", "better", better, "worse", worse);
    } else if (better > 0) {
      return texts.say("title.better", "better", better);
    } else if (worse > 0) {
      return texts.say("title.worse", "worse", worse);
    } else if (count(Reading.NO_VISIBLE_CHANGE) > 0) {
      return texts.say("title.unchanged");
    }
    return figures.hasRecords() ? texts.say("title.untested") : texts.say("title.noRecords");
  }

  private long count(Reading reading) {
    return Arrays.stream(Question.values())
        .filter(question -> CellText.reading(figures.comparison(question)) == reading)
        .count();
  }

  private String records() {
    Optional<ReleasedCell> roles =
        figures.records(Statistic.S01, 3, Scope.Whole.WHOLE, COLLABORATIVE);
    return CellText.shown(roles)
        .map(
            shown ->
                texts.say(
                    "lead.records",
                    "share",
                    figures.text().value(shown),
                    "base",
                    shown.base().text(),
                    "interval",
                    figures.text().interval(roles)))
        .orElseGet(() -> texts.say("lead.tooFew"));
  }

  private String survey() {
    Optional<Catalogue.Survey> survey = figures.survey();
    if (survey.isEmpty()) {
      return texts.say("lead.noSurvey");
    }
    Catalogue.Survey asked = survey.get();
    String root = figures.catalogue().root().map(Catalogue.UnitName::code).orElse("");
    Optional<ReleasedCell> index = figures.survey(Statistic.INDEX, root, asked.outcome());
    return CellText.shown(index)
        .map(
            shown ->
                texts.say(
                    "lead.survey",
                    "index",
                    figures.headline(asked),
                    "wave",
                    asked.wave().name(),
                    "value",
                    figures.text().value(shown),
                    "interval",
                    figures.text().interval(index)))
        .orElseGet(
            () ->
                texts.say(
                    "lead.surveyHidden",
                    "index",
                    figures.headline(asked),
                    "wave",
                    asked.wave().name()));
  }

  private String coverage() {
    String month = figures.months().words(figures.release().month());
    return CellText.shown(figures.records(Statistic.S01, 12, Scope.Whole.WHOLE, COLLABORATIVE))
        .flatMap(ReleasedCell.Shown::recorded)
        .map(
            share ->
                texts.say(
                    "period.recorded",
                    "month",
                    month,
                    "share",
                    figures.numerals().percent(figures.numerals().plain(share))))
        .orElseGet(() -> texts.say("period", "month", month));
  }
}
