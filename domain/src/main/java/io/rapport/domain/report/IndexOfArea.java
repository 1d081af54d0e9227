package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.ReleasedCell;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The Partnership Health Index of a function or department.
 *
 * @param difference to the organisation
 */
record IndexOfArea(String name, Optional<ReleasedCell> index, Optional<ReleasedCell> difference) {

  /** In the order of the alphabet, never of the values. */
  static List<IndexOfArea> byName(List<IndexOfArea> areas) {
    return areas.stream()
        .sorted(Comparator.comparing(IndexOfArea::name, Collator.getInstance(Locale.UK)))
        .toList();
  }

  boolean isShown() {
    return CellText.shown(index).isPresent();
  }

  Reading reading() {
    return CellText.reading(difference);
  }

  /** A row of name, index, interval, base and band. */
  Block.Row row(CellText text) {
    Tone ink = ink(index);
    return new Block.Row(
        List.of(
            Block.Cell.of(name),
            new Block.Cell(text.value(index), ink),
            new Block.Cell(text.interval(index), ink),
            new Block.Cell(CellText.base(index), ink),
            new Block.Cell(band(), ink)),
        false);
  }

  /** Grey for what was recorded poorly, whatever the value. */
  static Tone ink(Optional<ReleasedCell> cell) {
    return CellText.shown(cell).filter(Recording::isPoor).isPresent() ? Tone.MUTED : Tone.PLAIN;
  }

  private String band() {
    return switch (reading()) {
      case BETTER -> "clearly above";
      case WORSE -> "clearly below";
      case NO_VISIBLE_CHANGE -> "not separable";
      case NONE, NOT_TESTED -> "not tested";
    };
  }
}
