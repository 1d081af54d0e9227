package io.rapport.domain.report;

import io.rapport.domain.figure.Formula;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;

/** Definitions, formulas and sources of all statistics; items and scales. */
final class MethodSheet {
  private final Figures figures;
  private final Texts texts;

  MethodSheet(Figures figures) {
    this.figures = figures;
    texts = figures.texts(MethodSheet.class);
  }

  Workbook.Sheet sheet() {
    SheetBuilder sheet =
        new SheetBuilder(figures, Tab.METHOD, 1)
            .column(Head.ID, Workbook.Format.TEXT, 16)
            .column(Head.NAME, Workbook.Format.TEXT, 30)
            .column(Head.DEFINITION, Workbook.Format.LONG_TEXT, 70)
            .column(Head.FORMULA, Workbook.Format.LONG_TEXT, 90)
            .column(Head.SOURCE, Workbook.Format.LONG_TEXT, 60);
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
                          line(
                              sheet,
                              "weights",
                              texts.say("weights", "wave", wave.code()),
                              texts.say("weights.words", "headcounts", wave.name())));
              survey
                  .dimensions()
                  .forEach(
                      dimension ->
                          line(
                              sheet,
                              dimension.id(),
                              dimension.label(),
                              texts.say(
                                  "dimension", "items", String.join(", ", dimension.items()))));
              survey
                  .items()
                  .forEach(
                      item ->
                          line(
                              sheet,
                              item.id(),
                              texts.say(item.reversed() ? "item.reversed" : "item"),
                              texts.say(
                                  "item.words",
                                  "wording",
                                  item.wording(),
                                  "answers",
                                  String.join(", ", item.scale()))));
            });
    return sheet.sheet();
  }

  private static void line(SheetBuilder sheet, String id, String name, String words) {
    sheet.row(
        new Workbook.Text(id),
        new Workbook.Text(name),
        new Workbook.Text(words),
        Workbook.Blank.BLANK,
        Workbook.Blank.BLANK);
  }
}
