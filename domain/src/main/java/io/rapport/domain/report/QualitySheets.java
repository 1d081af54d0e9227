package io.rapport.domain.report;

import io.rapport.domain.release.Quality;
import java.util.List;

/** Data quality: files read, and rules broken. */
final class QualitySheets {
  private final Figures figures;

  QualitySheets(Figures figures) {
    this.figures = figures;
  }

  Workbook.Sheet inputs() {
    SheetBuilder sheet =
        new SheetBuilder("Inputs", 1)
            .column("File", Workbook.Format.TEXT, 40)
            .column("Kind", Workbook.Format.TEXT, 24)
            .column("Rows", Workbook.Format.INTEGER, 9)
            .column("Accepted", Workbook.Format.INTEGER, 10)
            .column("Refused", Workbook.Format.INTEGER, 10)
            .column("Blank", Workbook.Format.INTEGER, 8)
            .column("Duplicate", Workbook.Format.INTEGER, 10)
            .column("Merged on", Workbook.Format.DATE, 12)
            .column("SHA-256", Workbook.Format.TEXT, 68);
    for (Quality.Input input : figures.release().quality().inputs()) {
      sheet.row(
          new Workbook.Text(input.name()),
          new Workbook.Text(input.kind()),
          SheetBuilder.number(input.read()),
          SheetBuilder.number(input.accepted()),
          SheetBuilder.number(input.refused()),
          SheetBuilder.number(input.blank()),
          SheetBuilder.number(input.duplicate()),
          new Workbook.Date(input.mergedOn()),
          new Workbook.Text(input.sha256()));
    }
    return sheet.sheet();
  }

  Workbook.Sheet findings() {
    SheetBuilder sheet =
        new SheetBuilder("Data quality", 1)
            .column("Kind", Workbook.Format.TEXT, 22)
            .column("Rule or key", Workbook.Format.TEXT, 48)
            .column("What it says", Workbook.Format.LONG_TEXT, 70)
            .column("Count", Workbook.Format.INTEGER, 9)
            .column("Before", Workbook.Format.TEXT, 12)
            .column("Now", Workbook.Format.TEXT, 12);
    Quality quality = figures.release().quality();
    counts(sheet, "Refused rows", quality.refusals());
    counts(sheet, "Findings in the records", quality.findings());
    for (Quality.Revision revision : quality.revisions()) {
      sheet.row(
          new Workbook.Text("Changed figure"),
          new Workbook.Text(revision.key()),
          new Workbook.Text("Differs from the month's earlier issue"),
          Workbook.Blank.BLANK,
          new Workbook.Text(revision.before()),
          new Workbook.Text(revision.after()));
    }
    for (Quality.Unmoved wave : quality.unmoved()) {
      sheet.row(
          new Workbook.Text("As first released"),
          new Workbook.Text(wave.wave()),
          new Workbook.Text(new UnmovedText(figures).of(wave)),
          SheetBuilder.number(wave.figures()),
          Workbook.Blank.BLANK,
          Workbook.Blank.BLANK);
    }
    figures
        .asOf()
        .count(figures.release())
        .ifPresent(
            words ->
                sheet.row(
                    new Workbook.Text("As told before"),
                    new Workbook.Text("work records"),
                    new Workbook.Text(words),
                    SheetBuilder.number(AsOf.all(figures.release())),
                    Workbook.Blank.BLANK,
                    Workbook.Blank.BLANK));
    sheet.row(
        new Workbook.Text("Confidentiality"),
        new Workbook.Text("hidden"),
        new Workbook.Text("Figures of this release that are not shown"),
        SheetBuilder.number(figures.release().hidden()),
        Workbook.Blank.BLANK,
        Workbook.Blank.BLANK);
    return sheet.sheet();
  }

  private static void counts(SheetBuilder sheet, String kind, List<Quality.RuleCount> counts) {
    for (Quality.RuleCount count : counts) {
      sheet.row(
          new Workbook.Text(kind),
          new Workbook.Text(count.rule()),
          new Workbook.Text(count.words()),
          SheetBuilder.number(count.count()),
          Workbook.Blank.BLANK,
          Workbook.Blank.BLANK);
    }
  }
}
