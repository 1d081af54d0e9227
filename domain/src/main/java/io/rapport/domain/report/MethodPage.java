package io.rapport.domain.report;

import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Release;
import java.util.ArrayList;
import java.util.List;

/** How the figures of the report are made, in a sentence each, and what the marks mean. */
final class MethodPage {

  private final Figures figures;
  private final Texts texts;

  MethodPage(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(MethodPage.class);
  }

  /** The page; made last, for it defines what the pages before it have asked for. */
  Page page() {
    Release release = figures.release();
    List<Statistic> printed = figures.printed();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(versions()));
    blocks.add(new Block.Heading(texts.say("legend.heading")));
    blocks.add(new Block.Paragraph(texts.say("legend")));
    blocks.add(new Block.Heading(texts.say("confidentiality.heading")));
    blocks.add(
        new Block.Paragraph(
            texts.say(
                "confidentiality",
                "answers",
                release.policy().answers(),
                "pulse",
                release.policy().pulse(),
                "records",
                release.policy().records())));
    if (!printed.isEmpty()) {
      definitions(blocks, printed);
    }
    return new Page(
        texts.say("kicker"),
        printed.isEmpty() ? texts.say("title.none") : texts.say("title", "n", printed.size()),
        texts.say("lead"),
        blocks);
  }

  private void definitions(List<Block> blocks, List<Statistic> printed) {
    blocks.add(new Block.Heading(texts.say("definitions.heading")));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(texts.say("column.figure"), 24, false),
                new Block.Column(texts.say("column.definition"), 90, false)),
            printed.stream()
                .map(
                    statistic ->
                        new Block.Row(
                            List.of(
                                Block.Cell.of(statistic.title(figures.language())),
                                Block.Cell.of(statistic.inShort(figures.language()))),
                            false))
                .toList()));
    blocks.add(new Block.Note(texts.say("definitions.note", "sheet", sheet(Tab.METHOD))));
  }

  private String sheet(Tab tab) {
    return new Tabs(figures.language()).name(tab);
  }

  private String versions() {
    Release release = figures.release();
    List<String> sentences = new ArrayList<>();
    figures
        .survey()
        .ifPresent(
            survey ->
                sentences.add(
                    texts.say(
                        "versions.questionnaire",
                        "questionnaire",
                        survey.questionnaire(),
                        "version",
                        Integer.toString(survey.version()))));
    sentences.add(texts.say("versions.policy", "version", release.policy().version()));
    if (release.issue() > 1) {
      sentences.add(texts.say("versions.issue", "issue", Integer.toString(release.issue())));
    }
    sentences.add(texts.say("versions.inputs", "sheet", sheet(Tab.INPUTS)));
    return String.join(" ", sentences);
  }
}
