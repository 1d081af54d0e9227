package io.rapport.domain.report;

import io.rapport.domain.figure.Statistic;
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
  private final String why;

  private HiddenUnitPage(
      Figures figures, Catalogue.Survey survey, Catalogue.UnitName unit, String why) {
    this.figures = figures;
    this.survey = survey;
    this.unit = unit;
    this.why = why;
  }

  /** The page of a unit whose figures are hidden. */
  static HiddenUnitPage of(Figures figures, Catalogue.Survey survey, Catalogue.UnitName unit) {
    return new HiddenUnitPage(
        figures,
        survey,
        unit,
        "Fewer than "
            + figures.release().policy().answers()
            + " people answered here, or showing the result would give away that of a smaller"
            + " group. So that nobody's answers can be worked out, no figure of this unit is"
            + " printed in any report of this wave."
            + (unit.parent().isPresent()
                ? " Any answers count in the figures of the units above."
                : ""));
  }

  /** The page of a unit that was put together with others. */
  static HiddenUnitPage of(
      Figures figures, Catalogue.Survey survey, Catalogue.UnitName team, Catalogue.Named member) {
    return new HiddenUnitPage(
        figures,
        survey,
        new Catalogue.UnitName(
            member.code(), member.name(), Optional.of(team.code()), team.depth() + 1),
        "The answers of this unit are in “"
            + team.name()
            + "”, together with those of its neighbours. One of them at least had fewer than "
            + figures.release().policy().answers()
            + " answers, and shown apart they would give those away. So no figure of this unit alone"
            + " is printed in any report of this wave.");
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(why));
    above()
        .ifPresent(
            above -> {
              blocks.add(new Block.Heading(above.name() + ", which includes this unit"));
              blocks.add(
                  new Block.Table(
                      List.of(
                          new Block.Column("Dimension", 50, false),
                          new Block.Column("Index", 15, true),
                          new Block.Column("95% interval", 20, true),
                          new Block.Column("Base", 15, true)),
                      survey.dimensions().stream().map(each -> row(above, each)).toList()));
            });
    return new Page(
        UnitReport.kicker(survey),
        unit.name(),
        "Nothing is shown for this unit in this wave.",
        blocks);
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
