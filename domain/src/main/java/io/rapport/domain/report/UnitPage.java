package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The results of a unit on one sheet. */
final class UnitPage {
  /** Items where nothing else needs the room. */
  private static final int MOST_ITEMS = 14;

  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Catalogue.UnitName unit;
  private final Texts texts;
  private final boolean root;

  UnitPage(Figures figures, Catalogue.Survey survey, Catalogue.UnitName unit) {
    this.figures = figures;
    this.survey = survey;
    this.unit = unit;
    this.texts = figures.texts(UnitPage.class);
    this.root = unit.parent().isEmpty();
  }

  /** Whether there is any result: a headline may be hidden where other figures are not. */
  boolean anythingShown() {
    return survey.dimensions().stream()
            .anyMatch(dimension -> isShown(Statistic.INDEX, dimension.id()))
        || survey.items().stream().anyMatch(item -> isShown(Statistic.ITEM, item.id()));
  }

  private boolean isShown(Statistic statistic, String part) {
    return CellText.shown(figures.survey(statistic, unit.code(), part)).isPresent();
  }

  Page page() {
    List<Block> above = new ArrayList<>();
    above.add(new Block.Tiles(tiles()));
    new OtherTeamWords(figures).of(unit).ifPresent(words -> above.add(new Block.Paragraph(words)));
    notCompared().ifPresent(words -> above.add(new Block.Paragraph(words)));
    new UnitTrend(figures, survey, unit).figure().ifPresent(above::add);
    above.addAll(new StrengthBlocks(figures, survey, unit).blocks());
    partnership().ifPresent(words -> above.add(new Block.Paragraph(words)));
    Block.Note confidentiality =
        new Block.Note(
            texts.say("confidentiality", "fewest", figures.release().policy().answers()));
    UnitTitle title = new UnitTitle(figures, survey, unit);
    UnitSheet sheet = new UnitSheet(title.title(), lead());
    sheet.take(above);
    sheet.take(List.of(confidentiality));
    List<Block> blocks = new ArrayList<>(above);
    blocks.addAll(items(sheet));
    blocks.add(confidentiality);
    return new Page(title.kicker(), title.title(), lead(), blocks);
  }

  private String lead() {
    String wave = survey.wave().name();
    String base = figures.base(survey, unit.code());
    String first =
        base.equals(Numerals.HIDDEN)
            ? texts.say("lead.noBase", "wave", wave)
            : texts.say("lead", "wave", wave, "base", base);
    return first
        + " "
        + unitAbove()
            .map(above -> texts.say("lead.above", "unit", above))
            .orElseGet(() -> texts.say("lead.whole"));
  }

  private Optional<String> unitAbove() {
    return figures.catalogue().units().stream()
        .filter(candidate -> unit.parent().equals(Optional.of(candidate.code())))
        .map(Catalogue.UnitName::name)
        .findFirst();
  }

  private List<Block.Tile> tiles() {
    List<Block.Tile> tiles = new ArrayList<>();
    tiles.add(tile(figures.headline(survey), Statistic.INDEX, survey.outcome()));
    if (!root) {
      tiles.add(difference(texts.say("againstRest"), Statistic.INDEX_VS_REST));
    }
    survey
        .previousWave()
        .ifPresent(
            wave ->
                tiles.add(
                    difference(texts.say("since", "wave", wave.name()), Statistic.INDEX_CHANGE)));
    tiles.add(tile(texts.say("response"), Statistic.RESPONSE, ""));
    return tiles;
  }

  /** A figure, beside that of the unit above if both are shown. */
  private Block.Tile tile(String label, Statistic statistic, String part) {
    Optional<ReleasedCell> cell = figures.survey(statistic, unit.code(), part);
    String detail = figures.text().detail(cell);
    Optional<ReleasedCell.Shown> above =
        unit.parent().flatMap(code -> CellText.shown(figures.survey(statistic, code, part)));
    boolean beside = above.isPresent() && CellText.shown(cell).isPresent();
    return new Block.Tile(
        label,
        figures.text().value(cell),
        beside
            ? texts.say("besideAbove", "detail", detail, "value", figures.text().value(above.get()))
            : detail,
        Tone.PLAIN);
  }

  private Block.Tile difference(String label, Statistic statistic) {
    Optional<ReleasedCell> cell = figures.survey(statistic, unit.code(), survey.outcome());
    return new Block.Tile(
        label,
        CellText.shown(cell).map(figures.text()::value).orElse(Numerals.HIDDEN),
        reading(cell),
        CellText.tone(cell));
  }

  private String reading(Optional<ReleasedCell> comparison) {
    if (comparison.filter(ReleasedCell.NotComparable.class::isInstance).isPresent()) {
      return texts.say("notComparable");
    } else if (comparison.filter(ReleasedCell.NotAsked.class::isInstance).isPresent()) {
      return texts.say("newUnit");
    }
    return texts.say("reading." + CellText.reading(comparison));
  }

  private Optional<String> notCompared() {
    return survey
        .previousWave()
        .flatMap(
            wave ->
                new SinceLastWave(figures, survey)
                    .reason(unit.code(), survey.outcome())
                    .map(
                        reason -> texts.say("notCompared", "wave", wave.name(), "reason", reason)));
  }

  private List<Block> items(UnitSheet sheet) {
    ItemBars items = new ItemBars(figures, survey);
    return items
        .of(unit.code())
        .map(
            bars -> {
              int most = sheet.items(bars, MOST_ITEMS);
              Chart.DivergingBars shown = ItemBars.ends(bars, most);
              String heading =
                  bars.rows().size() > most
                      ? texts.say("items.ends", "number", figures.numerals().word(most / 2))
                      : texts.say("items");
              return List.<Block>of(new Block.Heading(heading), items.figure(shown));
            })
        .orElse(List.of());
  }

  private Optional<String> partnership() {
    Optional<ReleasedCell> played =
        figures.records(
            Statistic.S01, 12, new Scope.Department(unit.code()), "played.COLLABORATIVE");
    return CellText.shown(played)
        .map(
            shown ->
                texts.say(
                    "partnership",
                    "share",
                    figures.text().value(shown),
                    "base",
                    shown.base().text(),
                    "interval",
                    figures.text().interval(played)))
        .or(
            () ->
                played
                    .filter(ReleasedCell.Hidden.class::isInstance)
                    .map(hidden -> texts.say("partnership.hidden")));
  }
}
