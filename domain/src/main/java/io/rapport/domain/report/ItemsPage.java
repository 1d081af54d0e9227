package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What people answered, item by item, for the whole organisation. */
final class ItemsPage {
  /** Items that a sheet holds. */
  private static final int MOST = 24;

  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Texts texts;
  private final String root;

  ItemsPage(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
    this.texts = figures.texts(ItemsPage.class);
    this.root = figures.catalogue().root().map(Catalogue.UnitName::code).orElse("");
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    ItemBars items = new ItemBars(figures, survey);
    items
        .of(root)
        .ifPresentOrElse(
            bars -> {
              Chart.DivergingBars shown = ItemBars.ends(bars, MOST);
              blocks.add(items.figure(shown));
              if (shown.rows().size() < bars.rows().size()) {
                blocks.add(
                    new Block.Note(texts.say("cut", "all", bars.rows().size(), "half", MOST / 2)));
              }
            },
            () -> blocks.add(new Block.Paragraph(texts.say("none"))));
    new SinceLastWave(figures, survey)
        .onItems()
        .ifPresent(words -> blocks.add(new Block.Paragraph(words)));
    blocks.add(new Block.Note(texts.say("note")));
    blocks.addAll(new ThemeBlocks(figures, survey).of(root));
    return new Page(texts.say("kicker"), title(), lead(), blocks);
  }

  private String lead() {
    String wave = survey.wave().name();
    return survey
        .previousWave()
        .map(before -> texts.say("lead.compared", "wave", wave, "before", before.name()))
        .orElseGet(() -> texts.say("lead", "wave", wave));
  }

  private String title() {
    if (survey.previousWave().isEmpty()) {
      return majorities();
    }
    String before = survey.previousWave().get().name();
    long up = count(Reading.BETTER);
    long down = count(Reading.WORSE);
    if (up == 0 && down == 0) {
      return texts.say(
          count(Reading.NO_VISIBLE_CHANGE) > 0 ? "title.unchanged" : "title.untested",
          "wave",
          before);
    } else if (down == 0) {
      return texts.say("title.rose", "items", up, "number", figures.numerals().firstWord(up));
    } else if (up == 0) {
      return texts.say("title.fell", "items", down, "number", figures.numerals().firstWord(down));
    }
    return texts.say(
        "title.both",
        "up",
        up,
        "upWord",
        figures.numerals().firstWord(up),
        "down",
        down,
        "downWord",
        figures.numerals().word(down));
  }

  private long count(Reading reading) {
    return survey.items().stream()
        .filter(
            item ->
                CellText.reading(figures.survey(Statistic.ITEM_CHANGE, root, item.id())) == reading)
        .count();
  }

  /** The title of a first wave: items whose interval lies above one half. */
  private String majorities() {
    List<ReleasedCell.Shown> shown =
        survey.items().stream()
            .flatMap(
                item -> CellText.shown(figures.survey(Statistic.ITEM, root, item.id())).stream())
            .toList();
    long clear =
        shown.stream()
            .filter(cell -> cell.value(Measure.LOW).orElse(cell.value()).compareTo(HALF) > 0)
            .count();
    if (shown.isEmpty()) {
      return texts.say("title.none");
    } else if (clear == 0) {
      return texts.say("title.noMajority");
    }
    return clear == shown.size()
        ? texts.say("title.allMajorities")
        : texts.say(
            "title.majorities",
            "clear",
            clear,
            "number",
            figures.numerals().firstWord(clear),
            "all",
            figures.numerals().word(shown.size()));
  }
}
