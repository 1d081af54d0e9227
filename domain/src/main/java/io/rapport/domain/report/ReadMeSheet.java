package io.rapport.domain.report;

import io.rapport.domain.release.Release;

/** What the workbook holds and how to read it. */
final class ReadMeSheet {
  private final Figures figures;

  ReadMeSheet(Figures figures) {
    this.figures = figures;
  }

  Workbook.Sheet sheet() {
    Release release = figures.release();
    SheetBuilder sheet =
        new SheetBuilder("Read me", 0)
            .column("Topic", Workbook.Format.TEXT, 24)
            .column("Notes", Workbook.Format.LONG_TEXT, 110);
    line(sheet, "Organisation", release.catalogue().organisation());
    line(sheet, "Period", figures.months().words(release.month()));
    line(sheet, "Issue", Integer.toString(release.issue()));
    figures
        .survey()
        .ifPresent(
            survey ->
                line(
                    sheet,
                    "Survey",
                    survey.title()
                        + ", wave of "
                        + survey.wave().name()
                        + survey
                            .previousWave()
                            .map(wave -> ", compared with " + wave.name())
                            .orElse("")));
    line(
        sheet,
        "Sheets",
        "Summary: the ten questions. Items, Dimensions: survey figures of all waves by unit. Units:"
            + " one row a unit."
            + demographics()
            + " Comparisons: tests against everybody else and since the last wave."
            + " Trend, from two waves on: indices over the waves that can be compared, control"
            + " limits from the fifth of them, Mann–Kendall's p and Sen's slope from three."
            + " Reliability: how well the dimensions measure. Drivers: what goes together with the"
            + " headline dimension; an association, not a cause; a unit with too few answers shows"
            + " those of the nearest unit above, named beside them."
            + themes()
            + " Partnership: all figures of the records. Inputs: the files read. Data quality: rows refused and findings. Method:"
            + " definitions.");
    line(
        sheet,
        "Marks",
        "[c] not shown for confidentiality. [x] not recorded or not asked. [nt] too few to test."
            + " [nc] not comparable with the wave before; the sheet Comparisons says why.");
    figures
        .survey()
        .flatMap(survey -> new SinceLastWave(figures, survey).onItems())
        .ifPresent(words -> line(sheet, "Since the last wave", words));
    line(
        sheet,
        "Bases",
        "The number itself from 30 on, a band such as 10–14 below. Survey shares and indices stand"
            + " in steps of five points below 100 answers and are cut off at both ends by the"
            + " number of answers; “at least” and “at most” mark them. Some are rounded to more"
            + " points, so that nobody can guess the answers of a small group beside them; they say"
            + " to how many.");
    line(
        sheet,
        "Intervals",
        "95%. “Low” and “High” of survey figures carry the finite-population correction: they speak"
            + " of the people who work here now. The uncorrected ones beside them are for"
            + " conclusions about causes or the next month. Intervals of items, indices and"
            + " comparisons are the widest of all numbers that are printed alike; p of a"
            + " comparison is that of the numbers as they are printed, with their rounding counted as"
            + " chance.");
    line(
        sheet,
        "Confidentiality",
        "At least "
            + release.policy().answers()
            + " answers behind a survey figure, "
            + release.policy().pulse()
            + " respondents behind a pulse figure, "
            + release.policy().records()
            + " records of three managers behind a figure of records. Please keep this workbook to"
            + " the people it was made for.");
    release
        .catalogue()
        .units()
        .forEach(
            unit ->
                new OtherTeamWords(figures)
                    .of(unit)
                    .ifPresent(words -> line(sheet, unit.name(), words)));
    line(
        sheet,
        "Keys",
        "The column Key names a figure for good: statistic, period, whom it is about, part. With it the"
            + " command rapport explain KEY tells formula, source, base, test, question and files.");
    return sheet.sheet();
  }

  private String demographics() {
    return new DemographicsSheet(figures).sheet().isPresent()
        ? " Demographics: survey figures of the people of one category in a unit with everything"
            + " below it; a group that is not shown has no row, whether there is somebody in it or"
            + " not."
        : "";
  }

  private String themes() {
    return figures.survey().filter(survey -> !survey.themes().isEmpty()).isPresent()
        ? " Themes: what people write about."
        : "";
  }

  private static void line(SheetBuilder sheet, String topic, String text) {
    sheet.row(new Workbook.Text(topic), new Workbook.Text(text));
  }
}
