package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Three strengths and three priorities of a unit: items that stand clearly above or below everybody
 * else, or dimensions where no item does; of the whole, what has clearly risen or fallen since the
 * last wave.
 */
final class StrengthBlocks {
  private static final int MOST = 3;

  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Catalogue.UnitName unit;
  private final Texts texts;
  private final boolean root;

  StrengthBlocks(Figures figures, Catalogue.Survey survey, Catalogue.UnitName unit) {
    this.figures = figures;
    this.survey = survey;
    this.unit = unit;
    this.texts = figures.texts(StrengthBlocks.class);
    this.root = unit.parent().isEmpty();
  }

  /** A figure and how it compares. */
  private record Line(String label, Optional<ReleasedCell> figure, ReleasedCell comparison) {
    Reading reading() {
      return CellText.reading(Optional.of(comparison));
    }

    double points() {
      return CellText.shown(Optional.of(comparison))
          .map(cell -> cell.value().doubleValue())
          .orElse(0.0);
    }
  }

  /** A table, or a sentence on why there is none. */
  List<Block> blocks() {
    if (root && survey.previousWave().isEmpty()) {
      return List.of(new Block.Paragraph(texts.say("firstWave")));
    }
    List<Line> items = items();
    List<Line> lines = clear(items);
    if (lines.isEmpty()) {
      List<Line> dimensions = dimensions();
      lines = clear(dimensions);
      if (lines.isEmpty()) {
        return List.of(
            new Block.Paragraph(none(Stream.concat(items.stream(), dimensions.stream()).toList())));
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(table(lines));
    oneSided(lines).ifPresent(words -> blocks.add(new Block.Note(words)));
    return blocks;
  }

  private List<Line> items() {
    ItemBars labels = new ItemBars(figures, survey);
    Statistic comparison = root ? Statistic.ITEM_CHANGE : Statistic.ITEM_VS_REST;
    return survey.items().stream()
        .flatMap(item -> line(labels.label(item), item.id(), Statistic.ITEM, comparison).stream())
        .toList();
  }

  private List<Line> dimensions() {
    Statistic comparison = root ? Statistic.INDEX_CHANGE : Statistic.INDEX_VS_REST;
    return survey.dimensions().stream()
        .flatMap(each -> line(each.label(), each.id(), Statistic.INDEX, comparison).stream())
        .toList();
  }

  private Optional<Line> line(String label, String part, Statistic figure, Statistic comparison) {
    return figures
        .survey(comparison, unit.code(), part)
        .map(cell -> new Line(label, figures.survey(figure, unit.code(), part), cell));
  }

  /** The strongest and the weakest, from the highest difference to the lowest. */
  private static List<Line> clear(List<Line> lines) {
    Comparator<Line> highest = Comparator.comparing(line -> -line.points());
    Stream<Line> better =
        lines.stream().filter(line -> line.reading() == Reading.BETTER).sorted(highest).limit(MOST);
    Stream<Line> worse =
        lines.stream()
            .filter(line -> line.reading() == Reading.WORSE)
            .sorted(highest.reversed())
            .limit(MOST)
            .sorted(highest);
    return Stream.concat(better, worse).toList();
  }

  private Block.Table table(List<Line> lines) {
    return new Block.Table(
        List.of(
            new Block.Column(texts.say(root ? "header.change" : "header.rest"), 8, false),
            new Block.Column(texts.say("figure"), 1.2, true),
            new Block.Column(root ? texts.say("change") : texts.say("difference"), 2.0, true)),
        lines.stream().map(this::row).toList());
  }

  private Block.Row row(Line line) {
    Optional<ReleasedCell> comparison = Optional.of(line.comparison());
    return new Block.Row(
        List.of(
            Block.Cell.of(line.label()),
            Block.Cell.of(figures.text().value(line.figure())),
            new Block.Cell(figures.text().change(comparison), CellText.tone(comparison))),
        false);
  }

  /** What is missing where all are on one side. */
  private Optional<String> oneSided(List<Line> lines) {
    boolean better = lines.stream().anyMatch(line -> line.reading() == Reading.BETTER);
    boolean worse = lines.stream().anyMatch(line -> line.reading() == Reading.WORSE);
    if (better && worse) {
      return Optional.empty();
    } else if (root) {
      return Optional.of(texts.say(better ? "noneFell" : "noneRose"));
    }
    return Optional.of(texts.say(better ? "noneBelow" : "noneAbove"));
  }

  private String none(List<Line> lines) {
    if (lines.stream().anyMatch(line -> line.reading() == Reading.NO_VISIBLE_CHANGE)) {
      return texts.say(root ? "unchanged" : "alike");
    } else if (lines.stream().anyMatch(line -> line.reading() == Reading.NOT_TESTED)) {
      return texts.say(root ? "untested.change" : "untested");
    }
    return texts.say(root ? "notCompared" : "hidden");
  }
}
