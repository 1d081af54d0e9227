package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where in the organisation the survey differs: units by dimensions. */
final class HeatMapPage {
  private static final int COLUMNS = 9;

  private final Figures figures;
  private final Catalogue.Survey survey;

  HeatMapPage(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    List<Catalogue.DimensionName> dimensions = outcomeFirst();
    for (int from = 0; from < dimensions.size(); from += COLUMNS) {
      List<Catalogue.DimensionName> columns =
          dimensions.subList(from, Math.min(dimensions.size(), from + COLUMNS));
      List<Chart.HeatRow> rows =
          figures.catalogue().units().stream().map(unit -> row(unit, columns)).toList();
      blocks.add(
          new Block.Figure(
              new Chart.HeatMap(
                  "Unit",
                  columns.stream().map(Catalogue.DimensionName::label).toList(),
                  rows,
                  "points from everybody else"),
              70 + 15 * rows.size(),
              alternative(columns)));
    }
    blocks.add(
        new Block.Note(
            "First row: index 0–100. Other rows: difference from everybody else in the organisation."
                + " Coloured only where it is at least five points and significant"
                + " (Benjamini–Hochberg, 5%); hatched: too few answers to test; “–”: not shown for"
                + " confidentiality."));
    return new Page(
        "Survey · where",
        title(),
        survey.title() + ", wave of " + survey.wave().name() + ". Indices by unit.",
        blocks);
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

  private Chart.HeatRow row(Catalogue.UnitName unit, List<Catalogue.DimensionName> columns) {
    List<Chart.HeatCell> cells =
        columns.stream().map(dimension -> cell(unit, dimension.id())).toList();
    return new Chart.HeatRow(unit.name(), unit.depth(), figures.base(survey, unit.code()), cells);
  }

  private Chart.HeatCell cell(Catalogue.UnitName unit, String dimension) {
    if (unit.parent().isEmpty()) {
      Optional<ReleasedCell> index = figures.survey(Statistic.INDEX, unit.code(), dimension);
      return new Chart.HeatCell(figures.text().value(index), 0, Chart.HeatFill.REFERENCE);
    }
    Optional<ReleasedCell> difference =
        figures.survey(Statistic.INDEX_VS_REST, unit.code(), dimension);
    return CellText.shown(difference)
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

  private String alternative(List<Catalogue.DimensionName> columns) {
    return "Heat map, units by dimensions ("
        + figures.catalogue().units().size()
        + " by "
        + columns.size()
        + "); every difference is printed in its cell and repeated in the workbook.";
  }

  private String title() {
    if (figures.catalogue().units().size() < 2) {
      return "Results of the whole organisation";
    }
    long apart = units(Reading.BETTER, Reading.WORSE);
    if (apart > 0) {
      return figures.numerals().counted(apart, "unit")
          + (apart == 1 ? " stands" : " stand")
          + " clearly apart";
    }
    return units(Reading.NO_VISIBLE_CHANGE) > 0
        ? "No unit stands clearly apart"
        : "Too few answers to tell units apart";
  }

  private long units(Reading... readings) {
    return figures.catalogue().units().stream()
        .filter(unit -> survey.dimensions().stream().anyMatch(has(unit, List.of(readings))))
        .count();
  }

  private Predicate<Catalogue.DimensionName> has(Catalogue.UnitName unit, List<Reading> readings) {
    return dimension ->
        readings.contains(
            CellText.reading(figures.survey(Statistic.INDEX_VS_REST, unit.code(), dimension.id())));
  }
}
