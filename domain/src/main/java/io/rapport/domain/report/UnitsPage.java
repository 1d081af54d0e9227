package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headline index of every unit with its interval, in the order of the organisation. */
final class UnitsPage {
  /** Units that a sheet holds. */
  private static final int MOST = 42;

  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Texts texts;

  UnitsPage(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
    this.texts = figures.texts(UnitsPage.class);
  }

  Page page() {
    UnitChoice choice = UnitChoice.of(figures, List.of(survey.outcome()), MOST);
    List<Chart.DotRow> rows = choice.units().stream().flatMap(unit -> row(unit).stream()).toList();
    List<Block> blocks = new ArrayList<>();
    if (!rows.isEmpty()) {
      AxisEnds ends = AxisEnds.ofDots(rows);
      blocks.add(
          new Block.Figure(
              new Chart.DotIntervals(
                  ends.low(), ends.high(), "", reference(), texts.say("organisation"), rows),
              40 + 14 * rows.size(),
              texts.say("alternative", "index", figures.headline(survey), "units", rows.size())));
    }
    blocks.add(new Block.Note(note(choice, choice.units().size() - rows.size())));
    return new Page(texts.say("kicker"), title(), texts.say("lead"), blocks);
  }

  private Optional<Chart.DotRow> row(Catalogue.UnitName unit) {
    boolean root = unit.parent().isEmpty();
    Tone tone =
        root
            ? Tone.PLAIN
            : CellText.tone(figures.survey(Statistic.INDEX_VS_REST, unit.code(), survey.outcome()));
    return figures
        .points()
        .dot(
            unit.name(),
            figures.survey(Statistic.INDEX, unit.code(), survey.outcome()),
            tone,
            unit.depth() <= 1);
  }

  private Optional<Double> reference() {
    return figures
        .catalogue()
        .root()
        .flatMap(
            root -> CellText.shown(figures.survey(Statistic.INDEX, root.code(), survey.outcome())))
        .map(cell -> cell.value().doubleValue());
  }

  private String note(UnitChoice choice, int hidden) {
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.say("note"));
    sentences.add(
        choice.isCut()
            ? texts.say(
                "cut",
                "all",
                choice.all(),
                "shown",
                choice.units().size() - 1,
                "apart",
                choice.apart())
            : texts.say("order"));
    if (hidden > 0) {
      sentences.add(
          texts.say("hidden", "units", hidden, "number", figures.numerals().firstWord(hidden)));
    }
    return String.join(" ", sentences);
  }

  private String title() {
    String outcome = Figures.outcome(survey);
    long better = count(Reading.BETTER);
    long worse = count(Reading.WORSE);
    if (better > 0 && worse > 0) {
      return texts.say(
          "title.both",
          "outcome",
          outcome,
          "better",
          better,
          "betterWord",
          figures.numerals().word(better),
          "worse",
          worse,
          "worseWord",
          figures.numerals().word(worse));
    } else if (better > 0) {
      return texts.say(
          "title.higher",
          "outcome",
          outcome,
          "units",
          better,
          "number",
          figures.numerals().word(better));
    } else if (worse > 0) {
      return texts.say(
          "title.lower",
          "outcome",
          outcome,
          "units",
          worse,
          "number",
          figures.numerals().word(worse));
    }
    return texts.say(
        count(Reading.NO_VISIBLE_CHANGE) > 0 ? "title.alike" : "title.untested",
        "outcome",
        outcome);
  }

  private long count(Reading reading) {
    return figures.catalogue().units().stream()
        .map(
            unit ->
                CellText.reading(
                    figures.survey(Statistic.INDEX_VS_REST, unit.code(), survey.outcome())))
        .filter(reading::equals)
        .count();
  }
}
