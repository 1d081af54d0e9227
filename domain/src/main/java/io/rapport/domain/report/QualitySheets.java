package io.rapport.domain.report;

import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Quality;
import java.util.List;

/** Data quality: files read, and rules broken. */
final class QualitySheets {
  private final Figures figures;
  private final Texts texts;

  QualitySheets(Figures figures) {
    this.figures = figures;
    texts = figures.texts(QualitySheets.class);
  }

  Workbook.Sheet inputs() {
    SheetBuilder sheet =
        new SheetBuilder(figures, Tab.INPUTS, 1)
            .column(Head.FILE, Workbook.Format.TEXT, 40)
            .column(Head.FILE_KIND, Workbook.Format.TEXT, 24)
            .column(Head.FILE_ROWS, Workbook.Format.INTEGER, 9)
            .column(Head.ACCEPTED, Workbook.Format.INTEGER, 10)
            .column(Head.REFUSED, Workbook.Format.INTEGER, 10)
            .column(Head.BLANK, Workbook.Format.INTEGER, 8)
            .column(Head.DUPLICATE, Workbook.Format.INTEGER, 10)
            .column(Head.MERGED_ON, Workbook.Format.DATE, 12)
            .column(Head.SHA256, Workbook.Format.TEXT, 68);
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
        new SheetBuilder(figures, Tab.DATA_QUALITY, 1)
            .column(Head.FINDING_KIND, Workbook.Format.TEXT, 26)
            .column(Head.RULE_OR_KEY, Workbook.Format.TEXT, 48)
            .column(Head.WHAT_IT_SAYS, Workbook.Format.LONG_TEXT, 70)
            .column(Head.FINDINGS, Workbook.Format.INTEGER, 9)
            .column(Head.BEFORE, Workbook.Format.TEXT, 12)
            .column(Head.NOW, Workbook.Format.TEXT, 12);
    Quality quality = figures.release().quality();
    counts(sheet, texts.say("refused"), quality.refusals());
    counts(sheet, texts.say("findings"), quality.findings());
    for (Quality.Revision revision : quality.revisions()) {
      sheet.row(
          new Workbook.Text(texts.say("changed")),
          new Workbook.Text(revision.key()),
          new Workbook.Text(texts.say("changed.words")),
          Workbook.Blank.BLANK,
          new Workbook.Text(revision.before()),
          new Workbook.Text(revision.after()));
    }
    for (Quality.Unmoved wave : quality.unmoved()) {
      sheet.row(
          new Workbook.Text(texts.say("unmoved")),
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
                    new Workbook.Text(texts.say("asBefore")),
                    new Workbook.Text(texts.say("records")),
                    new Workbook.Text(words),
                    SheetBuilder.number(AsOf.all(figures.release())),
                    Workbook.Blank.BLANK,
                    Workbook.Blank.BLANK));
    sheet.row(
        new Workbook.Text(texts.say("confidentiality")),
        new Workbook.Text(texts.say("hidden")),
        new Workbook.Text(texts.say("hidden.words")),
        SheetBuilder.number(figures.release().hidden()),
        Workbook.Blank.BLANK,
        Workbook.Blank.BLANK);
    return sheet.sheet();
  }

  private void counts(SheetBuilder sheet, String kind, List<Quality.RuleCount> counts) {
    for (Quality.RuleCount count : new RuleWords(figures.language()).inDetail(counts)) {
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
