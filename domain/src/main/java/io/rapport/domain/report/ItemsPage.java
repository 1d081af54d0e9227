package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** What people answered, item by item, for the whole organisation. */
final class ItemsPage {
  private final Figures figures;
  private final Catalogue.Survey survey;

  ItemsPage(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
  }

  Page page() {
    String root = figures.catalogue().root().map(Catalogue.UnitName::code).orElse("");
    List<Block> blocks = new ArrayList<>();
    new ItemBars(figures, survey)
        .of(root)
        .ifPresentOrElse(
            bars ->
                blocks.add(
                    new Block.Figure(
                        bars,
                        44 + 23 * bars.rows().size(),
                        "Diverging bars for "
                            + bars.rows().size()
                            + " items, most favourable first: "
                            + bars.rows().get(0).label()
                            + " "
                            + bars.rows().get(0).value()
                            + "; least: "
                            + bars.rows().get(bars.rows().size() - 1).label()
                            + " "
                            + bars.rows().get(bars.rows().size() - 1).value()
                            + ".")),
            () ->
                blocks.add(
                    new Block.Paragraph("Too few people answered for any item to be shown.")));
    new SinceLastWave(figures, survey)
        .onItems()
        .ifPresent(words -> blocks.add(new Block.Paragraph(words)));
    blocks.add(
        new Block.Note(
            "Bars are centred on the middle of the neutral answers. ▲▼ mark changes since the wave"
                + " before that are at least five points and significant; other changes are grey."
                + " Shares are rounded one by one and may not add to 100;"
                + " “≈” marks one that is rounded to more, so that nobody can guess a small group."));
    blocks.addAll(new ThemeBlocks(figures, survey).of(root));
    return new Page(
        "Survey · items",
        title(root),
        "Answers of the whole organisation in the wave of "
            + survey.wave().name()
            + survey.previousWave().map(wave -> ", compared with " + wave.name()).orElse("")
            + ".",
        blocks);
  }

  private String title(String root) {
    if (survey.previousWave().isEmpty()) {
      return "What people answered";
    }
    long up = count(root, Reading.BETTER);
    long down = count(root, Reading.WORSE);
    if (up == 0 && down == 0) {
      return count(root, Reading.NO_VISIBLE_CHANGE) > 0
          ? "No item has visibly changed since " + survey.previousWave().get().name()
          : "Too few answers to test changes since " + survey.previousWave().get().name();
    } else if (down == 0) {
      return figures.numerals().counted(up, "item") + " rose since the last wave";
    } else if (up == 0) {
      return figures.numerals().counted(down, "item") + " fell since the last wave";
    }
    return figures.numerals().counted(up, "item")
        + " rose and "
        + figures.numerals().word(down)
        + " fell since the last wave";
  }

  private long count(String root, Reading reading) {
    return survey.items().stream()
        .filter(
            item ->
                CellText.reading(figures.survey(Statistic.ITEM_CHANGE, root, item.id())) == reading)
        .count();
  }
}
