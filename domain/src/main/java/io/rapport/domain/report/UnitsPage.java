package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headline index of every unit with its interval, in the order of the organisation. */
final class UnitsPage {
  private final Figures figures;
  private final Catalogue.Survey survey;

  UnitsPage(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
  }

  Page page() {
    String label = figures.headline(survey);
    List<Chart.DotRow> rows = new ArrayList<>();
    int hidden = 0;
    for (Catalogue.UnitName unit : figures.catalogue().units()) {
      Optional<ReleasedCell> index = figures.survey(Statistic.INDEX, unit.code(), survey.outcome());
      Tone tone =
          CellText.tone(figures.survey(Statistic.INDEX_VS_REST, unit.code(), survey.outcome()));
      Optional<Chart.DotRow> row =
          figures
              .points()
              .dot(
                  unit.name(),
                  index,
                  unit.parent().isEmpty() ? Tone.PLAIN : tone,
                  unit.depth() <= 1);
      row.ifPresent(rows::add);
      hidden += row.isEmpty() ? 1 : 0;
    }
    Optional<Double> reference =
        figures
            .catalogue()
            .root()
            .flatMap(
                root ->
                    CellText.shown(figures.survey(Statistic.INDEX, root.code(), survey.outcome())))
            .map(cell -> cell.value().doubleValue());
    List<Block> blocks = new ArrayList<>();
    if (!rows.isEmpty()) {
      blocks.add(
          new Block.Figure(
              new Chart.DotIntervals(
                  axisLow(rows), axisHigh(rows), "", reference, "organisation", rows),
              40 + 14 * rows.size(),
              "Dots with 95% intervals of the "
                  + label
                  + " for "
                  + rows.size()
                  + " units; every value is repeated in the workbook."));
    }
    blocks.add(
        new Block.Note(
            "Below 100 answers indices are shown in steps of five, so that nobody can work out"
                + " single answers; where that is not enough they are rounded to more (≈). Units stand in the order of the organisation: intervals overlap"
                + " too much for a ranking."
                + (hidden == 0
                    ? ""
                    : " "
                        + figures.numerals().counted(hidden, "unit")
                        + (hidden == 1 ? " is" : " are")
                        + " not shown for confidentiality.")));
    return new Page(
        "Survey · units",
        title(),
        "A line that does not reach the organisation's value marks a difference unlikely to be"
            + " chance. Blue dots and red diamonds: at least five points and significant against everybody else.",
        blocks);
  }

  private String title() {
    String outcome = Figures.outcome(survey);
    long better = count(Reading.BETTER);
    long worse = count(Reading.WORSE);
    if (better > 0 && worse > 0) {
      return outcome
          + ": "
          + figures.numerals().word(better)
          + (better == 1 ? " unit" : " units")
          + " clearly higher, "
          + figures.numerals().word(worse)
          + " lower";
    } else if (better + worse > 0) {
      long units = better + worse;
      return outcome
          + ": "
          + figures.numerals().word(units)
          + (units == 1 ? " unit" : " units")
          + " clearly "
          + (better > 0 ? "higher" : "lower");
    } else if (count(Reading.NO_VISIBLE_CHANGE) > 0) {
      return outcome + ": no unit clearly higher or lower";
    }
    return outcome + " of every unit that can be shown";
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

  private static double axisLow(List<Chart.DotRow> rows) {
    double low = rows.stream().mapToDouble(Chart.DotRow::low).min().orElse(0);
    return Math.max(0, 10 * Math.floor((low - 1) / 10));
  }

  private static double axisHigh(List<Chart.DotRow> rows) {
    double high = rows.stream().mapToDouble(Chart.DotRow::high).max().orElse(100);
    return Math.min(100, 10 * Math.ceil((high + 1) / 10));
  }
}
