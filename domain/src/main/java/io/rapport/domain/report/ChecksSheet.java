package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Totals that must agree, and what identifies the release. */
final class ChecksSheet {
  private final Figures figures;
  private final Texts texts;
  private final SheetBuilder sheet;

  ChecksSheet(Figures figures) {
    this.figures = figures;
    texts = figures.texts(ChecksSheet.class);
    sheet =
        new SheetBuilder(figures, Tab.CHECKS, 1)
            .column(Head.CHECK, Workbook.Format.LONG_TEXT, 70)
            .column(Head.EXPECTED, Workbook.Format.INTEGER, 12)
            .column(Head.FOUND, Workbook.Format.INTEGER, 12)
            .column(Head.RESULT, Workbook.Format.TEXT, 12)
            .words(texts.say("ok"), Tone.BETTER)
            .words(texts.say("differs"), Tone.WORSE)
            .column(Head.NOTE, Workbook.Format.TEXT, 70);
  }

  /**
   * The sheet.
   *
   * @param others the other sheets, whose rows are checked
   */
  Workbook.Sheet of(List<Workbook.Sheet> others) {
    Release release = figures.release();
    Collection<ReleasedCell> cells = release.cells().values();
    identity(release);
    states(cells);
    check("rows", shown(cells).size(), rows(others, shown(cells)));
    List<ReleasedCell.Shown> withEnds =
        shown(cells).stream()
            .filter(cell -> has(cell, Measure.LOW) && has(cell, Measure.HIGH))
            .toList();
    check("ends", withEnds.size(), withEnds.stream().filter(ChecksSheet::isBetween).count());
    for (Quality.Input input : release.quality().inputs()) {
      check(
          texts.say("file", "file", input.name()),
          input.read(),
          input.accepted() + input.refused() + input.blank() + input.duplicate(),
          input.sha256());
    }
    return sheet.sheet();
  }

  private void identity(Release release) {
    note(texts.say("release"), release.month() + ", " + release.issue());
    note(texts.say("policy"), release.policy().version());
    figures
        .survey()
        .ifPresent(
            survey ->
                note(texts.say("questionnaire"), survey.questionnaire() + ", " + survey.version()));
    note(texts.say("cells"), Fingerprint.ofCells(release));
    note(texts.say("inputs"), Fingerprint.ofInputs(release));
  }

  private void states(Collection<ReleasedCell> cells) {
    long sum = 0;
    for (Class<? extends ReleasedCell> state :
        List.of(
            ReleasedCell.Shown.class,
            ReleasedCell.Hidden.class,
            ReleasedCell.NotRecorded.class,
            ReleasedCell.NotAsked.class,
            ReleasedCell.NotComparable.class)) {
      long number = cells.stream().filter(state::isInstance).count();
      sum += number;
      sheet.row(
          new Workbook.Text(texts.say("state." + state.getSimpleName())),
          Workbook.Blank.BLANK,
          SheetBuilder.number(number),
          Workbook.Blank.BLANK,
          Workbook.Blank.BLANK);
    }
    check("total", cells.size(), sum);
  }

  private static List<ReleasedCell.Shown> shown(Collection<ReleasedCell> cells) {
    return cells.stream()
        .filter(ReleasedCell.Shown.class::isInstance)
        .map(ReleasedCell.Shown.class::cast)
        .toList();
  }

  private long rows(List<Workbook.Sheet> others, List<ReleasedCell.Shown> shown) {
    Heads heads = new Heads(figures.language());
    Set<String> headers = Set.of(heads.name(Head.KEY), heads.name(Head.ENPS_KEY));
    Set<Workbook.Value> keys = new HashSet<>();
    for (Workbook.Sheet other : others) {
      for (int column = 0; column < other.columns().size(); column++) {
        if (headers.contains(other.columns().get(column).header())) {
          int at = column;
          other.rows().forEach(row -> keys.add(row.get(at)));
        }
      }
    }
    return shown.stream()
        .map(ReleasedCell.Shown::key)
        .map(CellKey::text)
        .filter(key -> keys.contains(new Workbook.Text(key)))
        .count();
  }

  private static boolean has(ReleasedCell.Shown cell, Measure measure) {
    return cell.value(measure).isPresent();
  }

  private static boolean isBetween(ReleasedCell.Shown cell) {
    BigDecimal value = cell.value();
    return cell.value(Measure.LOW).filter(low -> low.compareTo(value) <= 0).isPresent()
        && cell.value(Measure.HIGH).filter(high -> high.compareTo(value) >= 0).isPresent();
  }

  private void check(String key, long expected, long found) {
    check(texts.say("check." + key), expected, found, "");
  }

  private void check(String words, long expected, long found, String note) {
    sheet.row(
        new Workbook.Text(words),
        SheetBuilder.number(expected),
        SheetBuilder.number(found),
        new Workbook.Text(texts.say(expected == found ? "ok" : "differs")),
        SheetBuilder.text(note));
  }

  private void note(String words, String note) {
    sheet.row(
        new Workbook.Text(words),
        Workbook.Blank.BLANK,
        Workbook.Blank.BLANK,
        Workbook.Blank.BLANK,
        SheetBuilder.text(note));
  }
}
