package io.rapport.domain.report;

import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.List;
import java.util.Optional;

/** Says why a part of a page is empty, and what would fill it. */
final class Absence {
  private final Texts texts;

  Absence(Figures figures) {
    this.texts = figures.texts(Absence.class);
  }

  /**
   * One or two sentences.
   *
   * @param cells that would stand there
   * @param fields that the register would need
   */
  Block.Paragraph of(List<Optional<ReleasedCell>> cells, RegisterFields fields) {
    boolean hidden =
        cells.stream()
            .anyMatch(cell -> cell.filter(ReleasedCell.Hidden.class::isInstance).isPresent());
    return new Block.Paragraph(
        hidden
            ? texts.say("hidden")
            : texts.say(
                "notRecorded",
                "sheet",
                fields.sheet(),
                "columns",
                String.join(", ", fields.columns()),
                "number",
                fields.columns().size()));
  }
}
