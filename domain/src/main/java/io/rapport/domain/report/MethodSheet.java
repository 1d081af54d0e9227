package io.rapport.domain.report;

import io.rapport.domain.figure.Formula;
import io.rapport.domain.figure.Statistic;

/** Definitions, formulas and sources of all statistics; items and scales. */
final class MethodSheet {
  private final Figures figures;

  MethodSheet(Figures figures) {
    this.figures = figures;
  }

  Workbook.Sheet sheet() {
    SheetBuilder sheet =
        new SheetBuilder("Method", 1)
            .column("Id", Workbook.Format.TEXT, 16)
            .column("Name", Workbook.Format.TEXT, 30)
            .column("Definition", Workbook.Format.LONG_TEXT, 70)
            .column("Formula", Workbook.Format.LONG_TEXT, 90)
            .column("Source", Workbook.Format.LONG_TEXT, 60);
    for (Statistic statistic : Statistic.values()) {
      sheet.row(
          new Workbook.Text(statistic.id()),
          new Workbook.Text(statistic.title(figures.language())),
          new Workbook.Text(statistic.definition(figures.language())),
          new Workbook.Text(Formula.of(statistic, figures.language()).text()),
          new Workbook.Text(Formula.of(statistic, figures.language()).source()));
    }
    figures
        .survey()
        .ifPresent(
            survey -> {
              survey
                  .weightedBy()
                  .forEach(
                      wave ->
                          sheet.row(
                              new Workbook.Text("weights"),
                              new Workbook.Text("Weights of wave " + wave.code()),
                              new Workbook.Text(
                                  "Figures of the whole organisation weighted to the headcounts"
                                      + " by: "
                                      + wave.name()
                                      + "."),
                              Workbook.Blank.BLANK,
                              Workbook.Blank.BLANK));
              survey
                  .dimensions()
                  .forEach(
                      dimension ->
                          sheet.row(
                              new Workbook.Text(dimension.id()),
                              new Workbook.Text(dimension.label()),
                              new Workbook.Text(
                                  "Dimension of the items " + String.join(", ", dimension.items())),
                              Workbook.Blank.BLANK,
                              Workbook.Blank.BLANK));
              survey
                  .items()
                  .forEach(
                      item ->
                          sheet.row(
                              new Workbook.Text(item.id()),
                              new Workbook.Text("Item" + (item.reversed() ? ", reversed" : "")),
                              new Workbook.Text(
                                  item.wording()
                                      + " Answers: "
                                      + String.join(", ", item.scale())
                                      + "."),
                              Workbook.Blank.BLANK,
                              Workbook.Blank.BLANK));
            });
    return sheet.sheet();
  }
}
