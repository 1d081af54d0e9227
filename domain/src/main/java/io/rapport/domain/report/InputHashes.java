package io.rapport.domain.report;

import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Quality;
import java.util.List;

/** The files that a release was made from, by their hashes. */
final class InputHashes {
  /** All of them stand in the workbook. */
  private static final int MOST_INPUTS = 20;

  private final Figures figures;
  private final Texts texts;

  InputHashes(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(InputHashes.class);
  }

  /** Heading and table; nothing without inputs. */
  List<Block> blocks() {
    List<Quality.Input> inputs = figures.release().quality().inputs();
    if (inputs.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Block.Heading(texts.say("heading")),
        new Block.Table(
            List.of(
                new Block.Column(texts.say("file"), 40, false),
                new Block.Column("SHA-256", 74, false)),
            inputs.stream().limit(MOST_INPUTS).map(InputHashes::row).toList()));
  }

  private static Block.Row row(Quality.Input input) {
    return new Block.Row(
        List.of(Block.Cell.of(input.name()), Block.Cell.of(input.sha256())), false);
  }
}
