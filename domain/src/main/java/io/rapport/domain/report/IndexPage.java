package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The Partnership Health Index: its pillars, and where functions and departments lie. No ranks. */
final class IndexPage {
  private static final String INDEX = "index";

  private final Figures figures;
  private final Texts texts;
  private final List<IndexOfArea> functions;
  private final List<IndexOfArea> departments;

  IndexPage(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(IndexPage.class);
    this.functions = areas(figures.catalogue().functions(), Scope.Function::new);
    this.departments = areas(figures.catalogue().departments(), Scope.Department::new);
  }

  private List<IndexOfArea> areas(List<Catalogue.Named> names, Function<String, Scope> scope) {
    return IndexOfArea.byName(
        names.stream()
            .map(
                name ->
                    new IndexOfArea(
                        name.name(),
                        cell(scope.apply(name.code()), INDEX),
                        cell(scope.apply(name.code()), "difference")))
            .toList(),
        figures.language());
  }

  Page page() {
    List<Block> blocks = new ArrayList<>(new PillarBlocks(figures).blocks(whole()));
    areas(blocks, "functions.", functions);
    areas(blocks, "departments.", departments);
    blocks.add(new Block.Note(texts.say("note")));
    return new Page(texts.say("kicker"), title(), lead(), blocks);
  }

  /** Functions or departments: the prefix of their texts says which. */
  private void areas(List<Block> blocks, String which, List<IndexOfArea> areas) {
    if (areas.isEmpty()) {
      return;
    }
    List<IndexOfArea> shown = areas.stream().filter(IndexOfArea::isShown).toList();
    int hidden = areas.size() - shown.size();
    blocks.add(new Block.Heading(texts.say(which + "heading")));
    if (!shown.isEmpty()) {
      blocks.add(
          new Block.Table(
              List.of(
                  new Block.Column(texts.say(which + "column"), 40, false),
                  new Block.Column(texts.say("column.index"), 12, true),
                  new Block.Column(texts.say("column.interval"), 16, true),
                  new Block.Column(texts.say("column.base"), 12, true),
                  new Block.Column(texts.say("column.band"), 30, false)),
              shown.stream().map(area -> area.row(figures.text(), figures.language())).toList()));
    }
    if (hidden > 0) {
      blocks.add(
          new Block.Note(
              texts.say(
                  which + "hidden", "n", hidden, "count", figures.numerals().firstWord(hidden))));
    }
  }

  private String lead() {
    Optional<ReleasedCell> index = whole();
    return CellText.shown(index)
        .map(
            shown -> {
              String value = figures.text().value(shown);
              String interval = figures.text().interval(index);
              return interval.equals(Numerals.HIDDEN)
                  ? texts.say("lead", "index", value)
                  : texts.say("lead.interval", "index", value, "interval", interval);
            })
        .orElseGet(() -> texts.say("lead.none"));
  }

  private String title() {
    Optional<ReleasedCell> index = whole();
    if (CellText.shown(index).isEmpty()) {
      return index.filter(ReleasedCell.Hidden.class::isInstance).isPresent()
          ? texts.say("title.hidden")
          : texts.say("title.tooLittle");
    }
    String value = figures.text().value(index);
    long above = count(Reading.BETTER);
    long below = count(Reading.WORSE);
    if (above > 0 && below > 0) {
      return texts.say(
          "title.both",
          "index",
          value,
          "above",
          above,
          "aboveWord",
          figures.numerals().word(above),
          "below",
          below,
          "belowWord",
          figures.numerals().word(below));
    } else if (above > 0) {
      return texts.say(
          "title.above", "index", value, "n", above, "word", figures.numerals().word(above));
    } else if (below > 0) {
      return texts.say(
          "title.below", "index", value, "n", below, "word", figures.numerals().word(below));
    }
    return count(Reading.NO_VISIBLE_CHANGE) > 0
        ? texts.say("title.noneApart", "index", value)
        : texts.say("title.alone", "index", value);
  }

  private long count(Reading reading) {
    return Stream.concat(functions.stream(), departments.stream())
        .filter(area -> area.isShown() && area.reading() == reading)
        .count();
  }

  private Optional<ReleasedCell> whole() {
    return cell(Scope.Whole.WHOLE, INDEX);
  }

  private Optional<ReleasedCell> cell(Scope scope, String part) {
    return figures.records(Statistic.S39, 12, scope, part);
  }
}
