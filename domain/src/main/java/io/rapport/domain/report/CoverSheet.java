package io.rapport.domain.report;

import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Release;
import java.util.List;
import java.util.Map;

/** What the workbook is, and a list of its sheets. */
final class CoverSheet {
  private final Figures figures;
  private final Texts texts;
  private final Tabs tabs;
  private final SheetBuilder sheet;

  CoverSheet(Figures figures) {
    this.figures = figures;
    texts = figures.texts(CoverSheet.class);
    tabs = new Tabs(figures.language());
    sheet =
        new SheetBuilder(figures, Tab.COVER, 0)
            .column(Head.TOPIC, Workbook.Format.TEXT, 24)
            .column(Head.CONTENT, Workbook.Format.LONG_TEXT, 100)
            .column(Head.SHEET_ROWS, Workbook.Format.INTEGER, 8);
  }

  /**
   * The sheet.
   *
   * @param others the other sheets
   * @param absent sheets that are left out, and why
   */
  Workbook.Sheet of(List<Workbook.Sheet> others, Map<Tab, Tab.Absence> absent) {
    Release release = figures.release();
    line(texts.say("organisation"), release.catalogue().organisation());
    line(texts.say("period"), figures.months().words(release.month()));
    line(texts.say("issue"), Integer.toString(release.issue()));
    figures
        .survey()
        .ifPresent(
            survey ->
                line(
                    texts.say("survey"),
                    survey
                        .previousWave()
                        .map(
                            before ->
                                texts.say(
                                    "survey.compared",
                                    "title",
                                    survey.title(),
                                    "wave",
                                    survey.wave().name(),
                                    "before",
                                    before.name()))
                        .orElseGet(
                            () ->
                                texts.say(
                                    "survey.first",
                                    "title",
                                    survey.title(),
                                    "wave",
                                    survey.wave().name()))));
    for (Tab tab : Tab.values()) {
      if (absent.containsKey(tab)) {
        line(
            tabs.name(tab),
            texts.say(
                "leftOut",
                "why",
                tabs.without(absent.getOrDefault(tab, Tab.Absence.NOT_RECORDED))));
      } else {
        others.stream()
            .filter(other -> other.name().equals(tabs.name(tab)))
            .findFirst()
            .ifPresent(other -> line(tab, other));
      }
    }
    return sheet.sheet();
  }

  private void line(Tab tab, Workbook.Sheet other) {
    sheet.row(
        new Workbook.Link(other.name(), other.name()),
        new Workbook.Text(tabs.holds(tab)),
        SheetBuilder.number(other.rows().size()));
  }

  private void line(String topic, String text) {
    sheet.row(new Workbook.Text(topic), new Workbook.Text(text), Workbook.Blank.BLANK);
  }
}
