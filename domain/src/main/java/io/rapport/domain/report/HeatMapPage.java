package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where in the organisation the survey differs: units by dimensions. */
final class HeatMapPage {
  private static final int COLUMNS = 9;

  /** Units that a sheet holds. */
  private static final int MOST = 42;

  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Texts texts;
  private final UnitChoice choice;

  HeatMapPage(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
    this.texts = figures.texts(HeatMapPage.class);
    this.choice =
        UnitChoice.of(
            figures, survey.dimensions().stream().map(Catalogue.DimensionName::id).toList(), MOST);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    if (choice.isCut()) {
      group(texts.say("apart"), choice.apartUnits(), blocks);
      group(texts.say("firstLevel"), choice.others(), blocks);
    } else {
      maps(choice.units(), blocks);
    }
    blocks.add(new Block.Note(texts.say("note") + cut()));
    return new Page(
        texts.say("kicker"),
        title(),
        texts.say("lead", "survey", survey.title(), "wave", survey.wave().name()),
        blocks);
  }

  /** Some of the units under a heading, below the row of the whole; nothing if there are none. */
  private void group(String heading, List<Catalogue.UnitName> units, List<Block> blocks) {
    if (!units.isEmpty()) {
      blocks.add(new Block.Heading(heading));
      maps(Stream.concat(figures.catalogue().root().stream(), units.stream()).toList(), blocks);
    }
  }

  private void maps(List<Catalogue.UnitName> units, List<Block> blocks) {
    for (List<Catalogue.DimensionName> columns : inBlocks(outcomeFirst())) {
      List<Chart.HeatRow> rows = units.stream().map(unit -> row(unit, columns)).toList();
      blocks.add(
          new Block.Figure(
              new Chart.HeatMap(
                  texts.say("unit"),
                  columns.stream().map(Catalogue.DimensionName::label).toList(),
                  rows,
                  texts.say("legend")),
              70 + 15 * rows.size(),
              alternative(units, columns)));
    }
  }

  private String cut() {
    if (!choice.isCut()) {
      return "";
    }
    return " "
        + texts.say(
            "cut",
            "all",
            choice.all(),
            "shown",
            choice.units().size() - 1,
            "apart",
            choice.apart());
  }

  private List<Catalogue.DimensionName> outcomeFirst() {
    List<Catalogue.DimensionName> ordered = new ArrayList<>();
    survey.dimensions().stream()
        .filter(dimension -> dimension.id().equals(survey.outcome()))
        .forEach(ordered::add);
    survey.dimensions().stream()
        .filter(dimension -> !dimension.id().equals(survey.outcome()))
        .forEach(ordered::add);
    return ordered;
  }

  /** Parts of about equal width, none wider than a sheet. */
  private static List<List<Catalogue.DimensionName>> inBlocks(List<Catalogue.DimensionName> all) {
    List<List<Catalogue.DimensionName>> blocks = new ArrayList<>();
    int parts = Math.max(1, (all.size() + COLUMNS - 1) / COLUMNS);
    for (int part = 0; part < parts; part++) {
      blocks.add(all.subList(part * all.size() / parts, (part + 1) * all.size() / parts));
    }
    return blocks;
  }

  private Chart.HeatRow row(Catalogue.UnitName unit, List<Catalogue.DimensionName> columns) {
    List<Chart.HeatCell> cells =
        columns.stream().map(dimension -> cell(unit, dimension.id())).toList();
    return new Chart.HeatRow(
        unit.name(), choice.depth(unit), figures.base(survey, unit.code()), cells);
  }

  private Chart.HeatCell cell(Catalogue.UnitName unit, String dimension) {
    if (unit.parent().isEmpty()) {
      Optional<ReleasedCell> index = figures.survey(Statistic.INDEX, unit.code(), dimension);
      return new Chart.HeatCell(figures.text().value(index), 0, Chart.HeatFill.REFERENCE);
    }
    return CellText.shown(difference(unit, dimension))
        .map(
            shown ->
                new Chart.HeatCell(
                    figures.numerals().signed(Numerals.trimmed(shown.value())),
                    shown.value().doubleValue(),
                    fill(shown.reading())))
        .orElse(new Chart.HeatCell(Numerals.HIDDEN, 0, Chart.HeatFill.HIDDEN));
  }

  private static Chart.HeatFill fill(Reading reading) {
    return switch (reading) {
      case BETTER, WORSE -> Chart.HeatFill.COLOURED;
      case NONE, NO_VISIBLE_CHANGE -> Chart.HeatFill.NEUTRAL;
      case NOT_TESTED -> Chart.HeatFill.UNTESTED;
    };
  }

  private String alternative(
      List<Catalogue.UnitName> units, List<Catalogue.DimensionName> columns) {
    long clear =
        units.stream()
            .flatMap(unit -> columns.stream().map(each -> difference(unit, each.id())))
            .map(CellText::reading)
            .filter(reading -> reading == Reading.BETTER || reading == Reading.WORSE)
            .count();
    return texts.say(
        "alternative", "units", units.size(), "dimensions", columns.size(), "clear", clear);
  }

  private String title() {
    List<Catalogue.UnitName> apart = units(Reading.BETTER, Reading.WORSE);
    if (apart.size() == 1) {
      return ShortTitle.of(texts.say("title.oneApart", "unit", apart.get(0).name()))
          .orElseGet(() -> apart(1));
    } else if (!apart.isEmpty()) {
      return apart(apart.size());
    }
    return units(Reading.NO_VISIBLE_CHANGE).isEmpty()
        ? texts.say("title.tooFew")
        : texts.say("title.alike");
  }

  private String apart(int units) {
    return texts.say("title.apart", "units", units, "number", figures.numerals().firstWord(units));
  }

  private List<Catalogue.UnitName> units(Reading... readings) {
    return figures.catalogue().units().stream()
        .filter(unit -> survey.dimensions().stream().anyMatch(has(unit, List.of(readings))))
        .toList();
  }

  private Predicate<Catalogue.DimensionName> has(Catalogue.UnitName unit, List<Reading> readings) {
    return dimension -> readings.contains(CellText.reading(difference(unit, dimension.id())));
  }

  private Optional<ReleasedCell> difference(Catalogue.UnitName unit, String dimension) {
    return figures.survey(Statistic.INDEX_VS_REST, unit.code(), dimension);
  }
}
