package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one-page report of a unit. */
public final class UnitReport {
  private static final int MOST_ITEMS = 14;

  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Catalogue.UnitName unit;

  private UnitReport(Figures figures, Catalogue.Survey survey, Catalogue.UnitName unit) {
    this.figures = figures;
    this.survey = survey;
    this.unit = unit;
  }

  /** The reports of all units, in the order of the organisation; none without a survey. */
  public static List<Document> all(Release release) {
    Figures figures = new Figures(release);
    return figures
        .survey()
        .map(
            survey ->
                release.catalogue().units().stream()
                    .map(unit -> new UnitReport(figures, survey, unit).document())
                    .toList())
        .orElse(List.of());
  }

  private Document document() {
    Release release = figures.release();
    boolean shown =
        CellText.shown(figures.survey(Statistic.INDEX, unit.code(), survey.outcome())).isPresent();
    String period = Figures.words(release.month());
    return new Document(
        "units/" + fileName(unit.code()) + "-" + release.month() + ".pdf",
        unit.name() + ", " + period,
        release.catalogue().organisation(),
        period,
        MonthlyReport.footer(release),
        List.of(shown ? results() : nothingShown()));
  }

  /** A code as part of a file name: letters, digits and hyphens only. */
  static String fileName(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private Page results() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Tiles(tiles()));
    strengths(blocks);
    items(blocks);
    partnership().ifPresent(words -> blocks.add(new Block.Paragraph(words)));
    blocks.add(new Block.Note(confidentiality()));
    return new Page(
        kicker(),
        unit.name(),
        title() + " Wave of " + survey.wave().name() + ", " + base() + " answers.",
        blocks);
  }

  private List<Block.Tile> tiles() {
    List<Block.Tile> tiles = new ArrayList<>();
    tiles.add(tile(survey.headline() + " index", Statistic.INDEX, survey.outcome()));
    tiles.add(
        new Block.Tile(
            "Against everybody else",
            difference(Statistic.INDEX_VS_REST),
            reading(figures.survey(Statistic.INDEX_VS_REST, unit.code(), survey.outcome())),
            CellText.tone(figures.survey(Statistic.INDEX_VS_REST, unit.code(), survey.outcome()))));
    if (survey.previousWave().isPresent()) {
      tiles.add(
          new Block.Tile(
              "Since " + survey.previousWave().get().name(),
              difference(Statistic.INDEX_CHANGE),
              reading(figures.survey(Statistic.INDEX_CHANGE, unit.code(), survey.outcome())),
              CellText.tone(
                  figures.survey(Statistic.INDEX_CHANGE, unit.code(), survey.outcome()))));
    }
    tiles.add(tile("Response rate", Statistic.RESPONSE, ""));
    return tiles;
  }

  private Block.Tile tile(String label, Statistic statistic, String part) {
    Optional<ReleasedCell> cell = figures.survey(statistic, unit.code(), part);
    return new Block.Tile(
        label, CellText.value(cell), "95%: " + CellText.interval(cell), Tone.PLAIN);
  }

  private String difference(Statistic statistic) {
    Optional<ReleasedCell> cell = figures.survey(statistic, unit.code(), survey.outcome());
    return CellText.shown(cell).map(CellText::value).orElse(Numerals.HIDDEN);
  }

  private static String reading(Optional<ReleasedCell> comparison) {
    return switch (CellText.reading(comparison)) {
      case BETTER -> "clearly higher";
      case WORSE -> "clearly lower";
      case NO_VISIBLE_CHANGE -> "no clear difference";
      case NOT_TESTED -> "too few answers to test";
      case NONE -> "not shown";
    };
  }

  private void strengths(List<Block> blocks) {
    List<String> better = dimensions(Reading.BETTER);
    List<String> worse = dimensions(Reading.WORSE);
    if (!better.isEmpty()) {
      blocks.add(
          new Block.Paragraph("Clearly above everybody else: " + String.join(", ", better) + "."));
    }
    if (!worse.isEmpty()) {
      blocks.add(
          new Block.Paragraph("Clearly below everybody else: " + String.join(", ", worse) + "."));
    }
  }

  private List<String> dimensions(Reading reading) {
    return survey.dimensions().stream()
        .filter(
            dimension ->
                CellText.reading(
                        figures.survey(Statistic.INDEX_VS_REST, unit.code(), dimension.id()))
                    == reading)
        .map(
            dimension ->
                dimension.label()
                    + " ("
                    + CellText.change(
                        figures.survey(Statistic.INDEX_VS_REST, unit.code(), dimension.id()))
                    + ")")
        .toList();
  }

  private void items(List<Block> blocks) {
    new ItemBars(figures, survey)
        .of(unit.code())
        .ifPresent(
            bars -> {
              boolean cut = bars.rows().size() > MOST_ITEMS;
              Chart.DivergingBars shown = cut ? ends(bars) : bars;
              blocks.add(
                  new Block.Heading(cut ? "Seven strongest and seven weakest items" : "Items"));
              blocks.add(
                  new Block.Figure(
                      shown,
                      40 + 23 * shown.rows().size(),
                      "Diverging bars of item answers, most favourable first: "
                          + shown.rows().get(0).label()
                          + " "
                          + shown.rows().get(0).value()
                          + "."));
              if (cut) {
                blocks.add(new Block.Note("All items are in the workbook's sheet Items."));
              }
            });
  }

  private static Chart.DivergingBars ends(Chart.DivergingBars bars) {
    List<Chart.DivergingRow> rows = new ArrayList<>(bars.rows().subList(0, MOST_ITEMS / 2));
    rows.addAll(bars.rows().subList(bars.rows().size() - MOST_ITEMS / 2, bars.rows().size()));
    return new Chart.DivergingBars(bars.keys(), bars.changeHeader(), rows);
  }

  private Optional<String> partnership() {
    Scope scope = new Scope.Department(unit.code());
    Optional<ReleasedCell> played =
        figures.records(Statistic.S01, 12, scope, "played.COLLABORATIVE");
    return CellText.shown(played)
        .map(
            shown ->
                "Partnership: "
                    + CellText.value(shown)
                    + " of "
                    + shown.base().text()
                    + " advisory engagements of the last twelve months were collaborative (95%"
                    + " interval "
                    + CellText.interval(played)
                    + ").");
  }

  private String title() {
    return switch (CellText.reading(
        figures.survey(Statistic.INDEX_VS_REST, unit.code(), survey.outcome()))) {
      case BETTER -> "Engagement is clearly above that of everybody else.";
      case WORSE -> "Engagement is clearly below that of everybody else.";
      case NO_VISIBLE_CHANGE -> "Engagement does not differ visibly from that of everybody else.";
      case NOT_TESTED -> "Too few answers to test the index against everybody else.";
      case NONE -> "Engagement of the whole.";
    };
  }

  private String base() {
    return CellText.base(figures.survey(Statistic.INDEX, unit.code(), survey.outcome()));
  }

  private String confidentiality() {
    return "Groups under "
        + figures.release().policy().answers()
        + " answers are not shown. Below 100 answers shares and indices stand in steps of five;"
        + " “≥” and “≤” mark values at the end of what may be shown. ▲▼: at least five points and"
        + " significant.";
  }

  private Page nothingShown() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Fewer than "
                + figures.release().policy().answers()
                + " people answered here, or showing the result would give away that of a smaller"
                + " group. So that nobody's answers can be worked out, no figure of this unit is"
                + " printed in any report of this wave. The answers count in the figures of the"
                + " units above."));
    parent()
        .ifPresent(
            above -> {
              blocks.add(new Block.Heading(above.name() + ", which includes this unit"));
              List<Catalogue.DimensionName> dimensions = survey.dimensions();
              blocks.add(
                  new Block.Table(
                      List.of(
                          new Block.Column("Dimension", 50, false),
                          new Block.Column("Index", 15, true),
                          new Block.Column("95% interval", 20, true),
                          new Block.Column("Base", 15, true)),
                      dimensions.stream()
                          .map(dimension -> row(above, dimension))
                          .collect(Collectors.toList())));
            });
    return new Page(kicker(), unit.name(), "Nothing is shown for this unit in this wave.", blocks);
  }

  private Block.Row row(Catalogue.UnitName above, Catalogue.DimensionName dimension) {
    Optional<ReleasedCell> cell = figures.survey(Statistic.INDEX, above.code(), dimension.id());
    return new Block.Row(
        List.of(
            Block.Cell.of(dimension.label()),
            Block.Cell.of(CellText.value(cell)),
            Block.Cell.of(CellText.interval(cell)),
            Block.Cell.of(CellText.base(cell))),
        false);
  }

  /** The nearest unit above whose headline is shown. */
  private Optional<Catalogue.UnitName> parent() {
    Optional<String> code = unit.parent();
    while (code.isPresent()) {
      String wanted = code.get();
      Optional<Catalogue.UnitName> above =
          figures.catalogue().units().stream()
              .filter(candidate -> candidate.code().equals(wanted))
              .findFirst();
      if (CellText.shown(figures.survey(Statistic.INDEX, wanted, survey.outcome())).isPresent()) {
        return above;
      }
      code = above.flatMap(Catalogue.UnitName::parent);
    }
    return Optional.empty();
  }

  private String kicker() {
    return "Engagement survey · " + survey.wave().name();
  }
}
