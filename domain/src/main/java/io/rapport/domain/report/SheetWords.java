package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;

/** Words that stand in cells of several sheets. */
final class SheetWords {
  private final Figures figures;
  private final Texts texts;

  SheetWords(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(SheetWords.class);
  }

  /** Whether the value lies at an end of what may be shown, and whether it is rounded to more. */
  Workbook.Value bound(ReleasedCell cell) {
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      return Workbook.Blank.BLANK;
    }
    List<String> words = new ArrayList<>();
    switch (shown.bound()) {
      case EXACT -> {}
      case AT_LEAST, AT_MOST -> words.add(texts.say("bound." + shown.bound()));
    }
    shown
        .value(Measure.STEP)
        .ifPresent(step -> words.add(texts.say("step", "points", figures.numerals().plain(step))));
    return SheetBuilder.text(String.join(", ", words));
  }

  /** What a comparison says. */
  Workbook.Value reading(ReleasedCell cell) {
    return cell instanceof ReleasedCell.Shown shown
        ? switch (shown.reading()) {
          case NONE -> Workbook.Blank.BLANK;
          case BETTER, WORSE, NO_VISIBLE_CHANGE -> new Workbook.Text(word(shown.reading()));
          case NOT_TESTED -> Workbook.Mark.NOT_TESTED;
        }
        : SheetBuilder.mark(cell);
  }

  /** A column of such words, with the tones of what they say. */
  SheetBuilder readings(SheetBuilder sheet) {
    return sheet
        .words(word(Reading.BETTER), Tone.BETTER)
        .words(word(Reading.WORSE), Tone.WORSE)
        .words(word(Reading.NO_VISIBLE_CHANGE), Tone.MUTED);
  }

  private String word(Reading reading) {
    return texts.say("reading." + reading);
  }

  /** "yes" or "no". */
  Workbook.Value answer(boolean yes) {
    return new Workbook.Text(texts.say(yes ? "yes" : "no"));
  }

  /** Everybody, where a column could name a part of them. */
  String all() {
    return texts.say("all");
  }

  /** What a figure is counted in: "percent", "points", "days". */
  Workbook.Value countedIn(ReleasedCell cell) {
    return cell instanceof ReleasedCell.Shown shown
        ? new Workbook.Text(texts.say("counted." + shown.quantity()))
        : Workbook.Blank.BLANK;
  }
}
