package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The Partnership Health Index of a function or department.
 *
 * @param difference to the organisation
 */
record IndexOfArea(String name, Optional<ReleasedCell> index, Optional<ReleasedCell> difference) {

  /** In the order of the language's alphabet, never of the values. */
  static List<IndexOfArea> byName(List<IndexOfArea> areas, Language language) {
    return areas.stream()
        .sorted(Comparator.comparing(IndexOfArea::name, Collator.getInstance(language.locale())))
        .toList();
  }

  boolean isShown() {
    return CellText.shown(index).isPresent();
  }

  Reading reading() {
    return CellText.reading(difference);
  }

  /** A row of name, index, interval, base and band. */
  Block.Row row(CellText text, Language language) {
    Tone ink = Recording.ink(index);
    Texts texts = Texts.of(IndexOfArea.class, language);
    return new Block.Row(
        List.of(
            Block.Cell.of(name),
            new Block.Cell(text.value(index), ink),
            new Block.Cell(text.interval(index), ink),
            new Block.Cell(CellText.base(index), ink),
            new Block.Cell(texts.say("band." + reading()), ink)),
        false);
  }
}
