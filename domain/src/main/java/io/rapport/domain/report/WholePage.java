package io.rapport.domain.report;

import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** The dimensions of an organisation that has no units to compare. */
final class WholePage {
  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Texts texts;

  WholePage(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
    this.texts = figures.texts(WholePage.class);
  }

  Page page() {
    DimensionDots dots = new DimensionDots(figures, survey);
    List<Block> blocks = new ArrayList<>();
    dots.figure()
        .ifPresentOrElse(blocks::add, () -> blocks.add(new Block.Paragraph(texts.say("none"))));
    blocks.add(new Block.Note(texts.say("note")));
    return new Page(
        texts.say("kicker"),
        dots.title(),
        texts.say("lead", "survey", survey.title(), "wave", survey.wave().name()),
        blocks);
  }
}
