package io.rapport.domain.report;

import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of a unit of which nothing may be shown: why, and the figures of the unit above. */
final class HiddenUnitPage {
  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Catalogue.UnitName unit;
  private final Optional<Catalogue.UnitName> team;
  private final Texts texts;

  private HiddenUnitPage(
      Figures figures,
      Catalogue.Survey survey,
      Catalogue.UnitName unit,
      Optional<Catalogue.UnitName> team) {
    this.figures = figures;
    this.survey = survey;
    this.unit = unit;
    this.team = team;
    this.texts = figures.texts(HiddenUnitPage.class);
  }

  /** The page of a unit whose figures are hidden. */
  static HiddenUnitPage of(Figures figures, Catalogue.Survey survey, Catalogue.UnitName unit) {
    return new HiddenUnitPage(figures, survey, unit, Optional.empty());
  }

  /** The page of a unit that was put together with others. */
  static HiddenUnitPage of(
      Figures figures, Catalogue.Survey survey, Catalogue.UnitName team, Catalogue.Named member) {
    return new HiddenUnitPage(
        figures,
        survey,
        new Catalogue.UnitName(
            member.code(), member.name(), Optional.of(team.code()), team.depth() + 1),
        Optional.of(team));
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(why()));
    above().ifPresent(above -> above(above, blocks));
    UnitTitle title = new UnitTitle(figures, survey, unit);
    return new Page(title.hiddenKicker(), title.hiddenTitle(), texts.say("lead"), blocks);
  }

  private String why() {
    int fewest = figures.release().policy().answers();
    return team.map(with -> texts.say("why.together", "team", with.name(), "fewest", fewest))
        .orElseGet(
            () -> texts.say(unit.parent().isPresent() ? "why" : "why.whole", "fewest", fewest));
  }

  private void above(Catalogue.UnitName above, List<Block> blocks) {
    blocks.add(new Block.Heading(texts.say("above", "unit", above.name())));
    blocks.add(
        new Block.Tiles(
            List.of(
                tile(figures.headline(survey), Statistic.INDEX, above, survey.outcome()),
                tile(texts.say("response"), Statistic.RESPONSE, above, ""))));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(texts.say("dimension"), 50, false),
                new Block.Column(texts.say("index"), 15, true),
                new Block.Column(texts.say("interval"), 20, true),
                new Block.Column(texts.say("base"), 15, true)),
            survey.dimensions().stream().map(each -> row(above, each)).toList()));
    blocks.add(new Block.Note(texts.say("note")));
  }

  private Block.Tile tile(
      String label, Statistic statistic, Catalogue.UnitName above, String part) {
    Optional<ReleasedCell> cell = figures.survey(statistic, above.code(), part);
    return new Block.Tile(
        label, figures.text().value(cell), figures.text().detail(cell), Tone.PLAIN);
  }

  private Block.Row row(Catalogue.UnitName above, Catalogue.DimensionName dimension) {
    Optional<ReleasedCell> cell = figures.survey(Statistic.INDEX, above.code(), dimension.id());
    return new Block.Row(
        List.of(
            Block.Cell.of(dimension.label()),
            Block.Cell.of(figures.text().value(cell)),
            Block.Cell.of(figures.text().interval(cell)),
            Block.Cell.of(CellText.base(cell))),
        false);
  }

  /** The nearest unit above whose headline is shown. */
  private Optional<Catalogue.UnitName> above() {
    Optional<Catalogue.UnitName> above = unit.parent().flatMap(this::named);
    while (above.isPresent() && !isShown(above.get())) {
      above = above.get().parent().flatMap(this::named);
    }
    return above;
  }

  private Optional<Catalogue.UnitName> named(String code) {
    return figures.catalogue().units().stream()
        .filter(candidate -> candidate.code().equals(code))
        .findFirst();
  }

  private boolean isShown(Catalogue.UnitName candidate) {
    return CellText.shown(figures.survey(Statistic.INDEX, candidate.code(), survey.outcome()))
        .isPresent();
  }
}
